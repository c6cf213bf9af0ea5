import { expect, it } from 'vitest';
import { dropEchoes } from '../../../parsers/ocr/echoes.ts';
import type { OcrWord } from '../../../parsers/ocr/engine.ts';

const word = (text: string, left: number, right: number): OcrWord => ({
  text,
  box: [left, 10, right, 30],
  confidence: 0.9,
});

it('drops the part of a word that is read once more, and no word that stands beside another', () => {
  const read = [word('Đ', 24, 31), word('ĐỒNG', 24, 58), word('Tổ', 98, 116), word('ổ', 107, 117)];
  expect(dropEchoes(read).map(({ text }) => text)).toEqual(['ĐỒNG', 'Tổ']);
  const real = [word('cho', 10, 40), word('o', 46, 52), word('xa', 60, 80), word('xa', 84, 104), word('.', 105, 108)];
  expect(dropEchoes(real)).toEqual(real);
});
