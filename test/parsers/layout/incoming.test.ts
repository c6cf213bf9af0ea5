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

  it('leaves a title that says "đến", with number and date below', () => {
    const page = setPage([
      { x: 150, y: 130, text: 'GIAI ĐOẠN 2026 ĐẾN NĂM 2030' },
      { x: 150, y: 150, text: '(Kèm theo Quyết định Số 12 Ngày 8/5)' },
    ]);
    expect(takeIncomingStamp(page)).toBe(page);
  });
});
