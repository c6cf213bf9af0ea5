import { describe, expect, test } from 'vitest';
import type { Agency } from '#model';
import { coversAgency, isActorPhrase, notationIssuer, readOpening, toAgencies, toIssuer } from '#lexicon';

const issuer = (id: string, level: Agency['level']): Agency => ({ raw: id, id, name: id, level, kind: 'agency' });
const province = { issuer: issuer('ubnd-tinh', 'province') };
const department = { issuer: issuer('so-y-te', 'province') };
const commune = { issuer: issuer('ubnd-xa:an-phu', 'commune') };
const ids = (raw: string, context = province) => toAgencies(raw, context).map((a) => a.id);

describe('toAgencies', () => {
  test.each([
    ['Các sở, ban, ngành; UBND các xã, phường', ['@so-ban-nganh', '@ubnd-cap-xa']],
    [
      'Sở Văn hóa, Thể thao và Du lịch, Báo và Phát thanh, Truyền hình tỉnh',
      ['so-van-hoa-the-thao-va-du-lich', 'bao-va-phat-thanh-truyen-hinh-tinh'],
    ],
    ['Các Sở: Tài chính, Nội vụ, Tư pháp', ['so-tai-chinh', 'so-noi-vu', 'so-tu-phap']],
    ['Sở Tài chính và Sở Nội vụ', ['so-tai-chinh', 'so-noi-vu']],
    ['Sở Xây dựng; các đơn vị cấp nước', ['so-xay-dung', '@don-vi-cap-nuoc']],
    ['UBND cấp huyện, cấp xã', ['@ubnd-cap-huyen', '@ubnd-cap-xa']],
    ['Sở TT&TT\nSở KH&ĐT', ['so-thong-tin-va-truyen-thong', 'so-ke-hoach-va-dau-tu']],
    ['Giám đốc các Sở, Chủ tịch UBND cấp xã', ['@so-ban-nganh', '@ubnd-cap-xa']],
    ['SỞ Y TẾ', ['so-y-te']],
    ['Công an tỉnh Lào Cai; Bộ CHQS tỉnh', ['cong-an-tinh', 'bo-chi-huy-quan-su-tinh']],
    ['UBND phường Hải An', ['ubnd-xa:hai-an']],
    [
      'Bệnh viện Đa khoa Trung tâm, Trung tâm Kiểm soát bệnh tật',
      ['benh-vien-da-khoa-trung-tam', 'trung-tam-kiem-soat-benh-tat'],
    ],
    ['Giao Phòng Kinh tế:', ['phong-kinh-te']],
    [
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
      ['uy-ban-mat-tran-to-quoc-viet-nam-tinh', '@to-chuc-chinh-tri-xa-hoi'],
    ],
    ['Phòng Nghiệp vụ Y', ['phong-nghiep-vu-y']],
    ['Các Phòng Nghiệp vụ', ['@don-vi-thuoc-so']],
    ['Các Cục, Vụ; các đơn vị thuộc Bộ', ['@don-vi-thuoc-bo']],
    ['Các bộ, ngành, địa phương', ['@bo-nganh', '@ubnd-cap-xa']],
    ['Các cơ quan, đơn vị, địa phương', ['@co-quan-lien-quan', '@ubnd-cap-xa']],
    ['Toàn bộ cơ quan, đơn vị, địa phương', ['@co-quan-lien-quan', '@ubnd-cap-xa']],
    ['Các ngành, địa phương', ['@so-ban-nganh', '@ubnd-cap-xa']],
    ['Các Ban Quản lý rừng phòng hộ, Vườn quốc gia', ['@ban-quan-ly-rung-phong-ho', 'vuon-quoc-gia']],
    ['Các chủ rừng', ['@chu-rung']],
    ['Đảng ủy UBND xã; Đảng ủy các cơ quan Đảng xã', ['dang-uy-ubnd-xa', 'dang-uy-cac-co-quan-dang-xa']],
    ['Ban nhân dân các ấp', ['@thon-to-dan-pho']],
    ['UBND các xã: Vân Hồ, Song Khủa và Tô Múa', ['ubnd-xa:van-ho', 'ubnd-xa:song-khua', 'ubnd-xa:to-mua']],
    ['UBND các xã: Vân Hồ, Sở Tài chính', ['ubnd-xa:van-ho', 'so-tai-chinh']],
    ['Chủ tịch UBND các xã, phường: Lãnh đạo, chỉ đạo', ['@ubnd-cap-xa']],
    ['UBND các xã, phường, Sở Tài chính', ['@ubnd-cap-xa', 'so-tai-chinh']],
    ['Đ/c Trưởng Công an xã', ['cong-an-xa']],
    ['Nguyễn Văn A - Chủ tịch Hội Nông dân xã', ['hoi-nong-dan-xa']],
    ['VNPT Cà Mau, Viettel Cà Mau', ['vnpt-ca-mau', 'viettel-ca-mau']],
    ['Ban TGDV Tỉnh ủy, UBKT Tỉnh ủy', ['ban-tuyen-giao-va-dan-van-tinh-uy', 'uy-ban-kiem-tra-tinh-uy']],
    ['Cục Quản lý nhà và thị trường bất động sản', ['cuc-quan-ly-nha-va-thi-truong-bat-dong-san']],
    [
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
      ['trung-tam-giao-duc-nghe-nghiep-giao-duc-thuong-xuyen'],
    ],
    ['Tổ trưởng các tổ dân phố', ['@thon-to-dan-pho']],
    ['Bí thư các chi bộ trực thuộc', ['@to-chuc-dang-truc-thuoc']],
    ['Các cơ quan có thẩm quyền xử phạt', ['@co-quan-chuc-nang']],
    ['Phòng Phổ biến, giáo dục pháp luật; Văn phòng Sở', ['phong-pho-bien-giao-duc-phap-luat', 'van-phong-so']],
    ['Trung tâm Trợ giúp pháp lý nhà nước', ['trung-tam-tro-giup-phap-ly-nha-nuoc']],
    ['Đội Tham mưu tổng hợp, Đội Căn cước', ['doi-tham-muu-tong-hop', 'doi-can-cuoc']],
    ['Khoa Phẫu thuật - Gây mê hồi sức', ['khoa-phau-thuat-gay-me-hoi-suc']],
    ['Công an các xã, phường; Trạm Y tế cấp xã', ['cong-an-xa', 'tram-y-te-xa']],
    ['Đảng ủy UBND tỉnh; các ban xây dựng Đảng Tỉnh ủy', ['dang-uy-ubnd-tinh', '@ban-xay-dung-dang-tinh-uy']],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh', ['uy-ban-mat-tran-to-quoc-viet-nam-tinh']],
    ['Công chức Phòng Văn hóa - Xã hội', ['phong-van-hoa-xa-hoi']],
    ['Các bệnh viện công lập, Tổ công nghệ số cộng đồng', ['@benh-vien-cong-lap', 'to-cong-nghe-so-cong-dong']],
    ['Mỗi khoa, phòng', ['@don-vi-truc-thuoc']],
    [
      'Phòng Quản lý vận tải; Phòng Chăn nuôi và trồng trọt',
      ['phong-quan-ly-van-tai', 'phong-chan-nuoi-va-trong-trot'],
    ],
    ['Phòng Biến đổi khí hậu, Trung tâm Kiểm nghiệm thuốc', ['phong-bien-doi-khi-hau', 'trung-tam-kiem-nghiem-thuoc']],
    ['Chi cục Kiểm lâm; các chủ rừng', ['chi-cuc-kiem-lam', '@chu-rung']],
    [
      'Ban Quản lý Khu di tích lịch sử - văn hóa Núi Bà; Sở Y tế',
      ['ban-quan-ly-khu-di-tich-lich-su-van-hoa-nui-ba', 'so-y-te'],
    ],
    ['Các thôn, buôn, tổ dân phố', ['@thon-to-dan-pho']],
    ['Trưởng các khóm, ấp; Công an xã', ['@thon-to-dan-pho', 'cong-an-xa']],
    ['Tổ thủy nông các thôn, buôn; Phòng Kinh tế', ['to-thuy-nong-cac-thon-buon', 'phong-kinh-te']],
    ['Chánh Văn phòng UBND tỉnh, Giám đốc Sở Y tế', ['van-phong-ubnd-tinh', 'so-y-te']],
    [
      'Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, Viện trưởng Viện Kiểm sát nhân dân tỉnh',
      ['bo-chi-huy-quan-su-tinh', 'vien-kiem-sat-nhan-dan-tinh'],
    ],
    ['Giám đốc Bảo hiểm xã hội tỉnh; Trạm trưởng Trạm Y tế xã', ['bao-hiem-xa-hoi-tinh', 'tram-y-te-xa']],
    ['Chánh Thanh tra tỉnh; Giám đốc Sở', ['thanh-tra-tinh', 'giam-doc-so']],
    ['Ban Thường vụ Đoàn phường', ['doan-thanh-nien-cong-san-ho-chi-minh-phuong']],
    ['Trường hợp được giao, tổ chức có liên quan', ['@co-quan-lien-quan']],
    ['Theo phân công tại Quyết định 12/QĐ-UBND', []],
    ['Ông Nguyễn Văn A', []],
    ['Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ', ['@bo-nganh']],
    ['Quý II năm 2026', []],
    ['Quỹ Bảo vệ môi trường', ['quy-bao-ve-moi-truong']],
    ['Đoàn kiểm tra số 1, số 2', ['doan-kiem-tra']],
    ['Thuế cơ sở 4', ['thue-co-so-4']],
    ['Bộ đội Biên phòng; Bưu điện', ['bo-chi-huy-bo-doi-bien-phong-tinh', 'buu-dien-tinh']],
    ['Giám đốc các bệnh viện trực thuộc Sở', ['@benh-vien-truc-thuoc-so']],
    ['Công đoàn các xã, phường; các công đoàn cơ sở', ['@cong-doan-cap-xa', '@cong-doan-co-so']],
    ['Ban Tuyên giáo - Nữ công', ['ban-tuyen-giao-nu-cong']],
    ['Khoa Kiểm soát bệnh tật và HIV/AIDS', ['khoa-kiem-soat-benh-tat-va-hiv-aids']],
    ['Trạm khu vực 1, Trạm khu vực 2', ['tram-khu-vuc-1', 'tram-khu-vuc-2']],
  ])('%s', (raw, expected) => {
    expect(ids(raw)).toEqual(expected);
  });

  test('the same words at another level', () => {
    expect(ids('Các phòng, đơn vị thuộc Sở', department)).toEqual(['@don-vi-thuoc-so']);
    expect(ids('Văn phòng HĐND và UBND; Công an xã', commune)).toEqual(['van-phong-hdnd-va-ubnd-xa', 'cong-an-xa']);
    const party = { issuer: toIssuer(['TỈNH ỦY LÀO CAI', 'ĐẢNG ỦY XÃ BẮC HÀ'])! };
    expect(ids('Ủy ban nhân dân xã, Mặt trận Tổ quốc, các phòng, ban chuyên môn', party)).toEqual([
      'ubnd-xa:bac-ha',
      'uy-ban-mat-tran-to-quoc-viet-nam-xa',
      '@don-vi-truc-thuoc',
    ]);
    expect(ids('Công an phường; Trạm Y tế đặc khu', commune)).toEqual(['cong-an-phuong', 'tram-y-te-dac-khu']);
  });
});

