import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../parsers/ocr/components.ts';
import type { OcrEngine } from '../../../parsers/ocr/engine.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import type { Raster } from '../../../parsers/ocr/raster.ts';
import { eraseSeals, findSeals } from '../../../parsers/ocr/seals.ts';
import { findTextRows } from '../../../parsers/ocr/text-rows.ts';
import { readUnderSeals } from '../../../parsers/ocr/under-seals.ts';

const dpi = 200;

/** A ring about (300, 300) and a line of square letters that begins at its right side, or within it. */
function print(radius: number, start = 432): Raster {
  const page = blankRaster(900, 600, dpi);
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      const ring = Math.abs(Math.hypot(x - 300, y - 300) - radius) <= 4;
      const letter = y >= 300 && y < 320 && x >= start && x < 800 && (x - start) % 26 < 16;
      if (ring || letter) page.data[y * page.width + x] = 0;
    }
  }
  return page;
}

function findIn(page: Raster) {
  const ink = findComponents(page, 128);
  const text = findTextRows(ink.components, dpi)!;
  return { ink, text, seals: findSeals(ink, text.large, page) };
}

describe('seals', () => {
  it('are found by their rings, and only circles of their size', () => {
    const [seal] = findIn(print(140)).seals;
    expect(Math.hypot(seal!.x - 300, seal!.y - 300)).toBeLessThan(2);
    expect(seal!.rings[0]![0]).toBeGreaterThan(130);
    expect(findIn(print(220)).seals).toEqual([]);
  });

  it('are erased without the letters that run into them', () => {
    const page = print(140);
    const clean = eraseSeals(page, findIn(page).seals, 128);
    expect(clean.data[160 * 900 + 300]).toBe(255);
    // the letter goes on outside of the ring
    expect(clean.data[310 * 900 + 446]).toBe(0);
    expect(
      findComponents(clean, 128).components.filter((part) => part.right - part.left === 16).length,
    ).toBeGreaterThan(10);
  });
});

describe('readUnderSeals', () => {
  const read = async (line: string, second: string, start?: number) => {
    const page = print(140, start);
    const { seals } = findIn(page);
    const engine: OcrEngine = {
      read: (sheet) =>
        Promise.resolve(
          second.split(' ').map((word, i) => ({
            text: word,
            box: [60 + 90 * i, sheet.height / 2, 130 + 90 * i, sheet.height / 2 + 4],
            confidence: 0.95,
          })),
        ),
      close: () => Promise.resolve(),
    };
    const first = line.split(' ').map((word, i) => ({
      text: word,
      box: [440 + 90 * i, 300, 500 + 90 * i, 320] as [number, number, number, number],
      confidence: 0.9,
      baseline: 320,
      xHeight: 20,
    }));
    const words = await readUnderSeals(first, { raster: page, threshold: 128, seals }, engine);
    return words.map((word) => [word.text, word.confidence]);
  };

  it('takes the second reading of a line where that makes more sense, and doubts what is new in it', async () =>
    expect(await read('“ấu Văn Hải', 'Bùi Văn Hải')).toEqual([
      ['Bùi', 0.6],
      ['Văn', 0.95],
      ['Hải', 0.95],
    ]));

  it('takes nothing where ink within the seal may be a word, and doubts the line', async () =>
    expect((await read('“ấu Văn Hải', 'Bùi Văn Hải', 328))[0]).toEqual(['“ấu', 0.6]));

  it('keeps the first reading where the second is no better', async () =>
    expect(await read('Bùi Văn Hải', 'Bm Văn Hải')).toEqual([
      ['Bùi', 0.9],
      ['Văn', 0.9],
      ['Hải', 0.9],
    ]));
});
