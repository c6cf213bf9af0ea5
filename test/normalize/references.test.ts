import { describe, expect, it } from 'vitest';
import { findCodes, findReferences } from '../../src/normalize/references.ts';

const outline = (text: string) =>
  findReferences(text).map(({ code, documentType, date, issuer }) => [code, documentType, date, issuer]);

describe('findReferences', () => {
  it.each<[string, [string, string | null, string | null, string | null]]>([
    [
      'Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ về ban hành Kế hoạch',
      ['534/QĐ-TTg', 'QĐ', '2026-03-31', 'Thủ tướng Chính phủ'],
    ],
    [
      'Kết luận số 226- KL/TW ngày 11 tháng 12 năm 2025 của Ban Bí thư về việc',
      ['226-KL/TW', 'KL', '2025-12-11', 'Ban Bí thư'],
    ],
    [
      'Quy định số 178-QĐ/TW ngày 27 tháng 6 năm 2024 của Bộ Chính trị;',
      ['178-QĐ/TW', 'QĐ', '2024-06-27', 'Bộ Chính trị'],
    ],
    [
      'Nghị quyết số 110/2023/QH15 ngày 29 tháng 11 năm 2023 của Quốc hội;',
      ['110/2023/QH15', 'NQ', '2023-11-29', 'Quốc hội'],
    ],
    ['Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17/11/2020', ['72/2020/QH14', 'L', '2020-11-17', null]],
    [
      'Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội',
      ['1211/2016/UBTVQH13', 'NQ', '2016-05-25', 'Ủy ban Thường vụ Quốc hội'],
    ],
    [
      'Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ quy định chế độ báo cáo',
      ['09/2019/NĐ-CP', 'NĐ', '2019-01-24', 'Chính phủ'],
    ],
    [
      'Thông tư số 05/2025/TT-VPCP ngày 31/12/2025 của Văn phòng Chính phủ quy định',
      ['05/2025/TT-VPCP', 'TT', '2025-12-31', 'Văn phòng Chính phủ'],
    ],
    [
      'Thông tư liên tịch số 01/2016/TTLT-BCA-BTC ngày 05/01/2016',
      ['01/2016/TTLT-BCA-BTC', 'TTLT', '2016-01-05', null],
    ],
    [
      'Kế hoạch số 199/KH-BGDĐT của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05 tháng 02 năm 2026 về việc',
      ['199/KH-BGDĐT', 'KH', '2026-02-05', 'Bộ Giáo dục và Đào tạo'],
    ],
    [
      'Kế hoạch hành động số 2358/KH-\nUBND ngày 25/6/2021 của Ủy ban nhân dân tỉnh về thực hiện',
      ['2358/KH-UBND', 'KH', '2021-06-25', 'Ủy ban nhân dân tỉnh'],
    ],
    ['Kế hoạch số 135 /KH-UBND ngày 23/4/2026', ['135/KH-UBND', 'KH', '2026-04-23', null]],
    [
      'Công văn số 1849/BGDĐT-GDPT của Bộ GDĐT ngày 10 tháng 4 năm 2026 về việc',
      ['1849/BGDĐT-GDPT', 'CV', '2026-04-10', 'Bộ GDĐT'],
    ],
    [
      'Văn bản số 13566/UBND-VP ngày 24/9/2024 của UBND tỉnh Bà Rịa – Vũng Tàu về kiểm kê',
      ['13566/UBND-VP', 'CV', '2024-09-24', 'UBND tỉnh Bà Rịa – Vũng Tàu'],
    ],
    [
      'Chương trình số 08-CTr/TU ngày 15/3/2026 của Ban Thường vụ Thành ủy về',
      ['08-CTr/TU', 'CTr', '2026-03-15', 'Ban Thường vụ Thành ủy'],
    ],
    [
      'Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng',
      ['36-HD/VPTW', 'HD', '2018-04-03', 'Văn phòng Trung ương Đảng'],
    ],
    ['Đề án số 05-ĐA/ĐU ngày 02/02/2026 của Đảng ủy xã', ['05-ĐA/ĐU', 'ĐA', '2026-02-02', 'Đảng ủy xã']],
    [
      'Công điện số 12/CĐ-TTg ngày 09/02/2026 của Thủ tướng Chính phủ',
      ['12/CĐ-TTg', 'CĐ', '2026-02-09', 'Thủ tướng Chính phủ'],
    ],
    ['Tờ trình số 45/TTr-SNN&MT ngày 01/4/2026', ['45/TTr-SNN&MT', 'TTr', '2026-04-01', null]],
    [
      'Quyết định số 1895/QĐ-BNNMT ngày 02/4/2026 của Bộ trưởng Bộ Nông nghiệp và Môi trường và các văn bản liên quan',
      ['1895/QĐ-BNNMT', 'QĐ', '2026-04-02', 'Bộ trưởng Bộ Nông nghiệp và Môi trường'],
    ],
    ['Quyết định số 45/QĐ‑UBND ngày 12/01/2026', ['45/QĐ-UBND', 'QĐ', '2026-01-12', null]],
    ['Nghị quyết 06/TU', ['06/TU', 'NQ', null, null]],
    ['Quyết định số 866/QĐ-Tg ngày 18/7/2023', ['866/QĐ-Tg', 'QĐ', '2023-07-18', null]],
    ['Kế hoạch số 77/KHUBND ngày 03/3/2026', ['77/KH-UBND', 'KH', '2026-03-03', null]],
    ['Kế hoạch số 12/KH - UBND ngày 04/3/2026 của UBND tỉnh', ['12/KH-UBND', 'KH', '2026-03-04', 'UBND tỉnh']],
    ['Quyết định số 25/2021/QĐ-TTg', ['25/2021/QĐ-TTg', 'QĐ', null, null]],
  ])('%s', (text, expected) => expect(outline(text)).toEqual([expected]));

  it('reads a chain of citations apart', () => {
    const text =
      'Kế hoạch số 144/KH-UBND ngày 21/4/2026 của UBND thành phố về triển khai Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ và Nghị quyết số 76/NQ-CP';
    expect(outline(text)).toEqual([
      ['144/KH-UBND', 'KH', '2026-04-21', 'UBND thành phố'],
      ['534/QĐ-TTg', 'QĐ', '2026-03-31', 'Thủ tướng Chính phủ'],
      ['76/NQ-CP', 'NQ', null, null],
    ]);
  });

  it.each([
    'Trực 24/7; phòng, chống Covid-19; mạng 4G/5G; ngày 30/4/2026',
    'QCVN 02:2021/BXD và TCVN ISO 9001:2015',
    'bản đồ tỷ lệ 1/500, 1.500 m2/người, 12%/năm, từ 10-15/6',
    'giai đoạn 2021-2025, năm học 2026-2027, 3-5 năm',
    'Kế hoạch số      /KH-UBND ngày     tháng     năm 2026',
    'Kế hoạch số 1 của Ban Chỉ đạo',
  ])('finds none in: %s', (text) => expect(outline(text)).toEqual([]));
});

describe('findCodes', () => {
  it('lists each code once, in order', () => {
    expect(findCodes('Nghị quyết số 76/NQ-CP, Kết luận số 226-KL/TW và Nghị quyết số 76/NQ-CP')).toEqual([
      '76/NQ-CP',
      '226-KL/TW',
    ]);
  });

  it('knows short citations of what the document cites in full', () => {
    const known = ['11-CT/TU', '144/KH-UBND', '144/QĐ-UBND'];
    expect(
      findCodes('Quán triệt Chỉ thị 11 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 144 của UBND thành phố', known),
    ).toEqual(['11-CT/TU', '144/KH-UBND']);
    expect(findCodes('Chỉ thị 12 và Quyết định số 1445', known)).toEqual([]);
  });

  it('takes no short citation that two codes fit', () => {
    expect(findCodes('Kế hoạch số 20 của tỉnh', ['20/KH-UBND', '20-KH/TU'])).toEqual([]);
  });
});