describe('isActorPhrase', () => {
  test.each([
    'Các Sở, UBND cấp xã',
    'Giám đốc các Sở, Chủ tịch UBND cấp xã:',
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Thủ trưởng các sở, ban, ngành',
    'Trách nhiệm của Sở Nội vụ',
    'Phòng Công chức, viên chức',
    'Phòng VHTT cấp huyện',
    'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ;',
    'Sở Y tế, Sở Công Thương theo lĩnh vực được phân công:',
    'Các sở, ban, ngành (theo chức năng, nhiệm vụ được giao)',
    'UBND các xã, phường trong phạm vi quản lý:',
    'PHƯỜNG HỒNG GAI',
    'XÃ HỘI SƠN',
    'Phòng Kinh tế xã',
    'Trung tâm Dịch vụ tổng hợp xã',
  ])('%s', (line) => {
    expect(isActorPhrase(line, province)).toBe(true);
  });
  test.each([
    'Sở Y tế kiểm tra cơ sở',
    'Tổ chức tuyên truyền',
    'Nâng cao chất lượng',
    'Đoàn kết nội bộ',
    'Các sở theo chức năng, nhiệm vụ tổ chức kiểm tra',
    'PHƯƠNG PHÁP KIỂM TRA',
    'QUÂN SỰ ĐỊA PHƯƠNG',
    'XÃ HỘI',
    'XÃ HỘI HÓA GIÁO DỤC',
  ])('not: %s', (line) => {
    expect(isActorPhrase(line, province)).toBe(false);
  });
});

