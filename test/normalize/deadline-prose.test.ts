import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../src/normalize/deadline-prose.ts';

const read = (text: string, year?: number) => {
  const deadline = findDeadline(text, year === undefined ? {} : { year });
  return deadline && [deadline.raw, deadline.kind, deadline.due ?? deadline.every ?? null];
};

describe('findDeadline: a limit on the action', () => {
  it.each<[string, string, string | null]>([
    ['Tổng hợp báo cáo trước ngày 20/6 và 20/12/2026.', 'trước ngày 20/6 và 20/12/2026', '2026-12-20'],
    ['Hoàn thành việc tiêm phòng cúm gia cầm đợt 1 trước ngày 30/4/2026.', 'trước ngày 30/4/2026', '2026-04-30'],
    [
      'Báo cáo về Sở trước ngày 15/6 và trước ngày 15/12/2026.',
      'trước ngày 15/6 và trước ngày 15/12/2026',
      '2026-12-15',
    ],
    ['Tổ chức lễ phát động tối ngày 15/4/2026 tại quảng trường.', 'tối ngày 15/4/2026', '2026-04-15'],
    ['Thu gom vỏ bao trên đồng ruộng - tháng 6/2026.', 'tháng 6/2026', '2026-06-30'],
    ['Mở 01 lớp cho 50 chủ hộ; khai giảng tháng 12/2026.', 'tháng 12/2026', '2026-12-31'],
    ['Xây mới trạm y tế đạt chuẩn, bàn giao quý I/2027.', 'quý I/2027', '2027-03-31'],
    ['Biểu dương hộ tiêu biểu tại hội nghị tổng kết tháng 12/2026.', 'tháng 12/2026', '2026-12-31'],
    ['Nghiệm thu, đưa vào sử dụng trước ngày 30/9/2026.', 'trước ngày 30/9/2026', '2026-09-30'],
    ['Treo pa nô; hoàn thành trong tuần đầu tháng 4/2026.', 'trong tuần đầu tháng 4/2026', null],
    ['Sáng ngày 15/4/2026, ra quân.', 'Sáng ngày 15/4/2026', '2026-04-15'],
    ['Khai mạc lúc 19 giờ 30 ngày 25/4/2026.', 'lúc 19 giờ 30 ngày 25/4/2026', '2026-04-25'],
    [
      'Báo cáo 6 tháng (trước ngày 15/6/2026) và báo cáo năm (trước ngày 10/12/2026) gửi Sở Nội vụ.',
      '6 tháng (trước ngày 15/6/2026) và báo cáo năm (trước ngày 10/12/2026)',
      '2026-12-10',
    ],
    [
      'Căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị; hoàn thành trong tháng 5 năm 2026.',
      'trong tháng 5 năm 2026',
      '2026-05-31',
    ],
    ['Xử lý các tồn tại, xong trong quý II năm 2026.', 'xong trong quý II năm 2026', '2026-06-30'],
    ['Tổ chức lễ phát động vào ngày 15/4/2026 tại trung tâm tỉnh.', 'vào ngày 15/4/2026', '2026-04-15'],
    ['Trình UBND tỉnh phê duyệt Đề án trong quý III/2026.', 'trong quý III/2026', '2026-09-30'],
    [
      'Tổng kết 10 năm thực hiện Luật Trẻ em (2016-2026), chậm nhất ngày 15/11/2026.',
      'chậm nhất ngày 15/11/2026',
      '2026-11-15',
    ],
    ['Chậm nhất đến ngày 30/9/2026 phải vận hành chính thức hệ thống.', 'Chậm nhất đến ngày 30/9/2026', '2026-09-30'],
    ['Lập hồ sơ đề nghị công nhận di tích cấp tỉnh trước quý IV/2026.', 'trước quý IV/2026', '2026-09-30'],
    ['Công bố Chỉ số PAR INDEX năm 2025 trong tháng 4/2026.', 'trong tháng 4/2026', '2026-04-30'],
    ['Các trường hoàn thành tuyển sinh năm học 2026-2027 trước ngày 31/7/2026.', 'trước ngày 31/7/2026', '2026-07-31'],
    ['Hoàn thành 100% việc cấp giấy chứng nhận lần đầu trong năm 2026.', 'trong năm 2026', '2026-12-31'],
    ['Tổ chức tập huấn cho cán bộ cơ sở (hoàn thành trong tháng 6/2026).', 'trong tháng 6/2026', '2026-06-30'],
    ['Đến hết năm 2026, giải ngân trên 95% kế hoạch vốn.', 'Đến hết năm 2026', '2026-12-31'],
    ['Đến năm 2028, hoàn thành 05 khu xử lý chất thải rắn.', 'Đến năm 2028', '2028-12-31'],
    ['Phấn đấu đến năm 2030, 100% xã có trạm y tế đạt chuẩn.', 'đến năm 2030', '2030-12-31'],
    ['Năm 2026, lựa chọn 02 xã làm điểm.', 'Năm 2026', '2026-12-31'],
    ['Thời gian hoàn thành: Quý IV năm 2026.', 'Quý IV năm 2026', '2026-12-31'],
    [
      'Tham mưu đánh giá phường đạt chuẩn trước ngày 10 tháng 01 của năm liền kề sau năm đánh giá.',
      'trước ngày 10 tháng 01 của năm liền kề sau năm đánh giá',
      null,
    ],
    [
      'Cập nhật dữ liệu trong vòng 05 ngày làm việc kể từ ngày có biến động.',
      'trong vòng 05 ngày làm việc kể từ ngày có biến động',
      null,
    ],
    [
      'Các sở trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này xây dựng kế hoạch của đơn vị.',
      'trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này',
      null,
    ],
    ['Chậm nhất 15 ngày sau khi rà soát phải hoàn thành việc cắm biển.', 'Chậm nhất 15 ngày sau khi rà soát', null],
    ['Hoàn thành 30/9/2026.', '30/9/2026', '2026-09-30'],
    ['Hết quý II/2026 có 100% hồ sơ được số hóa.', 'Hết quý II/2026', '2026-06-30'],
    ['Tổ chức cứu nạn, báo cáo UBND tỉnh trong vòng 24 giờ.', 'trong vòng 24 giờ', null],
    ['Nạo vét kênh mương trước mùa mưa bão.', 'trước mùa mưa bão', null],
  ])('%s', (text, raw, due) => expect(read(text)).toEqual([raw, 'by', due]));

  it('tells a length that runs from an event, without a last day', () => {
    expect(read('Sau 03 tháng kể từ ngày Kế hoạch được ban hành, hoàn thành khảo sát.')).toEqual([
      'Sau 03 tháng kể từ ngày Kế hoạch được ban hành',
      'unknown',
      null,
    ]);
  });

  it.each([
    ['Báo cáo kết quả trước 15 giờ thứ Năm hằng tuần.', 'trước 15 giờ thứ Năm hằng tuần'],
    ['Phát động tổng vệ sinh vào sáng Chủ nhật hằng tuần.', 'vào sáng Chủ nhật hằng tuần'],
    ['Mỗi tuần ra quân ít nhất 02 buổi.', 'Mỗi tuần'],
  ])('%s', (text, raw) => expect(read(text)).toEqual([raw, 'recurring', 'week']));

  it('reads a period that an action fills', () => {
    expect(read('Tổ chức đợt cao điểm từ ngày 15/12/2026 đến ngày 14/02/2027.')).toEqual([
      'từ ngày 15/12/2026 đến ngày 14/02/2027',
      'period',
      '2027-02-14',
    ]);
  });

  it('does not put a day of the year after into the plan’s own year', () => {
    expect(findDeadline('Báo cáo trước ngày 10 tháng 01 của năm liền kề.', { year: 2026 })?.due).toBeUndefined();
  });
});

