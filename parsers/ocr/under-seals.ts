import type { Box } from '#model/source';
import { isVietnameseSyllable } from '#text';
import { findComponents } from './components.ts';
import type { OcrEngine, PageWord } from './engine.ts';
import { enlargeRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import { eraseSeals } from './seals.ts';
import type { Seal } from './seals.ts';
import { toPageWords, toSheet } from './sheet.ts';
import { findTextRows } from './text-rows.ts';
import type { TextRow } from './text-rows.ts';

/** How far from a seal a row of text may run into it, heights of small letters. */
const reach = 3;
/** Confidence of words that a seal makes doubtful; those of the second reading are still of a line that makes sense. */
const confidence = { least: 0.3, most: 0.6 };
/** So far before a row the rest of a name may stand, heights of small letters. */
const beside = 6;
/** Ink so near to a ring is what is left of it, pixels. */
const crumbs = 3;
/** Ink within a seal that may be a letter, in squares of the height of small letters. */
const leftInk = 0.15;

/** How much larger rows at a seal are read again. */
const scale = 1.25;

/** A page with the seals on it, and the threshold between its ink and its paper. */
export interface SealedPage {
  raster: Raster;
  threshold: number;
  seals: readonly Seal[];
}

/**
 * Reads the rows that a round seal touches once more, its rings erased. A row is taken from the second reading where that
 * makes more sense as Vietnamese, and where the seal hides nothing: no new word stands within, and no ink is left there that
 * might be one. Words that the first reading has not are doubtful then, and so are all of a row that may have a hidden one.
 */
export async function readUnderSeals(
  words: readonly PageWord[],
  { raster, threshold, seals }: SealedPage,
  engine: OcrEngine,
): Promise<PageWord[]> {
  if (seals.length === 0) return [...words];
  const clean = eraseSeals(raster, seals, threshold);
  const left = findComponents(clean, threshold);
  const again = findTextRows(left.components, raster.dpi);
  const rows = again?.rows.filter((row) => seals.some((seal) => touches(row, seal))) ?? [];
  if (again === null || rows.length === 0) return [...words];
  const sheet = toSheet(clean, left, { ...again, rows });
  const larger = await engine.read(enlargeRaster(sheet.raster, scale));
  const back = larger.map((word) => ({ ...word, box: word.box.map((value) => value / scale) as Box }));
  const read = toPageWords(back, sheet);
  const own = Map.groupBy(read, ({ baseline, box }) =>
    rows.find((row) => row.baseline === baseline && box[2] > row.left && box[0] < row.right),
  );
  let out = [...words];
  for (const row of rows) {
    const first = out.filter((word) => isOf(word, row));
    const second = own.get(row) ?? [];
    const isHidden = (kept: readonly PageWord[]) => seals.some((seal) => hides(seal, row, kept, clean, threshold));
    const known = new Set(first.map((word) => word.text));
    const isClear = seals.every((seal) => second.every((word) => known.has(word.text) || isOutside(word, seal)));
    const better = isClear && senseOf(second) > senseOf(first) && !isHidden(second);
    const kept = better
      ? second.map((word) => (known.has(word.text) ? word : doubt(word, confidence.least)))
      : isHidden(first.filter((word) => seals.every((seal) => isOutside(word, seal))))
        ? first.map((word) => doubt(word, 0))
        : first;
    out = [...out.filter((word) => !first.includes(word)), ...kept];
  }
  return out;
}

function doubt(word: PageWord, least: number): PageWord {
  return { ...word, confidence: Math.max(least, Math.min(word.confidence, confidence.most)) };
}

/** Whether a row runs into a seal; rows that lie within are its own letters. */
function touches({ left, right, baseline, xHeight }: TextRow, { x, y, rings }: Seal): boolean {
  const outer = rings.at(-1)![1];
  const across = Math.max(0, left - x, x - right);
  const isBeside = left < x - outer || right > x + outer;
  return isBeside && Math.hypot(across, baseline - 0.5 * xHeight - y) < outer + reach * xHeight;
}

/** Whether a word stands beside a seal, at the height of its small letters. */
function isOutside({ box, baseline, xHeight }: PageWord, { x, y, rings }: Seal): boolean {
  const near = Math.min(Math.max(x, box[0]), box[2]);
  return Math.hypot(near - x, baseline - 0.5 * xHeight - y) > rings.at(-1)![1] - crumbs;
}

/** Whether ink is left within a seal, at the height of a row's small letters, that none of the words has. */
function hides(
  { x, y, rings }: Seal,
  row: TextRow,
  words: readonly PageWord[],
  page: Raster,
  threshold: number,
): boolean {
  const inner = rings.at(-1)![0] - crumbs;
  const [from, to] = [row.left - beside * row.xHeight, row.right];
  const pad = 0.4 * row.xHeight;
  const read = words.filter(({ text }) => /\p{L}{2}/u.test(text));
  let ink = 0;
  for (let py = Math.round(row.baseline - row.xHeight); py < row.baseline; py += 1) {
    const half = Math.sqrt(Math.max(0, inner ** 2 - (py - y) ** 2));
    for (let px = Math.ceil(Math.max(0, from, x - half)); px <= Math.min(page.width - 1, to, x + half); px += 1) {
      if (page.data[py * page.width + px]! > threshold) continue;
      if (!read.some(({ box }) => px >= box[0] - pad && px <= box[2] + pad)) ink += 1;
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

/** Letters in words that could be syllables, less one for each other word. */
function senseOf(words: readonly PageWord[]): number {
  return words.reduce((sum, { text }) => {
    const letters = text.replaceAll(/[^\p{L}]/gu, '');
    if (letters.length < 2) return sum - (letters === text && text !== '' ? 0 : 1);
    return sum + (isVietnameseSyllable(text.replace(/[.,;:]$/u, '')) ? letters.length : -1);
  }, 0);
}
