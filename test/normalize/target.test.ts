import { describe, expect, it } from 'vitest';
import { findTargets, findTaskTargets } from '../../src/normalize/target.ts';

const outline = (text: string) =>
  findTargets(text).map(
    ({ value, unit, comparator, direction, per }) =>
      `${comparator}${value} ${unit} ${direction}${per ? ' yearly' : ''}`,
  );

describe('findTargets: shares', () => {
  it.each<[string, string[]]>([
    ['Thực hiện cắt giảm tối thiểu 15% số lượng văn bản hành chính so với năm trước.', ['>=15 % decrease yearly']],
    [
      'Tinh giản 10% số lượng hội nghị hằng năm; xử lý hồ sơ trên môi trường số đạt từ 95% trở lên.',
      ['=10 % decrease yearly', '>=95 % reach'],
    ],
    ['Hội nghị trực tuyến chiếm không ít hơn 60% tổng số hội nghị trong năm.', ['>=60 % reach']],
    ['Năng suất lao động hằng năm tăng tối thiểu 7%.', ['>=7 % increase yearly']],
    ['Tỷ lệ dân số có hồ sơ sức khỏe điện tử trên 80%.', ['>80 % reach']],
    ['Kinh tế số chiếm 10% GRDP.', ['=10 % reach']],
    ['Giảm tỷ lệ hộ nghèo đa chiều từ 1,5 - 2%/năm.', ['>=1.5 % decrease yearly']],
    ['Giảm tỷ lệ hộ nghèo đa chiều xuống còn dưới 3%.', ['<3 % reach']],
    ['Giảm ít nhất 5% số vụ tai nạn giao thông so với năm 2025.', ['>=5 % decrease']],
    ['Nâng tỷ lệ bao phủ bảo hiểm y tế từ 93% lên 95,15% dân số.', ['=95.15 % reach']],
    ['Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt trên 95%.', ['>95 % reach']],
    ['Tỷ lệ suy dinh dưỡng thể thấp còi của trẻ dưới 5 tuổi giảm còn 17,5%.', ['=17.5 % reach']],
    ['Tỷ lệ lấp đầy khu công nghiệp đạt 60-70%.', ['>=60 % reach']],
    ['Tăng tỷ lệ nữ tham gia cấp ủy lên 25%.', ['=25 % reach']],
    ['100% cán bộ được bồi dưỡng; trong đó tối thiểu 30% là nữ.', ['=100 % reach', '>=30 % reach']],
    ['Ít nhất 80% số xã đạt chuẩn, trong đó có 30% số xã đạt chuẩn nâng cao.', ['>=80 % reach', '=30 % reach']],
    ['Hồ sơ trễ hạn không quá 2%.', ['<=2 % reach']],
    ['Tỷ lệ thất nghiệp thành thị dưới 3,5%.', ['<3.5 % reach']],
    ['Cắt giảm ít nhất 30% thời gian giải quyết thủ tục, 30% chi phí tuân thủ.', ['>=30 % decrease', '=30 % reach']],
    ['Hạ tầng cáp quang phủ trên 80% hộ gia đình, 100% đơn vị hành chính cấp xã.', ['>80 % reach', '=100 % reach']],
    ['Giải ngân vốn đầu tư công đạt 100% kế hoạch.', ['=100 % reach']],
  ])('%s', (text, expected) => expect(outline(text)).toEqual(expected));
});

