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

it('puts marks right where two words are no term, and leaves the words of a term', () => {
  expect(correct('kiêm tra chỉ cục')).toBe('kiểm tra chi cục');
  expect(correct('giảm 15% văn bản hành chính')).toBe('giảm 15% văn bản hành chính');
  expect(correct('chuyến đối số')).toBe('chuyển đổi số');
  expect(correct('vướng mắc báo về Sở')).toBe('vướng mắc báo về Sở');
  expect(correct('giấy phép có số định danh')).toBe('giấy phép có số định danh');
  expect(correct('học sinh về sinh hoạt hè')).toBe('học sinh về sinh hoạt hè');
  expect(correct('giảm 15% văn bán hành chính')).toBe('giảm 15% văn bản hành chính');
});

it('calls the month of a day "tháng", and leaves other words between numbers alone', () => {
  expect(correct('Nghệ An, ngày 10 thúng 02 năm 2026')).toBe('Nghệ An, ngày 10 tháng 02 năm 2026');
  expect(correct('giao 10 thúng 02 lần')).toBe('giao 10 thúng 02 lần');
});
