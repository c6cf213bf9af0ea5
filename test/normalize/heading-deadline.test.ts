import { expect, it } from 'vitest';
import { findHeadingDeadline } from '../../src/normalize/heading-deadline.ts';

it.each([
  ['I. NHIỆM VỤ HOÀN THÀNH TRONG QUÝ II/2026', 'TRONG QUÝ II/2026', '2026-06-30'],
  ['2. Bước 2: Giám sát trực tiếp (tháng 5/2026)', 'tháng 5/2026', '2026-05-31'],
  ['3. Quý III/2026', 'Quý III/2026', '2026-09-30'],
  ['Trước ngày 30/6/2026:', 'Trước ngày 30/6/2026', '2026-06-30'],
  [
    'Giai đoạn 1: từ ngày 25/3/2026 đến ngày 10/4/2026 (tuyên truyền)',
    'từ ngày 25/3/2026 đến ngày 10/4/2026',
    '2026-04-10',
  ],
  ['1. Đợt 1 (từ ngày 02/4/2026 đến ngày 30/4/2026)', 'từ ngày 02/4/2026 đến ngày 30/4/2026', '2026-04-30'],
])('%s sets a deadline', (heading, raw, due) => {
  expect(findHeadingDeadline(heading)).toMatchObject({ raw, due });
});

it.each(['II. Nhiệm vụ trọng tâm năm 2026', '1. Mục tiêu đến năm 2030', '2. Sơ kết 6 tháng đầu năm', 'a) Sở Y tế'])(
  '%s sets none',
  (heading) => {
    expect(findHeadingDeadline(heading)).toBeNull();
  },
);

it('reads a label inside a bracket, up to where that closes', () => {
  expect(findHeadingDeadline('1. Quản lý sản phẩm (Phòng A chủ trì, thời gian: định kỳ hằng quý)')).toEqual({
    raw: 'định kỳ hằng quý',
    kind: 'recurring',
    every: 'quarter',
  });
});
