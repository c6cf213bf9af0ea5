import { describe, expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem, Task } from '#model';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn', { lead: [agency('Sở Y tế')] }),
  task('C.9', 'Trồng mới và chăm sóc rừng phòng hộ ven biển', { lead: [agency('Sở Y tế')] }),
];

function check(parent: Task, child: Task): CoverageItem {
  const above = plan('parent', 'UBND tỉnh', [parent]);
  const below = plan('child', 'Sở Y tế', [child, ...unrelated]);
  return checkCoverage(above, below).items[0] as CoverageItem;
}

const values = (item: CoverageItem) => item.findings.map(({ kind, parentValue }) => [kind, parentValue]);

describe('deadlines', () => {
  const due = (raw: string, day: string) => ({ deadline: { raw, kind: 'by' as const, due: day } });
  const asked = task('1', 'Số hóa hồ sơ hộ tịch của xã', due('Quý III/2026', '2026-09-30'));

  test('the time that stands beside a duty counts, not that of another duty of the task', () => {
    const merged = 'Lập sổ theo dõi đơn thư trước ngày 31/12/2026; trong quý III/2026 số hóa hồ sơ hộ tịch của xã';
    expect(check(asked, task('C.1', merged, due('trước ngày 31/12/2026', '2026-12-31'))).findings).toEqual([]);
  });

  test('the day of one duty binds no other one behind it', () => {
    const first = 'Lập danh mục nhà, đất của xã trước ngày 31/5/2026';
    const rest = 'tổ chức bảo vệ trụ sở dôi dư, không để bị lấn chiếm';
    const parent = task('1', `${first}; ${rest}`, due('trước ngày 31/5/2026', '2026-05-31'));
    const above = plan('parent', 'UBND tỉnh', [parent]);
    const own = [task('C.1', first, due('trước ngày 31/5/2026', '2026-05-31')), task('C.2', rest, due('Quý II/2026', '2026-06-30'))]; // prettier-ignore
    expect(checkCoverage(above, plan('child', 'Sở Y tế', [...own, ...unrelated])).items[0]?.findings).toEqual([]);
  });

  test('of a row for the whole year the days in its text count', () => {
    const child = task(
      'C.1',
      'Số hóa hồ sơ hộ tịch của xã trước 25/9/2026; bảo quản sổ gốc',
      due('Năm 2026', '2026-12-31'),
    );
    expect(check(asked, child).findings).toEqual([]);
  });

  test('a later day is later where the asked time is not said', () => {
    const late = task('C.1', 'Số hóa hồ sơ hộ tịch của xã', due('trước ngày 31/12/2026', '2026-12-31'));
    expect(check(asked, late).findings.map(({ kind }) => kind)).toEqual(['deadline-later']);
  });

  test('of several days in one cell the one of another duty binds nothing', () => {
    const raw = 'Giải ngân: 31/12/2026; hộ tịch: 20/9/2026';
    const child = task('C.1', 'Giải ngân vốn đầu tư; số hóa hồ sơ hộ tịch của xã', due(raw, '2026-12-31'));
    expect(check(asked, child).findings).toEqual([]);
    const late = due('Giải ngân: 30/6/2026; hộ tịch: 20/12/2026', '2026-12-20');
    expect(values(check(asked, { ...child, ...late }))).toEqual([['deadline-later', 'Quý III/2026']]);
  });

  test('days with a label need no colon, and all of them may be late', () => {
    const other = due('Hộ tịch trước 25/9/2026; giải ngân trước 31/12/2026', '2026-12-31');
    expect(check(asked, task('C.1', 'Số hóa hồ sơ hộ tịch của xã; giải ngân vốn', other)).findings).toEqual([]);
    const late = due('Quyết định: 20/10; bàn giao: 28/10; chi trả: ngày 30 hằng tháng', '2026-10-20');
    expect(values(check(asked, task('C.1', asked.text, late)))).toEqual([['deadline-later', 'Quý III/2026']]);
  });

  test('the day that a cell sets for a duty binds the clause that does it', () => {
    const cell = due('Danh mục: trước 30/6/2026; số hóa: trước 30/11/2026', '2026-11-30');
    const parent = task('1', 'Lập danh mục sổ hộ tịch; số hóa hồ sơ hộ tịch của xã', cell);
    const said = (day: string) => task('C.1', `Lập danh mục sổ hộ tịch trước ngày ${day}; số hóa hồ sơ hộ tịch của xã trước ngày 25/11/2026`); // prettier-ignore
    expect(values(check(parent, said('31/8/2026')))).toContainEqual(['deadline-later', 'Danh mục: trước 30/6/2026']);
    expect(values(check(parent, said('20/6/2026'))).map(([kind]) => kind)).not.toContain('deadline-later');
  });

  test('of a series opened by its months the days of what is listed count', () => {
    const period = { deadline: { raw: 'Trong tháng 9 và tháng 10/2026', kind: 'period' as const, due: '2026-10-31' } };
    const series = `Trong tháng 9 và tháng 10/2026 làm việc với thôn: ${asked.text.toLowerCase()} trước ngày 30/9/2026`;
    expect(check(asked, task('C.1', series, period)).findings).toEqual([]);
  });

  test('the first month of the next quarter lies behind the last one of a quarter', () => {
    const quarterly = (raw: string) => ({ deadline: { raw, kind: 'recurring' as const, every: 'quarter' as const } });
    const parent = task('1', asked.text, quarterly('Hằng quý, trước ngày 25 tháng cuối quý'));
    const said = (raw: string) => values(check(parent, task('C.1', asked.text, quarterly(raw)))).map(([kind]) => kind);
    expect(said('Hằng quý, trước ngày 10 tháng đầu quý sau')).toEqual(['deadline-later']);
    expect(said('Hằng quý, trước ngày 20 tháng cuối quý')).toEqual([]);
  });

  test('a day of each year may be later than another', () => {
    const yearly = (raw: string) => ({ deadline: { raw, kind: 'recurring' as const, every: 'year' as const } });
    const parent = task('1', asked.text, yearly('Trước 10/3 hằng năm'));
    const said = (raw: string) => values(check(parent, task('C.1', asked.text, yearly(raw))));
    expect(said('trước ngày 31 tháng 3 hằng năm')).toEqual([['deadline-later', 'Trước 10/3 hằng năm']]);
    expect(said('trước ngày 05/3 hằng năm')).toEqual([]);
  });

  test('of two things that go on the one may begin later', () => {
    const from = (raw: string, day: string) => ({ deadline: { raw, kind: 'continuous' as const, from: day } });
    const parent = task('1', asked.text, from('Thường xuyên, từ 01/5/2026', '2026-05-01'));
    const said = (raw: string, day: string) => values(check(parent, task('C.1', asked.text, from(raw, day))));
    expect(said('Thường xuyên, từ 01/7/2026', '2026-07-01')).toEqual([
      ['deadline-later', 'Thường xuyên, từ 01/5/2026'],
    ]);
    expect(said('Từ tháng 5/2026', '2026-05')).toEqual([]);
  });

  test('a share of a road map has its year', () => {
    const text = 'Trang bị đồ chơi cho các lớp mẫu giáo, năm 2027 có 80% số lớp, đến năm 2028 có 100% số lớp';
    const said = (more: string) =>
      values(check(task('1', text), task('C.1', `Trang bị đồ chơi cho các lớp mẫu giáo, ${more}`)));
    const late = ['deadline-later', 'năm 2028 có 100%'];
    expect(said('năm 2027 có 80% số lớp, đến năm 2029 có 100% số lớp').map(([kind]) => kind)).toEqual([late[0]]);
    expect(said('đủ 100% số lớp vào năm 2029, năm 2027 có 80% số lớp')).toContainEqual(late);
    expect(said('đủ 100% số lớp vào năm 2028, năm 2026 có 80% số lớp')).not.toContainEqual(late);
  });

  test('what begins a quarter later is late', () => {
    const text = 'Tiêm đủ vắc xin cho trẻ em; tiêm vắc xin HPV bắt đầu từ quý IV/2026';
    const late = task('C.1', text.replace('quý IV/2026', 'quý I/2027'));
    expect(values(check(task('1', text), late))).toContainEqual(['deadline-later', 'bắt đầu từ quý IV/2026']);
    expect(check(task('1', text), task('C.1', text.replace('quý IV', 'tháng 10'))).findings).toEqual([]);
  });

  test('each level has a time of its own', () => {
    const text = 'Tổ chức hội thi hòa giải viên giỏi: cấp xã hoàn thành trong tháng 6, cấp tỉnh trong tháng 9';
    const said = (month: number) =>
      task('C.1', `Tổ chức hội thi hòa giải viên giỏi cấp phường trong tháng ${month}/2026`);
    expect(values(check(task('1', text), said(8)))).toContainEqual([
      'deadline-later',
      'cấp xã hoàn thành trong tháng 6',
    ]);
    expect(values(check(task('1', text), said(5)))).toEqual([]);
  });

  test('what begins a year later is late', () => {
    const from = { deadline: { raw: 'Từ năm 2027', kind: 'continuous' as const, from: '2027' } };
    expect(values(check(asked, task('C.1', asked.text, from)))).toEqual([['deadline-later', 'Quý III/2026']]);
  });

  test.each([
    ['Tháng 9/2026', '2026-09-30'],
    ['Tháng 9 và cả năm 2026', '2026-12-31'],
  ])('%s is not provably behind a day of September', (raw, day) => {
    const before = task('1', asked.text, due(day > '2026-10' ? 'Tháng 9/2026' : 'Trước 20/9/2026', '2026-09-20'));
    expect(check(before, task('C.1', asked.text, due(raw, day))).findings).toEqual([]);
  });
});

