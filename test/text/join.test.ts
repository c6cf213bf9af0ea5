import { describe, expect, it } from 'vitest';
import { joinWrapped } from '#text';

describe('joinWrapped', () => {
  it.each([
    ['Kết luận số 226-', 'KL/TW', 'Kết luận số 226-KL/TW'],
    ['Kết luận số 226', '-KL/TW', 'Kết luận số 226-KL/TW'],
    ['Nghị định số 09/2019/NĐ-', 'CP', 'Nghị định số 09/2019/NĐ-CP'],
    ['Quyết định số 12/', '2026/QĐ-UBND', 'Quyết định số 12/2026/QĐ-UBND'],
    ['giai đoạn 2023-', '2025', 'giai đoạn 2023-2025'],
    ['giai đoạn 2023–', '2025', 'giai đoạn 2023–2025'],
    ['Trước 30/11/20', '26', 'Trước 30/11/2026'],
    ['Quý III, IV/202', '6', 'Quý III, IV/2026'],
    ['trước ngày 30/11', '26 hội nghị', 'trước ngày 30/11 26 hội nghị'],
    ['Thườn', 'g xuyên', 'Thường xuyên'],
    ['diện tích 20', 'm đường', 'diện tích 20 m đường'],
    ['phát triển kinh tế -', 'xã hội', 'phát triển kinh tế - xã hội'],
    ['năm 2026', '- Sở Nội vụ', 'năm 2026 - Sở Nội vụ'],
    ['Sở Nội vụ ', ' chủ trì', 'Sở Nội vụ chủ trì'],
    ['', 'chủ trì', 'chủ trì'],
  ])('%j + %j', (before, after, whole) => {
    expect(joinWrapped(before, after)).toBe(whole);
  });
});
