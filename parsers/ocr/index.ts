import type { Box } from '#model/source';
import { findTables } from '../layout/table/index.ts';
import type { Grid, Page, Run } from '../layout/page.ts';
import { correctMarks } from './correct.ts';
import type { OcrEngine, OcrWord } from './engine.ts';
import { cropRaster, eraseBox, inkShare, rotateRaster, turnRaster, whitenPaper } from './raster.ts';
import type { Raster } from './raster.ts';
import { takeRules } from './rules.ts';
import { openTesseract } from './tesseract.ts';
import { findSkew, liesOnSide } from './upright.ts';

export type { OcrEngine } from './engine.ts';
export { openTesseract };

/** Share of ink below which a page is a blank back. */
const blankInk = 0.0006;
/** A page without ink: the back of a scanned sheet. */
export function isBlank(image: Raster): boolean {
  return inkShare(image) < blankInk;
}

/** Words that the engine doubts more than this are specks. */
const leastConfidence = 0.2;

/**
 * Reads the image of a page into words and ruling lines, in points of the page turned upright (`Page.turned`), origin
 * top left. Cells of ruled tables are read one by one, since the engine loses lone digits between wide gaps; the rest
 * is read as one block. A blank page gives no words.
 */
export async function ocrPage(image: Raster, number: number, engine: OcrEngine): Promise<Page> {
  const empty = (raster: Raster): Page => ({
    ...sizeOf(raster),
    number,
    runs: [],
    rules: [],
    annotations: [],
    imageCover: 1,
  });
  if (isBlank(image)) return empty(image);
  const { raster, turned } = await stand(whitenPaper(image), engine);
  const rules = takeRules(raster);
  const page: Page = { ...empty(raster), rules, ...(turned !== 0 && { turned }) };
  const words: OcrWord[] = [];
  for (const grid of findTables(page)) words.push(...(await readCells(raster, grid, engine)));
  words.push(...correctMarks(await engine.read(raster, 'block')));
  return { ...page, runs: toRuns(words, raster.dpi) };
}

function sizeOf(raster: Raster): { width: number; height: number } {
  return { width: (raster.width * 72) / raster.dpi, height: (raster.height * 72) / raster.dpi };
}

/** Turns the page upright and straightens it. */
async function stand(image: Raster, engine: OcrEngine): Promise<{ raster: Raster; turned: 0 | 90 | 180 | 270 }> {
  const turns = liesOnSide(image) ? ([90, 270] as const) : ([0, 180] as const);
  const [first, second] = turns;
  const upright = straighten(turnRaster(image, first));
  const score = await trial(upright, engine);
  if (score >= 0.75) return { raster: upright, turned: first };
  const other = straighten(turnRaster(image, second));
  return (await trial(other, engine)) > score + 0.1
    ? { raster: other, turned: second }
    : { raster: upright, turned: first };
}

function straighten(raster: Raster): Raster {
  const skew = findSkew(raster);
  return skew === 0 ? raster : rotateRaster(raster, -skew);
}

/** Mean confidence of the words in a strip of the page. */
async function trial(raster: Raster, engine: OcrEngine): Promise<number> {
  const strip = cropRaster(raster, [0, raster.height * 0.3, raster.width, raster.height * 0.4]);
  const words = (await engine.read(strip, 'block')).filter((word) => /\p{L}{2}/u.test(word.text));
  if (words.length < 5) return 0.5;
  return words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
}

/** Words of every cell of a table; the table is painted white behind. */
async function readCells(raster: Raster, grid: Grid, engine: OcrEngine): Promise<OcrWord[]> {
  const words: OcrWord[] = [];
  const scale = raster.dpi / 72;
  for (const cell of grid.cells) {
    const box = cell.box.map((value) => value * scale) as Box;
    const inset = Math.round(raster.dpi / 100);
    const inner: Box = [box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset];
    const crop = cropRaster(raster, inner);
    if (crop.width < 8 || crop.height < 8 || !hasInk(crop)) continue;
    const margin = Math.round(raster.dpi / 15);
    const read = await engine.read(cropRaster(raster, inner, margin), 'block');
    const [dx, dy] = [Math.max(0, Math.floor(inner[0])) - margin, Math.max(0, Math.floor(inner[1])) - margin];
    for (const word of correctMarks(read))
      words.push({ ...word, box: shift(word.box, dx, dy), baseline: word.baseline + dy });
  }
  eraseBox(raster, grid.box.map((value, i) => value * scale + (i < 2 ? -3 : 3)) as Box);
  return words;
}

/** Otsu's threshold means nothing on blank paper: ink is what is far darker than paper. */
function hasInk(raster: Raster): boolean {
  let dark = 0;
  for (const value of raster.data) if (value < 140) dark += 1;
  return dark > (raster.dpi / 60) ** 2 / 2;
}

function shift(box: Box, dx: number, dy: number): Box {
  return [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
}

function toRuns(words: readonly OcrWord[], dpi: number): Run[] {
  const point = 72 / dpi;
  return words
    .filter((word) => word.confidence >= leastConfidence && /[\p{L}\p{N}]|^[-–+•]$/u.test(word.text))
    .map((word) => ({
      text: word.text,
      box: word.box.map((value) => value * point) as Box,
      baseline: word.baseline * point,
      // a line of Vietnamese capitals, tone marks and descenders is about 1.25 em high
      size: Math.max(6, Math.min(20, (word.lineHeight * point) / 1.2)),
      bold: false,
      italic: false,
      font: 'ocr',
      confidence: word.confidence,
    }));
}
