import { describe, expect, it } from 'vitest';
import { hasGarbledFont, judgeTextLayer, scoreVietnamese } from '../../../parsers/pdf/scanned.ts';
import { hasVietnameseMark, isVietnameseSyllable } from '#text';
import { setPage } from '../../support/set-page.ts';

const lines = (texts: string[]) => texts.map((text, i) => ({ x: 85, y: 100 + 18 * i, text }));
const prose = Array.from(
  { length: 12 },
  () => 'Tổ chức quán triệt sâu sắc và triển khai thực hiện nghiêm túc các nhiệm vụ',
);
const noise = Array.from(
  { length: 12 },
  () => 'uY BAN NgAN nAN cQng hda xd hQi chu nghia viQt nam d6c lQp tg do hanh phric',
);
const bare = Array.from(
  { length: 12 },
  () => 'To chuc quan triet sau sac va trien khai thuc hien nghiem tuc cac nhiem vu',
);

describe('syllables', () => {
  it.each(['nghiêm', 'quyết', 'giữ', 'ỦY', 'khuỷu', 'đẩy', 'gì', 'xoong', 'Hòa', 'hoà'])('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });
  it.each(['ngđm', 'NgAN', 'viQt', 'hda', 'strict', 'tỏán', 'Ph˙c'])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
  it('sees marks composed and decomposed', () => {
    expect(['đi', 'tư', 'to', 'e\u0323'].map(hasVietnameseMark)).toEqual([true, true, false, true]);
  });
});

describe('judgeTextLayer', () => {
  it('takes Vietnamese prose, a blank page, and a table of numbers', () => {
    expect(judgeTextLayer(setPage(lines(prose)))).toBeNull();
    expect(judgeTextLayer(setPage([]))).toBeNull();
    expect(judgeTextLayer(setPage(lines(Array.from({ length: 9 }, () => '1.250 98,5 2026 30/6 12 15 17'))))).toBeNull();
  });

  it('refuses noise and text without its marks', () => {
    expect(judgeTextLayer(setPage(lines(noise)))).toBe('garbled-text-layer');
    expect(judgeTextLayer(setPage(lines(bare)))).toBe('garbled-text-layer');
  });

  it('finds no text layer on a scan with a signature, and on a page of outlines', () => {
    expect(judgeTextLayer(setPage(lines(prose.slice(0, 2)), { imageCover: 1 }))).toBe('no-text-layer');
    expect(judgeTextLayer(setPage(lines(prose), { imageCover: 1 }))).toBeNull();
    expect(judgeTextLayer(setPage([], { curveCount: 9000 }))).toBe('no-text-layer');
  });

  it('reads a title page that is set over a picture, but no hidden words of a scan', () => {
    const page = setPage(lines(['ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ', 'KẾ HOẠCH', 'Chuyển đổi số năm 2026']), {
      imageCover: 1,
    });
    expect(judgeTextLayer(page)).toBeNull();
    const hidden = { ...page, runs: page.runs.map((run) => ({ ...run, hidden: true })) };
    expect(judgeTextLayer(hidden)).toBe('no-text-layer');
  });

  it('wants more of the hidden layer of a scan', () => {
    const slips = prose.map((line) => line.replace('sâu sắc', 'sdu sdc'));
    expect(judgeTextLayer(setPage(lines(slips)))).toBeNull();
    expect(judgeTextLayer(setPage(lines(slips), { imageCover: 1 }))).toBe('garbled-text-layer');
  });

  it('names one garbled font on a page that can be read otherwise', () => {
    const page = setPage(lines(prose));
    const garbled = setPage(
      lines(['4X\\ Ç FKÃ QKÉ GËQ SKÃ FKÃ', 'kj;k wqz xzq pfw zzk jjw qrx wvz fjk zqk wxz qpt']),
    ).runs;
    const mixed = { ...page, runs: [...page.runs, ...garbled.map((run) => ({ ...run, font: 'Broken' }))] };
    expect(judgeTextLayer(mixed)).toBeNull();
    expect([hasGarbledFont(page), hasGarbledFont(mixed)]).toEqual([false, true]);
  });

  it('does not judge a handful of words', () => {
    expect(scoreVietnamese(['Kế', 'hoạch'])).toBeNull();
  });
});
