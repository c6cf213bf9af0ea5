import { describe, expect, it } from 'vitest';
import { takeIncomingStamp } from '../../../parsers/layout/incoming.ts';
import { setPage } from '../../support/set-page.ts';

const texts = (runs: readonly { text: string }[] | undefined) => runs?.map((run) => run.text).join(' ');

describe('takeIncomingStamp', () => {
  it('takes the stamp out of the text beside it', () => {
    const page = takeIncomingStamp(
      setPage([
        { x: 60, y: 130, text: 'VĂN BẢN ĐẾN', size: 10 },
        { x: 60, y: 144, text: 'Số: 2359', size: 10 },
        { x: 60, y: 158, text: 'Ngày: 29/4/2026', size: 10 },
        { x: 280, y: 158, text: 'KẾ HOẠCH' },
      ]),
    );
    expect(texts(page.runs)).toBe('KẾ HOẠCH');
    expect(texts(page.annotations[0]?.runs)).toBe('VĂN BẢN ĐẾN Số: 2359 Ngày: 29/4/2026');
  });

  it('takes a stamp whose lines stand beside its title and run into the text', () => {
    const page = takeIncomingStamp(
      setPage([
        { x: 100, y: 112, text: 'Số: 37/KH-UBND' },
        { x: 103, y: 126, text: 'Số 2359', size: 10 },
        { x: 66, y: 138, text: 'ĐẾN', size: 10 },
        { x: 103, y: 140, text: 'Ngày 17/11 Phòng, chống thiên tai và tìm kiếm cứu nạn', size: 10 },
      ]),
    );
    expect(texts(page.runs)).toBe('Số: 37/KH-UBND Phòng, chống thiên tai và tìm kiếm cứu nạn');
  });

  it('leaves a title that says "đến", with number and date below', () => {
    const page = setPage([
      { x: 150, y: 130, text: 'GIAI ĐOẠN 2026 ĐẾN NĂM 2030' },
      { x: 150, y: 150, text: '(Kèm theo Quyết định Số 12 Ngày 8/5)' },
    ]);
    expect(takeIncomingStamp(page)).toBe(page);
  });
});
