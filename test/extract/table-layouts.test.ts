import { describe, expect, test } from 'vitest';
import { tableOf } from '../support/table.ts';
import { extractTableTasks } from '../../src/extract/appendix-table.ts';
import { givenTo } from '../../src/extract/heading-actors.ts';

const context = { key: 'appendix', path: [], before: null };

function tasksOf(text: string) {
  return extractTableTasks(tableOf(text), context).tasks.map((t) =>
    [t.ordinal, t.path.join(' > '), t.text, t.lead, t.support, t.product, t.deadline].map((x) => x ?? '∅').join(' | '),
  );
}

describe('task tables as offices lay them out', () => {
  test('a second column of the work adds to it, or holds a task a row beside a merged one', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Nội dung cụ thể|Chủ trì|Thời gian|
|1|Đo huyết áp|Đo cho người từ 40 tuổi|Trạm Y tế|Tháng 4|
|2|Truyền thông|Phát tờ rơi đến từng hộ|Phòng Văn hóa - Xã hội|Quý I|
|^|^|Phát thanh hằng tuần|Văn phòng|Quý II|`),
    ).toEqual([
      '1 |  | Đo huyết áp: Đo cho người từ 40 tuổi | Trạm Y tế | ∅ | ∅ | Tháng 4',
      '∅ | Truyền thông | Phát tờ rơi đến từng hộ | Phòng Văn hóa - Xã hội | ∅ | ∅ | Quý I',
      '∅ | Truyền thông | Phát thanh hằng tuần | Văn phòng | ∅ | ∅ | Quý II',
    ]);
  });

  test('times and products under the heading of who acts are no bodies', () => {
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Phân công thực hiện|<|<|
H|^|^|Chủ trì|Thời gian|Sản phẩm|
|1|Rà soát quy hoạch|Sở A|Quý I/2026|Báo cáo|`),
    ).toEqual(['1 |  | Rà soát quy hoạch | Sở A | ∅ | Báo cáo | Quý I/2026']);
  });

  test('groups typed in front of their work, short signs for who leads, days as a column', () => {
    expect(
      tasksOf(`
|Ngày|Nội dung công việc|Phân công|KQ|
||1. Khảo sát|||
|15/3|1.1. Lập phiếu|CT: Phòng A; PH: các thôn|Phiếu|`),
    ).toEqual(['1.1 | 1. Khảo sát | Lập phiếu | Phòng A | các thôn | Phiếu | 15/3']);
  });

  test('the items of a cell are tasks where the row has no number', () => {
    const cell = (...lines: string[]) => lines.join(String.raw`\n`);
    expect(
      tasksOf(`
|Tháng|Trọng tâm công việc|Người thực hiện|
|8/2026|${cell('- Tuyển sinh lớp 6', '- Tập huấn học bạ số')}|${cell('Ban Giám hiệu', 'Tổ Tin học')}|
|9/2026|${cell('- Khai giảng năm học', '- Đại hội Liên đội')}|Ban Giám hiệu|`),
    ).toEqual([
      '∅ |  | Tuyển sinh lớp 6 | Ban Giám hiệu | ∅ | ∅ | 8/2026',
      '∅ |  | Tập huấn học bạ số | Tổ Tin học | ∅ | ∅ | 8/2026',
      '∅ |  | Khai giảng năm học | Ban Giám hiệu | ∅ | ∅ | 9/2026',
      '∅ |  | Đại hội Liên đội | Ban Giám hiệu | ∅ | ∅ | 9/2026',
    ]);
  });

  test('who only watches does not lead beside who does the work', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Cơ quan theo dõi, đôn đốc|Cơ quan thực hiện|Thời hạn|
|1|Phủ sóng thôn|Văn phòng|Sở A|2026|`),
    ).toEqual(['1 |  | Phủ sóng thôn | Sở A | ∅ | ∅ | 2026']);
  });

  test('"-nt-", "như trên" and a quotation mark say what the cell above says', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Sản phẩm|Thời gian|Chủ trì|Phối hợp|
|I|Cấp nước|<|<|<|<|
|1|Nạo vét hồ|Biên bản|Quý II|Phòng A|Phòng B|
|2|Lắp bể chứa|Danh sách|-nt-|nt|Phòng C|
|II|Cấp điện|<|<|<|<|
|1|Kéo lưới điện|Báo cáo|"|Như trên|−|`),
    ).toEqual([
      '1 | I. Cấp nước | Nạo vét hồ | Phòng A | Phòng B | Biên bản | Quý II',
      '2 | I. Cấp nước | Lắp bể chứa | Phòng A | Phòng C | Danh sách | Quý II',
      '1 | II. Cấp điện | Kéo lưới điện | Phòng A | ∅ | Báo cáo | Quý II',
    ]);
  });

  test('the first of a list leads where the heading says so', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Đơn vị thực hiện (ĐV ghi đầu chủ trì)|
|1|Tổ chức hội nghị|Phòng A; Văn phòng Sở|
|2|Lập bản đồ|Phòng B|`),
    ).toEqual(['1 |  | Tổ chức hội nghị | Phòng A | Văn phòng Sở | ∅ | ∅', '2 |  | Lập bản đồ | Phòng B | ∅ | ∅ | ∅']);
  });

  test('months below quarters, both without numbers', () => {
    const paths = extractTableTasks(
      tableOf(`
|Nội dung|Chủ trì|
|QUÝ I|<|
|Tháng 1|<|
|Việc một|Phòng A|
|Tháng 2|<|
|Việc hai|Phòng A|
|QUÝ II|<|
|Tháng 4|<|
|Việc ba|Phòng B|
|VIỆC THƯỜNG KỲ|<|
|Việc bốn|Phòng B|`),
      context,
    ).tasks.map(({ path }) => path.join(' > '));
    expect(paths).toEqual(['QUÝ I > Tháng 1', 'QUÝ I > Tháng 2', 'QUÝ II > Tháng 4', 'VIỆC THƯỜNG KỲ']);
  });

  test('a table to be filled in holds no tasks', () => {
    expect(
      tasksOf(`
|TT|Nội dung|Đơn vị tính|Kết quả|Thời gian hoàn thành|
|1|Số đảng viên cài sổ tay điện tử|Người|……|…/…/2026|
|2|Tỷ lệ sử dụng VNeID|%|……|…/…/2026|
|3|Khó khăn, vướng mắc||……||`),
    ).toEqual([]);
  });

  test('nor does one with nothing beside the work', () => {
    expect(
      tasksOf(`
|TT|Chỉ tiêu|Kế hoạch năm|Kết quả thực hiện|
|1|Số điểm du lịch được công nhận|||
|2|Số sản phẩm OCOP|||
|3|Kinh phí đã bố trí|||`),
    ).toEqual([]);
  });

  test('who directs is no group of the rows beside', () => {
    expect(
      tasksOf(`
|Thành viên chỉ đạo|Nhiệm vụ|Chủ trì|
|Đ/c Vũ Thị Sắc, PCT UBND phường|Lắp wifi công cộng|Phòng A|
|^|Số hóa hồ sơ|Phòng B|`),
    ).toEqual(['∅ |  | Lắp wifi công cộng | Phòng A | ∅ | ∅ | ∅', '∅ |  | Số hóa hồ sơ | Phòng B | ∅ | ∅ | ∅']);
  });

  test('indicators that somebody only watches are no work', () => {
    const table = tableOf(`
|TT|Chỉ tiêu|ĐVT|Năm 2026|Đơn vị theo dõi|
|1|Tỷ lệ đô thị hóa|%|42|Sở A|
|2|Tổng mức bán lẻ hàng hóa|tỷ đồng|98.000|Sở B|`);
    const { tasks, diagnostics } = extractTableTasks(table, context);
    expect([tasks, diagnostics.map(({ code }) => code)]).toEqual([[], ['table-of-indicators']]);
  });

  test('whom the heading above gives the work to leads where no column says who does', () => {
    expect(givenTo('Phần 2. NHIỆM VỤ GIAO UBND CÁC XÃ, PHƯỜNG', { issuer: null })).toBe('UBND CÁC XÃ, PHƯỜNG');
    expect(givenTo('Nhiệm vụ giao trong năm 2026', { issuer: null })).toBeNull();
    const leads = (heading: string) =>
      extractTableTasks(tableOf(`\n|TT|Công việc|${heading}|\n|1|Quét dọn|Tháng 4|`), { ...context, given: 'UBND xã' });
    expect([leads('Thời gian'), leads('Chủ trì')].map(({ tasks }) => tasks[0]?.lead)).toEqual(['UBND xã', 'Tháng 4']);
  });

  test('the grounds of several tasks are no group of them', () => {
    const grounds = `
|Căn cứ|Công việc|Chủ trì|
|Nghị quyết số 71|Xây nhà|Phòng A|
|^|Sửa đường|Phòng B|`;
    expect(tasksOf(grounds)[0]).toBe('∅ |  | Xây nhà | Phòng A | ∅ | ∅ | ∅');
  });

  test('an event of several words is one time', () => {
    expect(
      tasksOf(`
|TT|Công việc|Kết quả, thời gian|Chủ trì|
|1-|Sơ tán dân|Danh sách hộ; khi có bão, lũ, áp thấp nhiệt đới|Phòng A|`),
    ).toEqual(['1 |  | Sơ tán dân | Phòng A | ∅ | Danh sách hộ | khi có bão, lũ, áp thấp nhiệt đới']);
  });

  test('the items of a list in a cell keep their numbers', () => {
    expect(
      tasksOf(`
|Đơn vị|Nhiệm vụ|Thời gian|
|Phòng A|1) Chỉ đạo đài truyền thanh\\n2) Đưa vào tiêu chí|Tháng 4|`).map((line) => line.slice(0, 16)),
    ).toEqual(['1 |  | Chỉ đạo đ', '2 |  | Đưa vào t']);
  });

  test('work without anything beside it counts as a form, and it is said', () => {
    const table = tableOf(`