describe('findDeadline: cycles', () => {
  it.each<[string, string, string | null]>([
    ['Duyệt kế hoạch bài dạy định kỳ vào tuần cuối mỗi tháng.', 'định kỳ vào tuần cuối mỗi tháng', 'month'],
    ['Định kỳ ngày 20 của tháng cuối quý báo cáo.', 'Định kỳ ngày 20 của tháng cuối quý', 'quarter'],
    ['Báo cáo kết quả mỗi tháng một kỳ.', 'mỗi tháng một kỳ', 'month'],
    ['Phát sóng vào tuần thứ hai hằng tháng.', 'vào tuần thứ hai hằng tháng', 'month'],
    ['Định kỳ hằng quý báo cáo Ban Chỉ đạo 389 tỉnh.', 'Định kỳ hằng quý', 'quarter'],
    ['Hằng năm tổ chức Hội thi Báo cáo viên giỏi cấp tỉnh.', 'Hằng năm', 'year'],
    ['Tăng cường kiểm tra. Hàng năm, chủ động xây dựng kế hoạch thanh tra.', 'Hàng năm', 'year'],
    ['Sở Giáo dục và Đào tạo hằng năm tổng hợp nhu cầu của các trường.', 'hằng năm', 'year'],
    ['Theo dõi các thôn; hằng quý tổng hợp, báo cáo Chủ tịch UBND xã.', 'hằng quý', 'quarter'],
    ['Báo cáo kết quả về Sở Y tế trước ngày 25 hằng tháng.', 'trước ngày 25 hằng tháng', 'month'],
    ['Gửi báo cáo về Bộ Công an (qua C06) trước 17h00 ngày 20 hằng tháng.', 'trước 17h00 ngày 20 hằng tháng', 'month'],
    ['Báo cáo nhanh hằng tuần vào thứ Năm.', 'hằng tuần', 'week'],
    ['Báo cáo tình hình thực hiện định kỳ quý, 6 tháng và cả năm.', 'định kỳ quý, 6 tháng và cả năm', 'quarter'],
    [
      'Các Sở định kỳ hàng năm (trước ngày 10/12) hoặc đột xuất báo cáo UBND tỉnh.',
      'định kỳ hàng năm (trước ngày 10/12)',
      'year',
    ],
    ['Gửi báo cáo về Sở Nội vụ trước ngày 05/6 và 05/12 hằng năm.', 'trước ngày 05/6 và 05/12 hằng năm', 'year'],
    ['Trước ngày 20 tháng cuối quý, tổng hợp báo cáo Giám đốc Sở.', 'Trước ngày 20 tháng cuối quý', 'quarter'],
    ['Báo cáo tiến độ vào ngày 20 hằng tháng.', 'vào ngày 20 hằng tháng', 'month'],
    ['Báo cáo UBND xã hằng quý, 6 tháng và năm.', 'hằng quý, 6 tháng và năm', 'quarter'],
    ['Mỗi quý tổ chức một buổi đối thoại với doanh nghiệp.', 'Mỗi quý', 'quarter'],
    ['Kiểm tra, tổng hợp, thống kê và định kỳ báo cáo kết quả.', 'định kỳ', null],
    ['Định kỳ tổng hợp, báo cáo UBND thành phố.', 'Định kỳ', null],
  ])('%s', (text, raw, every) => expect(read(text)).toEqual([raw, 'recurring', every]));
});

