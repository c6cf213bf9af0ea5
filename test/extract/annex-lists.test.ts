import { expect, test } from 'vitest';
import { tasksOf } from '../support/body-tasks.ts';

const body = `
I. NHIỆM VỤ
1. Phòng Kinh tế theo dõi chung.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hồ Thị Lan`;

test('an annex that gives work by lists is read; forms and lists of people are not', async () => {
  expect(
    await tasksOf(`${body}
Phụ lục 1
DANH SÁCH ĐẦU MỐI
1. Ông Trần Văn An, Phòng Kinh tế.
Phụ lục 2
NHIỆM VỤ CỦA CÁC ĐƠN VỊ
(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND xã An Phú)
A. KHỐI PHÒNG
1. Bàn giao tài liệu trước ngày 30/9/2026.
B. KHỐI THÔN
1. Bố trí kho tạm.
Phụ lục 3
ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ
1. Kết quả tuyên truyền.`),
  ).toEqual([
    'body | 1 |  | Phòng Kinh tế theo dõi chung. | ∅ | ∅ | ∅',
    'appendix | 1 |  | Bàn giao tài liệu trước ngày 30/9/2026. | ∅ | ∅ | ∅',
    'appendix | 1 |  | Bố trí kho tạm. | ∅ | ∅ | ∅',
  ]);
});