describe('readOpening', () => {
  const read = (line: string) => {
    const { lead, support } = readOpening(line, province);
    return [lead?.agencies.map((a) => a.id) ?? null, support?.agencies.map((a) => a.id) ?? null];
  };
  test.each([
    ['Sở Y tế phối hợp với Công an tỉnh tổ chức kiểm tra', ['so-y-te'], ['cong-an-tinh']],
    ['Chủ trì, phối hợp với Sở Tài chính rà soát', null, ['so-tai-chinh']],
    ['Phối hợp với Sở Nội vụ trong việc theo dõi', null, ['so-noi-vu']],
    ['Sở Nội vụ: Chủ trì, phối hợp với Văn phòng UBND tỉnh đôn đốc', ['so-noi-vu'], ['van-phong-ubnd-tinh']],
    ['Công an tỉnh: Phối hợp với Sở Xây dựng khai thác dữ liệu', ['cong-an-tinh'], ['so-xay-dung']],
    ['Đối thoại: Sở Nội vụ phối hợp với Sở Y tế tổ chức hội nghị', ['so-noi-vu'], ['so-y-te']],
    ['Tuyên truyền, vận động. Sở Y tế chủ trì tuyên truyền', ['so-y-te'], null],
    ['Đối tượng: Sở Y tế, Sở Nội vụ', null, null],
    ['Sở Y tế: Xây dựng phương án, tổ chức diễn tập', ['so-y-te'], null],
    ['Cùng Sở Nội vụ tổ chức hội nghị', null, ['so-noi-vu']],
    ['Là bộ phận thường trực theo dõi kế hoạch', null, null],
    ['Các câu lạc bộ dân ca tổ chức giao lưu', ['@cau-lac-bo-dan-ca'], null],
    [
      'Phòng Tổ chức, cán bộ chủ trì, phối hợp với Phòng Công chức, viên chức và Sở Nội vụ rà soát',
      ['phong-to-chuc-can-bo'],
      ['phong-cong-chuc-vien-chuc', 'so-noi-vu'],
    ],
    ['Chi cục Thú y lấy mẫu', ['chi-cuc-thu-y'], null],
    ['Trung tâm Dịch vụ tổng hợp: Mở chuyên mục', ['trung-tam-dich-vu-tong-hop'], null],
    ['Phối hợp với Chi nhánh Đất đai khu vực VII đối chiếu hồ sơ', null, ['chi-nhanh-dat-dai-khu-vuc-vii']],
    ['Phòng Nội vụ, giáo viên tham gia', ['phong-noi-vu'], null],
    ['Giao Phòng Hành chính in tài liệu', ['phong-hanh-chinh'], null],
    ['Hằng năm, Thanh tra tỉnh xây dựng kế hoạch', ['thanh-tra-tinh'], null],
    ['Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện', ['so-noi-vu'], null],
    ['Yêu cầu các sở, ban, ngành khẩn trương rà soát', ['@so-ban-nganh'], null],
    ['UBND tỉnh giao Sở Y tế làm đầu mối', ['so-y-te'], null],
    ['Tiếp tục giao cho Sở Tài chính bố trí vốn', ['so-tai-chinh'], null],
    ['Trong quá trình thực hiện, Sở Nội vụ theo dõi, tổng hợp', ['so-noi-vu'], null],
    ['Chậm nhất ngày 15/11, các sở, ban, ngành gửi báo cáo về Sở Nội vụ', ['@so-ban-nganh'], null],
    ['Căn cứ chức năng, nhiệm vụ được giao, các sở, ngành xây dựng kế hoạch', ['@so-ban-nganh'], null],
    ['Đài Truyền thanh xã phát tin', ['dai-truyen-thanh-xa'], null],
    ['Hiệp hội Du lịch An Phú vận động hội viên', ['hiep-hoi-du-lich-an-phu'], null],
    [
      'Cục Quản lý nhà và thị trường bất động sản và Vụ Pháp chế phối hợp với Văn phòng Bộ tổ chức hội nghị',
      ['cuc-quan-ly-nha-va-thi-truong-bat-dong-san', 'vu-phap-che'],
      ['van-phong-bo'],
    ],
    ['Ban Quản lý dự án đầu tư xây dựng tỉnh tổ chức thi công', ['ban-quan-ly-du-an-dau-tu-xay-dung-tinh'], null],
    ['UBND các xã, phường khi xảy ra ngộ độc phải tổ chức cấp cứu', ['@ubnd-cap-xa'], null],
    ['Các sở, ban, ngành theo chức năng, nhiệm vụ được giao triển khai Kế hoạch', ['@so-ban-nganh'], null],
    ['Sở Tài chính bố trí kinh phí; UBND các xã, phường chủ động cân đối', ['so-tai-chinh', '@ubnd-cap-xa'], null],
    ['Sở Y tế gửi báo cáo; Sở Nội vụ.', ['so-y-te'], null],
    ['Ban An toàn giao thông tỉnh theo dõi, đôn đốc', ['ban-an-toan-giao-thong'], null],
    ['Sở Y tế khi nhận được báo cáo', null, null],
    ['Nâng cao trách nhiệm của Sở Y tế', null, null],
    ['Đôn đốc các Sở báo cáo', null, null],
    ['Kinh phí thực hiện do Sở Tài chính cấp', null, null],
  ])('%s', (line, lead, support) => {
    expect(read(line)).toEqual([lead, support]);
  });
});