it('takes a day inside a cycle for one of every year, also where the year of the plan is known', () => {
  const text = 'Các Sở định kỳ hằng năm (trước ngày 10/12) báo cáo kết quả.';
  expect(read(text, 2026)).toEqual(['định kỳ hằng năm (trước ngày 10/12)', 'recurring', 'year']);
});

describe('findDeadline: on request', () => {
  it.each([
    ['Phối hợp thực hiện khi có yêu cầu.', 'khi có yêu cầu'],
    ['Tổng hợp báo cáo khi có yêu cầu của cấp trên về triển khai Kế hoạch này.', 'khi có yêu cầu của cấp trên'],
    ['Cung cấp số liệu đột xuất theo yêu cầu của Đoàn giám sát.', 'đột xuất theo yêu cầu của Đoàn giám sát'],
  ])('%s', (text, raw) => expect(read(text)).toEqual([raw, 'on-request', null]));
});

it('reads how long who acts does so', () => {
  expect(read('Miễn phí giao dịch; Sở A chủ trì, thực hiện thường xuyên.')).toEqual([
    'thường xuyên',
    'continuous',
    null,
  ]);
  expect(read('Sở A chủ trì, thực hiện từ tháng 4 đến tháng 12/2026.')).toEqual([
    'từ tháng 4 đến tháng 12/2026',
    'period',
    '2026-12-31',
  ]);
});

