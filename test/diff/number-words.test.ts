import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem } from '#model';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn'),
  task('C.9', 'Nạo vét kênh mương nội đồng'),
];

function check(asked: string, said: string, issuer = 'Sở Nội vụ'): CoverageItem {
  const above = plan('parent', 'UBND tỉnh', [task('1', asked)]);
  const level = /xã|phường/u.test(issuer) ? 'commune' : 'province';
  const below = plan('child', issuer, [task('C.1', said), ...unrelated], { issuer: { ...agency(issuer), level } });
  return checkCoverage(above, below).items[0] as CoverageItem;
}

const lessOf = ({ findings }: CoverageItem): string[] =>
  findings.map(({ kind }) => kind).filter((kind) => kind.startsWith('target'));

test.each([
  ['things counted in words', 'Vận hành 02 trạm quan trắc không khí', 'Vận hành hai trạm quan trắc không khí'],
  ['whose ages they are', 'Mừng thọ người 70, 75, 80 và 85 tuổi', 'Mừng thọ các cụ'],
  ['places', 'Kiểm tra kiểm toán năng lượng tại 12 cơ sở', 'Đến 12 nơi kiểm tra kiểm toán năng lượng'],
  ['a week', 'Treo băng rôn về Giờ Trái đất trước ít nhất 07 ngày', 'Treo băng rôn Giờ Trái đất trước một tuần'],
  ['pulled down', 'Giảm tối thiểu 30% số vụ vi phạm hành lang', 'Kéo số vụ vi phạm hành lang xuống ít nhất 30%'],
  ['the words about', 'Tiếp công dân ít nhất 01 ngày mỗi tuần', 'Tiếp công dân, tối thiểu mỗi tuần 01 ngày'],
  [
    'a day of the week',
    'Tiếp công dân ít nhất 01 ngày mỗi tuần, trả lời kiến nghị',
    'Thứ Năm hằng tuần tiếp công dân, trả lời kiến nghị',
  ],
  [
    'a span without its limit',
    'Đăng ký quân nhân xuất ngũ vào ngạch dự bị trong 15 ngày',
    'Đăng ký quân nhân xuất ngũ, sau 15 ngày vào ngạch dự bị',
  ],
  [
    'the months themselves',
    'Ra quân dọn vệ sinh tuyến đường ít nhất 03 đợt',
    'Ra quân dọn vệ sinh tuyến đường (tháng 3, 6 và 9)',
  ],
  [
    'two months of a year',
    'Họp Hội đồng sáng kiến 02 đợt trong năm',
    'Tháng 5 và tháng 11/2026 họp Hội đồng sáng kiến',
  ],
  ['the time between', 'Kiểm tra kho lưu trữ 04 lần/năm', 'Kiểm tra kho lưu trữ mỗi quý'],
  ['another word of things', 'Quan trắc nước mặt tại 86 điểm', 'Quan trắc nước mặt ở đủ 86 vị trí'],
  ['the people themselves', 'Bồi dưỡng kế toán hợp tác xã cho 200 người', 'Bồi dưỡng 200 kế toán hợp tác xã'],
  ['a list of them', 'Kiểm định an toàn 45 hồ chứa nước', 'Lập danh mục 45 hồ chứa nước, kiểm định an toàn'],
  ['how far it is brought down', 'Giảm tỷ lệ nợ thuế xuống dưới 5%', 'Kéo tỷ lệ nợ thuế xuống dưới 5%'],
  ['less than before', 'Giảm ít nhất 20% chi hội nghị', 'Chi hội nghị thấp hơn năm 2025 từ 20% trở lên'],
  ['days of the month', 'Tiếp công dân ít nhất 02 ngày mỗi tháng', 'Tiếp công dân ngày 10 và ngày 25 hằng tháng'],
  [
    'doing it at all',
    'Tổ chức ít nhất 01 hoạt động hưởng ứng Ngày Toàn dân tiết kiệm',
    'Mở ngày hội đổi giấy vụn hưởng ứng Ngày Toàn dân tiết kiệm',
  ],
  [
    'a share of the same whole',
    'Lập phương án xử lý ít nhất 80% trong tổng số 426 trụ sở dôi dư',
    'Có phương án xử lý 341 trụ sở dôi dư (80%)',
  ],
  [
    'the names of which it is the number',
    'Giải quyết 02 nhóm thủ tục liên thông "Khai sinh - thường trú" và "Khai tử - mai táng phí"',
    'Giải quyết liên thông khai sinh, thường trú, khai tử, mai táng phí',
  ],
  ['the one share', 'Nâng tỷ lệ hồ sơ nộp phí trực tuyến đạt 75%', 'Hồ sơ phải nộp phí: từ 75% trả trực tuyến'],
  ['as often', 'Họp Tổ công tác mỗi tháng 01 lần', 'Tổ công tác họp mỗi quý 03 lần'],
  ['whichever', 'Gửi thư xin lỗi đối với 100% hồ sơ trễ hẹn', 'Hễ hồ sơ nào trễ hẹn là gửi thư xin lỗi'],
  ['a grade of school', 'Tư vấn hướng nghiệp cho học sinh lớp 9, lớp 12', 'Tư vấn hướng nghiệp cho học sinh cuối cấp'],
])('a number said by %s is said', (_, asked, said) => {
  expect(lessOf(check(asked, said))).toEqual([]);
});

