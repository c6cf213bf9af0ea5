import { describe, expect, test } from 'vitest';
import { tableOf } from '../support/table.ts';
import { extractTableTasks } from '../../src/extract/appendix-table.ts';

const context = { key: 'appendix', path: [], before: null };

function tasksOf(text: string) {
  return extractTableTasks(tableOf(text), context).tasks.map((t) =>
    [t.ordinal, t.path.join(' > '), t.text, t.lead, t.support, t.product, t.deadline].map((x) => x ?? '∅').join(' | '),
  );
}

describe('times of task tables', () => {
  test('start and end under one heading; half years and quarters of two years ticked', () => {
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Chủ trì|Thời gian thực hiện|<|
H|^|^|^|Bắt đầu|Hoàn thành|
|1|Lập dự toán|Sở A|Tháng 8|Tháng 10|`),
    ).toEqual(['1 |  | Lập dự toán | Sở A | ∅ | ∅ | Từ Tháng 8 đến Tháng 10']);
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Chủ trì|Năm 2026|<|Năm 2027|<|
H|^|^|^|Quý III|Quý IV|6 tháng đầu|6 tháng cuối|
|1|Khảo sát|Phòng A||x|x||
|2|Sửa nhà|Phòng B|||x||`),
    ).toEqual([
      '1 |  | Khảo sát | Phòng A | ∅ | ∅ | Quý IV/2026; 6 tháng đầu năm 2027',
      '2 |  | Sửa nhà | Phòng B | ∅ | ∅ | 6 tháng đầu năm 2027',
    ]);
  });

  test('a quarter whose heading a scan did not give stands between its neighbours', () => {
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Chủ trì|Thời gian thực hiện năm 2026|<|<|<|
H|^|^|^|Quý I|Quý II|Quým|Quý IV|
|1|Trang bị máy|Sở A||x|x||
|2|Tập huấn|Sở A|||X|X|`),
    ).toEqual([
      '1 |  | Trang bị máy | Sở A | ∅ | ∅ | Quý II, III/2026',
      '2 |  | Tập huấn | Sở A | ∅ | ∅ | Quý III, IV/2026',
    ]);
  });

  test('a schedule ticked by quarter or month says when', () => {
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Chủ trì|Thời gian thực hiện năm 2026|<|<|<|
H|^|^|^|Quý I|Quý II|Quý III|Quý IV|
|1|Trang bị máy|Sở A||x|x||
|2|Tập huấn|Sở A||||X|
|3|Rà soát|Sở B|||||`),
    ).toEqual([
      '1 |  | Trang bị máy | Sở A | ∅ | ∅ | Quý II, III/2026',
      '2 |  | Tập huấn | Sở A | ∅ | ∅ | Quý IV/2026',
      '3 |  | Rà soát | Sở B | ∅ | ∅ | ∅',
    ]);
    expect(
      tasksOf(`
H|TT|Nội dung công việc|Tiến độ (tháng)|<|<|
H|^|^|3|4|5|
|1|Tập huấn|x|x||
|2|Điều tra|||x|`),
    ).toEqual(['1 |  | Tập huấn | ∅ | ∅ | ∅ | Tháng 3, 4', '2 |  | Điều tra | ∅ | ∅ | ∅ | Tháng 5']);
  });

  test('a column for the beginning and one for the end', () => {
    expect(
      tasksOf(`
|TT|Nhiệm vụ|Đơn vị phối -hợp|Bắt đầu|Kết thúc|
|1|Khảo sát|Sở B|01/3/2026|30/4/2026|`),
    ).toEqual(['1 |  | Khảo sát | ∅ | Sở B | ∅ | Từ 01/3/2026 đến 30/4/2026']);
  });

  test('a time merged over the columns for beginning and end is said once', () => {
    expect(
      tasksOf(`
H|TT|Nhiệm vụ|Chủ trì|Tiến độ|<|
H|^|^|^|Bắt đầu|Kết thúc|
|1|Lập danh sách|UBND cấp xã|Quý II/2026|<|
|2|Dạy tiếng|Sở Nội vụ|3/2026|11/2026|`),
    ).toEqual([
      '1 |  | Lập danh sách | UBND cấp xã | ∅ | ∅ | Quý II/2026',
      '2 |  | Dạy tiếng | Sở Nội vụ | ∅ | ∅ | Từ 3/2026 đến 11/2026',
    ]);
  });

  test('times under "Ghi chú" where no column is for them, and nothing else stands there', () => {
    const table = (note: string) => `
|TT|Nội dung|Đơn vị thực hiện|Kinh phí|Ghi chú|
|1|Phát dọn đường băng|Hạt Kiểm lâm|150|Tháng 02/2026|
|2|Trực gác lửa rừng|Các chủ rừng||${note}|`;
    expect(tasksOf(table('Hằng ngày')).map((task) => task.split(' | ').at(-1))).toEqual(['Tháng 02/2026', 'Hằng ngày']);
    expect(tasksOf(table('Theo dõi riêng')).map((task) => task.split(' | ').at(-1))).toEqual(['∅', '∅']);
  });

  test('a calendar whose quarters hold the work itself', () => {
    expect(
      tasksOf(`
|STT|Lĩnh vực|Quý I|Quý II|
|1|Y tế|Tiêm chủng vét|Khám người cao tuổi|
|2|Giáo dục|Tuyển sinh lớp 6||`),
    ).toEqual([
      '∅ | Y tế | Tiêm chủng vét | ∅ | ∅ | ∅ | Quý I',
      '∅ | Y tế | Khám người cao tuổi | ∅ | ∅ | ∅ | Quý II',
      '∅ | Giáo dục | Tuyển sinh lớp 6 | ∅ | ∅ | ∅ | Quý I',
    ]);
  });
});