describe('findDeadline: no deadline', () => {
  it.each([
    'Xây dựng Đề án phát triển du lịch cộng đồng giai đoạn 2026-2030, tầm nhìn đến năm 2045.',
    'Rà soát hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2026-2030 đúng quy trình.',
    'Bố trí kinh phí trong dự toán ngân sách hằng năm để thực hiện.',
    'Xây dựng kế hoạch tổ chức hội nghị hằng năm, giảm số lượng hội nghị.',
    'Bổ sung tiêu chí vào quy định thi đua, khen thưởng hằng năm.',
    'Đánh giá, xếp loại tập thể và cá nhân hằng quý, hằng năm.',
    'Cắt giảm số lượng văn bản ban hành hằng năm so với năm trước.',
    'Kiểm tra thường xuyên, đột xuất việc chấp hành quy định về phòng cháy.',
    'Xây dựng kế hoạch thanh tra, kiểm tra định kỳ và đột xuất.',
    'Họp chuyên đề gói gọn trong 1/2 ngày.',
    'Kiểm tra công trình đưa vào sử dụng trước ngày 01/7/2014.',
    'Khám sức khỏe định kỳ cho người cao tuổi tại cộng đồng.',
    'Bảo đảm 100% báo cáo định kỳ được gửi bằng văn bản điện tử.',
    'Giải quyết dứt điểm các vụ khiếu nại tồn đọng trước ngày 01/7/2025.',
    'Xử lý nợ đọng xây dựng cơ bản phát sinh trước ngày 31/12/2024.',
    'Kiểm kê tài sản công theo Quyết định số 213/QĐ-TTg ngày 01/3/2024 của Thủ tướng Chính phủ.',
    'Tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.',
    'Triển khai Chương trình mỗi xã một sản phẩm năm 2026 theo kế hoạch được duyệt.',
    'Ngày 26/3/2022, UBND tỉnh đã tổ chức lễ công bố.',
    'Kịp thời, khẩn trương tham mưu theo quy định.',
    'Tuyên truyền “Ngày Pháp luật trước ngày 09/11/2026” trên báo.',
  ])('%s', (text) => expect(findDeadline(text)).toBeNull());
});

describe('findDeadline: school years and reports of a year', () => {
  it.each([
    [
      'Triển khai chương trình mới từ năm học 2026 - 2027.',
      { raw: 'từ năm học 2026 - 2027', kind: 'continuous', from: '2026' },
    ],
    ['Thí điểm trong năm học 2026-2027.', { raw: 'trong năm học 2026-2027', kind: 'period' }],
    [
      'Sửa xong phòng học trước khai giảng năm học 2026-2027.',
      { raw: 'trước khai giảng năm học 2026-2027', kind: 'by' },
    ],
    [
      'Báo cáo kết quả 6 tháng trước ngày 15/6, năm trước ngày 15/12.',
      { raw: '6 tháng trước ngày 15/6, năm trước ngày 15/12', kind: 'recurring', every: 'half-year' },
    ],
    [
      'Báo cáo quý trước ngày 20/3, 6 tháng trước ngày 20/6 và cả năm trước ngày 20/12.',
      {
        raw: 'quý trước ngày 20/3, 6 tháng trước ngày 20/6 và cả năm trước ngày 20/12',
        kind: 'recurring',
        every: 'quarter',
      },
    ],
  ])('%s', (text, deadline) => {
    expect(findDeadline(text, { year: 2026 })).toEqual(deadline);
  });
});

describe('findDeadline: how an item opens', () => {
  it.each([
    ['Thường xuyên kiểm tra các cơ sở.', 'continuous', undefined],
    ['Hằng quý đưa nội dung vào giao ban.', 'recurring', 'quarter'],
    ['Hằng tháng lồng ghép vào sinh hoạt chi bộ.', 'recurring', 'month'],
  ])('%s', (text, kind, every) => {
    expect(findDeadline(text)).toMatchObject({ kind, ...(every && { every }) });
  });
  it.each([
    'Theo dõi hợp đồng ký kết ngày 10/5/2026.',
    'Quản lý chặt chẽ. Thường xuyên tăng cường kiểm tra.',
    'Nâng cao chất lượng hội nghị hằng quý.',
  ])('%s sets none', (text) => {
    expect(findDeadline(text)).toBeNull();
  });
});

it('takes a day behind the day of issue for one to come, though the sentence says “đã”', () => {
  const text = 'Công nhận các quy ước đã sửa trước 30/11/2026.';
  expect(findDeadline(text, { year: 2026, issued: '2026-03-14' })?.due).toBe('2026-11-30');
  expect(findDeadline(text, { year: 2026, issued: '2026-12-01' })).toBeNull();
  expect(findDeadline(text, { year: 2026 })).toBeNull();
});
