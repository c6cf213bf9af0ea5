import { describe, expect, it } from 'vitest';
import type { Agency } from '#model';
import { findPlanReferences } from '../../src/normalize/plan-references.ts';

const agency = (id: string, level: Agency['level'], name = id): Agency => ({
  raw: name,
  id,
  name,
  level,
  kind: 'agency',
});
const province = agency('ubnd-tinh', 'province', 'UBND tỉnh');
const department = agency('so-y-te', 'province', 'Sở Y tế');
const ward = agency('ubnd-xa:tan-an', 'commune', 'UBND phường Tân An');
const district = agency('ubnd-huyen:ba-vi', 'other', 'UBND huyện Ba Vì');
const division = agency('phong-noi-vu', 'internal', 'Phòng Nội vụ');
const ministry = agency('bo-y-te', 'central', 'Bộ Y tế');

const parentOf = (preamble: string[], issuer: Agency | null, subject = '', documentType = 'KH') =>
  findPlanReferences(preamble, [], issuer, null, { subject, documentType }).find(({ role }) => role === 'parent')
    ?.code ?? null;

it('a division of a ward has the ward above it', () => {
  const issuer = agency('phong-van-hoa-xa-hoi', 'commune', 'Phòng Văn hóa - Xã hội');
  const ground = 'Thực hiện Kế hoạch số 54/KH-UBND ngày 20/5/2026 của UBND phường về hoạt động hè;';
  expect(parentOf([ground], issuer, 'Hoạt động hè năm 2026')).toBe('54/KH-UBND');
});

it('a letter that takes up a plan has it as parent, a notice none', () => {
  const ground = 'Thực hiện Kế hoạch số 98/KH-UBND ngày 14 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh về số hóa hồ sơ;';
  expect(parentOf([ground], department, 'V/v số hóa hồ sơ', 'CV')).toBe('98/KH-UBND');
  expect(parentOf([ground], department, 'Kết luận cuộc họp', 'TB')).toBeNull();
});