describe('findTargets: counts', () => {
  it.each<[string, string[]]>([
    ['50/63 xã đạt chuẩn nông thôn mới.', ['=50 xã reach']],
    ['Cuối năm còn dưới 1.000 hộ nghèo.', ['<1000 hộ nghèo reach']],
    ['Hiện còn 1.200 hộ nghèo.', []],
    ['Số người mắc ngộ độc được ghi nhận dưới 07 người/100.000 dân.', ['<7 người reach']],
    ['Giám sát mối nguy, lấy tối thiểu 1.200 mẫu.', ['>=1200 mẫu reach']],
    ['Phấn đấu hoàn thành 350 căn nhà; tập huấn ít nhất 20 đội viên.', ['=350 căn reach', '>=20 đội viên reach']],
    ['Phấn đấu có trên 150 doanh nghiệp công nghệ số.', ['>150 doanh nghiệp reach']],
    ['Phấn đấu trung bình mỗi năm tổ chức đấu giá từ 05 mỏ khoáng sản trở lên.', ['>=5 mỏ reach yearly']],
    ['Tổ chức ít nhất 02 hội nghị đối thoại với thanh niên.', ['>=2 hội nghị reach']],
    ['Đăng tải mỗi tháng 03 tin, bài.', ['=3 tin, bài reach']],
    ['Tổ chức 01 hội nghị triển khai và 02 lớp tập huấn.', ['=1 hội nghị reach', '=2 lớp reach']],
    ['Mở 15 lớp đào tạo nghề cho lao động nông thôn.', ['=15 lớp reach']],
    ['Xây dựng 03 mô hình lúa hữu cơ, quy mô tối thiểu 20 ha/mô hình.', ['=3 mô hình reach', '>=20 ha reach']],
    ['Phấn đấu có thêm 20 sản phẩm OCOP đạt từ 3 sao trở lên.', ['=20 sản phẩm OCOP reach']],
    [
      'Đón 5,2 triệu lượt khách, doanh thu đạt trên 4.500 tỷ đồng.',
      ['=5200000 lượt khách reach', '>4500 tỷ đồng reach'],
    ],
    ['Giải quyết việc làm cho 25.000 lao động.', ['=25000 lao động reach']],
    ['Xóa 1.250 nhà tạm cho hộ nghèo.', ['=1250 nhà reach']],
    ['Từ năm 2026, mỗi năm trồng mới 500 ha rừng.', ['=500 ha reach yearly']],
    ['Tăng 5 bậc Chỉ số năng lực cạnh tranh.', ['=5 bậc increase']],
    ['Chỉ số hài lòng đạt từ 92 điểm trở lên.', ['>=92 điểm reach']],
    ['Mỗi xã có ít nhất 01 hợp tác xã hoạt động hiệu quả.', ['>=1 hợp tác xã reach']],
    ['Khảo sát hài lòng người bệnh, ít nhất 300 phiếu mỗi quý.', ['>=300 phiếu reach']],
    ['Phát dọn 85 km đường băng cản lửa.', ['=85 km reach']],
    ['Phát hành 5.000 tờ rơi, 200 cuốn cẩm nang.', ['=5000 tờ rơi reach', '=200 cuốn reach']],
    ['Hoàn thành 250 căn nhà ở xã hội.', ['=250 căn reach']],
    ['Đào tạo ít nhất hai chuyên gia an toàn thông tin.', ['>=2 chuyên gia reach']],
    ['Hoàn thành chỉ tiêu tuyển 1.200 công dân nhập ngũ.', ['=1200 công dân reach']],
    ['Hình thành mới 05 Khu công nghiệp.', ['=5 khu công nghiệp reach']],
    ['Kim ngạch xuất khẩu đạt 1,8 tỷ USD, tăng 12% so với năm 2025.', ['=1.8 tỷ USD reach', '=12 % increase']],
    [
      'Hội nghị quán triệt không quá 1/2 ngày; hội nghị quan trọng không quá 1,5 ngày.',
      ['<=0.5 ngày reach', '<=1.5 ngày reach'],
    ],
    ['Số ca mắc không vượt quá 120 ca/100.000 dân.', ['<=120 ca reach']],
    ['Thí điểm tại 03 xã; nhân rộng 10 mô hình vào năm sau.', ['=10 mô hình reach']],
  ])('%s', (text, expected) => expect(outline(text)).toEqual(expected));
});