test('"Văn phòng" alone is the one of the body whose document it is', () => {
  const named = [province, department, commune].map((context) => ids('Văn phòng; Đồn Biên phòng', context));
  expect(named).toEqual([
    ['van-phong-ubnd-tinh', 'don-bien-phong'],
    ['van-phong-so', 'don-bien-phong'],
    ['van-phong-hdnd-va-ubnd-xa', 'don-bien-phong'],
  ]);
  expect(ids('Đồn Biên phòng Đất Mũi', commune)).toEqual(['don-bien-phong-dat-mui']);
  expect(readOpening('Văn phòng phẩm mua theo dự toán', commune).lead).toBeNull();
});

test('each line of a cell that opens with a body names another one', () => {
  expect(ids('Tổ Tin học\nTổ Văn hóa\nVăn phòng\nPhòng Kinh tế', commune)).toEqual([
    'to-tin-hoc',
    'to-van-hoa',
    'van-phong-hdnd-va-ubnd-xa',
    'phong-kinh-te',
  ]);
});

test('a ward called after a part of an old province keeps its whole name', () => {
  expect(toIssuer(['ỦY BAN NHÂN DÂN', 'PHƯỜNG BẾN TRE TÂY'])?.id).toBe('ubnd-xa:ben-tre-tay');
});

