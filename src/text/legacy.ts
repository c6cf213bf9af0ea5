import { fromLegacy, legacyLength } from './legacy-codes.ts';
import type { LegacyEncoding } from './legacy-codes.ts';
import { isSpelledSyllable } from './spelling.ts';

/** A stretch of text in one font. */
export interface FontRun {
  text: string;
  /** What the font promises, null where it promises none. */
  encoding: LegacyEncoding | null;
}

/** Runs of letters that an encoding may have put to use. */
const words = /[\p{L}\p{M}\u00a1-\u00ff]+/gu;
const code = /[\u00a1-\u00ff]/u;
const codes = /[\u00a1-\u00ff]/gu;
/** Vietnamese letters that only Unicode has. */
const unicode = /[\u0102-\u01b0\u1ea0-\u1ef9\u0300-\u0323]/gu;

/**
 * Texts of runs in Unicode, paragraph by paragraph, where their fonts or their spelling show that they are TCVN3 or VNI.
 *
 * Neither font nor text decides alone: Unicode under a legacy font would be corrupted silently ("đã" → "đó"), and a font
 * may be lost on the way. Each word is evidence where only one reading of it is spelled right; the others go with the
 * nearest evidence of their paragraph, else with the rest of the document. Without a legacy font a paragraph needs clear
 * evidence, and none against it.
 */
export function readLegacy(paragraphs: readonly (readonly FontRun[])[]): string[][] {
  const marked = paragraphs.map(markLetters);
  const usual = new Map<LegacyEncoding, number>();
  for (const letters of marked) for (const word of wordsOf(letters)) weigh(usual, word);
  const lost = lostEncoding(paragraphs);
  return marked.map((letters, i) => {
    const guess = lost && isLost(paragraphs[i]!, lost) ? lost.encoding : null;
    if (guess) for (const letter of letters) letter.encoding ??= guess;
    return convert(letters, paragraphs[i]!.length, (encoding) => guess === encoding || (usual.get(encoding) ?? 0) > 0);
  });
}

/** A text without fonts in Unicode, line by line. */
export function readLegacyText(text: string): string {
  const lines = text.split('\n');
  return readLegacy(lines.map((line) => [{ text: line, encoding: null }]))
    .map(([line]) => line)
    .join('\n');
}

interface Letter {
  letter: string;
  run: number;
  encoding: LegacyEncoding | null;
}

interface Word {
  letters: Letter[];
  encoding: LegacyEncoding;
  evidence: 'legacy' | 'unicode' | 'open';
}

function markLetters(runs: readonly FontRun[]): Letter[] {
  return runs.flatMap(({ text, encoding }, run) => [...text].map((letter) => ({ letter, run, encoding })));
}

/** Words with a letter that may be a code, in a font that promises an encoding; a word may be split over runs. */
function wordsOf(letters: readonly Letter[]): Word[] {
  if (letters.every(({ encoding }) => encoding === null)) return [];
  const text = letters.map(({ letter }) => (letter.length === 1 ? letter : ' ')).join('');
  return [...text.matchAll(words)].flatMap(({ 0: word, index }): Word[] => {
    const own = letters.slice(index, index + word.length);
    const encoding = own.find((l) => l.encoding !== null)?.encoding;
    if (!encoding || !/[^\u0000-\u007f]/u.test(word)) return [];
    // a sign amid letters ("Q§-UBND") is a letter's code, whatever the word
    const signed =
      encoding !== 'vni' && /[\p{L}][\u00a1-\u00a9\u00ab-\u00ae]|[\u00a1-\u00a9\u00ab-\u00ae]\p{L}/u.test(word);
    return [{ letters: own, encoding, evidence: signed ? 'legacy' : evidenceOf(word, encoding) }];
  });
}

function evidenceOf(word: string, encoding: LegacyEncoding): Word['evidence'] {
  if (!code.test(word)) return 'unicode';
  const legacy = isSpelledSyllable(fromLegacy(word, encoding));
  const asIs = isSpelledSyllable(word);
  if (asIs && /[\u0102-\u01b0\u1ea0-\u1ef9]/u.test(word)) return 'unicode';
  if (legacy === asIs) return 'open';
  return legacy ? 'legacy' : 'unicode';
}

