import { expect, test } from 'vitest';
import { isClosingFormula } from '../../src/extract/closing.ts';

test.each([
  'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010; Nghị định số 48/2013/NĐ-CP sửa đổi, bổ sung một số điều;',
  'Căn cứ Thông tư số 02/2017/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn nghiệp vụ;',
  'Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP ngày 24 tháng 01 năm 2025.',
  'Quyết định này có hiệu lực thi hành kể từ ngày ký.',
])('is no task: %s', (text) => {
  expect(isClosingFormula(text, false)).toBe(true);
});

test.each([
  'Căn cứ Nghị định số 30/2020/NĐ-CP, các phòng rà soát thể thức văn bản trước ngày 30/6/2026;',
  'Căn cứ Luật Lưu trữ lập danh mục hồ sơ của cơ quan.',
  'Theo đề nghị của các trường tại buổi làm việc, bố trí thêm phòng học.',
])('is a task: %s', (text) => {
  expect(isClosingFormula(text, false)).toBe(false);
});
