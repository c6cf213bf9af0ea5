import { expect, test } from 'vitest';
import { kindOfColumn, kindsOfColumns } from '../../src/extract/columns.ts';

test.each([
  ['S.T.T', 'ordinal'],
  ['Tên nhiệm vụ, đề án, dự án', 'task'],
  ['Danh mục công trình', 'task'],
  ['Phần việc', 'task'],
  ['Số ngày làm việc', 'other'],
  ['Phụ trách', 'lead'],
  ['Đơn vị đảm nhiệm', 'lead'],
  ['Được giao', 'lead'],
  ['Làm cùng', 'support'],
  ['Xong trước', 'deadline'],
  ['Hồ sơ minh chứng', 'product'],
  ['Cơ quan tham mưu', 'lead'],
  ['Cơ quan soạn thảo', 'lead'],
  ['Cơ quan/Đơn vị', 'lead'],
  ['Các đơn vị liên quan', 'support'],
  ['Đơn vị chủ trì/Đơn vị phối hợp', 'lead-and-support'],
  ['Hình thức văn bản', 'product'],
  ['Mục tiêu/Kết quả', 'product'],
  ['Sản phẩm và thời hạn', 'product-and-deadline'],
  ['Lộ trình thực hiện', 'deadline'],
  ['Năm thực hiện', 'deadline'],
  ['Thời gian thực hiện Bắt đầu', 'start'],
  ['Mức độ hoàn thành', 'other'],
  ['Kết quả năm 2025', 'other'],
  ['Cơ quan ban hành', 'other'],
  ['Dự kiến kết quả', 'product'],
  ['Phải có gì', 'product'],
  ['Ai giúp', 'support'],
  ['Đến ngày', 'deadline'],
  ['Tháng (năm 2026)', 'deadline'],
  ['ĐVCT', 'lead'],
  ['CQPH', 'support'],
  ['TGHT', 'deadline'],
  ['Mã NV', 'ordinal'],
  ['Đơn vị thực hiện (ĐV ghi đầu chủ trì)', 'lead-and-support'],
  ['Ngày trình', 'deadline'],
  // as a scan is read
  ['Thờihạn', 'deadline'],
  ['Nhi: ỳm vụ', 'task'],
  ['Ghi số', 'other'],
])('%s heads a column of kind %s', (heading, kind) => {
  expect(kindOfColumn(heading)).toBe(kind);
});

test('below "Thời gian" and "Đơn vị thực hiện" the inner headings tell', () => {
  const headings = [
    'TT',
    'Nội dung',
    'Đơn vị thực hiện ĐVCT',
    'Đơn vị thực hiện ĐVPH',
    'Thời gian Từ',
    'Thời gian Đến',
  ];
  expect(kindsOfColumns(headings, ['', '', 'ĐVCT', 'ĐVPH', 'Từ', 'Đến'])).toEqual([
    'ordinal',
    'task',
    'lead',
    'support',
    'start',
    'deadline',
  ]);
});

test('"Giai đoạn" beside start and end names the group', () => {
  const headings = ['Giai đoạn', 'Nội dung', 'Chủ trì', 'Bắt đầu', 'Kết thúc'];
  expect(kindsOfColumns(headings)).toEqual(['other', 'task', 'lead', 'start', 'deadline']);
});
