import { foldKey } from '#text';

/** A word or phrase as numbers, which are compared faster than text: forms, syllables and pairs share one count. */
export interface Wording {
  form: number;
  syllables: readonly number[];
  /** Folded pairs of neighbouring syllables: robust to lost tone marks, where single syllables are not. */
  pairs: readonly number[];
}

const wordings = new Map<string, Wording>();
const syllables = new Map<string, number>();
const folded = new Map<string, number>();
/** By the number of a syllable: that of the syllable without marks. */
const bare: number[] = [];
/** By the first and the second syllable without marks. */
const pairs = new Map<number, Map<number, number>>();
let size = 0;

/** All numbers given so far are smaller. */
export function vocabularySize(): number {
  return size;
}

/** The word or phrase of these syllables; the same object for the same syllables. */
export function wordingOf(spoken: readonly string[]): Wording {
  const key = spoken.length === 1 ? (spoken[0] ?? '') : spoken.join('\n');
  let wording = wordings.get(key);
  if (!wording) {
    const numbers = spoken.map(syllableOf);
    wording = { form: size++, syllables: numbers, pairs: pairsOf(numbers) };
    wordings.set(key, wording);
  }
  return wording;
}

/** The number of a syllable. */
export function syllableOf(syllable: string): number {
  let number = syllables.get(syllable);
  if (number === undefined) {
    syllables.set(syllable, (number = size++));
    const key = foldKey(syllable);
    const fold = folded.get(key) ?? size++;
    folded.set(key, fold);
    bare[number] = fold;
  }
  return number;
}

/** Pairs of neighbours. */
export function pairsOf(spoken: readonly number[]): number[] {
  return spoken.slice(1).map((syllable, i) => pairOf(spoken[i] as number, syllable));
}

/** Two neighbouring syllables, whatever their marks. */
export function pairOf(first: number, second: number): number {
  const [before, after] = [bare[first] as number, bare[second] as number];
  let behind = pairs.get(before);
  if (!behind) pairs.set(before, (behind = new Map()));
  let pair = behind.get(after);
  if (pair === undefined) behind.set(after, (pair = size++));
  return pair;
}
