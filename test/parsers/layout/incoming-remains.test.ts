import { describe, expect, it } from 'vitest';
import { takeStampRemains } from '../../../parsers/layout/incoming-remains.ts';
import type { Page } from '../../../parsers/layout/page.ts';
import { setPage } from '../../support/set-page.ts';
import type { SetLine } from '../../support/set-page.ts';

const letterhead = [
  { x: 90, y: 68, text: 'UBND TỈNH PHÚ THỌ' },
  { x: 280, y: 68, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
  { x: 90, y: 100, text: 'Số: 12/KH-UBND' },
  { x: 300, y: 100, text: 'Phú Thọ, ngày 8 tháng 5 năm 2026' },
];
const title = [
  { x: 270, y: 150, text: 'KẾ HOẠCH' },
  { x: 170, y: 166, text: 'Phòng cháy, chữa cháy rừng năm 2026' },
];
const scan = (lines: readonly SetLine[]): Page => {
  const page = setPage([...letterhead, ...title, ...lines]);
  return { ...page, runs: page.runs.map((run) => ({ ...run, confidence: 0.9 })) };
};
const kept = (lines: readonly SetLine[]) => takeStampRemains(scan(lines)).runs.length - scan([]).runs.length;

describe('takeStampRemains', () => {
  it('takes what is written by hand left of type and subject', () => {
    const page = takeStampRemains(
      scan([
        { x: 100, y: 140, text: '2359' },
        { x: 104, y: 166, text: '7/11' },
      ]),
    );
    expect(page.runs).toEqual(scan([]).runs);
    expect(page.annotations[0]!.runs.map(({ text }) => text)).toEqual(['2359', '7/11']);
  });

  it('takes the lines of a stamp whose head is not read, by two of its labels', () => {
    const stamp = [
      { x: 60, y: 122, text: 'SỚ THÓNG TIN' },
      { x: 70, y: 138, text: '2.722...' },
      { x: 70, y: 157, text: 'Ngay' },
      { x: 60, y: 168, text: 'huyền' },
    ];
    expect(kept(stamp)).toBe(0);
    // one label alone may open a line of the document
    expect(kept(stamp.slice(2, 3))).toBe(1);
  });

  it('leaves a draft its mark, a line of the body its ordinal, and pages with a text layer what they have', () => {
    const lines = [
      { x: 90, y: 150, text: 'DỰ THẢO' },
      { x: 85, y: 182, text: '1.' },
    ];
    expect(kept(lines)).toBe(3);
    const digital = setPage([...letterhead, ...title, { x: 100, y: 140, text: '2359' }]);
    expect(takeStampRemains(digital)).toBe(digital);
  });
});
