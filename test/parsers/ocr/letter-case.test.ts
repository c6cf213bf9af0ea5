import { expect, it } from 'vitest';
import type { PageWord } from '../../../parsers/ocr/engine.ts';
import { correctCase } from '../../../parsers/ocr/letter-case.ts';

const read = (line: string): PageWord[] =>
  line.split(' ').map((text, i) => ({
    text,
    box: [40 * i, 0, 40 * i + 30, 20],
    confidence: 0.9,
    baseline: 18,
    xHeight: 10,
  }));
const corrected = (line: string) =>
  correctCase(read(line))
    .map(({ text }) => text)
    .join(' ');

it.each([
  ['76 cán bỘ, hai cuỘc', '76 cán bộ, hai cuộc'],
  ['- SỞ Nông nghiệp; BỘ Công an', '- Sở Nông nghiệp; Bộ Công an'],
  ['Lao động, nhà Ở', 'Lao động, nhà ở'],
  // capitals among capitals, and those that no small letter resembles
  ['SỞ Y TẾ', 'SỞ Y TẾ'],
  ['BỘ CÔNG AN', 'BỘ CÔNG AN'],
  ['sản phẩm OCOP của HĐND xã', 'sản phẩm OCOP của HĐND xã'],
  ['Ở thôn Ô Môn', 'Ở thôn Ô Môn'],
])('%s → %s', (line, text) => {
  expect(corrected(line)).toBe(text);
});

it('does not look across to another column', () => {
  const [left, right] = [read('Hạnh phúc'), read('SỞ Y TẾ')];
  const apart = right.map((word) => ({
    ...word,
    box: [word.box[0] + 300, 0, word.box[2] + 300, 20] as PageWord['box'],
  }));
  expect(correctCase([...left, ...apart]).map(({ text }) => text)).toEqual(['Hạnh', 'phúc', 'SỞ', 'Y', 'TẾ']);
});
