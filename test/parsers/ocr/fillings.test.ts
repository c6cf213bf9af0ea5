import { describe, expect, it } from 'vitest';
import type { PageWord } from '../../../parsers/ocr/engine.ts';
import { doubtFillings } from '../../../parsers/ocr/fillings.ts';
import { toGrey } from '../../../parsers/ocr/grey.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import { standUpright } from '../../../parsers/ocr/upright.ts';
import type { Box } from '#model/source';
import { paint } from '../../support/paint.ts';

const [width, height, dpi] = [400, 200, 200];
const blue = [42, 64, 176];

/** An image with a word of print at (20, 100), perhaps another at (150, 100), and a box of blue ink. */
function scan(ink: Box, goesOn = true) {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  const fill = ([left, top, right, bottom]: Box, colour: readonly number[]) => {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) rgba.set(colour, 4 * (y * width + x));
  };
  fill(ink, blue);
  for (const left of goesOn ? [20, 40, 150, 170] : [20, 40]) fill([left, 100, left + 12, 120], [20, 20, 20]);
  return toGrey(rgba, width, height, dpi);
}
const number: Box = [80, 98, 110, 120];

describe('coloured ink', () => {
  it('stays where it fills a gap of the print, as a number in the letterhead', () => {
    const { data, filled } = scan(number);
    expect(data[110 * width + 90]).toBeLessThan(90);
    expect(filled?.data[110 * width + 90]).toBe(0);
    expect(filled?.data[110 * width + 45]).toBe(255);
  });

  it('fades where no print goes on behind it, and where it is as large as a signature', () => {
    expect(scan(number, false).data[110 * width + 90]).toBeGreaterThan(200);
    const signed = scan([70, 60, 140, 190]);
    expect([signed.data[110 * width + 90]! > 200, signed.filled]).toEqual([true, undefined]);
  });

  it('fades where it lies over letters of the print', () => {
    const { data, filled } = scan([35, 96, 60, 128]);
    expect([data[125 * width + 45]! > 200, filled]).toEqual([true, undefined]);
  });

  it('stays where it is a line of print or words in one, and fades within a seal', () => {
    const [across, down] = [700, 400];
    const rgba = new Uint8ClampedArray(4 * across * down).fill(255);
    const fill = ([left, top, right, bottom]: Box, colour: readonly number[]) => {
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) rgba.set(colour, 4 * (y * across + x));
    };
    const letters = (top: number, from: number, to: number, colour: readonly number[]) => {
      for (let i = from; i < to; i += 1) fill([40 + 22 * i, top, 53 + 22 * i, top + 16], colour);
    };
    letters(40, 0, 24, [20, 20, 20]);
    letters(80, 0, 24, blue);
    letters(120, 0, 2, blue);
    letters(160, 0, 8, [20, 20, 20]);
    letters(160, 8, 14, blue);
    // a watermark over print
    letters(200, 0, 14, [20, 20, 20]);
    for (let i = 4; i < 9; i += 1) fill([47 + 22 * i, 196, 62 + 22 * i, 214], blue);
    letters(280, 0, 12, blue);
    for (const box of [
      [20, 230, 320, 234],
      [20, 350, 320, 354],
      [20, 230, 24, 354],
      [316, 230, 320, 354],
    ] as Box[])
      fill(box, blue);
    const { data } = toGrey(rgba, across, down, dpi);
    const isInk = (top: number, i: number) => data[(top + 8) * across + 46 + 22 * i]! < 90;
    expect(data[205 * across + 58 + 22 * 5]).toBeGreaterThan(200);
    expect([isInk(80, 5), isInk(120, 1), isInk(160, 10), isInk(280, 5)]).toEqual([true, true, true, false]);
  });

  it('is followed when the page is turned, and makes the words there doubtful', () => {
    const page = blankRaster(700, 900, dpi);
    for (let line = 0; line < 6; line += 1) {
      for (let i = 0; i < 24; i += 1) {
        paint(page, [60 + 22 * i, 100 + 40 * line, 73 + 22 * i, 116 + 40 * line]);
        // marks under the letters: the page stands on its head
        if (i % 2 === 0) paint(page, [63 + 22 * i, 123 + 40 * line, 70 + 22 * i, 128 + 40 * line]);
      }
    }
    const mark = blankRaster(700, 900, dpi);
    paint(mark, [100, 100, 130, 116]);
    const { raster, turned } = standUpright({ ...page, filled: mark });
    expect([turned, raster.filled?.data[790 * 700 + 590]]).toEqual([180, 0]);
    const word = (left: number): PageWord => ({
      text: '76',
      box: [left, 780, left + 40, 804],
      confidence: 0.95,
      baseline: 800,
      xHeight: 16,
    });
    const [stamped, printed] = doubtFillings([word(565), word(300)], raster.filled);
    expect([stamped!.confidence, stamped!.otherReading]).toEqual([0.6, '']);
    expect(printed).toEqual(word(300));
  });
});
