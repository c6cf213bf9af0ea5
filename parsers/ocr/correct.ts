import { stripMarks } from '#text';
import terms from './data/terms.json' with { type: 'json' };
import type { PageWord } from './engine.ts';

/** Terms of two and more syllables by their letters without marks; letters that several terms share are left out. */
const byLetters = new Map<string, string | null>();
const known = new Set(terms);
for (const term of terms) {
  const key = stripMarks(term);
  byLetters.set(key, byLetters.has(key) ? null : term);
}

/**
 * Puts right the marks of words that an OCR engine read wrongly ("kiêm tra" → "kiểm tra", "chỉ cục" → "chi cục"): only
 * where two neighbouring words together are no known term, and one known term has the same letters. Letters, digits
 * and case are never changed. The month of a day is called "tháng", whatever its vowel is taken for ("ngày 10 thúng 02").
 */
export function correctMarks(words: readonly PageWord[]): PageWord[] {
  const out = words.map((word) => ({ ...word }));
  for (let i = 0; i + 1 < out.length; i += 1) {
    const [a, b] = [out[i]!, out[i + 1]!];
    if (isMonthLabel(out, i)) a.text = inCaseOf('tháng', a.text);
    const [x, y] = [split(a.text), split(b.text)];
    if (x.tail !== '' || y.head !== '' || !sameLine(a, b)) continue;
    const read = `${x.core} ${y.core}`.toLowerCase();
    if (known.has(read)) continue;
    const term = byLetters.get(stripMarks(read));
    if (!term) continue;
    const [left, right] = term.split(' ') as [string, string];
    a.text = x.head + inCaseOf(left, x.core);
    b.text = inCaseOf(right, y.core) + y.tail;
  }
  return out;
}

/** Whether a word stands between the numbers of a day and a month and differs from "tháng" in its vowel only. */
function isMonthLabel(words: readonly PageWord[], i: number): boolean {
  const isNumber = (word: PageWord | undefined) => /^\d{1,2}$/u.test(word?.text ?? '');
  return (
    /^th\p{L}ng$/iu.test(words[i]!.text) &&
    /^ngày$/iu.test(words[i - 2]?.text ?? '') &&
    isNumber(words[i - 1]) &&
    isNumber(words[i + 1]) &&
    sameLine(words[i - 1]!, words[i + 1]!)
  );
}

/** Words of one line follow one another; the second may stand on the next line. */
function sameLine(a: PageWord, b: PageWord): boolean {
  return Math.abs(a.baseline - b.baseline) < 9 * a.xHeight;
}

/** A word and the punctuation around it. */
function split(text: string): { head: string; core: string; tail: string } {
  const match = /^([^\p{L}]*)([\p{L}]*)(.*)$/su.exec(text);
  return { head: match?.[1] ?? '', core: match?.[2] ?? '', tail: match?.[3] ?? '' };
}

/** The word in capitals or with a capital, as `like` is written. */
function inCaseOf(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  const first = like.charAt(0);
  return first !== '' && first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
