import { describe, expect, test } from 'vitest';
import { cleanText } from '#text';

describe('text of any origin', () => {
  test.each([
    ['decomposed letters', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['a tone behind a composed vowel (Windows-1258)', 'Kê\u0301 hoa\u0323ch', 'Kế hoạch'],
    ['marks in the wrong order', 'Ke\u0301\u0302 hoach, u\u0301\u031b', 'Kế hoach, ứ'],
    ['a mark typed twice', 'co\u0309\u0309', 'cỏ'],
    ['other letters for đ', 'Ðảng ủy ðã Ɖ', 'Đảng ủy đã Đ'],
    ['Cyrillic letters inside a word', 'Кế hоạch', 'Kế hoạch'],
    ['ligatures and full-width digits', 'ﬁle ２０２６', 'file 2026'],
    ['no-break hyphens and spaces', 'QĐ\u2011UBND\u00a0số', 'QĐ-UBND số'],
    ['invisible characters', 'Hà\u200b Nội\u00ad\ufeff', 'Hà Nội'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each(['Россия', 'α = 0,05', '“hoà” – ‘hòa’', 'hoà giải'])('stays as written: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});
