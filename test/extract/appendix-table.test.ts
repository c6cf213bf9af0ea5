import { describe, expect, test } from 'vitest';
import { tableOf } from '../support/table.ts';
import { extractTableTasks } from '../../src/extract/appendix-table.ts';

const context = { key: 'appendix', path: [], before: null };

function tasksOf(text: string) {
  return extractTableTasks(tableOf(text), context).tasks.map((t) =>
    [t.ordinal, t.path.join(' > '), t.text, t.lead, t.support, t.product, t.deadline].map((x) => x ?? '∅').join(' | '),
  );
}

describe('extractTableTasks', () => {
  test('columns in any order, under other headings', () => {
    expect(
      tasksOf(`
|TT|Kết quả phải đạt|Việc phải làm|Hạn xong|Bộ phận làm chính|Bộ phận cùng làm|
|1|Báo cáo|Kiểm tra cơ sở kinh doanh|Quý II/2026|Phòng Kinh tế|Công an xã|
|2||Tập huấn cho tiểu thương|Tháng 5/2026|Trạm Y tế||`),
    ).toEqual([
      '1 |  | Kiểm tra cơ sở kinh doanh | Phòng Kinh tế | Công an xã | Báo cáo | Quý II/2026',
      '2 |  | Tập huấn cho tiểu thương | Trạm Y tế | ∅ | ∅ | Tháng 5/2026',
    ]);
  });

  test('the work is told by its cells under a heading that nobody else writes', () => {
    expect(
      tasksOf(`
|TT|Bước đi|Cơ quan chủ trì|Thời hạn|
|1|Kiểm tra cơ sở kinh doanh thực phẩm trên địa bàn|Phòng Kinh tế|Quý II/2026|
|2|Tập huấn quy định mới cho tiểu thương các chợ|Trạm Y tế|Tháng 5/2026|`),
    ).toHaveLength(2);
  });

  test('so are times and bodies; a group is named beside its work', () => {
    expect(
      tasksOf(`
|TT|Nhóm nhiệm vụ|Nhiệm vụ|Gửi về|Chặng|
|1|Y tế|Kiểm tra bếp ăn|Phòng Kinh tế|Quý II/2026|
|2|Y tế|Tập huấn tiểu thương|Trạm Y tế|Tháng 5/2026|`),
    ).toEqual([
      '1 |  | Kiểm tra bếp ăn | Phòng Kinh tế | ∅ | ∅ | Quý II/2026',
      '2 |  | Tập huấn tiểu thương | Trạm Y tế | ∅ | ∅ | Tháng 5/2026',
    ]);
  });

  test('where not even the cells tell, the table is said to be unread', () => {
    const table = '|TT|Mã hiệu|Cơ quan chủ trì|Thời hạn|\n|1|A-1|Sở A|Quý I|\n|2|A-2|Sở B|Quý I|\n|3|A-3|Sở A|Quý I|';
    const { tasks, diagnostics } = extractTableTasks(tableOf(`\n${table}`), context);
    expect([tasks.length, diagnostics.map(({ code }) => code)]).toEqual([0, ['table-columns-unknown']]);
  });

  test('headings on two lines, merged and not, and a row of numbers', () => {
    const tasks = ['1 |  | Rà soát quy hoạch | Sở A | Sở B | ∅ | Năm 2026'];
    expect(
      tasksOf(`
H|STT|Nhiệm vụ|Đơn vị thực hiện|<|Thời gian|
H|^|^|Chủ trì|Phối hợp|^|
|(1)|(2)|(3)|(4)|(5)|
|1|Rà soát quy hoạch|Sở A|Sở B|Năm 2026|`),
    ).toEqual(tasks);
    expect(
      tasksOf(`
|STT|Nhiệm vụ|Đơn vị thực hiện|<|Thời gian|
||  |Chủ trì|Phối hợp||
|1|Rà soát quy hoạch|Sở A|Sở B|Năm 2026|`),
    ).toEqual(tasks);
  });

  test('one cell for product and time, one for who leads and who helps', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Đơn vị thực hiện|Sản phẩm và thời hạn|
|1|Thi tìm hiểu pháp luật|Phòng A chủ trì; Văn phòng phối hợp|Kế hoạch, thể lệ; trước ngày 30/8/2026|
|2|Ra bản tin|Phòng B|04 số (hằng quý)|
|3|Tổng kết|Phòng B|Hội nghị|`),
    ).toEqual([
      '1 |  | Thi tìm hiểu pháp luật | Phòng A | Văn phòng | Kế hoạch, thể lệ | trước ngày 30/8/2026',
      '2 |  | Ra bản tin | Phòng B | ∅ | 04 số | hằng quý',
      '3 |  | Tổng kết | Phòng B | ∅ | Hội nghị | ∅',
    ]);
  });

  test('a group beside its rows', () => {
    expect(
      tasksOf(`
|Lĩnh vực|TT|Nhiệm vụ|Chủ trì|Thời hạn|
|Kiểm tra|1|Kiểm tra công vụ|Thanh tra Sở|Quý II|
|^|2|Phúc tra|Thanh tra Sở|Quý IV|
|Thi đua|3|Hội nghị|Phòng A|Quý III|`),
    ).toEqual([
      '1 | Kiểm tra | Kiểm tra công vụ | Thanh tra Sở | ∅ | ∅ | Quý II',
      '2 | Kiểm tra | Phúc tra | Thanh tra Sở | ∅ | ∅ | Quý IV',
      '3 |  | Hội nghị | Phòng A | ∅ | ∅ | Quý III',
    ]);
  });

  test('the numbers beside "Đơn vị tính" belong to their row', () => {
    const { tasks } = extractTableTasks(
      tableOf(`
|TT|Chỉ tiêu|Đơn vị tính|Năm 2026|Năm 2030|Cơ quan chủ trì|
|1|Tỷ lệ bao phủ bảo hiểm y tế|%|95|≥ 97|Bảo hiểm xã hội tỉnh|
|2|Số giường bệnh|Giường|31,5||Sở Y tế|`),
      context,
    );
    expect(tasks.map((task) => task.amounts)).toEqual([
      [
        { value: '95', unit: '%', when: 'Năm 2026' },
        { value: '≥ 97', unit: '%', when: 'Năm 2030' },
      ],
      [{ value: '31,5', unit: 'Giường', when: 'Năm 2026' }],
    ]);
  });

  test('group rows: merged, Roman, "2" above "2.1", restarting ordinals', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Chủ trì|Thời hạn|
|I|Tuyên truyền|<|<|
|1|Phát tờ rơi|Sở A|Quý I|
|II|Kiểm tra|||
|1|Kiểm tra chợ|Sở B|Quý II|
|2|Hậu kiểm|||
|2.1|Lấy mẫu|Sở C|Quý III|
|2.2|Xét nghiệm|Sở C|Quý IV|
|3|Báo cáo|Sở A|Tháng 12|`),
    ).toEqual([
      '1 | I. Tuyên truyền | Phát tờ rơi | Sở A | ∅ | ∅ | Quý I',
      '1 | II. Kiểm tra | Kiểm tra chợ | Sở B | ∅ | ∅ | Quý II',
      '2.1 | II. Kiểm tra > 2. Hậu kiểm | Lấy mẫu | Sở C | ∅ | ∅ | Quý III',
      '2.2 | II. Kiểm tra > 2. Hậu kiểm | Xét nghiệm | Sở C | ∅ | ∅ | Quý IV',
      '3 | II. Kiểm tra | Báo cáo | Sở A | ∅ | ∅ | Tháng 12',
    ]);
  });

  test('a group row whose name stands in a column of bodies', () => {
    expect(
      tasksOf(`
|STT|Đơn vị chủ trì|Thời hạn|Nội dung công việc|Kết quả|
|A|CẢI CÁCH HÀNH CHÍNH||||
|1|Phòng Kinh tế|Quý II/2026|Rà soát thủ tục hành chính về đất đai|Danh mục|
|B|HỘI HỌP||||
|2|Văn phòng|Quý III/2026|Lập kế hoạch hội nghị của cả năm|Kế hoạch|`),
    ).toEqual([
      '1 | A. CẢI CÁCH HÀNH CHÍNH | Rà soát thủ tục hành chính về đất đai | Phòng Kinh tế | ∅ | Danh mục | Quý II/2026',
      '2 | B. HỘI HỌP | Lập kế hoạch hội nghị của cả năm | Văn phòng | ∅ | Kế hoạch | Quý III/2026',
    ]);
  });

  test('the letter of a group is kept, whatever its words begin with', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Chủ trì|
|A|An sinh||
|1|Chi trả trợ cấp|Sở A|
|B|Bảo đảm an ninh||
|1|Tuần tra|Sở B|`),
    ).toEqual([
      '1 | A. An sinh | Chi trả trợ cấp | Sở A | ∅ | ∅ | ∅',
      '1 | B. Bảo đảm an ninh | Tuần tra | Sở B | ∅ | ∅ | ∅',
    ]);
  });

  test('a garbled numeral of a group whose rows number on', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Chủ trì|
|3|Chi trả trợ cấp|Sở A|
|m|Đào tạo||
|4|Mở lớp|Sở B|`),
    ).toEqual(['3 |  | Chi trả trợ cấp | Sở A | ∅ | ∅ | ∅', '4 | m. Đào tạo | Mở lớp | Sở B | ∅ | ∅ | ∅']);
  });

  test('a cell merged downward holds for every row it covers', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn|
|1|Việc một|Theo phân công tại QĐ 5|<|Năm 2026|
|2|Việc hai|Sở A|Sở B|^|`),
    ).toEqual([
      '1 |  | Việc một | Theo phân công tại QĐ 5 | ∅ | ∅ | Năm 2026',
      '2 |  | Việc hai | Sở A | Sở B | ∅ | Năm 2026',
    ]);
  });

  test('one task with several products is one task', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Chủ trì|Sản phẩm|Thời hạn|
|1|Xây dựng đề án|Sở A|Dự thảo|Quý I|
|^|^|^|Quyết định|Quý III|
|2|Báo cáo|Sở A|Báo cáo|Quý IV|`),
    ).toEqual([
      '1 |  | Xây dựng đề án | Sở A | ∅ | Dự thảo\nQuyết định | Quý I\nQuý III',
      '2 |  | Báo cáo | Sở A | ∅ | Báo cáo | Quý IV',
    ]);
  });

  test('one column for lead and support', () => {
    expect(
      tasksOf(`
|TT|Nội dung|Đơn vị chủ trì và phối hợp thực hiện|Thời gian|
|1|Nâng cấp cổng|Sở A phối hợp với các cơ quan tỉnh|2011|`),
    ).toEqual(['1 |  | Nâng cấp cổng | Sở A | các cơ quan tỉnh | ∅ | 2011']);
  });

  test.each([
    ['Chủ trì: Sở A\\nPhối hợp: Sở B; Sở C', 'Sở A | Sở B; Sở C'],
    ['- Cơ quan chủ trì: Sở A\\n- Cơ quan phối hợp: Sở B', 'Sở A | Sở B'],
    ['UBND cấp xã (chủ trì); Sở A, Sở B (phối hợp)', 'UBND cấp xã | Sở A, Sở B'],
  ])('roles told in the cell: %s', (cell, roles) => {
    expect(
      tasksOf(`
|TT|Nội dung|Đơn vị thực hiện (Cơ quan chủ trì, cơ quan phối hợp)|Thời gian|
|1|Rà soát|${cell}|2026|`),
    ).toEqual([`1 |  | Rà soát | ${roles} | ∅ | 2026`]);
  });

  test('no tasks, and no complaint: indicators and money', () => {
    const indicators = tableOf(`
|TT|Chỉ tiêu|Đơn vị tính|Năm 2026|Đến năm 2030|
|1|Xã đạt chuẩn|xã|35|50|
|2|Dân dùng nước sạch|%|80|95|
|3|Thu nhập|triệu đồng|75|100|`);
    expect(extractTableTasks(indicators, context)).toEqual({ tasks: [], columns: null, diagnostics: [] });
    const money = tableOf(`
|TT|Nội dung chi|Đơn vị tính|Số lượng|Thành tiền|
|1|Máy tính|bộ|45|4.500|
|2|Tập huấn|lớp|12|350|
|Tổng|<|||4.850|`);
    expect(extractTableTasks(money, context)).toEqual({ tasks: [], columns: null, diagnostics: [] });
  });

  test('no tasks: totals, empty rows, blank forms, tables of other things', () => {
    expect(
      tasksOf('|TT|Tên nhiệm vụ/Dự án|Vai trò (Chủ trì/Phối hợp)|Tiến độ|\n|1|…|…|…|\n|2||||\n|Tổng|<|||'),
    ).toEqual([]);
    expect(tasksOf('|TT|Tên đơn vị|Cấp học|\n|1|Trường A|Tiểu học|\n|2|Trường B|Tiểu học|')).toEqual([]);
  });

  test('a table that goes on without headings takes those before it', () => {
    const first = extractTableTasks(tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Việc một|Sở A|'), context);
    const second = extractTableTasks(tableOf('|2|Việc hai|Sở B|'), { ...context, before: first.columns });
    expect(second.tasks.map((t) => [t.ordinal, t.text, t.lead])).toEqual([['2', 'Việc hai', 'Sở B']]);
  });
});
