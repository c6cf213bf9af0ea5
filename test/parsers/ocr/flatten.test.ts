import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../parsers/ocr/components.ts';
import { flatten } from '../../../parsers/ocr/flatten.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import type { Raster } from '../../../parsers/ocr/raster.ts';
import { findTextRows } from '../../../parsers/ocr/text-rows.ts';
import { paint } from '../../support/paint.ts';

/** Ten lines of 40 letters on a sheet that is bent by so many pixels; every seventh letter has a tail. */
function setLines(bend: number): Raster {
  const page = blankRaster(1000, 700, 200);
  for (let line = 0; line < 10; line += 1) {
    for (let i = 0; i < 40; i += 1) {
      const left = 60 + 22 * i;
      const foot = 100 + 50 * line + Math.round(bend * Math.sin(left / 150 + line / 20));
      paint(page, [left, foot - 16, left + 13, i % 7 === 0 ? foot + 6 : foot]);
    }
  }
  return page;
}

const rowsOf = (page: Raster) => {
  const { components } = findComponents(page, 128);
  return { components, text: findTextRows(components, 200) };
};

/** How far the feet of letters without tails lie from one another within each row, pixels. */
function strayOf(page: Raster): number {
  const { components, text } = rowsOf(page);
  const strays = text!.rows.map(({ parts }) => {
    const feet = parts.map((i) => components[i]!).filter(({ top, bottom }) => bottom - top < 20);
    return Math.max(...feet.map((one) => one.bottom)) - Math.min(...feet.map((one) => one.bottom));
  });
  return Math.max(...strays);
}

describe('flatten', () => {
  it('makes the lines of a bent sheet straight', () => {
    const bent = setLines(9);
    const { components, text } = rowsOf(bent);
    expect(strayOf(bent)).toBeGreaterThan(14);
    const flat = flatten(bent, text, components);
    expect(rowsOf(flat).text!.rows).toHaveLength(10);
    expect(strayOf(flat)).toBeLessThan(5);
  });

  it('leaves a flat sheet as it is, and one of too few lines', () => {
    const sheet = setLines(1);
    const { components, text } = rowsOf(sheet);
    expect(flatten(sheet, text, components)).toBe(sheet);
    const bent = setLines(9);
    const own = rowsOf(bent);
    const two = { ...own.text!, rows: own.text!.rows.slice(0, 2) };
    expect(flatten(bent, two, own.components)).toBe(bent);
    expect(flatten(bent, null, [])).toBe(bent);
  });
});
