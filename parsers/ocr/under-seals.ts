import { isVietnameseSyllable } from '#text';
import { findComponents } from './components.ts';
import type { Labelled } from './components.ts';
import type { OcrEngine, PageWord } from './engine.ts';
import type { Raster } from './raster.ts';
import { eraseSeals, findSeals } from './seals.ts';
import type { Seal } from './seals.ts';
import { toPageWords, toSheet } from './sheet.ts';
import { findTextRows } from './text-rows.ts';
import type { TextRow, TextRows } from './text-rows.ts';

/** How far from a seal a row of text may run into it, heights of small letters. */
const reach = 3;
/** Confidence, at most, of words that are read only where the seal is erased. */
const confidence = 0.6;
/** Ink within a seal that may be a letter, in squares of the height of small letters. */
const leftInk = 0.15;

/**
 * Reads the rows that a round seal touches once more, its rings erased. A row is taken from the second reading where that
 * makes more sense as Vietnamese, and where the seal hides nothing: no word of its own stands within, and no ink is left there
 * that might be one. Words that the first reading has not are doubtful then.
 */
export async function readUnderSeals(
  words: readonly PageWord[],
  page: Raster,
  ink: Labelled,
  text: TextRows,
  threshold: number,
  engine: OcrEngine,
): Promise<PageWord[]> {
  const seals = findSeals(ink, text.large, page);
  if (seals.length === 0) return [...words];
  const clean = eraseSeals(page, seals, threshold);
  const left = findComponents(clean, threshold);
  const again = findTextRows(left.components, page.dpi);
  const rows = again?.rows.filter((row) => seals.some((seal) => touches(row, seal))) ?? [];
  if (again === null || rows.length === 0) return [...words];
  const sheet = toSheet(clean, left, { ...again, rows });
  const read = Map.groupBy(toPageWords(await engine.read(sheet.raster), sheet), ({ baseline, box }) =>
    rows.find((row) => row.baseline === baseline && box[2] > row.left && box[0] < row.right),
  );
  let out = [...words];
  for (const row of rows) {
    const first = out.filter((word) => isOf(word, row));
    const second = read.get(row) ?? [];
    if (senseOf(second) <= senseOf(first)) continue;
    const known = new Set(first.map((word) => word.text));
    const isClear = seals.every((seal) => second.every((word) => known.has(word.text) || isOutside(word, seal)));
    if (!isClear || seals.some((seal) => hides(seal, row, second, clean, threshold))) continue;
    const taken = second.map((word) =>
      known.has(word.text) ? word : { ...word, confidence: Math.min(word.confidence, confidence) },
    );
    out = [...out.filter((word) => !first.includes(word)), ...taken];
  }
  return out;
}

/** Whether a row runs into a seal; rows that lie within are its own letters. */
function touches({ left, right, baseline, xHeight }: TextRow, { x, y, rings }: Seal): boolean {
  const outer = rings.at(-1)![1];
  const across = Math.max(0, left - x, x - right);
  const isBeside = left < x - outer || right > x + outer;
  return isBeside && Math.hypot(across, baseline - 0.5 * xHeight - y) < outer + reach * xHeight;
}

function isOutside({ box }: PageWord, { x, y, rings }: Seal): boolean {
  return Math.hypot((box[0] + box[2]) / 2 - x, (box[1] + box[3]) / 2 - y) > rings.at(-1)![1];
}

/** Whether ink is left within a seal, at the height of a row's small letters, that none of the words has. */
function hides(
  { x, y, rings }: Seal,
  row: TextRow,
  words: readonly PageWord[],
  page: Raster,
  threshold: number,
): boolean {
  const inner = rings.at(-1)![0];
  const pad = 0.4 * row.xHeight;
  let ink = 0;
  for (let py = Math.round(row.baseline - row.xHeight); py < row.baseline; py += 1) {
    const half = Math.sqrt(Math.max(0, inner ** 2 - (py - y) ** 2));
    for (let px = Math.max(0, Math.ceil(x - half)); px <= Math.min(page.width - 1, x + half); px += 1) {
      if (page.data[py * page.width + px]! > threshold) continue;
      if (!words.some(({ box }) => px >= box[0] - pad && px <= box[2] + pad)) ink += 1;
    }
  }
  return ink > leftInk * row.xHeight ** 2;
}

function isOf({ box, baseline }: PageWord, row: TextRow): boolean {
  const x = (box[0] + box[2]) / 2;
  return (
    Math.abs(baseline - row.baseline) < 0.6 * row.xHeight && x > row.left - row.xHeight && x < row.right + row.xHeight
  );
}

/** Letters in words that could be syllables, less those in others. */
function senseOf(words: readonly PageWord[]): number {
  return words.reduce((sum, { text }) => {
    const letters = text.replaceAll(/[^\p{L}]/gu, '');
    if (letters.length < 2) return sum - (letters === text && text !== '' ? 0 : 1);
    return sum + (isVietnameseSyllable(text.replace(/[.,;:]$/u, '')) ? letters.length : -letters.length);
  }, 0);
}