it('what follows "Căn cứ …" among the grounds of a decision is a ground too', () => {
  const rest = [
    'Căn cứ Luật Thủy lợi số 08/2017/QH14 ngày 19 tháng 6 năm 2017;',
    'Thực hiện Kế hoạch số 187/KH-UBND ngày 05/10/2026 của UBND tỉnh về ứng phó hạn mặn;',
    'Ban hành kèm theo Quyết định này Kế hoạch phòng, chống hạn hán.',
    'Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  ];
  const roles = findPlanReferences([], rest, department, null, { documentType: 'KH' });
  expect(roles.map(({ code, role }) => `${code} ${role}`)).toEqual([
    '08/2017/QH14 basis',
    '187/KH-UBND parent',
    '9/KH-UBND mention',
  ]);
});

describe('findPlanReferences: the parent', () => {
  it.each<[string, string[], Agency | null, string | null]>([
    [
      'the nearer of a chain: the city before the Prime Minister',
      [
        'Thực hiện Kế hoạch số 144/KH-UBND ngày 21/4/2026 của Ủy ban nhân dân thành phố triển khai Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ về ban hành Kế hoạch thực hiện Kết luận số 226-KL/TW ngày 11/12/2025 của Ban Bí thư;',
      ],
      ward,
      '144/KH-UBND',
    ],
    [
      'the decision of the government for a province, not the conclusion of the Party',
      [
        'Thực hiện Kết luận số 226-KL/TW ngày 11 tháng 12 năm 2025 của Ban Bí thư và Quyết định số 534/QĐ-TTg ngày 31 tháng 3 năm 2026 của Thủ tướng Chính phủ ban hành Kế hoạch thực hiện Kết luận số 226-KL/TW, UBND tỉnh ban hành Kế hoạch như sau:',
      ],
      province,
      '534/QĐ-TTg',
    ],
    [
      'a plan under căn cứ',
      ['Căn cứ Kế hoạch số 88/KH-UBND ngày 05/3/2026 của UBND tỉnh Cà Mau về giảm nghèo bền vững năm 2026;'],
      ward,
      '88/KH-UBND',
    ],
    [
      'the province before the department, which only advises a commune',
      [
        'Thực hiện Kế hoạch số 88/KH-UBND ngày 05/3/2026 của UBND tỉnh về phòng, chống dịch bệnh; Kế hoạch số 1502/KH-SYT ngày 20/3/2026 của Sở Y tế về phòng, chống sốt xuất huyết,',
      ],
      ward,
      '88/KH-UBND',
    ],
    [
      'the province before the ministry for a department',
      [
        'Căn cứ Kế hoạch số 199/KH-BYT ngày 05/02/2026 của Bộ Y tế về tiêm chủng mở rộng năm 2026;',
        'Thực hiện Kế hoạch số 77/KH-UBND ngày 02/3/2026 của UBND tỉnh về tiêm chủng mở rộng năm 2026,',
      ],
      department,
      '77/KH-UBND',
    ],
    [
      'a ministry where nothing nearer is cited',
      ['Thực hiện Kế hoạch số 199/KH-BYT của Bộ Y tế ngày 05 tháng 02 năm 2026 về việc giám sát dịch bệnh;'],
      department,
      '199/KH-BYT',
    ],
    [
      'the government before a ministry for a province',
      [
        'Thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia; Kế hoạch số 45/KH-BDT ngày 01/3/2022 của Bộ Dân tộc và Tôn giáo,',
      ],
      province,
      '1719/QĐ-TTg',
    ],
    [
      'the department for its division',
      ['Thực hiện Kế hoạch số 12/KH-SYT ngày 10/01/2026 của Sở Y tế về cải cách hành chính năm 2026,'],
      division,
      '12/KH-SYT',
    ],
    [
      'the province for a district',
      ['Căn cứ Kế hoạch số 2358/KH-UBND ngày 25/6/2021 của Ủy ban nhân dân tỉnh về chuyển đổi số;'],
      district,
      '2358/KH-UBND',
    ],
    [
      'the government for a ministry',
      [
        'Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia phát triển kinh tế số,',
      ],
      ministry,
      '411/QĐ-TTg',
    ],
    [
      'a plan of the Party committee of the same territory where nothing else is ordered',
      ['Thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026 của Ban Thường vụ Tỉnh ủy về khoáng sản,'],
      province,
      '11-CT/TU',
    ],
    [
      'the state plan of the province before a resolution of the ward Party committee',
      [
        'Thực hiện Nghị quyết số 05-NQ/ĐU ngày 12/01/2026 của Ban Chấp hành Đảng bộ phường; Kế hoạch số 88/KH-UBND ngày 05/3/2026 của UBND tỉnh về an toàn thực phẩm năm 2026,',
      ],
      ward,
      '88/KH-UBND',
    ],
    [
      'a plan of the city among decisions of the city',
      [
        'Căn cứ Quyết định số 12/2026/QĐ-UBND ngày 03/01/2026 của UBND thành phố quy định chức năng, nhiệm vụ, quyền hạn của Sở Y tế;',
        'Căn cứ Quyết định số 3401/QĐ-UBND ngày 09/12/2025 của UBND thành phố về giao dự toán ngân sách năm 2026;',
        'Căn cứ Kế hoạch số 310/KH-UBND ngày 30/12/2025 của UBND thành phố về chăm sóc người cao tuổi;',
      ],
      department,
      '310/KH-UBND',
    ],
    [
      'none of the issuer itself',
      ['Căn cứ Kế hoạch số 20/KH-UBND ngày 05/01/2026 của UBND phường Tân An về công tác tư pháp;'],
      ward,
      null,
    ],
    [
      'none from decisions on powers and staff',
      [
        'Căn cứ Quyết định số 1883/QĐ-UBND ngày 06/11/2025 của UBND tỉnh về việc ủy quyền cho Giám đốc Sở;',
        'Căn cứ Quyết định số 2797/QĐ-SYT ngày 28/11/2025 của Giám đốc Sở Y tế về việc thành lập Tổ kiểm tra;',
      ],
      department,
      null,
    ],
    [
      'none from laws and letters',
      [
        'Căn cứ Luật Phòng, chống ma túy số 73/2021/QH14 ngày 30/3/2021;',
        'Thực hiện Công văn số 1234/UBND-NC ngày 02/02/2026 của UBND tỉnh về tăng cường phòng, chống ma túy,',
      ],
      ward,
      null,
    ],
    ['none from a proposal', ['Xét đề nghị của Sở Nội vụ tại Tờ trình số 257/TTr-SNV ngày 20/4/2026.'], province, null],
    [
      'what it implements, of an unknown issuer',
      ['Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh về chuyển đổi số,'],
      null,
      '12/KH-UBND',
    ],
  ])('%s', (_title, preamble, issuer, parent) => {
    expect(parentOf(preamble, issuer)).toBe(parent);
  });

  it('gives a parent to plans only', () => {
    expect(parentOf(['Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh,'], ward, '', 'QĐ')).toBeNull();
  });

  it('takes the one of two plans of the same body that the subject is about', () => {
    const preamble = [
      'Căn cứ Kế hoạch số 15/KH-UBND ngày 10/01/2026 của UBND tỉnh về cải cách hành chính năm 2026;',
      'Căn cứ Kế hoạch số 96/KH-UBND ngày 12/3/2026 của UBND tỉnh về phòng, chống đuối nước trẻ em giai đoạn 2026-2030;',
    ];
    expect(parentOf(preamble, ward, 'Phòng, chống đuối nước trẻ em trên địa bàn phường năm 2026')).toBe('96/KH-UBND');
  });
});

describe('findPlanReferences: roles and order', () => {
  const references = findPlanReferences(
    [
      'Căn cứ Kế hoạch số 144/KH-UBND ngày 21/4/2026 của UBND thành phố về triển khai Quyết định số 534/QĐ-TTg;',
      'Xét đề nghị của Văn phòng Sở tại Tờ trình số 05/TTr-VP ngày 22/4/2026.',
    ],
    [
      'Triển khai gắn với Nghị quyết số 76/NQ-CP.',
      'Theo Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ',
      '(Kèm theo Kế hoạch số 9/KH-SYT ngày 01/5/2026 của Sở Y tế)',
    ],
    department,
    '9/KH-SYT',
    { subject: 'Triển khai Quyết định số 534/QĐ-TTg', documentType: 'KH' },
  );

  it('lists each code once, from the subject on, without its own', () => {
    expect(references.map(({ code, role }) => [code, role])).toEqual([
      ['534/QĐ-TTg', 'basis'],
      ['144/KH-UBND', 'parent'],
      ['05/TTr-VP', 'basis'],
      ['76/NQ-CP', 'mention'],
    ]);
  });

  it('takes date and issuer from any mention, else the body that signs the notation', () => {
    expect(references[0]).toMatchObject({ date: '2026-03-31', issuer: 'Thủ tướng Chính phủ' });
    expect(references[3]).toMatchObject({ date: null, issuer: 'Chính phủ', documentType: 'NQ' });
  });

  it('reads a section of grounds as preamble', () => {
    const [first] = findPlanReferences(
      [],
      [
        'I. CĂN CỨ LẬP KẾ HOẠCH',
        '- Quyết định số 17/QĐ-UBQGCĐS ngày 04/4/2023 của Ủy ban Quốc gia về chuyển đổi số ban hành Kế hoạch hoạt động về chuyển đổi số năm 2023.',
        'II. MỤC TIÊU',
        'Theo Nghị quyết số 76/NQ-CP.',
      ],
      province,
      null,
      { subject: 'Chuyển đổi số năm 2023', documentType: 'KH' },
    );
    expect(first).toMatchObject({ code: '17/QĐ-UBQGCĐS', role: 'parent', date: '2023-04-04' });
  });
});
