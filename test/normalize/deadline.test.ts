import { describe, expect, it } from 'vitest';
import type { Deadline } from '#model';
import { toDeadline } from '../../src/normalize/deadline.ts';

/** "by 2026-05-10", "period 2026-01-01..2030-12-31", "recurring/year from 2026". */
const outline = (deadline: Deadline | null) =>
  deadline &&
  [
    deadline.kind + (deadline.every ? `/${deadline.every}` : ''),
    deadline.from && `from ${deadline.from}`,
    deadline.start ? `${deadline.start}..${deadline.due ?? ''}` : deadline.due,
  ]
    .filter(Boolean)
    .join(' ');

describe('toDeadline: days', () => {
  it.each([
    ['Trước 10/5/2026', 'by 2026-05-10'],
    ['Trước ngày 30 tháng 11 năm 2026', 'by 2026-11-30'],
    ['ngày 05 tháng 6 năm 2026', 'by 2026-06-05'],
    ['31.12.2026', 'by 2026-12-31'],
    ['15-9-2026', 'by 2026-09-15'],
    ['chậm nhất 30/6/2026', 'by 2026-06-30'],
    ['Chậm nhất ngày 25/11/2026', 'by 2026-11-25'],
    ['hoàn thành trước 30/6/2026', 'by 2026-06-30'],
    ['Hoàn thành đầu tư, lắp đặt và vận hành xong trước ngày 01/01/2030', 'by 2030-01-01'],
    ['Đến 30/6/2026', 'by 2026-06-30'],
    ['Từ nay đến 30/6/2026', 'by 2026-06-30'],
    ['Quý II/2026 (xong trước 20/6/2026)', 'by 2026-06-20'],
    ['Trước 30/4 và 02/9/2026', 'by 2026-09-02'],
    ['Trước 15/6 và trước 15/12/2026', 'by 2026-12-15'],
    ['Trước 20/3; 20/6; 20/9; 20/12 hằng năm', 'recurring/year'],
    ['6 tháng: trước 15/6; năm: trước 15/12', 'recurring/half-year'],
    ['Từ năm học 2026 - 2027', 'continuous from 2026'],
    ['Trước khai giảng năm học 2026-2027', 'by'],
    ['Trước ngày 15/4/2026\nTháng 6/2026', 'by 2026-06-30'],
    ['Trước ngày\n15/4/2026', 'by 2026-04-15'],
    ['T6-T8/2026', 'period 2026-06-01..2026-08-31'],
    ['III/2026', 'by 2026-09-30'],
    ['Quý Inăm 2026', 'by 2026-03-31'],
    ['Từ Quý II/2026 - hết Quý IV/2026', 'period 2026-04-01..2026-12-31'],
    ['Trong 30 ngày làm việc', 'by'],
    ['24/24 giờ', 'continuous'],
    ['31/6/2026', 'unknown'],
    ['Trước 15 giờ ngày 20/5/2026', 'by 2026-05-20'],
    ['Sáng ngày 15/6/2026', 'by 2026-06-15'],
    ['Dịp 27/7/2026', 'by 2026-07-27'],
    ['Trước 30 tháng 6 năm 2026', 'by 2026-06-30'],
    ['Từ ngày ký đến 31/12/2026', 'by 2026-12-31'],
    ['30/6/2026 (giai đoạn 1); 31/12/2026 (giai đoạn 2)', 'by 2026-12-31'],
    ['Theo tiến độ giải ngân, hoàn thành trước 31/01/2027', 'by 2027-01-31'],
    ['xong trong tháng 10/2026 (riêng nội dung số hóa xong trước 31/3/2027)', 'by 2027-03-31'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));
});

describe('toDeadline: months, quarters, halves, years', () => {
  it.each([
    ['Tháng 5/2026', 'by 2026-05-31'],
    ['tháng 5 năm 2026', 'by 2026-05-31'],
    ['Tháng 02/2028', 'by 2028-02-29'],
    ['T5/2026', 'by 2026-05-31'],
    ['6/2010', 'by 2010-06-30'],
    ['Xong trong tháng 5/2026', 'by 2026-05-31'],
    ['trước tháng 9/2023', 'by 2023-08-31'],
    ['Trước tháng 01/2027', 'by 2026-12-31'],
    ['đầu tháng 5/2026', 'by'],
    ['Cuối tháng 5/2026', 'by 2026-05-31'],
    ['Quý IV/2026', 'by 2026-12-31'],
    ['Quý IV/ 2026', 'by 2026-12-31'],
    ['Quý 4 năm 2025', 'by 2025-12-31'],
    ['Quý II năm 2026', 'by 2026-06-30'],
    ['QIII/2026', 'by 2026-09-30'],
    ['Hoàn thành trong quý III/2026', 'by 2026-09-30'],
    ['Xong trước quý IV năm 2026', 'by 2026-09-30'],
    ['Cuối quý II/2026', 'by 2026-06-30'],
    ['6 tháng đầu năm 2026', 'by 2026-06-30'],
    ['6 tháng cuối năm 2026', 'by 2026-12-31'],
    ['9 tháng đầu năm 2026', 'by 2026-09-30'],
    ['nửa cuối năm 2026', 'by 2026-12-31'],
    ['Năm 2026', 'by 2026-12-31'],
    ['2026', 'by 2026-12-31'],
    ['Trong năm 2026', 'by 2026-12-31'],
    ['Đến cuối 2026', 'by 2026-12-31'],
    ['đến hết năm 2027', 'by 2027-12-31'],
    ['Đến năm 2030', 'by 2030-12-31'],
    ['Trước năm 2030', 'by 2029-12-31'],
    ['giữa năm 2026', 'by'],
    ['Tháng 5/2026; tháng 10/2026', 'by 2026-10-31'],
    ['Tuần 2 tháng 6/2026', 'by 2026-06-30'],
    ['Khoảng tháng 9/2026', 'by 2026-09-30'],
    ['Hết quý II/2026', 'by 2026-06-30'],
    ['Đầu quý IV/2026', 'by'],
    ['Hoàn thành trong 6 tháng đầu năm 2026', 'by 2026-06-30'],
    ['Cả năm 2026', 'by 2026-12-31'],
    ['Theo lộ trình đến năm 2030', 'by 2030-12-31'],
    ['Năm 2027 (sau khi sáp nhập)', 'by 2027-12-31'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));
});

describe('toDeadline: periods', () => {
  it.each([
    ['2026-2030', 'period 2026-01-01..2030-12-31'],
    ['2009- 2010', 'period 2009-01-01..2010-12-31'],
    ['Giai đoạn 2026 - 2030', 'period 2026-01-01..2030-12-31'],
    ['Từ năm 2026 đến năm 2030', 'period 2026-01-01..2030-12-31'],
    ['Năm 2026, 2027', 'period 2026-01-01..2027-12-31'],
    ['Quý III, IV/2026, 2027', 'period 2026-07-01..2027-12-31'],
    ['Quý I, II/2026', 'period 2026-01-01..2026-06-30'],
    ['Quý I - Quý III/2026', 'period 2026-01-01..2026-09-30'],
    ['Trong quý II, quý III năm 2026', 'period 2026-04-01..2026-09-30'],
    ['Từ tháng 3 đến tháng 9/2026', 'period 2026-03-01..2026-09-30'],
    ['Tháng 3 - 5/2026', 'period 2026-03-01..2026-05-31'],
    ['tháng 3, 6 và 9/2026', 'period 2026-03-01..2026-09-30'],
    ['Từ 01/6/2026 đến 31/8/2026', 'period 2026-06-01..2026-08-31'],
    ['01/6/2026 - 31/8/2026', 'period 2026-06-01..2026-08-31'],
    ['Ngày 10 - 15/6/2026', 'period 2026-06-10..2026-06-15'],
    ['Năm học 2025-2026', 'period'],
    ['2025÷2030', 'period 2025-01-01..2030-12-31'],
    ['Quý II-IV/2026', 'period 2026-04-01..2026-12-31'],
    ['Quý II và IV năm 2026', 'period 2026-04-01..2026-12-31'],
    ['Tháng 01/2026 - tháng 12/2026', 'period 2026-01-01..2026-12-31'],
    ['Quý III/2026 – Quý I/2027', 'period 2026-07-01..2027-03-31'],
    ['Tháng 12 năm 2026 – tháng 3 năm 2027', 'period 2026-12-01..2027-03-31'],
    ['Từ tháng 5 đến hết tháng 8 năm 2026', 'period 2026-05-01..2026-08-31'],
    ['Từ 08h00 ngày 15/6/2026 đến 17h00 ngày 17/6/2026', 'period 2026-06-15..2026-06-17'],
    ['03 năm (2026-2028)', 'period 2026-01-01..2028-12-31'],
    ['Giai đoạn 2026-2030, tầm nhìn 2045', 'period 2026-01-01..2030-12-31'],
    ['2026, 2027, 2028', 'period 2026-01-01..2028-12-31'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));
});

describe('toDeadline: cycles', () => {
  it.each([
    ['Hằng năm', 'recurring/year'],
    ['Hằng năm, bắt đầu từ 2026', 'recurring/year from 2026'],
    ['Hàng năm, từ năm 2026', 'recurring/year from 2026'],
    ['Hằng năm (2026-2030)', 'recurring/year from 2026'],
    ['Năm 2026 và hằng năm', 'recurring/year from 2026'],
    ['Năm 2026 và các năm tiếp theo', 'recurring/year from 2026'],
    ['Trước ngày 15/12 hằng năm', 'recurring/year'],
    ['Quý I hằng năm', 'recurring/year'],
    ['Tháng 6, tháng 12 hằng năm', 'recurring/year'],
    ['01 lần/năm', 'recurring/year'],
    ['mỗi năm 02 lần', 'recurring/half-year'],
    ['Hàng quý', 'recurring/quarter'],
    ['Hằng quý (trước ngày 15 của tháng cuối quý)', 'recurring/quarter'],
    ['Trước ngày 20 tháng cuối quý', 'recurring/quarter'],
    ['Quý, 6 tháng, năm', 'recurring/quarter'],
    ['Hàng tháng, quý, năm', 'recurring/month'],
    ['ngày 15 hằng tháng', 'recurring/month'],
    ['Trước ngày 25 hằng tháng', 'recurring/month'],
    ['Hằng tuần', 'recurring/week'],
    ['06 tháng/lần', 'recurring/half-year'],
    ['Định kỳ 6 tháng, năm', 'recurring/half-year'],
    ['Định kỳ hằng năm', 'recurring/year'],
    ['Định kỳ 6 tháng (trước ngày 10 tháng 6), hằng năm (trước ngày 10 tháng 12)', 'recurring/half-year'],
    ['Định kỳ, đột xuất', 'recurring'],
    ['Tháng 12/2026 và hằng năm', 'by 2026-12-31'],
    ['Hoàn thành trước ngày 15 tháng 11 hàng năm', 'recurring/year'],
    ['15/6 và 15/12 hằng năm', 'recurring/year'],
    ['Trước 31/3 hằng năm, bắt đầu từ năm 2027', 'recurring/year from 2027'],
    ['Trước tháng 12 hằng năm', 'recurring/year'],
    ['Trước ngày 20 của tháng cuối mỗi quý', 'recurring/quarter'],
    ['Thứ Sáu hằng tuần', 'recurring/week'],
    ['Mỗi tháng 01 lần', 'recurring/month'],
    ['Ít nhất 01 lần/quý', 'recurring/quarter'],
    ['Hàng quý/năm', 'recurring/quarter'],
    ['02 năm/lần', 'recurring'],
    ['2 tuần/lần', 'recurring'],
    ['hai tháng một lần', 'recurring'],
    ['Hằng năm/Đột xuất', 'recurring/year'],
    ['Năm 2026 - 2027 và những năm tiếp theo', 'recurring/year from 2026'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));
});

describe('toDeadline: without end', () => {
  it.each([
    ['Thường xuyên', 'continuous'],
    ['Thường xuyên (từ 2026)', 'continuous from 2026'],
    ['Thường xuyên, từ năm 2026', 'continuous from 2026'],
    ['Từ 2026 và thường xuyên', 'continuous from 2026'],
    ['Thường xuyên trong năm 2026', 'continuous 2026-01-01..2026-12-31'],
    ['Thường xuyên, định kỳ hằng quý', 'continuous'],
    ['Liên tục', 'continuous'],
    ['Từ năm 2026', 'continuous from 2026'],
    ['Từ tháng 6/2026', 'continuous from 2026-06'],
    ['Quý I/2026 và duy trì thường xuyên', 'by 2026-03-31'],
    ['Theo yêu cầu của Sở Khoa học và công nghệ', 'on-request'],
    ['Khi có yêu cầu', 'on-request'],
    ['Khi phát sinh', 'on-request'],
    ['Đột xuất', 'on-request'],
    ['Thường xuyên và đột xuất', 'continuous'],
    ['Thường xuyên, hằng năm', 'continuous'],
    ['từ tháng 6/2026 và duy trì thường xuyên', 'continuous from 2026-06'],
    ['Bắt đầu từ quý III/2026', 'continuous from 2026-07'],
    ['Theo chỉ đạo của UBND tỉnh', 'on-request'],
    ['Khi có văn bản hướng dẫn', 'on-request'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));
});

describe('toDeadline: what the text leaves open stays open', () => {
  it.each([
    ['Sau 03 tháng kể từ ngày ban hành', 'unknown'],
    ['Trong vòng 15 ngày kể từ ngày ký', 'by'],
    ['Theo tiến độ của Bộ Xây dựng', 'unknown'],
    ['8h30 - 8h35', 'unknown'],
    ['Ngay sau khi Kế hoạch được ban hành', 'unknown'],
    ['30/6', 'by'],
    ['Tháng 7', 'by'],
    ['Quý 3', 'by'],
    ['Theo Kế hoạch của Bộ', 'unknown'],
    ['Theo quy định', 'unknown'],
    ['Trước, trong và sau Tết', 'unknown'],
    ['Chậm nhất 05 ngày làm việc sau khi nhận hồ sơ', 'by'],
    ['Trong năm', 'by'],
    ['06 tháng đầu năm', 'by'],
  ])('%s', (raw, expected) => expect(outline(toDeadline(raw))).toBe(expected));

  it('puts times without a year into the year of the plan, when it is given', () => {
    expect(outline(toDeadline('30/6', { year: 2026 }))).toBe('by 2026-06-30');
    expect(outline(toDeadline('Quý 3', { year: 2026 }))).toBe('by 2026-09-30');
    expect(outline(toDeadline('Trong năm', { year: 2026 }))).toBe('by 2026-12-31');
    expect(outline(toDeadline('Theo các dịp trong năm', { year: 2026 }))).toBe('unknown');
    expect(outline(toDeadline('Từ tháng 3 đến tháng 5', { year: 2026 }))).toBe('period 2026-03-01..2026-05-31');
    expect(outline(toDeadline('Trước ngày 15/12 hằng năm', { year: 2026 }))).toBe('recurring/year');
  });

  it('keeps the value as printed, without final punctuation', () => {
    expect(toDeadline(' Quý IV/\n2026. ')?.raw).toBe('Quý IV/ 2026');
    expect(toDeadline('–')).toBeNull();
  });
});
