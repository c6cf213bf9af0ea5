import { expect, test } from 'vitest';
import { namesOther } from '../../src/diff/quoted-names.ts';

test.each([
  ['thi "Tìm hiểu Luật Đất đai và Luật Hộ tịch"', 'thi “Tìm hiểu lịch sử Đảng bộ xã”', true],
  ['thi "Tìm hiểu Luật Đất đai và Luật Hộ tịch"', 'thi "Tìm hiểu Luật Đất đai"', false],
  ['mô hình "Trường học hạnh phúc, không bạo lực"', 'mô hình "Trường học xanh, không rác thải nhựa"', true],
  ['theo hướng "một việc chỉ giao một cơ quan chủ trì"', 'theo nguyên tắc “Một việc - một đầu mối”', false],
  ['đảm bảo "rõ người, rõ việc"', 'bảo đảm “6 rõ”', false],
  ['trên ứng dụng "Công dân số A"', 'trên ứng dụng Công dân số A và nhóm Zalo "Yên Châu sạch"', false],
  ['mô hình thân thiện như "Ngày không hẹn", "Giờ vì dân"', 'mô hình "Chiều thứ Sáu vì dân"', false],
  ['mở điểm "Tự hào hàng Việt Nam"', 'mở điểm bán hàng Việt Nam', false],
])('%s | %s', (asked, given, other) => {
  expect(namesOther({ text: asked }, { text: given })).toBe(other);
});
