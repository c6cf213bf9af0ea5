import { expect, test } from 'vitest';
import { readPlan } from '#pipeline';

const rows = Array.from({ length: 6 }, (_, i) => `| ${i + 1} | M-0${i} | Phòng Kinh tế | Quý II/2026 |`).join('\n');

/** Codes that say that something of a commune's plan was not read; the plan gives its work in an annex. */
async function codesOf(mention: string, annex: string): Promise<string[]> {
  const text = `**UBND XÃ TÂN AN**

Số: 12/KH-UBND

*Tân An, ngày 20 tháng 01 năm 2026*

# KẾ HOẠCH

**Thực hiện công tác dân tộc năm 2026**

## I. NHIỆM VỤ

${mention}

## II. TỔ CHỨC THỰC HIỆN

1\\. Văn phòng theo dõi, đôn đốc thực hiện Kế hoạch này.

**CHỦ TỊCH**

**Hồ Thị Lan**
${annex}`;
  const { plan } = await readPlan(new TextEncoder().encode(text), 'xa.md');
  return (plan?.diagnostics ?? []).map(({ code }) => code).filter((code) => /^(?:appendix|table)-/u.test(code));
}

const annex = (heads: string): string => `
# PHỤ LỤC

*(Kèm theo Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND xã Tân An)*

${heads}
|---|---|---|---|
${rows}
`;

const mention = 'Các phần việc, bộ phận phụ trách và thời hạn nêu tại Phụ lục kèm theo Kế hoạch.';

test('work given in an annex of which no row was read as a task is said to be unread', async () => {
  expect(await codesOf(mention, annex('| Mã | Ký hiệu | Nơi nhận | Kỳ |'))).toEqual(['appendix-unread']);
});

test('an annex that is not there is absent', async () => {
  expect(await codesOf(mention, '')).toEqual(['appendix-absent']);
});

test('forms to be filled in leave no doubt', async () => {
  const forms = 'Báo cáo theo mẫu tại Phụ lục kèm theo Kế hoạch.';
  expect(await codesOf(forms, annex('| Mã | Ký hiệu | Nơi nhận | Kỳ |'))).toEqual([]);
});

test.each([
  ['STT Nội dung Chủ trì Thời hạn', ['table-flattened']],
  ['STT, Đơn vị Nhiệm vụ', ['table-flattened']],
  ['Sản phẩm TT Nhiệm vụ Chủ trì / Phối hợp', ['table-flattened']],
  // "TT" for Thường trực, and in the name of a ministry
  ['TT Đảng ủy chỉ đạo; báo cáo Bộ TT&TT theo quy định.', []],
])('headings of a table that stand in running text are told: %s', async (line, codes) => {
  expect(await codesOf(`${line}\n\n1 Tập huấn cho hộ dân Phòng Kinh tế Quý II`, '')).toEqual(codes);
});
