import { describe, expect, test } from 'vitest';
import { draftsOf, tasksOf } from '../support/body-tasks.ts';

describe('fields of tasks in the body', () => {
  test('field lines behind a list speak for all its items', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ, GIẢI PHÁP
1. Tuyên truyền
- Phát tờ rơi đến từng hộ.
- Phát thanh trên loa.
+ Cơ quan chủ trì: Phòng Kinh tế.
+ Thời gian thực hiện: Thường xuyên.
2. Kiểm tra
- Kiểm tra đê.
+ Cơ quan chủ trì: Công an xã.
- Kiểm tra cống.
+ Cơ quan chủ trì: Phòng Kinh tế.`),
    ).toEqual([
      'body | ∅ | 1. Tuyên truyền | Phát tờ rơi đến từng hộ. | Phòng Kinh tế | ∅ | Thường xuyên',
      'body | ∅ | 1. Tuyên truyền | Phát thanh trên loa. | Phòng Kinh tế | ∅ | Thường xuyên',
      'body | ∅ | 2. Kiểm tra | Kiểm tra đê. | Công an xã | ∅ | ∅',
      'body | ∅ | 2. Kiểm tra | Kiểm tra cống. | Phòng Kinh tế | ∅ | ∅',
    ]);
  });

  test('who carries it out is a field; a note explains, and is no work', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Phun hóa chất tại các khu nhà trọ.
Người thực hiện: Tổ Dự phòng.
2. Giám sát bệnh nhân tại nhà.
Người thực hiện: Phòng Y tế.
(*) Ghi chú: TDP: Tổ Dự phòng; PYT: Phòng Y tế.
3. Diệt lăng quăng
Các thôn ra quân mỗi tuần một lần.
Ghi chú: Các thôn còn lại làm vào tháng 9.`),
    ).toEqual([
      'body | 1 |  | Phun hóa chất tại các khu nhà trọ. | Tổ Dự phòng | ∅ | ∅',
      'body | 2 |  | Giám sát bệnh nhân tại nhà. | Phòng Y tế | ∅ | ∅',
      'body | ∅ | 3. Diệt lăng quăng | Các thôn ra quân mỗi tuần một lần. | ∅ | ∅ | ∅',
    ]);
  });

  test('the time of a section is told apart from the one of its item', async () => {
    const lines = `II. NHIỆM VỤ
1. Tổ chức tập huấn
- Biên soạn tài liệu.
- Thời gian: Quý III/2026.
2. Tổ chức hội thi
Thời gian: Quý IV/2026.`;
    expect((await draftsOf(lines)).map(({ deadline, sharedDeadline }) => [deadline, sharedDeadline])).toEqual([
      [null, 'Quý III/2026'],
      ['Quý IV/2026', undefined],
    ]);
  });

  test('place and audience are told of a task; a heading whose number was lost is none', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Tổ chức lớp tập huấn
- Thời gian tổ chức: Quý III/2026.
- Địa điểm: Hội trường xã.
- Đối tượng tham gia: cán bộ xã.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Thông tin - Báo chí - Xuất bản
2. Phòng Kinh tế lập dự toán.
IV. KINH PHÍ
Nguồn kinh phí`),
    ).toEqual([
      'body | 1 |  | Tổ chức lớp tập huấn | ∅ | ∅ | Quý III/2026',
      'organization | 2 |  | Phòng Kinh tế lập dự toán. | ∅ | ∅ | ∅',
    ]);
  });

  test('field lines behind the last item are its own where another item names its own', async () => {
    const lines = `II. NHIỆM VỤ
1. Kiểm tra đê. Đơn vị chủ trì: Công an xã. Thời gian: Quý II/2026.
2. Kiểm tra cống.
- Chủ trì: Phòng Kinh tế
- Hoàn thành: 30/11/2026`;
    expect((await draftsOf(lines)).map(({ lead, deadline }) => [lead, deadline])).toEqual([
      ['Công an xã', 'Quý II/2026'],
      ['Phòng Kinh tế', '30/11/2026'],
    ]);
  });

  test('"ĐVCT", "ĐVPH", "TGTH" and "KQĐR" open fields; a theme is no task, nor is "Phân công như sau"', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
Chủ đề: “Biển đảo quê hương”.
1. Kiểm tra
- Kiểm tra đê.
* ĐVCT: Công an xã.
* ĐVPH: Phòng Kinh tế.
* TGTH: Thường xuyên.
2. Tuyên truyền
2.1. Phân công như sau:
- Phòng Kinh tế phát tờ rơi.`),
    ).toEqual([
      'body | ∅ | 1. Kiểm tra | Kiểm tra đê. | Công an xã | Phòng Kinh tế | Thường xuyên',
      'body | ∅ | 2. Tuyên truyền | Phòng Kinh tế phát tờ rơi. | ∅ | ∅ | ∅',
    ]);
  });

  test('"Giao … chủ trì, phối hợp … thực hiện" behind items gives them to a unit', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Phòng cháy
- Phát dọn thực bì.
- Tu sửa đường băng.
Giao Phòng Kinh tế chủ trì, phối hợp với các chủ rừng thực hiện, hoàn thành trước ngày 15/3/2026.
2. Giao Công an xã điều tra, xử lý nghiêm.`),
    ).toEqual([
      'body | ∅ | 1. Phòng cháy | Phát dọn thực bì. | Phòng Kinh tế | các chủ rừng | trước ngày 15/3/2026',
      'body | ∅ | 1. Phòng cháy | Tu sửa đường băng. | Phòng Kinh tế | các chủ rừng | trước ngày 15/3/2026',
      'body | 2 |  | Giao Công an xã điều tra, xử lý nghiêm. | ∅ | ∅ | ∅',
    ]);
  });

  test('a bracket ends the field that stands in it', async () => {
    const lines = `II. NHIỆM VỤ
1. Xây dựng nền tảng (hoàn thành: Quý II/2026); kết nối với Bộ (hoàn thành: Quý III/2026).
2. Kiểm tra cống.`;
    expect((await draftsOf(lines)).map(({ deadline }) => deadline)).toEqual(['Quý II/2026; Quý III/2026', null]);
  });

  test('"Phụ trách: …", "Thực hiện: …" name who acts; numbers may have a dash', async () => {
    expect(
      await tasksOf(`
I/- MỤC ĐÍCH
1/- Lập lại trật tự.
II/- NỘI DUNG
1/- Ra quân xử lý:
a/ Nội dung: Tháo dỡ mái che.
b/ Thực hiện: Công an xã.
2/- Tổ chức hội thi. Thời gian: tháng 6. Phụ trách: Phòng Kinh tế.`),
    ).toEqual([
      'body | a | 1/ Ra quân xử lý | Tháo dỡ mái che. | Công an xã | ∅ | ∅',
      'body | 2 |  | Tổ chức hội thi. Thời gian: tháng 6. Phụ trách: Phòng Kinh tế. | Phòng Kinh tế | ∅ | tháng 6',
    ]);
  });

  test('"Phân công: …" behind the items of a section names who leads and who helps', async () => {
    expect(
      await tasksOf(`
I. NỘI DUNG
1. Vỉa hè
- Kẻ vạch 12 tuyến đường.
Phân công: Công an phường chủ trì, phối hợp Phòng Kinh tế.
2. Vệ sinh
- Thay thùng rác hỏng.
Phân công: Phòng Kinh tế chủ trì; các tổ dân phố phối hợp.`),
    ).toEqual([
      'body | ∅ | 1. Vỉa hè | Kẻ vạch 12 tuyến đường. | Công an phường | Phòng Kinh tế | ∅',
      'body | ∅ | 2. Vệ sinh | Thay thùng rác hỏng. | Phòng Kinh tế | các tổ dân phố | ∅',
    ]);
  });

  test('a heading with a colon above what each body does is no field', async () => {
    expect(
      await tasksOf(`
I. NHIỆM VỤ:
1. Rà soát hộ nghèo.
II. PHÂN CÔNG THỰC HIỆN:
1. Công an xã: bố trí lực lượng.
III. TỔ CHỨC THỰC HIỆN:
1. Chế độ:
a) Phân công thực hiện:
- Phòng Kinh tế: lập dự toán.
b) Tổ chức thực hiện:
- Các thôn họp dân.`),
    ).toEqual([
      'body | 1 |  | Rà soát hộ nghèo. | ∅ | ∅ | ∅',
      'organization | 1 |  | Công an xã: bố trí lực lượng. | ∅ | ∅ | ∅',
      'organization | ∅ | 1. Chế độ > a) Phân công thực hiện | Phòng Kinh tế: lập dự toán. | ∅ | ∅ | ∅',
      'organization | ∅ | 1. Chế độ > b) Tổ chức thực hiện | Các thôn họp dân. | ∅ | ∅ | ∅',
    ]);
  });

  test('field lines behind each of several tasks are its own', async () => {
    const lines = (mark: string) => `II. NHIỆM VỤ
