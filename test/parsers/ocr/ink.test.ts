import { describe, expect, it } from 'vitest';
import { ocrPage } from '../../../parsers/ocr/index.ts';
import type { OcrEngine } from '../../../parsers/ocr/index.ts';
import { toGrey } from '../../../parsers/ocr/grey.ts';
import { inkThreshold } from '../../../parsers/ocr/ink.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import type { Raster } from '../../../parsers/ocr/raster.ts';
import { standUpright } from '../../../parsers/ocr/upright.ts';
import type { Box } from '#model/source';
import { paint } from '../../support/paint.ts';

/** Lines of square letters of one grey, 24 in a line. */
function setLines(raster: Raster, tops: readonly number[], grey: number): Raster {
  for (const top of tops) {
    for (let i = 0; i < 24; i += 1) paint(raster, [60 + 22 * i, top, 73 + 22 * i, top + 16], grey);
  }
  return raster;
}
const page = () => blankRaster(700, 900, 200);
const back = [100, 140, 180, 220, 260, 300, 340, 380, 420, 460];

describe('ink', () => {
  it('is not what shines through a sheet with little print', () => {
    const sheet = setLines(setLines(page(), back, 190), [600], 20);
    expect(inkThreshold(sheet)).toBeLessThan(190);
    expect(inkThreshold(setLines(page(), back, 150))).toBeGreaterThanOrEqual(150);
  });

  it('is none on the back of a sheet, where what shines through makes no sense', async () => {
    const engine = (confidence: number): OcrEngine => ({
      read: () => Promise.resolve([{ text: 'món', box: [40, 30, 100, 60] as Box, confidence }]),
      close: () => Promise.resolve(),
    });
    const sheet = setLines(page(), back, 190);
    expect(await ocrPage(sheet, 1, engine(0.3))).toMatchObject({ blank: true, runs: [] });
    expect((await ocrPage(sheet, 1, engine(0.9))).blank).toBeUndefined();
    expect((await ocrPage(setLines(page(), back, 20), 1, engine(0.3))).blank).toBeUndefined();
  });

  it('is a word where an engine doubts a date of which both readings agree', async () => {
    const read = (text: string): OcrEngine => ({
      read: () => Promise.resolve([{ text, box: [60, 30, 100, 60] as Box, confidence: 0.18 }]),
      close: () => Promise.resolve(),
    });
    const words = async (text: string) => (await ocrPage(setLines(page(), [100], 20), 1, read(text))).runs;
    expect((await words('6/2026')).map((run) => run.text)).toEqual(['6/2026']);
    expect(await words('7=2')).toEqual([]);
  });

  it('is not the hole of a file in the margin', () => {
    const sheet = setLines(page(), back, 20);
    paint(sheet, [5, 440, 50, 480], 10);
    expect(standUpright(sheet).raster.data[460 * 700 + 25]).toBe(255);
  });

  it('is not the grey edge of a coloured stamp, but print beside it is', () => {
    const [paper, edge, red, print] = [
      [255, 255, 255],
      [150, 140, 140],
      [220, 60, 60],
      [20, 20, 20],
    ];
    const rgba = Uint8ClampedArray.from([paper, edge, red, print, edge, paper, edge].flatMap((rgb) => [...rgb!, 255]));
    expect([...toGrey(rgba, 7, 1, 200).data].map((grey) => grey < 160)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});
