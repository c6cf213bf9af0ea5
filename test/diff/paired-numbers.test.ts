import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/diff/own-part.ts';
import { compareTargets } from '../../src/diff/targets.ts';
import { agency, plan, task } from '../support/plan.ts';

const commune = standingOf(
  plan('child', 'UBND xã Tân An', [], { issuer: { ...agency('UBND xã Tân An'), level: 'commune' } }),
);

function compare(asked: string, ...said: string[]): [string, string | null, string | null][] {
  const children = said.map((text, i) => task(`C.${i}`, text));
  return compareTargets(task('1', asked), children, commune).flatMap(({ finding, grave }) =>
    grave ? [[finding.kind, finding.parentValue, finding.childValue] as [string, string | null, string | null]] : [],
  );
}

describe('numbers that are kept', () => {
  test.each([
    [
      'beside a higher one of another measure',
      'Tiếp nhận 100% thủ tục toàn trình; tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 80%',
      'Tiếp nhận toàn trình mọi thủ tục; 85% hồ sơ nộp trực tuyến',
    ],
    [
      'half a day and a day',
      'Họp giao ban không quá 1/2 ngày, hội nghị tổng kết không quá 01 ngày',
      'Họp giao ban gói trong một buổi, hội nghị tổng kết tối đa một ngày',
    ],
    [
      'a cut without a word of cutting',
      'Rà soát chế độ báo cáo, giảm ít nhất 30% số báo cáo định kỳ',
      'Soát lại chế độ báo cáo, gộp tối thiểu 30% số báo cáo định kỳ',
    ],
    [
      'an odd share, whatever is said of it',
      'Bảo đảm ít nhất 99% dữ liệu được xác thực đúng',
      'Đối khớp đạt từ 99%; dùng căn cước ở tối thiểu 90% lượt khám',
    ],
    ['a share as a fraction', 'Giảm tối thiểu 20% văn bản hành chính', 'Bớt một phần năm văn bản hành chính'],
    ['nobody left out', 'Bảo đảm 100% học sinh tham gia', 'Vận động, không để em nào thiếu thẻ'],
    ['whom it is given to', 'Phân công 01 lãnh đạo phụ trách', 'Đồng chí Phó Giám đốc phụ trách chung'],
    ['a body in charge', 'Phân công 01 đơn vị đầu mối', 'Phòng Kinh tế làm đầu mối'],
    ['people of a body', 'Mỗi tổ có từ 05 thành viên', 'Tổ phải có từ 05 người'],
    ['a number of a whole', 'Giảm 20% số hợp đồng hỗ trợ, phục vụ', 'Bớt 03 trong tổng số 12 hợp đồng hỗ trợ, phục vụ'],
    ['one half for less', 'Kiểm tra tối thiểu 30% số phòng, đơn vị', 'Kiểm tra ở một nửa số phòng, đơn vị'],
    ['all, at the end of a clause', 'Xử lý 100% vấn đề phát hiện', 'Vấn đề phát hiện được xử lý hết, có kết luận'],
    ['nobody who does not', 'Bảo đảm 100% lãnh đạo phòng đạt chuẩn', 'Không còn lãnh đạo phòng nào chưa đạt chuẩn'],
    [
      'a share behind another one that is cut',
      'Giảm 10% số hội nghị và tỷ lệ họp trực tuyến đạt tối thiểu 60%',
      'Cam kết giảm 10% số hội nghị, từ 60% số cuộc họp trở lên họp trực tuyến',
    ],
    ['a number of each quarter', 'Khảo sát tối thiểu 100 phiếu/quý', 'Khảo sát mỗi quý 120 phiếu'],
    ['the number of a body', 'Ngân hàng Nhà nước Khu vực 7 chỉ đạo', 'Ngân hàng chỉ đạo'],
    ['a negated ceiling', 'Không để nhiệm vụ quá hạn trên 10 ngày', 'Không để nhiệm vụ quá hạn trên 05 ngày'],
    ['the months', 'Khử trùng chuồng trại trong các tháng 4, 8 và 12', 'Khử trùng chuồng trại ba tháng một lần'],
    ['all that', 'Kiểm tra 100% phương tiện qua chốt', 'Xe nào chở gia súc, gia cầm qua chốt cũng được kiểm tra'],
    ['so many of each ten', 'Bảo đảm 80% hộ dùng mã QR', 'Cứ 10 hộ thì 8 hộ có mã QR'],
    [
      'so many of each ten, in words',
      'Có ít nhất 90% công chức đạt chuẩn',
      'Mười người thì ít nhất chín người đạt chuẩn',
    ],
    ['so many of so many', 'Cho thuê ít nhất 40% số cơ sở dôi dư', 'Trong năm cho thuê được 04/09 cơ sở dôi dư'],
    ['a fraction of their number', 'Hậu kiểm tối thiểu 30% số tổ chức', 'Hậu kiểm từ 1/3 số tổ chức trở lên'],
    ['none that is not', 'Bảo đảm 100% thiết bị được kiểm định', 'Không để thiết bị chưa kiểm định đưa vào sử dụng'],
    ['what stands for the share', 'Kiểm tra ít nhất 50% số xã (19 đơn vị)', 'Đến kiểm tra 19 xã, phường'],
    ['as many, called otherwise', 'Mở 20 điểm bán cố định tại chợ', 'Lập 20 quầy đứng chân tại chợ'],
    ['a year', 'Hỗ trợ hộ chuyển đổi tối thiểu 12 tháng', 'Theo sát hộ chuyển đổi ít nhất một năm'],
    ['half a day', 'Chuyển tin báo trong 12 giờ', 'Chuyển tin báo trong nửa ngày'],
    [
      'all of the same things, beside another share',
      'Kiểm tra 100% chung cư, nhà trọ có khu sạc',
      'Kiểm tra khu sạc ở tất cả chung cư, nhà trọ; dán nội quy tại 80% sảnh',
    ],
    ['both of them', 'Đặt cân đối chứng tại 100% chợ', 'Cả hai chợ đều có cân đối chứng'],
    ['one day of each month', 'Sinh hoạt nghiệp vụ 12 buổi trong năm', 'Thứ Bảy tuần đầu tháng sinh hoạt nghiệp vụ'],
    [
      'the members of a list',
      'Phân loại hộ theo 03 nhóm (dưới 500 triệu; đến 3 tỷ; trên 3 tỷ)',
      'Phân loại hộ theo mức doanh thu dưới 500 triệu, đến 3 tỷ, trên 3 tỷ',
    ],
    ['the number of a body in brackets', 'Gửi Sở Công Thương (Ban Chỉ đạo 389 tỉnh)', 'Gửi Sở Công Thương'],
    ['what is left', 'Giảm tỷ lệ thấp còi xuống dưới 17%', 'Kéo tỷ lệ thấp còi xuống dưới 15%'],
    ['groups', 'Phân loại chất thải thành 03 nhóm', 'Tách rác thành 3 loại'],
    ['what a thing holds', 'Không dùng chai nước dưới 500 ml', 'Không mua nước đóng chai loại nhỏ'],
    ['more often', 'Có tối thiểu 02 tin, bài mỗi quý', 'Đăng trên trang, tuần nào cũng có tin'],
    [
      'how often, beside another number',
      'Đăng ký khai sinh lưu động ít nhất 01 lần/quý',
      'Mỗi quý đăng ký khai sinh lưu động một ngày, vừa mở một đợt tư vấn trong năm',
    ],
    [
      'what the whole province does',
      'Tư vấn lưu động, mỗi xã ít nhất 01 đợt/năm, toàn tỉnh không dưới 130 đợt',
      'Mở 01 đợt tư vấn lưu động trong năm',
    ],
  ])('%s', (_, asked, said) => {
    expect(compare(asked, said)).toEqual([]);
  });
});

