import { expect, test } from 'vitest';
import { splitClauses } from '../../src/diff/components.ts';

const split = (text: string): string[] => splitClauses(text).clauses.map((clause) => clause.text);

test('a new action with an object of its own opens a commitment', () => {
  expect(split('Rà soát quy hoạch mỏ, xây dựng phương án đóng cửa mỏ; báo cáo Sở Nội vụ')).toEqual([
    'Rà soát quy hoạch mỏ',
    'xây dựng phương án đóng cửa mỏ',
    'báo cáo Sở Nội vụ',
  ]);
});

test('bare work before other work on the same thing is no commitment of its own', () => {
  expect(split('Tăng cường đầu tư, nâng cấp hệ thống trang thiết bị phòng họp trực tuyến')).toHaveLength(1);
});

test('what so many occasions are held for is what is done', () => {
  const [clause] = splitClauses('Tổ chức ít nhất 03 đợt cao điểm kiểm tra, xử lý vi phạm an toàn thực phẩm').clauses;
  expect(clause?.heads.map(({ work }) => work)).toEqual(['inspect', 'handle']);
});

test('work named among several fields is a field too', () => {
  expect(split('Thanh tra trách nhiệm, tập trung vào lĩnh vực đất đai, đấu thầu, mua sắm tài sản công')).toHaveLength(
    1,
  );
});

test('what a bracket excepts is no part of the duty', () => {
  const { whole } = splitClauses('Gửi 100% văn bản dưới dạng điện tử (trừ văn bản mật của cơ quan)');
  expect(whole.units.map(({ form }) => form)).not.toContain('mật');
  expect(whole.text).not.toMatch(/cơ quan/u);
});

test('what others do with a report is no duty of the sender', () => {
  const named = 'báo cáo gửi Sở Văn hóa, Thể thao và Du lịch';
  expect(split(`${named} tổng hợp, báo cáo UBND tỉnh`)).toEqual([named]);
  expect(split('Lập danh sách hộ nghèo; báo cáo gửi Sở Y tế tổng hợp, trình UBND tỉnh trước ngày 10/12/2026')).toEqual([
    'Lập danh sách hộ nghèo',
    'báo cáo gửi Sở Y tế',
  ]);
});

test('a deadline and what it is a basis for are no duty of their own', () => {
  const { clauses } = splitClauses(
    'Lập danh sách hộ nghèo; hoàn thành trước ngày 15/10/2026, làm căn cứ phân bổ kinh phí năm sau.',
  );
  expect(clauses.map(({ soft }) => soft)).toEqual([false, true]);
});

test('a deadline in front of a thing opens a duty', () => {
  const { clauses } = splitClauses('Lập danh sách hộ nghèo; trước ngày 15/10/2026 hoàn thành cơ sở dữ liệu');
  expect(clauses.map(({ soft }) => soft)).toEqual([false, false]);
});

test('of several loose words at the head the first two are the unknown verb', () => {
  const { clauses } = splitClauses('Niêm cất giấy má lâu năm');
  expect(clauses[0]?.unknown.map(({ form }) => form)).toEqual(['niêm', 'cất']);
});
