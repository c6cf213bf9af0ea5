import { partsWithin } from './components.ts';
import type { Labelled } from './components.ts';
import type { PageWord } from './engine.ts';
import { isPoint } from './points.ts';

/** Numerals of headings and quarters. */
const numerals = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
/** How many strokes a line crosses at a quarter and at half of the height of a letter. */
const strokes: Record<string, readonly [number, number]> = { I: [1, 1], V: [2, 2], X: [2, 1] };
/** A numeral as an engine reads it, and what follows it: nothing or a point, or the year of a quarter. */
const asRead = /^([IVXTLHl1|][IVXTLHl1|“”"']{0,4})(|[.,:)]|[/.]\/?20\d\d[.,;)]*)$/u;

/**
 * Puts right the strokes of Roman numerals that an engine lost or took for other letters ("II." → "III.", "HI" → "III."
 * where a line begins, "TV/2026" → "IV/2026"): a line through the ink must cross as many strokes as the numeral has.
 * What cannot be told from the ink stays as read.
 */
export function mendRoman(word: PageWord, ink: Labelled, width: number): PageWord {
  const [, read, tail] = asRead.exec(word.text) ?? [];
  if (read === undefined || tail === undefined || !/[IVXTLH]|^l$/u.test(read)) return word;
  const [left, top, right, bottom] = word.box;
  // an engine that sees no point leaves it outside the box
  const reach = word.first === true && tail === '' ? 0.8 * word.xHeight : 0;
  const inOrder = (a: number, b: number) => ink.components[a]!.left - ink.components[b]!.left;
  const own = partsWithin([left, top, right + reach, bottom], ink.components, word.xHeight).sort(inOrder);
  const last = ink.components[own.at(-1) ?? -1];
  const label = word.first === true && tail.length < 2 && last !== undefined && isPoint(last, word);
  if (!label && word.first !== true && !/[IVX]/u.test(read)) return word;
  // the last of thin strokes is taken for a slash
  const end = label ? '.' : tail.replace(/^[/.]\//u, '/');
  const { numeral, slash } = partsOfNumeral(own, ink, end, bottom - top);
  const seen = crossings(numeral, ink, width, slash);
  // the quarter decides by when a task is done: one that the ink does not tell is in doubt
  const unsure = end.length > 4 ? { ...word, otherReading: word.otherReading ?? '' } : word;
  if (seen === null) return unsure;
  const plain = (label ? read.replaceAll('L', 'I') : read)
    .replace(/^T(?=[IVX])/u, 'I')
    // the last of thin strokes is taken for a quotation mark
    .replaceAll(/[l1|“”"']/gu, 'I')
    .replaceAll('H', 'II');
  if (plain === read && end === tail && fits(read, seen)) return { ...word, text: read + end };
  if (plain !== read && end === '' && word.first !== true) return word;
  const likely = numerals.filter((one) => fits(one, seen) && isLike(one, plain));
  return likely.length === 1 ? { ...word, text: likely[0]! + end } : unsure;
}

/** A digit is so wide, heights of digits; pieces that are wider are signs that touch. */
const digitWidth = 0.65;

/**
 * The pieces of a numeral before what follows it, and how many strokes of a slash are among them: where the slash does
 * not touch the year it may touch the stroke before it, and is counted with the numeral, one stroke at every height.
 */
function partsOfNumeral(
  own: readonly number[],
  { components }: Labelled,
  end: string,
  height: number,
): { numeral: readonly number[]; slash: number } {
  const slash = end.startsWith('/') ? 1 : 0;
  if (slash === 0) return { numeral: own.slice(0, own.length - end.length), slash };
  let [at, signs] = [own.length, 0];
  while (at > 0 && signs < end.length - 1) {
    const { left, right } = components[own[(at -= 1)]!]!;
    signs += Math.max(1, Math.round((right - left) / (digitWidth * height) + 0.15));
  }
  return { numeral: own.slice(0, at), slash: signs < end.length ? 1 : 0 };
}

/** A numeral and the number of an item below it, whose point an engine took for the foot of a letter: "IL1" for "II.1". */
const itemAsRead = /^([IVXTLHl1|]{1,5}?)(\d{1,2})(\.?)$/u;

/** Puts the point back into an ordinal like "II.1" that a line begins with, where the ink has one behind the numeral. */
export function mendItem(word: PageWord, ink: Labelled, width: number): PageWord {
  const [, read, digits, tail] = itemAsRead.exec(word.text) ?? [];
  if (word.first !== true || read === undefined || digits === undefined || !/[IVXTLH]/u.test(read)) return word;
  const inOrder = (a: number, b: number) => ink.components[a]!.left - ink.components[b]!.left;
  const own = partsWithin(word.box, ink.components, word.xHeight).sort(inOrder);
  const at = own.findIndex((i) => isPoint(ink.components[i]!, word));
  if (at < 1 || own.length !== at + 1 + digits.length + tail!.length) return word;
  const seen = crossings(own.slice(0, at), ink, width);
  const plain = read
    .replace(/^T(?=[IVX])/u, 'I')
    .replaceAll(/[Ll1|]/gu, 'I')
    .replaceAll('H', 'II');
  const likely = seen === null ? [] : numerals.filter((one) => fits(one, seen) && isLike(one, plain));
  return likely.length === 1 ? { ...word, text: `${likely[0]!}.${digits}${tail}` } : word;
}

/** No year has a quarter 11 or 111: those are strokes ("quý 11/2026" → "quý II/2026"). */
export function mendQuarters(words: readonly PageWord[]): PageWord[] {
  return words.map((word, i) => {
    const strokes = /^1{2,3}(?=\/20\d\d|[.,;)]*$)/u.exec(word.text)?.[0];
    if (strokes === undefined || !/^qu[yý]$/iu.test(words[i - 1]?.text ?? '')) return word;
    return { ...word, text: 'I'.repeat(strokes.length) + word.text.slice(strokes.length) };
  });
}

/** Equal but for strokes in a row of strokes. */
function isLike(numeral: string, read: string): boolean {
  return numeral.replaceAll(/I+/gu, 'I') === read.replaceAll(/I+/gu, 'I');
}

function fits(numeral: string, seen: readonly [number, number]): boolean {
  const sum = (at: 0 | 1) => [...numeral].reduce((total, letter) => total + (strokes[letter]?.[at] ?? 0), 0);
  return sum(0) === seen[0] && sum(1) === seen[1];
}

/**
 * Strokes that lines at a quarter and at half of the height cross, less those of `others`, or null where three lines next to
 * each other differ.
 */
function crossings(
  parts: readonly number[],
  { components, labels }: Labelled,
  width: number,
  others = 0,
): [number, number] | null {
  if (parts.length === 0) return null;
  const own = new Set(parts.map((i) => i + 1));
  const all = parts.map((i) => components[i]!);
  const [left, right] = [Math.min(...all.map((part) => part.left)), Math.max(...all.map((part) => part.right))];
  const [top, bottom] = [Math.min(...all.map((part) => part.top)), Math.max(...all.map((part) => part.bottom))];
  const countAt = (share: number): number | null => {
    const y = Math.round(top + share * (bottom - top));
    const counts = [-1, 0, 1].map((dy) => {
      let count = 0;
      let inside = false;
      for (let x = left; x < right; x += 1) {
        const isInk = own.has(labels[(y + dy) * width + x]!);
        if (isInk && !inside) count += 1;
        inside = isInk;
      }
      return count;
    });
    return counts.every((count) => count === counts[0]) ? counts[0]! : null;
  };
  const [quarter, half] = [countAt(0.25), countAt(0.5)];
  return quarter === null || half === null ? null : [quarter - others, half - others];
}
