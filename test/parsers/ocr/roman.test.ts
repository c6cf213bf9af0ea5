import { expect, it } from 'vitest';
import { findComponents } from '../../../parsers/ocr/components.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import { mendQuarters, mendRoman } from '../../../parsers/ocr/roman.ts';
import type { Box } from '#model/source';
import { paint } from '../../support/paint.ts';

it('counts the strokes of the quarter before a year, the last of which touches the slash', () => {
  const page = blankRaster(200, 120, 200);
  for (const x of [10, 22, 34]) paint(page, [x, 74, x + 4, 100]);
  paint(page, [34, 98, 46, 100]);
  paint(page, [43, 74, 46, 100]);
  for (const x of [50, 64, 78, 92]) paint(page, [x, 74, x + 10, 100]);
  const word = { text: 'II/2026', box: [8, 70, 104, 102] as const, confidence: 0.9, baseline: 100, xHeight: 17 };
  const mended = mendRoman({ ...word, box: [...word.box] }, findComponents(page, 128), page.width);
  expect(mended.text).toBe('III/2026');
});

it('takes the strokes of a quarter that does not exist for a numeral', () => {
  const read = (line: string) => {
    const words = line
      .split(' ')
      .map((text, i) => ({ text, box: [60 * i, 80, 60 * i + 50, 100] as const, confidence: 0.9 }))
      .map((word) => ({ ...word, box: [...word.box] as Box, baseline: 100, xHeight: 16 }));
    return mendQuarters(words)
      .map(({ text }) => text)
      .join(' ');
  };
  expect(read('trong Quý 11/2026, quý 111; tháng 11/2026')).toBe('trong Quý II/2026, quý III; tháng 11/2026');
  expect(read('quý 1/2026 và quý 115')).toBe('quý 1/2026 và quý 115');
});

it('counts the strokes of a quarter where the slash touches the year, and doubts one that the ink does not tell', () => {
  const page = blankRaster(200, 120, 200);
  const read = (text: string) => {
    const word = { text, box: [8, 80, 110, 102] as Box, confidence: 0.9, baseline: 100, xHeight: 18 };
    return mendRoman(word, findComponents(page, 128), page.width);
  };
  for (const x of [10, 20, 30]) paint(page, [x, 80, x + 6, 102]);
  paint(page, [40, 80, 44, 102]);
  paint(page, [40, 100, 48, 102]);
  for (const x of [48, 64, 80, 96]) paint(page, [x, 80, x + 14, 102]);
  expect(read('II/2026').text).toBe('III/2026');
  expect(read('II//2026').text).toBe('III/2026');
  expect(read('V/2026')).toMatchObject({ text: 'V/2026', otherReading: '' });
});