describe('findTargets: no target', () => {
  it.each([
    'Theo khoản 2 Điều 15 Nghị định số 45/2024/NĐ-CP ngày 26/4/2024.',
    'Thực hiện Nghị quyết số 57-NQ/TW tại 34 tỉnh, thành phố.',
    'Bổ sung tiêu chí về kết quả triển khai Kết luận 226.',
    'Trực 24/7, tiếp nhận phản ánh qua số điện thoại 0225.3842.113 hoặc 1022.',
    'Tổng kết 05 năm thực hiện Đề án giai đoạn 2021-2025.',
    'Người lao động từ đủ 15 tuổi trở lên, trẻ em dưới 6 tuổi.',
    'Định kỳ 06 tháng (trước ngày 10 tháng 6) báo cáo.',
    'Triển khai thực hiện 03 chương trình mục tiêu quốc gia.',
    'Thuê hệ thống giao ban trực tuyến (210 xã, phường, thị trấn).',
    'Xây dựng thí điểm bệnh án điện tử tại 03 cơ sở y tế công lập.',
    'Triển khai phần mềm Một cửa điện tử toàn tỉnh (10 huyện, 23 sở ngành, 230 xã).',
    'Phổ cập mạng di động 4G/5G.',
    'Bảo đảm nguyên tắc "một việc - một đầu mối, 6 rõ".',
    'Thành lập Tổ công tác gồm 07 thành viên.',
    'Hỗ trợ 50% kinh phí mua máy cho hợp tác xã.',
    'Doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ.',
    'Đã hỗ trợ 45 doanh nghiệp, hiện đạt 80% kế hoạch.',
    'Trả kết quả không quá 05 ngày kể từ ngày nhận hồ sơ.',
    'Không để xảy ra cháy lớn tại 12 khu công nghiệp.',
    'Vận hành các dự án năng lượng (gồm 166 dự án thủy điện; 02 dự án điện sinh khối; 10 dự án điện mặt trời).',
    'Hoàn thành mục tiêu xóa trắng nhóm từ 30 hộ trở lên chưa có điện.',
  ])('%s', (text) => expect(outline(text)).toEqual([]));
});

describe('findTargets: the clause around the number', () => {
  it.each([
    [
      'Thực hiện cắt giảm tối thiểu 15% số lượng văn bản; báo cáo kết quả.',
      ['cắt giảm tối thiểu 15% số lượng văn bản'],
    ],
    [
      'Xây dựng kế hoạch, đảm bảo chỉ tiêu giảm 10% số lượng hội nghị và tỷ lệ họp trực tuyến đạt tối thiểu 60%.',
      ['giảm 10% số lượng hội nghị', 'tỷ lệ họp trực tuyến đạt tối thiểu 60%'],
    ],
    [
      '80% hồ sơ cấp tỉnh; 70% hồ sơ cấp huyện và 60% hồ sơ cấp xã được xử lý trên mạng',
      ['80% hồ sơ cấp tỉnh', '70% hồ sơ cấp huyện', '60% hồ sơ cấp xã được xử lý trên mạng'],
    ],
    [
      'Diện tích rừng trồng mới: trên 2.000 ha; tỷ lệ che phủ: 55%',
      ['Diện tích rừng trồng mới: trên 2.000 ha', 'tỷ lệ che phủ: 55%'],
    ],
    ['Kim ngạch đạt 1,8 tỷ USD, tăng 12% so với năm 2025.', ['Kim ngạch đạt 1,8 tỷ USD', 'tăng 12% so với năm 2025']],
  ])('%s', (text, raws) => expect(findTargets(text).map(({ raw }) => raw)).toEqual(raws));
});

describe('findTaskTargets', () => {
  it('adds from the product what the text lacks', () => {
    const targets = findTaskTargets(
      'Xử lý thủ tục trên môi trường số đạt từ 95% trở lên',
      'Tỷ lệ trực tuyến đạt từ 95% trở lên; 100% văn bản gửi nhận điện tử',
    );
    expect(targets.map(({ value }) => value)).toEqual([95, 100]);
  });
});

it('“mỗi xã, phường” stays together in the quotation of a number', () => {
  const text = 'Toàn tỉnh không dưới 170 phiên, mỗi xã, phường ít nhất 01 phiên trong năm.';
  expect(findTargets(text).map(({ raw }) => raw)).toEqual(['Toàn tỉnh không dưới 170 phiên', 'mỗi xã, phường ít nhất 01 phiên trong năm']); // prettier-ignore
});