describe('toIssuer', () => {
  test.each([
    [['ỦY BAN NHÂN DÂN', 'TỈNH ĐỒNG THÁP'], 'ubnd-tinh', 'UBND tỉnh Đồng Tháp'],
    [
      ['UBND THÀNH PHỐ CẦN THƠ', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
      'so-van-hoa-the-thao-va-du-lich',
      'Sở Văn hóa, Thể thao và Du lịch',
    ],
    [['ỦY BAN NHÂN DÂN', 'XÃ TÂN AN'], 'ubnd-xa:tan-an', 'UBND xã Tân An'],
    [['UBND XÃ AN PHÚ', 'TRƯỜNG THCS LÊ HỒNG PHONG'], 'truong-thcs-le-hong-phong', 'Trường THCS Lê Hồng Phong'],
    [['ĐẢNG ỦY XÃ TÂN AN'], 'dang-uy-xa-tan-an', 'Đảng ủy xã Tân An'],
    [['UBND THÀNH PHỐ VŨNG TÀU'], 'ubnd-huyen:vung-tau', 'UBND thành phố Vũng Tàu'],
    [['SỞ X', 'ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH', 'SỐ 1/QĐ-SX'], 'doan-kiem-tra-theo-quyet-dinh-so-1-qd-sx', null],
  ])('%s', (lines, id, name) => {
    const agency = toIssuer(lines);
    expect(agency?.id).toBe(id);
    if (name !== null) expect(agency?.name).toBe(name);
  });
});

test('a notation hints at the issuer', () => {
  expect(notationIssuer('KH-SGDĐT')?.id).toBe('so-giao-duc-va-dao-tao');
  expect(notationIssuer('KH-SYT')?.id).toBe('so-y-te');
  expect(notationIssuer('KH-UBND')).toBeNull();
});

test('groups cover their members', () => {
  const [departments] = toAgencies('các sở, ban, ngành', province);
  const [wards] = toAgencies('UBND các xã, phường', province);
  expect(coversAgency(departments!, issuer('so-y-te', 'province'))).toBe(true);
  expect(coversAgency(departments!, issuer('ubnd-xa:an-phu', 'commune'))).toBe(false);
  expect(coversAgency(wards!, issuer('ubnd-xa:an-phu', 'commune'))).toBe(true);
  const [all] = toAgencies('Các cấp, các ngành', province);
  expect(coversAgency(all!, issuer('so-y-te', 'province'))).toBe(true);
  expect(coversAgency(all!, issuer('ubnd-xa:an-phu', 'commune'))).toBe(true);
});