function weigh(balance: Map<LegacyEncoding, number>, { encoding, evidence }: Word): void {
  const weight = evidence === 'legacy' ? 1 : evidence === 'unicode' ? -1 : 0;
  balance.set(encoding, (balance.get(encoding) ?? 0) + weight);
}

/** The texts of a paragraph's runs, words in their encoding converted. */
function convert(letters: Letter[], runs: number, usually: (encoding: LegacyEncoding) => boolean): string[] {
  const found = wordsOf(letters);
  const kept = new Set<Letter>();
  found.forEach((word, i) => {
    if (!isLegacy(word, i, found, usually)) for (const letter of word.letters) kept.add(letter);
  });
  const texts = Array.from({ length: runs }, () => '');
  for (let i = 0; i < letters.length;) {
    const { letter, run, encoding } = letters[i]!;
    const next = letters[i + 1];
    const legacy = encoding !== null && !kept.has(letters[i]!);
    const length = legacy && next ? legacyLength(letter + next.letter, encoding) : 1;
    const part = length === 2 ? letter + next!.letter : letter;
    texts[run] += legacy ? fromLegacy(part, encoding) : part;
    i += length;
  }
  return texts;
}

function isLegacy(
  word: Word,
  at: number,
  all: readonly Word[],
  usually: (encoding: LegacyEncoding) => boolean,
): boolean {
  if (word.evidence !== 'open') return word.evidence === 'legacy';
  const near = nearest(at, all, (other) => runOf(other) === runOf(word)) ?? nearest(at, all, () => true);
  return near ? near.evidence === 'legacy' : usually(word.encoding);
}

function runOf(word: Word): number {
  return word.letters[0]!.run;
}

/** The nearest word in the same encoding that says what it is. */
function nearest(at: number, all: readonly Word[], fits: (word: Word) => boolean): Word | null {
  for (let distance = 1; distance < all.length; distance += 1) {
    for (const other of [all[at - distance], all[at + distance]])
      if (other?.encoding === all[at]!.encoding && other.evidence !== 'open' && fits(other)) return other;
  }
  return null;
}

interface Lost {
  encoding: LegacyEncoding;
  /** Whether the document as a whole is in it. */
  whole: boolean;
}

/** The encoding that text outside legacy fonts is in, as far as any of it is. */
function lostEncoding(paragraphs: readonly (readonly FontRun[])[]): Lost | null {
  const suspects = paragraphs.filter((runs) => mayBeLost(textOf(runs)));
  const sums = (['tcvn3', 'vni'] as const).map((encoding) => {
    const evidence = suspects.flatMap((runs) => spellings(textOf(runs), encoding));
    const [legacy, other] = (['legacy', 'unicode'] as const).map((kind) => evidence.filter((e) => e === kind).length);
    return { encoding, legacy: legacy!, other: other! };
  });
  const [best] = sums.sort((a, b) => b.legacy - b.other - (a.legacy - a.other));
  if (!best || best.legacy < 3) return null;
  return { encoding: best.encoding, whole: best.legacy > 10 && best.legacy > best.other * 3 };
}

function isLost(runs: readonly FontRun[], { encoding, whole }: Lost): boolean {
  const text = textOf(runs);
  if (!mayBeLost(text)) return false;
  const evidence = spellings(text, encoding);
  const legacy = evidence.filter((e) => e === 'legacy').length;
  const other = evidence.filter((e) => e === 'unicode').length;
  return whole ? legacy >= other : legacy >= 3 && legacy > other * 4;
}

/** Text outside legacy fonts; Unicode Vietnamese has letters of its own in nearly every other word. */
function textOf(runs: readonly FontRun[]): string {
  return runs.map(({ text, encoding }) => (encoding === null ? text : ' ')).join('');
}

function mayBeLost(text: string): boolean {
  const count = text.match(codes)?.length ?? 0;
  return count > 0 && (text.match(unicode)?.length ?? 0) * 4 < count;
}

/** What the words of a text say; a lone sign ("§", "µ", "®") says nothing. */
function spellings(text: string, encoding: LegacyEncoding): Word['evidence'][] {
  return (text.match(words) ?? [])
    .filter((word) => word.length > 1 && /[^\u0000-\u007f]/u.test(word))
    .map((word) => evidenceOf(word, encoding));
}
