import { describe, expect, test } from 'vitest';
import { splitLabel } from '#text';

describe('splitLabel', () => {
  test.each([
    ['I. MỤC ĐÍCH, YÊU CẦU', 'roman', 'I', 'MỤC ĐÍCH, YÊU CẦU'],
    ['A. MỤC ĐÍCH', 'upper', 'A', 'MỤC ĐÍCH'],
    ['PHẦN II: NHIỆM VỤ', 'part', 'PHẦN II', 'NHIỆM VỤ'],
    ['Phần thứ nhất', 'part', 'Phần thứ nhất', ''],
    ['1. Mục đích', 'decimal', '1', 'Mục đích'],
    ['2.Yêu cầu', 'decimal', '2', 'Yêu cầu'],
    ['1.2. Đối với sở', 'decimal2', '1.2', 'Đối với sở'],
    ['3.1.2. Nội dung', 'decimal3', '3.1.2', 'Nội dung'],
    ['1- Đảng ủy UBND tỉnh', 'decimal', '1', 'Đảng ủy UBND tỉnh'],
    ['a- Về nhân lực', 'letter', 'a', 'Về nhân lực'],
    ['B- Củng cố y tế', 'upper', 'B', 'Củng cố y tế'],
    ['1.2- Rà soát', 'decimal2', '1.2', 'Rà soát'],
    ['a) Tổ chức', 'letter', 'a', 'Tổ chức'],
    ['đ) Đôn đốc', 'letter', 'đ', 'Đôn đốc'],
    ['c/ Báo cáo', 'letter', 'c', 'Báo cáo'],
    ['(1) Rà soát', 'parenthesis', '1', 'Rà soát'],
    ['- Nâng cao', 'dash', null, 'Nâng cao'],
    ['-Nâng cao', 'dash', null, 'Nâng cao'],
    ['B.2.1. Trực ban', 'decimal2', 'B.2.1', 'Trực ban'],
    ['C.1. Phòng Kỹ thuật', 'decimal', 'C.1', 'Phòng Kỹ thuật'],
    ['v Sở Nội vụ', 'dash', null, 'Sở Nội vụ'],
    ['Ø Triển khai', 'dash', null, 'Triển khai'],
    ['+ Triển khai', 'plus', null, 'Triển khai'],
  ])('%s', (line, style, ordinal, rest) => {
    expect(splitLabel(line)).toMatchObject({ style, ordinal, rest });
  });

  test.each([
    'Căn cứ Kế hoạch số 12/KH-UBND',
    '15% số lượng văn bản',
    '15 - 20 phút mỗi ngày',
    '10/5/2026 là hạn cuối',
    '2026 là năm đầu',
    '1.000 hộ',
    '-5 độ',
    'Các Sở, UBND cấp xã',
    'UBND tỉnh',
    'I',
    'V/v triển khai kế hoạch',
  ])('no label: %s', (line) => {
    expect(splitLabel(line)).toBeNull();
  });
});
