import { expect, test } from 'vitest';
import { readPlan } from '#pipeline';
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

test('a list beside the tables of an annex is read too', async () => {
  const text = `**UBND XÃ AN PHÚ**

Số: 12/KH-UBND

# KẾ HOẠCH

**Vệ sinh môi trường năm 2026**

## I. NHIỆM VỤ

Theo Phụ lục đính kèm.

**CHỦ TỊCH**

**Hồ Thị Lan**

**PHỤ LỤC**

**NHIỆM VỤ CỦA TỪNG ĐƠN VỊ**

**1. Phòng Kinh tế**

| TT | Nhiệm vụ | Hoàn thành |
|---|---|---|
| 1 | Sửa chữa chợ | Quý II/2026 |

**2. Các thôn**

- Tự quản đoạn đường.
`;
  const { plan } = await readPlan(new TextEncoder().encode(text), 'xa.md');
  expect(plan?.tasks.map((task) => [task.path[0], task.text])).toEqual([
    ['1. Phòng Kinh tế', 'Sửa chữa chợ'],
    ['2. Các thôn', 'Tự quản đoạn đường.'],
  ]);
});