${mark}Biên soạn tài liệu hỏi đáp.
Đơn vị thực hiện: Phòng Kinh tế.
Thời gian: Quý II/2026.
${mark}Tổ chức hội nghị tại thôn.
Đơn vị thực hiện: Công an xã.
Thời gian: Quý III/2026.`;
    for (const mark of ['', '- '])
      expect((await draftsOf(lines(mark))).map((t) => [t.lead, t.deadline ?? t.sharedDeadline])).toEqual([
        ['Phòng Kinh tế', 'Quý II/2026'],
        ['Công an xã', 'Quý III/2026'],
      ]);
  });

  test('the content of a block stands behind its label, or below it', async () => {
    const block = (content: string) => `II. NHIỆM VỤ
1. Hạ tầng
Chỉnh trang cảng
${content}
Đơn vị thực hiện: Phòng Kinh tế.`;
    const inLine = await tasksOf(block('Nội dung: Sắp xếp khu vực đón khách.'));
    const below = await tasksOf(block('Nội dung:\n- Sắp xếp khu vực đón khách.'));
    expect([...inLine, ...below].filter((line) => line.includes('Sắp xếp'))).toEqual([
      'body | ∅ | 1. Hạ tầng | Sắp xếp khu vực đón khách. | Phòng Kinh tế | ∅ | ∅',
      'body | ∅ | 1. Hạ tầng | Sắp xếp khu vực đón khách. | Phòng Kinh tế | ∅ | ∅',
    ]);
  });
});