test.each([
  ['fewer months', 'Ra quân dọn vệ sinh tuyến đường ít nhất 04 đợt', 'Ra quân dọn vệ sinh tuyến đường (tháng 3 và 9)'],
  ['as many in a longer time', 'Họp Tổ công tác mỗi tháng 01 lần', 'Tổ công tác họp mỗi quý 01 lần'],
  ['another span', 'Đăng ký vào ngạch dự bị trong 15 ngày', 'Đăng ký vào ngạch dự bị, sau 20 ngày'],
  ['fewer in words', 'Vận hành 05 trạm quan trắc không khí', 'Vận hành hai trạm quan trắc không khí'],
  [
    'a lower share beside "mỗi"',
    'Tập huấn cho 100% công chức, mỗi đợt 03 ngày',
    'Tập huấn cho 85% công chức, mỗi đợt 03 ngày',
  ],
])('%s is less', (_, asked, said) => {
  expect(lessOf(check(asked, said))).not.toEqual([]);
});

const shares = 'Thu gom chất thải rắn sinh hoạt, đạt 93% ở đô thị và 78% ở nông thôn';

test.each([
  ['UBND xã Tân An', 'Thu gom chất thải rắn sinh hoạt toàn xã, đạt 78%', []],
  ['UBND phường Tân An', 'Thu gom chất thải rắn sinh hoạt, đạt 93%', []],
  ['UBND phường Tân An', 'Thu gom chất thải rắn sinh hoạt, đạt 78%', ['target-lowered']],
  ['Sở Nội vụ', 'Thu gom chất thải rắn sinh hoạt, đạt 93%', ['target-missing']],
])('%s owes the numbers set for its kind of place: %s', (issuer, said, kinds) => {
  expect(lessOf(check(shares, said, issuer))).toEqual(kinds);
});

test('a number that each office is to reach is none of a commune', () => {
  const asked = 'Chạy Olympic, mỗi địa phương có ít nhất 500 người, mỗi cơ quan có ít nhất 50% cán bộ tham gia';
  expect(lessOf(check(asked, 'Chạy Olympic, có từ 500 người', 'UBND phường Tân An'))).toEqual([]);
});

const levels = 'Lập hồ sơ công việc điện tử, cấp tỉnh đạt 90%, cấp xã đạt 75%';

test.each([
  ['UBND phường Tân An', 'Lập hồ sơ công việc điện tử, đạt 75%', []],
  ['UBND xã Tân An', 'Lập hồ sơ công việc điện tử, đạt 75%', []],
  ['UBND phường Tân An', 'Lập hồ sơ công việc điện tử', ['target-missing']],
])('%s owes the numbers set for its level: %s', (issuer, said, kinds) => {
  expect(lessOf(check(levels, said, issuer))).toEqual(kinds);
});

test.each([
  ['of the communes', 'Phân loại phong trào, 90% xã, phường đạt khá', 'Phân loại phong trào, đạt khá'],
  ['counted before', 'Diễn tập tại 31 địa phương, 100% đạt loại khá', 'Diễn tập, đạt loại khá'],
])('a share %s is reached by a commune that does it', (_, asked, said) => {
  expect(check(asked, said, 'UBND xã Tân An').status).toBe('covered');
});

test('a share of the communes that was read wrong is not known', () => {
  const item = check('Phủ mạng 80% hộ, 100% xã', 'Phủ mạng 80% hộ, l00% xã', 'UBND xã Tân An');
  expect(item.status).not.toBe('covered');
});
