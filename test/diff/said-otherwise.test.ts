import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem, Task } from '#model';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn', { lead: [agency('Sở Y tế')] }),
  task('C.9', 'Trồng mới và chăm sóc rừng phòng hộ ven biển', { lead: [agency('Sở Y tế')] }),
];

function check(parent: Task, child: Task): CoverageItem {
  const above = plan('parent', 'UBND tỉnh', [parent]);
  return checkCoverage(above, plan('child', 'Sở Y tế', [child, ...unrelated])).items[0] as CoverageItem;
}

test('what is said with its number is said in other words', () => {
  const asked = 'Củng cố Tổ công nghệ số cộng đồng tại thôn; tập huấn kỹ năng cho thành viên ít nhất 05 lần trong năm';
  const said = 'Củng cố Tổ công nghệ số cộng đồng ở thôn, mỗi năm mở 05 lớp kỹ năng cho tổ viên';
  expect(check(task('1', asked), task('C.1', said)).findings).toEqual([]);
});

test('what is said with a higher share of the same things is said in other words', () => {
  const asked =
    'Tiếp nhận, trả kết quả không phụ thuộc địa giới đối với tối thiểu 90% thủ tục; ban hành quy trình nội bộ';
  const said =
    'Công dân ở bất cứ xã nào đều được nộp và lấy kết quả đối với 92% thủ tục; trình ký quy trình nội bộ, cách chuyển hồ sơ';
  expect(check(task('1', asked), task('C.1', said)).findings).toEqual([]);
});

test('what a bracket says otherwise is said by either side', () => {
  const rule = 'Giao việc theo nguyên tắc "6 rõ" (rõ người, rõ việc, rõ thời gian) trên phần mềm theo dõi nhiệm vụ';
  expect(check(task('1', rule), task('C.1', rule.replace(/ \(.*\)/u, ''))).findings).toEqual([]);
  const days = 'Không họp với cấp xã vào thứ Hai và ngày tiếp công dân định kỳ (ngày 10 và ngày 25 hằng tháng)';
  const said = 'Không họp với cấp xã vào thứ Hai, ngày 10 và ngày 25 hằng tháng';
  expect(check(task('1', days), task('C.1', said)).findings).toEqual([]);
});

test('when something is done is no component', () => {
  const asked = 'Gửi báo cáo kết quả trồng rừng, hằng quý trước ngày 20 của tháng cuối quý, trên hệ thống thông tin';
  const kinds = check(task('1', asked), task('C.1', 'Gửi báo cáo kết quả trồng rừng trên hệ thống thông tin')).findings;
  expect(kinds).toEqual([]);
});

test('who takes part in doing it with another does it', () => {
  const asked = 'Xây dựng Đề án vùng phát thải thấp: xác định ranh giới, lộ trình hạn chế xe; lấy ý kiến chuyên gia';
  expect(check(task('1', asked), task('C.1', `Tham gia cùng Sở Xây dựng ${asked.toLowerCase()}`)).status).toBe(
    'covered',
  );
});

test('what another task that answers says was not cut out of a copy', () => {
  const first = 'Xây dựng nền tảng số quản lý trạm bơm và bản đồ số điểm bơm trên ứng dụng công dân số';
  const last = 'trạm bơm mới được cập nhật trong vòng 24 giờ';
  const above = plan('parent', 'UBND tỉnh', [task('1', `${first}; kết nối dữ liệu mực nước theo thời gian thực; ${last}.`)]); // prettier-ignore
  const own = [task('C.1', `${first}; ${last}.`), task('C.2', 'Đưa dữ liệu mực nước theo thời gian thực lên nền tảng số quản lý trạm bơm')]; // prettier-ignore
  const lacks = (tasks: Task[]) => checkCoverage(above, plan('child', 'Sở Y tế', [...tasks, ...unrelated])).items[0]?.findings; // prettier-ignore
  expect(lacks(own)).toEqual([]);
  expect(lacks(own.slice(0, 1))).not.toEqual([]);
});

test('nobody sends to itself', () => {
  const asked = 'Tự đánh giá kết quả cải cách hành chính; gửi báo cáo quý về Sở Y tế; đề xuất biểu dương';
  const said = 'Tự đánh giá kết quả cải cách hành chính; đề xuất biểu dương';
  expect(check(task('1', asked), task('C.1', said)).findings).toEqual([]);
  expect(check(task('1', asked.replace('Sở Y tế', 'Sở Nội vụ')), task('C.1', said)).findings).not.toEqual([]);
});

test('one of two things of which one is asked for is enough', () => {
  const asked = 'Tuyên truyền về cải cách hành chính; tổ chức ít nhất 01 cuộc thi hoặc tọa đàm tìm hiểu trong năm';
  const said = asked.replace(' hoặc tọa đàm', '');
  expect(check(task('1', asked), task('C.1', said)).findings).toEqual([]);
});

test('the rhythm of a row answers how often something is asked for', () => {
  const asked = 'Mỗi tổ hướng dẫn người dân nộp hồ sơ trực tuyến tối thiểu 01 buổi/tháng';
  const monthly = { deadline: { raw: 'Hằng tháng', kind: 'recurring' as const, every: 'month' as const } };
  const said = task('C.1', 'Tổ hướng dẫn bà con nộp hồ sơ trực tuyến tại nhà văn hóa thôn', monthly);
  expect(check(task('1', asked), said).findings).toEqual([]);
});

test('two numbers of one sentence are found lacking once, by all of its communes’ name', () => {
  const asked = 'Mở lớp dạy bơi, mỗi xã, phường 03 lớp cho 60 em; công khai kết quả';
  const texts = check(task('1', asked), task('C.1', 'Mở lớp dạy bơi; công khai kết quả')).findings.map((one) => one.message); // prettier-ignore
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.join()).not.toMatch(/“phường/u);
});
