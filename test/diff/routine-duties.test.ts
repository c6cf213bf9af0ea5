import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { startCheck } from '../../src/diff/check.ts';
import { plan, task } from '../support/plan.ts';

const asked =
  'Theo dõi, đôn đốc và định kỳ tổng hợp báo cáo UBND tỉnh kết quả triển khai Kết luận số 226-KL/TW (trọng tâm: giảm số lượng văn bản, giảm số cuộc họp)';

test.each([
  ['Văn phòng Sở theo dõi, đôn đốc các phòng thực hiện Kế hoạch; tổng hợp các báo cáo theo quy định', true],
  ['Văn phòng Sở theo dõi, đôn đốc các phòng nộp phí; tổng hợp các báo cáo theo quy định', false],
])('%s: seeing to the child’s own plan answers the task to see to it: %s', (said, answers) => {
  const below = plan('child', 'Sở Y tế', [
    task('C.1', said),
    task('C.2', 'Cắt giảm 10% số lượng hội nghị, cuộc họp và số lượng văn bản'),
    task('C.3', 'Thực hiện Kết luận số 226-KL/TW; báo cáo kết quả về UBND tỉnh'),
  ]);
  const { gathered } = startCheck(plan('parent', 'UBND tỉnh', [task('1', asked)]), below, [0]);
  const rating = gathered.get(0)?.[0]?.candidates.find(({ task: at }) => at === 0)?.rating ?? 0;
  expect(rating > 0.5).toBe(answers);
});

test.each([
  [
    'funding',
    'Chủ động sử dụng dự toán được giao năm 2026, lồng ghép với các chương trình khác để thực hiện nhiệm vụ',
    'Các phòng cân đối từ chi thường xuyên trong dự toán, ghép thêm nguồn các dự án để thực hiện',
    'Các phòng sử dụng tiết kiệm điện, nước, văn phòng phẩm',
  ],
  [
    'answering for it',
    'Người đứng đầu chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả giảm rác thải nhựa tại cơ quan mình',
    'Thủ trưởng đơn vị chịu trách nhiệm trước Giám đốc Sở nếu để vẫn dùng đồ nhựa một lần',
    'Thủ trưởng đơn vị gương mẫu đi làm bằng xe đạp vào thứ Sáu',
  ],
  [
    'reports of a quarter',
    'Cập nhật tiến độ trên Hệ thống; báo cáo kết quả quý trước ngày 15 của tháng cuối quý, báo cáo năm, gửi Sở Y tế',
    'Đôn đốc các phòng; tổng hợp báo cáo 06 tháng, báo cáo năm trình Chủ tịch ký gửi Sở Y tế',
    'Văn phòng cập nhật danh bạ điện thoại của xã, gửi Sở Y tế',
  ],
  [
    'reports',
    'Định kỳ 06 tháng, hằng năm báo cáo kết quả thực hiện gửi Sở Tài chính tổng hợp',
    'Văn phòng tổng hợp báo cáo tình hình triển khai 6 tháng và cả năm, trình lãnh đạo Sở ký gửi đúng hạn',
    'Văn phòng soạn báo cáo chuyên đề về phòng họp không giấy',
  ],
])('%s: said in other words it is taken up, another duty is none', (_, asked, said, other) => {
  const above = plan('parent', 'UBND tỉnh', [task('1', asked)]);
  const status = (text: string) =>
    checkCoverage(above, plan('child', 'Sở Y tế', [task('C.1', text), task('C.2', 'Tiêm phòng cho đàn vật nuôi')]))
      .items[0]?.status;
  expect(status(said)).not.toBe('missing');
  expect(status(other)).toBe('missing');
});
