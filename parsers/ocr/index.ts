import type { Box } from '#model/source';
import { findTables } from '../layout/table/index.ts';
import type { Page, Run } from '../layout/page.ts';
import { findComponents } from './components.ts';
import { correctMarks } from './correct.ts';
import { dropEchoes } from './echoes.ts';
import type { OcrEngine, PageWord } from './engine.ts';
import { partLabel } from './labels.ts';
import { doubtFillings } from './fillings.ts';
import { correctCase } from './letter-case.ts';
import { readNumbersAgain } from './numbers.ts';
import { dropPoints, restorePoints } from './points.ts';
import { inkShare, inkThreshold, printGrey } from './ink.ts';
import { whitenPaper } from './raster.ts';
import type { Raster } from './raster.ts';
import { mendItem, mendQuarters, mendRoman } from './roman.ts';
import { keepWords } from './keep-words.ts';
import { takeRules } from './rules.ts';
import { boxOfSeal, findSeals } from './seals.ts';
import type { Seal } from './seals.ts';
import { toPageWords, toSheet } from './sheet.ts';
import { toStretches } from './stretches.ts';
import { openTesseract } from './tesseract.ts';
import { findTextRows } from './text-rows.ts';
import { readUnderSeals } from './under-seals.ts';
import { standUpright } from './upright.ts';
import { markBold } from './weight.ts';

export type { OcrEngine } from './engine.ts';
export { openTesseract };

/** Share of ink below which a page is a blank back. */
const blankInk = 0.0006;
/** Print is darker than this, 0..255, and reads with more confidence, 0..1, than what shines through from the other side. */
const shine = { grey: 140, confidence: 0.5 };

/** Small letters of Times are this high, em. */
const xHeightShare = 0.45;
/** How much higher soft edges make them, pixels. */
const softEdge = 1;

/**
 * Reads the image of a page into words and ruling lines, in points of the page turned upright (`Page.turned`), origin
 * top left. Lines of text are set apart on a sheet for the engine, those of table cells cell by cell, since it loses
 * lone digits between wide gaps. A blank page, the back of a sheet, gives no words (`Page.blank`).
 */
export async function ocrPage(image: Raster, number: number, engine: OcrEngine): Promise<Page> {
  const blank = (raster: Raster): Page => ({
    ...sizeOf(raster),
    number,
    runs: [],
    rules: [],
    annotations: [],
    imageCover: 1,
  });
  if (inkShare(image) < blankInk) return { ...blank(image), blank: true };
  const { raster, turned } = standUpright({ ...whitenPaper(image), ...(image.filled && { filled: image.filled }) });
  const seals = sealsOf(raster);
  const rules = takeRules(raster, seals.map(boxOfSeal));
  const page: Page = { ...blank(raster), rules, ...(turned !== 0 && { turned }) };
  const cells = findTables(page).flatMap((grid) => grid.cells.map((cell) => cell.box));
  const words = await readWords(raster, cells, seals, engine);
  const sure = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
  if (printGrey(raster) > shine.grey && sure < shine.confidence) return { ...blank(image), blank: true };
  return { ...page, runs: toRuns(words, raster.dpi) };
}

function sealsOf(raster: Raster): Seal[] {
  const ink = findComponents(raster, inkThreshold(raster));
  const text = findTextRows(ink.components, raster.dpi);
  return text === null ? [] : findSeals(ink, text.large, raster);
}

/** Words of the cells of tables, in points, one cell after the other, then the rest of the page. */
async function readWords(
  raster: Raster,
  cells: readonly Box[],
  seals: readonly Seal[],
  engine: OcrEngine,
): Promise<PageWord[]> {
  const threshold = inkThreshold(raster);
  const ink = findComponents(raster, threshold);
  const scale = raster.dpi / 72;
  const text = findTextRows(
    ink.components,
    raster.dpi,
    cells.map((box) => box.map((value) => value * scale) as Box),
  );
  if (text === null) return [];
  const words: PageWord[] = [];
  const beside = text.rows.filter((row) => !row.inCell).flatMap((row) => toStretches(row, ink.components));
  for (const rows of [text.rows.filter((row) => row.inCell), beside]) {
    if (rows.length === 0) continue;
    const sheet = toSheet(raster, ink, { ...text, rows });
    const read = toPageWords(await engine.read(sheet.raster), sheet);
    words.push(
      ...correctMarks(dropPoints(read.flatMap(partLabel), ink.components)).map((word) =>
        mendRoman(mendItem(restorePoints(word, ink.components), ink, raster.width), ink, raster.width),
      ),
    );
  }
  const clear = await readUnderSeals(dropEchoes(words), { raster, threshold, seals }, engine);
  const numbered = doubtFillings(await readNumbersAgain(clear, raster, ink, engine), raster.filled);
  return markBold(correctCase(mendQuarters(numbered)), raster, threshold);
}

function sizeOf(raster: Raster): { width: number; height: number } {
  return { width: (raster.width * 72) / raster.dpi, height: (raster.height * 72) / raster.dpi };
}

function toRuns(words: readonly PageWord[], dpi: number): Run[] {
  const point = 72 / dpi;
  return keepWords(words).map((word) => ({
    text: word.text,
    box: word.box.map((value) => value * point) as Box,
    baseline: word.baseline * point,
    size: Math.max(6, Math.min(20, ((word.xHeight - softEdge) * point) / xHeightShare)),
    bold: word.bold === true,
    italic: false,
    font: 'ocr',
    confidence: word.confidence,
    ...(word.otherReading !== undefined && { otherReading: word.otherReading }),
  }));
}
