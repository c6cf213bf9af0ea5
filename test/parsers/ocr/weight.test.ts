import { describe, expect, it } from 'vitest';
import type { PageWord } from '../../../parsers/ocr/engine.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import type { Raster } from '../../../parsers/ocr/raster.ts';
import { markBold } from '../../../parsers/ocr/weight.ts';

/** Words of upright strokes, one line each entry: how many pixels wide the strokes of its words are. */
function print(lines: readonly (readonly number[])[]): { page: Raster; words: PageWord[] } {
  const page = blankRaster(800, 600, 200);
  const words = lines.flatMap((strokes, line) =>
    strokes.map((stroke, k): PageWord => {
      const [left, baseline] = [50 + 150 * k, 60 + 40 * line];
      for (let letter = 0; letter < 8; letter += 1) {
        for (let y = baseline - 18; y < baseline; y += 1) {
          const from = y * page.width + left + 14 * letter;
          page.data.fill(0, from, from + stroke);
        }
      }
      return {
        text: 'illillil',
        box: [left, baseline - 18, left + 112, baseline],
        confidence: 0.9,
        baseline,
        xHeight: 18,
      };
    }),
  );
  return { page, words };
}

const boldOf = (lines: readonly (readonly number[])[]) => {
  const { page, words } = print(lines);
  return markBold(words, page, 128).map((word) => word.bold === true);
};

describe('markBold', () => {
  it('tells bold words by their strokes', () => {
    expect(
      boldOf([
        [3, 3, 3],
        [5, 5],
        [5, 3, 3],
      ]),
    ).toEqual([false, false, false, true, true, true, false, false]);
  });

  it('takes a word between the two for one like its neighbour', () => {
    expect(
      boldOf([
        [6, 6, 6],
        [9, 8],
        [6, 8],
      ]),
    ).toEqual([false, false, false, true, true, false, false]);
  });

  it('says nothing of a page in one face', () =>
    expect(
      boldOf([
        [5, 5],
        [5, 5],
      ]),
    ).toEqual([false, false, false, false]));
});
