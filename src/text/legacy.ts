import { fromLegacy, isCodeOf, legacyLength } from './legacy-codes.ts';
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
const unicodeLetter = /[\u0102-\u01b0\u1ea0-\u1ef9]/u;

/**
 * Texts of runs in Unicode, paragraph by paragraph, where their fonts or their spelling show that they are TCVN3 or VNI.
 *
 * Neither font nor text decides alone: Unicode under a legacy font would be corrupted silently ("đã" → "đó"), and a font
 * may be lost on the way. Each word is evidence where only one reading of it is spelled right; the others go with the
 * evidence around them, else with the words that the document is sure to use. Without a legacy font a paragraph needs
 * clear evidence, and none against it.
 */
export function readLegacy(paragraphs: readonly (readonly FontRun[])[]): string[][] {
  const lost = lostEncoding(paragraphs);
  const guesses = paragraphs.map((runs) => (lost && isLost(runs, lost) ? lost.encoding : null));
  if (!lost && !paragraphs.flat().some(({ encoding }) => encoding))
    return paragraphs.map((runs) => runs.map(({ text }) => text));
  const marked = paragraphs.map(markLetters);
  marked.forEach((letters, i) => {
    for (const letter of letters) letter.encoding ??= guesses[i]!;
  });
  const found = marked.map(wordsOf);
  const usage = readUsage(found.flat());
  return marked.map((letters, i) =>
    convert(letters, paragraphs[i]!.length, found[i]!, (word) =>
      guesses[i] === word.encoding ? true : isUsuallyLegacy(word, usage),
    ),
  );
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

/** Codes of VNI that are no letters of Vietnamese. */
const vniOnly = /[ñöæøûïëäåüî]/iu;

function evidenceOf(word: string, encoding: LegacyEncoding): Word['evidence'] {
  const legacy = isSpelledSyllable(readWord(word, encoding));
  const asIs = isSpelledSyllable(word);
  const foreign = unicodeLetter.test(word) || word.match(codes)?.some((letter) => !isCodeOf(letter, encoding));
  if (!code.test(word) || (asIs && foreign)) return 'unicode';
  // "KH-SGDÑT" is no syllable in either reading, but no word of ours has these letters
  if (!legacy && !asIs && encoding === 'vni' && vniOnly.test(word)) return 'legacy';
  if (legacy === asIs) return 'open';
  return legacy ? 'legacy' : 'unicode';
}

/** How the sure words of a document are written. */
interface Usage {
  /** Legacy words less Unicode ones, by encoding. */
  balance: Map<LegacyEncoding, number>;
  /** Times that a syllable is used, in Unicode and small letters. */
  syllables: Map<string, number>;
}

function readUsage(found: readonly Word[]): Usage {
  const usage: Usage = { balance: new Map(), syllables: new Map() };
  for (const word of found) {
    if (word.evidence === 'open') continue;
    const legacy = word.evidence === 'legacy';
    usage.balance.set(word.encoding, (usage.balance.get(word.encoding) ?? 0) + (legacy ? 1 : -1));
    const syllable = legacy ? convertedOf(word) : plainOf(word);
    usage.syllables.set(syllable, (usage.syllables.get(syllable) ?? 0) + 1);
  }
  return usage;
}

function codesOf({ letters }: Word): string {
  return letters.map(({ letter }) => letter).join('');
}

function plainOf(word: Word): string {
  return codesOf(word).toLowerCase();
}

function convertedOf(word: Word): string {
  return readWord(codesOf(word), word.encoding).toLowerCase();
}

/** What an open word is where nothing around it tells: the reading that the document uses more. */
function isUsuallyLegacy(word: Word, { balance, syllables }: Usage): boolean {
  const difference = (syllables.get(convertedOf(word)) ?? 0) - (syllables.get(plainOf(word)) ?? 0);
  return difference === 0 ? (balance.get(word.encoding) ?? 0) > 0 : difference > 0;
}

/** The texts of a paragraph's runs, words in their encoding converted. */
function convert(
  letters: readonly Letter[],
  runs: number,
  found: readonly Word[],
  usually: (word: Word) => boolean,
): string[] {
  const title =
    !letters.some(({ letter }) => /[a-z]/u.test(letter)) &&
    // a word of capital codes alone ("SGD§T") tells nothing of how the others were typed
    found.some(
      (word) => isCapitals(codesOf(word), word.encoding) && /\p{Ll}/u.test(fromLegacy(codesOf(word), 'tcvn3')),
    );
  const kept = new Set<Letter>();
  const raised = new Set<Letter>();
  found.forEach((word, i) => {
    const group = !isLegacy(word, i, found, usually)
      ? kept
      : title || isCapitals(codesOf(word), word.encoding)
        ? raised
        : null;
    for (const letter of word.letters) group?.add(letter);
  });
  const texts = Array.from({ length: runs }, () => '');
  for (let i = 0; i < letters.length;) {
    const { letter, run, encoding } = letters[i]!;
    const next = letters[i + 1];
    const legacy = encoding !== null && !kept.has(letters[i]!);
    const length = legacy && next ? legacyLength(letter + next.letter, encoding) : 1;
    const part = length === 2 ? letter + next!.letter : letter;
    const text = legacy ? fromLegacy(part, encoding) : part;
    texts[run] += raised.has(letters[i]!) ? text.toUpperCase() : text;
    i += length;
  }
  return texts;
}

/** TCVN3 has small letters with marks only: those among capitals were typed as capitals ("CéNG", "ñY", "PHè"). */
function isCapitals(codes: string, encoding: LegacyEncoding): boolean {
  if (encoding !== 'tcvn3' || /[a-z]/u.test(codes)) return false;
  return /\p{Ll}\p{Lu}/u.test(fromLegacy(codes, encoding)) || /[A-Z].*[A-Z]/u.test(codes);
}

/** Codes of a word as the word that was typed. */
function readWord(codes: string, encoding: LegacyEncoding): string {
  const text = fromLegacy(codes, encoding);
  return isCapitals(codes, encoding) ? text.toUpperCase() : text;
}

/** An open word goes with the evidence on both sides, its own run first; where the sides disagree, with usage. */
function isLegacy(word: Word, at: number, all: readonly Word[], usually: (word: Word) => boolean): boolean {
  if (word.evidence !== 'open') return word.evidence === 'legacy';
  const says = (other: Word) => other.encoding === word.encoding && other.evidence !== 'open';
  const sides = [all.slice(0, at).findLast(says), all.slice(at + 1).find(says)].filter((side) => side !== undefined);
  const own = sides.filter((side) => side.letters[0]!.run === word.letters[0]!.run);
  const witnesses = new Set((own.length > 0 ? own : sides).map(({ evidence }) => evidence));
  return witnesses.size === 1 ? witnesses.has('legacy') : usually(word);
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
