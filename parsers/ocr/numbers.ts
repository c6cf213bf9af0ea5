import { partsWithin } from './components.ts';
import type { Component, Labelled } from './components.ts';
import type { OcrEngine, PageWord } from './engine.ts';
import { enlargeRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import { toPageWords, toSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { TextRow } from './text-rows.ts';

/** How much larger than the first time numbers are read again, and once more where the two readings differ. */
const scales = [1.5, 2] as const;
/** Confidence of a number read twice alike out of three times, and of one read differently every time. */
const confidence = { mostly: 0.6, never: 0.4 };

/**
 * Reads the words with digits a second time, each alone and larger: digits are what an OCR engine gets wrong while it
 * is sure. Where the readings differ a third one decides; the word is then marked as doubtful, whatever comes out.
 */
export async function readNumbersAgain(
  words: readonly PageWord[],
  page: Raster,
  ink: Labelled,
  engine: OcrEngine,
): Promise<PageWord[]> {
  const numbers = words.filter((word) => /\d/u.test(word.text));
  const again = await readAlone(numbers, page, ink, engine, scales[0]);
  const differing = numbers.filter(
    (word) => toDigits(word, word.text) !== word.text || digitsOf(again.get(word) ?? '') !== digitsOf(word.text),
  );
  if (differing.length === 0) return [...words];
  const third = await readAlone(differing, page, ink, engine, scales[1]);
  const doubtful = new Set(differing);
  return words.map((word) =>
    doubtful.has(word)
      ? decide(word, again.get(word) ?? '', third.get(word) ?? '', rowOf(word, ink.components).parts.length)
      : word,
  );
}

/** Of three readings the one that two give; one with a sign for every piece of ink where that one has not. */
function decide(word: PageWord, second: string, third: string, pieces: number): PageWord {
  const readings = [word.text, second, third].map((text) => toDigits(word, text));
  const [a, b, c] = readings.map(digitsOf) as [string, string, string];
  const common = a === c ? readings[0]! : b === c && b !== '' ? readings[1]! : null;
  const fits = (text: string) => /^[\dA-ZĐ/.,-]+$/u.test(text) && text.length === pieces;
  const fitting = readings.filter(fits);
  const chosen = fitting.length === 0 || fits(common ?? '') ? (common ?? readings[0]!) : fitting[0]!;
  return {
    ...word,
    text: chosen,
    confidence: Math.min(word.confidence, common === null ? confidence.never : confidence.mostly),
    otherReading: [word.text, second, third].find((text) => text !== '' && digitsOf(text) !== digitsOf(chosen)) ?? '',
  };
}

/** Strokes beside a digit are ones: "202]" is 2021, an ordinal `1"` alone in its cell is 11. */
function toDigits({ alone }: PageWord, text: string): string {
  const plain = text.replaceAll(/(?<=\d)[\]|[!]|[\]|[!](?=\d)/gu, '1');
  return alone ? plain.replaceAll(/(?<=\d)["'”]/gu, '1') : plain;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

/** What is read where each word stands alone on a line of a larger sheet. */
async function readAlone(
  words: readonly PageWord[],
  page: Raster,
  ink: Labelled,
  engine: OcrEngine,
  scale: number,
): Promise<Map<PageWord, string>> {
  const owned = words
    .map((word) => ({ word, row: rowOf(word, ink.components) }))
    .filter((one) => one.row.parts.length > 0);
  const read = new Map<PageWord, string>();
  if (owned.length === 0) return read;
  const xHeight = Math.max(...owned.map(({ row }) => row.xHeight));
  const sheet = toSheet(page, ink, { rows: owned.map(({ row }) => row), xHeight, large: [] });
  const found = await engine.read(enlargeRaster(sheet.raster, scale));
  const back = found.map((word) => ({ ...word, box: word.box.map((value) => value / scale) as typeof word.box }));
  for (const { word, row } of owned) {
    const own: Sheet = { ...sheet, places: sheet.places.filter((place) => place.row === row) };
    read.set(
      word,
      toPageWords(back, own)
        .map(({ text }) => text)
        .join(''),
    );
  }
  return read;
}

/** The ink of a word as a row of its own. */
function rowOf(word: PageWord, components: readonly Component[]): TextRow {
  const [left, , right] = word.box;
  const parts = partsWithin(word.box, components, word.xHeight);
  return { left, right, baseline: word.baseline, xHeight: word.xHeight, parts, inCell: false };
}