|TT|Công việc|Đơn vị thực hiện|
|1|Trồng cây đầu xuân||
|2|Dọn kênh Bà Ký||
|3|Sửa cầu thôn Đoài||`);
    const { tasks, diagnostics } = extractTableTasks(table, context);
    expect([tasks, diagnostics.map(({ code, params }) => [code, params])]).toEqual([
      [],
      [['table-left-blank', { rows: 3 }]],
    ]);
  });

  test('"Chỉ tiêu 2026" holds the numbers of a table of indicators', () => {
    const table = tableOf(`
|TT|Chỉ tiêu|Đơn vị tính|Chỉ tiêu 2026|Chủ trì|
|1|Tỷ lệ hộ nghèo giảm|%|2|Sở A|`);
    expect(extractTableTasks(table, context).tasks[0]?.amounts).toEqual([
      { value: '2', unit: '%', when: 'Chỉ tiêu 2026' },
    ]);
  });

  test('short work is told by its cells where others say who and when; a total counts as none', () => {
    expect(
      tasksOf(`
|TT|Khâu|Bộ phận|Kết thúc|
|1|Ra quyết định thành lập tổ|Văn phòng|10/02|
|2|Thu thập phiếu của hộ|Các thôn|31/3|
||Tổng cộng: 02 việc|||`),
    ).toEqual([
      '1 |  | Ra quyết định thành lập tổ | Văn phòng | ∅ | ∅ | 10/02',
      '2 |  | Thu thập phiếu của hộ | Các thôn | ∅ | ∅ | 31/3',
    ]);
  });
});
