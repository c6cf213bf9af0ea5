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
 * where two neighbouring words together are no known term, one known term has the same letters, and the slip is a likely
 * one; words of another known term stay ("văn bản hành chính" is no "ban hành"). Letters, digits and case are
 * never changed. The month of a day is called "tháng", whatever its vowel is taken for ("ngày 10 thúng 02").
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
    if (isTerm(out[i - 1], a) || isTerm(b, out[i + 2]) || !isLikely(read, term)) continue;
    a.text = x.head + inCaseOf(left, x.core);
    b.text = inCaseOf(right, y.core) + y.tail;
  }
  return out;
}

/** Words that any other may follow: what stands there is seldom misread. */
const free = new Set('thì về có cứ cho mà là và để khi từ đã sẽ các những mỗi theo do ở'.split(' '));

/** One word misread, or the tones of both; "có số" is no "cơ sở", "báo về" no "bảo vệ". */
function isLikely(read: string, term: string): boolean {
  const [words, meant] = [read.split(' '), term.split(' ')];
  const changed = words.filter((word, i) => word !== meant[i]);
  if (changed.length === 1) return true;
  return withoutTones(read) === withoutTones(term) && !words.some((word) => free.has(word));
}

/** Combining grave, acute, tilde, hook above and dot below. */
function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
}

/** Whether two words that follow one another are a known term as they were read. */
function isTerm(a: PageWord | undefined, b: PageWord | undefined): boolean {
  if (!a || !b || !sameLine(a, b)) return false;
  const [x, y] = [split(a.text), split(b.text)];
  return x.tail === '' && y.head === '' && known.has(`${x.core} ${y.core}`.toLowerCase());
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
