import { expect, it } from 'vitest';
import { correctMarks } from '../../../parsers/ocr/correct.ts';
import type { PageWord } from '../../../parsers/ocr/engine.ts';

const correct = (line: string) => {
  const words = line.split(' ').map((text, i): PageWord => ({
    text,
    box: [60 * i, 80, 60 * i + 50, 100],
    confidence: 0.9,
    baseline: 100,
    xHeight: 16,
  }));
  return correctMarks(words)
    .map(({ text }) => text)
    .join(' ');
};

it('calls the month of a day "tháng", and leaves other words between numbers alone', () => {
  expect(correct('Nghệ An, ngày 10 thúng 02 năm 2026')).toBe('Nghệ An, ngày 10 tháng 02 năm 2026');
  expect(correct('giao 10 thúng 02 lần')).toBe('giao 10 thúng 02 lần');
});
