import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { paragraph, root } from '#tree';
import { draftPlan } from '../../src/pipeline.ts';
import { readPlan } from '#pipeline';
import { tasksOf } from '../support/body-tasks.ts';
import { tableOf } from '../support/table.ts';

test('"I." below "A." is told in the path, "I." alone is not', async () => {
  expect(
    await tasksOf(`
A. NHIỆM VỤ
I. Phòng ngừa
1. Kiểm tra
- Kiểm tra đê.`),
  ).toEqual(['body | ∅ | I. Phòng ngừa > 1. Kiểm tra | Kiểm tra đê. | ∅ | ∅ | ∅']);
});

test('a forecast of the situation holds no tasks', async () => {
  expect(
    await tasksOf(`
I. NHẬN ĐỊNH TÌNH HÌNH
Theo bản tin ngày 12/10/2026, độ mặn vào sâu 55 km trong tháng 02/2027, ảnh hưởng tới sản xuất.
II. NHIỆM VỤ
1. Đắp đập tạm.`),
  ).toEqual(['body | 1 |  | Đắp đập tạm. | ∅ | ∅ | ∅']);
});

describe('tasks of the body', () => {
  test('a heading that sends to an annex is none', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ, GIẢI PHÁP
Nhiệm vụ, giải pháp cụ thể và thời gian hoàn thành tại Phụ lục II kèm theo.
III. TỔ CHỨC THỰC HIỆN
1. Nhiệm vụ cụ thể
(Chi tiết tại Phụ lục I kèm theo)
2. Công an xã bảo đảm an ninh.`),
    ).toEqual(['organization | 2 |  | Công an xã bảo đảm an ninh. | ∅ | ∅ | ∅']);
  });

  test('a paragraph on money is funding, but under the organization one of its duties', async () => {
    expect(
      await tasksOf(`
II. NỘI DUNG
1. Đắp đập tạm.
2. Kinh phí: Từ nguồn chi thường xuyên của đơn vị năm 2026 và quỹ phòng, chống thiên tai.
III. TỔ CHỨC THỰC HIỆN
1. Kinh phí: Phòng Kinh tế tham mưu bố trí từ nguồn chi thường xuyên năm 2026.`),
    ).toEqual([
      'body | 1 |  | Đắp đập tạm. | ∅ | ∅ | ∅',
      'funding | 2 |  | Kinh phí: Từ nguồn chi thường xuyên của đơn vị năm 2026 và quỹ phòng, chống thiên tai. | ∅ | ∅ | ∅',
      'organization | 1 |  | Kinh phí: Phòng Kinh tế tham mưu bố trí từ nguồn chi thường xuyên năm 2026. | ∅ | ∅ | ∅',
    ]);
  });

  test('a closing formula is no content of the last item', async () => {
    expect(
      await tasksOf(`
III. TỔ CHỨC THỰC HIỆN
1. Công an xã: Bảo đảm trật tự.
2. Phòng Kinh tế: Bố trí kinh phí.
Trên đây là Kế hoạch phòng, chống thiên tai, yêu cầu các đơn vị thực hiện.`),
    ).toEqual([
      'organization | 1 |  | Công an xã: Bảo đảm trật tự. | ∅ | ∅ | ∅',
      'organization | 2 |  | Phòng Kinh tế: Bố trí kinh phí. | ∅ | ∅ | ∅',
    ]);
  });

  test('the members of a body that is set up are no work', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Thành lập Tổ vận động quỹ gồm các thành viên sau:
- Ông Trần Văn Ban, Phó Chủ tịch UBND phường, Tổ trưởng;
- Bà Lê Thị Bích, Chủ tịch Mặt trận phường, Tổ phó.
2. Vận động các gia đình:
- Ông bà, cha mẹ nêu gương cho con cháu.`),
    ).toEqual([
      'body | 1 |  | Thành lập Tổ vận động quỹ gồm các thành viên sau: | ∅ | ∅ | ∅',
      'body | ∅ | 2. Vận động các gia đình | Ông bà, cha mẹ nêu gương cho con cháu. | ∅ | ∅ | ∅',
    ]);
  });

  test('headings between the tables of an annex are the path of their rows', async () => {
    const tree = root([
      paragraph('KẾ HOẠCH'),
      paragraph('Chuyển đổi số năm 2026'),
      paragraph('II. NHIỆM VỤ'),
      paragraph('Nơi nhận:'),
      paragraph('PHỤ LỤC'),
      paragraph('1. Hạ tầng số', { bold: true }),
      tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Nâng cấp mạng|Sở A|'),
      paragraph('2. Dữ liệu số', { bold: true }),
      tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Làm sạch dữ liệu|Sở B|'),
    ]);
    const { tasks } = await draftPlan(tree, new VFile());
    expect(tasks.map(({ path, text }) => [...path, text])).toEqual([
      ['1. Hạ tầng số', 'Nâng cấp mạng'],
      ['2. Dữ liệu số', 'Làm sạch dữ liệu'],
    ]);
  });

  test('a table in the body stands amid the tasks of the body', async () => {
    const tree = root([
      paragraph('KẾ HOẠCH'),
      paragraph('Chuyển đổi số năm 2026'),
      paragraph('II. NHIỆM VỤ'),
      paragraph('1. Rà soát hạ tầng mạng.'),
      paragraph('2. Nhiệm vụ cụ thể'),
      tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Nâng cấp mạng|Sở A|'),
      paragraph('III. KINH PHÍ'),
      paragraph('Từ ngân sách tỉnh năm 2026.'),
    ]);
    const { tasks } = await draftPlan(tree, new VFile());
    expect(tasks.map(({ text }) => text)).toEqual([
      'Rà soát hạ tầng mạng.',
      'Nâng cấp mạng',
      'Từ ngân sách tỉnh năm 2026.',
    ]);
  });

  test('a sentence that only points to an annex is no task', async () => {
    expect(
      await tasksOf(`
II. NỘI DUNG
Các nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo Kế hoạch này.
1. Các nhiệm vụ năm 2026: Phụ lục I.
2. Rà soát danh mục công trình theo Phụ lục I của Luật, hoàn thành sửa chữa.`),
    ).toEqual(['body | 2 |  | Rà soát danh mục công trình theo Phụ lục I của Luật, hoàn thành sửa chữa. | ∅ | ∅ | ∅']);
  });

  test('what was done, and that all be told of it, is no task', async () => {
    expect(
      await tasksOf(`
I. VỀ TÌNH HÌNH THỰC HIỆN
1. Các sở, ngành đã cố gắng thực hiện Công văn số 512/UBND-KT.
II. NHIỆM VỤ THỜI GIAN TỚI
1. Công an xã bảo đảm an ninh.
Văn phòng UBND tỉnh thông báo để các sở, ngành, UBND các xã biết, thực hiện./.`),
    ).toEqual(['body | 1 |  | Công an xã bảo đảm an ninh. | ∅ | ∅ | ∅']);
  });

  test('what may have to be changed on the way, and what an annex assigns, is no task', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
Nội dung nhiệm vụ, cơ quan chủ trì, cơ quan phối hợp, sản phẩm và thời hạn hoàn thành được phân công tại Phụ lục kèm theo.
III. TỔ CHỨC THỰC HIỆN
1. Công an xã bảo đảm an ninh.
Trong quá trình tổ chức thực hiện, trường hợp cần sửa đổi, bổ sung, các cơ quan đề xuất gửi Sở Y tế.`),
    ).toEqual(['organization | 1 |  | Công an xã bảo đảm an ninh. | ∅ | ∅ | ∅']);
  });

  test('the last item is a task, although the closing formula stands behind it', async () => {
    expect(
      await tasksOf(`
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng theo dõi việc thực hiện Kế hoạch.
2. Các phòng báo cáo trước ngày 15/12/2026.
Trên đây là Kế hoạch phòng, chống thiên tai năm 2026./.`),
    ).toEqual([
      expect.stringContaining('Văn phòng theo dõi việc thực hiện Kế hoạch.'),
      expect.stringContaining('Các phòng báo cáo trước ngày 15/12/2026.'),
    ]);
  });

  test('a body called for its staff work and a section on facilities hold tasks', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Cơ sở vật chất
- Sửa chữa 06 phòng học.
2. Thi đua
- Phòng Tham mưu: tổng hợp kết quả hằng tuần.`),
    ).toEqual([
      'body | ∅ | 1. Cơ sở vật chất | Sửa chữa 06 phòng học. | ∅ | ∅ | ∅',
      'body | ∅ | 2. Thi đua | Phòng Tham mưu: tổng hợp kết quả hằng tuần. | ∅ | ∅ | ∅',
    ]);
  });

  test('what only sends to an annex is no task', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
Có bảng kế hoạch cụ thể kèm theo.
Các phần việc cụ thể nêu tại Phụ lục đính kèm Kế hoạch này.
Theo khung kế hoạch kèm theo.
Rà soát danh mục nêu tại Phụ lục I; hoàn thành sửa chữa.`),
    ).toEqual([expect.stringContaining('Rà soát danh mục')]);
  });

  test('an appraisal to come holds tasks; aims of a task, results of the plan and reasons do not', async () => {
    expect(
      await tasksOf(`
1. LÝ DO BAN HÀNH:
Theo chỉ đạo của tỉnh.
2. NHIỆM VỤ:
2.1. Số hóa hồ sơ
a) Mục tiêu: đến hết năm 2026 có 100% hồ sơ của xã được số hóa.
b) Nội dung: Quét 1.200 hồ sơ.
3. KẾT QUẢ CẦN ĐẠT:
- Mọi hồ sơ có bản số.
4. ĐÁNH GIÁ, KHEN THƯỞNG:
- Chấm điểm các thôn.`),
    ).toEqual([
      'body | b | 2.1. Số hóa hồ sơ | Quét 1.200 hồ sơ. | ∅ | ∅ | ∅',
      'body | ∅ |  | Chấm điểm các thôn. | ∅ | ∅ | ∅',
    ]);
  });

  test('bullets of Markdown set in belong to the one above, which stays a task where it is a sentence', async () => {
    const text = `**UBND XÃ AN PHÚ**

Số: 12/KH-UBND

# KẾ HOẠCH

**Công tác Hội năm 2026**

## I. NHIỆM VỤ

- Quán triệt chủ trương:
  - Tổ chức hội nghị trước 15/02/2026;
- Hỗ trợ 50 phụ nữ khởi nghiệp, thành lập 05 hợp tác xã do phụ nữ quản lý.
  - Quý I: khảo sát nhu cầu;
- Đăng ký thi đua.
`;
    const { plan } = await readPlan(new TextEncoder().encode(text), 'hoi.md');
    expect(plan?.tasks.map((task) => [task.path[0]?.slice(0, 10), task.text.slice(0, 20)])).toEqual([
      ['Quán triệt', 'Tổ chức hội nghị trư'],
      [undefined, 'Hỗ trợ 50 phụ nữ khở'],
      ['Hỗ trợ 50 ', 'Quý I: khảo sát nhu '],
      [undefined, 'Đăng ký thi đua.'],
    ]);
  });
});