test('the report of each cycle has a day of its own', () => {
  const asked = task('1', 'Báo cáo kết quả 06 tháng trước ngày 15/6/2026, cả năm trước ngày 10/12/2026 về Sở Y tế');
  const late = task('C.1', 'Báo cáo kết quả 06 tháng trước ngày 30/6/2026; cả năm trước 10/12/2026 gửi Sở Y tế');
  expect(values(check(asked, late))).toEqual([['deadline-later', '06 tháng trước ngày 15/6/2026']]);
  expect(check(asked, task('C.1', asked.text.replace('15/6', '10/6'))).findings).toEqual([]);
});

test('a report of half a year is none of a year, and January is that of the year after', () => {
  const asked = task('1', 'Báo cáo tai nạn 06 tháng trước ngày 05/7/2026, cả năm trước ngày 10/01/2027 về Sở Y tế');
  const said = 'Báo cáo tai nạn nửa năm gửi trước ngày 05/7/2026, báo cáo năm gửi trước ngày 10/01/2027 về Sở Y tế';
  expect(check(asked, task('C.1', said)).findings).toEqual([]);
  const earlier = task('C.1', asked.text.replace('10/01/2027', '10/12/2026'));
  expect(check(asked, earlier).findings).toEqual([]);
});

test('days of several duties, written out', () => {
  const asked = 'Rà soát, lập danh mục báo cáo định kỳ, gửi Văn phòng UBND tỉnh trước ngày 31 tháng 3 năm 2026';
  const late = 'Các phòng rà soát, lập danh mục báo cáo định kỳ, gửi Văn phòng Sở trước ngày 20 tháng 3 năm 2026; Văn phòng Sở gửi Văn phòng UBND tỉnh trước ngày 15 tháng 4 năm 2026'; // prettier-ignore
  expect(values(check(task('1', asked), task('C.1', late)))).toEqual([['deadline-later', 'trước ngày 31 tháng 3 năm 2026']]); // prettier-ignore
});

test('a day inside the text belongs to the duty in front of it', () => {
  const text = 'Củng cố trung tâm học tập; bổ nhiệm giám đốc trung tâm trước ngày 31/3/2026; mở lớp theo nhu cầu';
  const late = text.replace('31/3', '30/6').replace('; mở lớp', '; mỗi quý mở lớp');
  expect(values(check(task('1', text), task('C.1', late)))).toContainEqual(['deadline-later', 'trước ngày 31/3/2026']);
});
