import { expect, it } from 'vitest';
import type { PageWord } from '../../../parsers/ocr/engine.ts';
import { keepWords } from '../../../parsers/ocr/keep-words.ts';

/** Words on one line, each `[text, confidence]`, with word spaces between them. */
function line(...words: [string, number][]): PageWord[] {
  let x = 100;
  return words.map(([text, confidence]) => {
    const box: PageWord['box'] = [x, 100, x + 12 * text.length, 120];
    x = box[2] + 8;
    return { text, confidence, box, baseline: 118, xHeight: 12 };
  });
}

const kept = (words: PageWord[]): string =>
  keepWords(words)
    .map(({ text }) => text)
    .join(' ');

it('keeps a doubtful number amid sure words, told as doubtful, and no speck', () => {
  expect(kept(line(['Quý', 0.9], ['II/2026);', 0.1], ['kết', 0.9], ['nối', 0.9]))).toBe('Quý II/2026); kết nối');
  expect(kept(line(['giảm', 0.9], ['15%,', 0.1], ['số', 0.9]))).toBe('giảm 15%, số');
  expect(kept(line(['~7', 0.1], ['báo', 0.9], ['=—', 0.05]))).toBe('báo');
});

it('keeps no number that stands by itself', () => {
  const [word, number] = line(['báo', 0.9], ['15', 0.1]) as [PageWord, PageWord];
  expect(kept([word, { ...number, box: [400, 100, 424, 120] }])).toBe('báo');
});