test('a higher share of the task that answers best counts, however near another task’s lower one comes', () => {
  const asked = 'Lập kế hoạch hội nghị, cuộc họp, giảm tối thiểu 20% số lượng so với năm 2025';
  const best = 'Năm 2026 tổ chức không quá 150 hội nghị, cuộc họp (giảm 23% so với 195 cuộc của năm 2025)';
  expect(compare(asked, best, 'Giảm tối thiểu 15% số lượng văn bản so với năm 2025')).toEqual([]);
});

test('of other things the same number is none, where the sentence is kept', () => {
  const asked = 'Phấn đấu có trên 150 doanh nghiệp công nghệ số';
  expect(compare(asked, asked.replace('doanh nghiệp', 'hộ kinh doanh')).map(([kind]) => kind)).toEqual([
    'target-missing',
  ]);
});

describe('numbers that are lowered', () => {
  test.each([
    [
      'though another thing is set as high',
      'Cắt giảm tối thiểu 20% số hội nghị, cuộc họp so với năm 2025',
      ['Cắt giảm 15% số hội nghị, cuộc họp so với năm 2025', 'Giảm 20% số văn bản hành chính của Sở'],
    ],
    [
      'twice a year for every quarter',
      'Mỗi quý tổ chức ít nhất 01 đợt vớt bèo trên sông',
      ['Sáu tháng một lần huy động lực lượng vớt bèo trên sông'],
    ],
    [
      'twice a year, said for the whole sentence',
      'Mỗi quý tổ chức ít nhất 01 phiên bán hàng trực tuyến',
      ['Sáu tháng một lần, Trung tâm Khuyến nông chủ trì 01 phiên bán hàng trực tuyến'],
    ],
    ['of each month', 'Đăng tải mỗi tháng 03 tin, bài', ['Đăng tải mỗi tháng 01 tin, bài']],
    ['what is left of it', 'Giảm tỷ lệ thấp còi xuống dưới 17%', ['Kéo tỷ lệ thấp còi xuống dưới 20%']],
    ['only so often', 'Mỗi thôn chỉ báo cáo xã 01 lần/tháng', ['Mỗi thôn báo cáo xã 02 lần/tháng']],
    ['as long as that', 'Giao đoàn thể chăm sóc cây trong 03 năm', ['Giao đoàn thể chăm sóc cây trong 01 năm']],
    [
      'of each month, beside a name that says a week',
      'Duy trì chuyên mục, tối thiểu 04 tin, bài mỗi tháng',
      ['Mỗi tháng đăng 02 bài chuyên mục "Mỗi tuần một kỹ năng số"'],
    ],
    [
      'though other things of another task are as many',
      'Cắt giảm tối thiểu 20% số lượng hội nghị, cuộc họp so với năm 2025',
      [
        'Cắt giảm tối thiểu 15% số lượng hội nghị, cuộc họp so với năm 2025',
        'Giảm tối thiểu 20% số lượng văn bản hành chính so với năm 2025',
      ],
    ],
    [
      'every quarter for every month',
      'Duy trì họp giao ban đánh giá tiến độ ít nhất 01 lần/tháng',
      ['Họp giao ban kiểm điểm tiến độ mỗi quý một lần'],
    ],
  ])('%s', (_, asked, said) => {
    expect(compare(asked, ...said).map(([kind]) => kind)).toEqual(['target-lowered']);
  });
});
