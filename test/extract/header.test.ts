import { describe, expect, it } from 'vitest';
import { toIssuer } from '#lexicon';
import { readPlan } from '#pipeline';
import { paragraph, root } from '#tree';
import type { Block } from '#tree';
import { extractSignature } from '../../src/extract/signature.ts';
import { country, letters } from '../support/letter.ts';
import type { Letter } from '../support/letter.ts';

async function header(letter: Letter) {
  const { plan } = await readPlan(letters(letter), 'plan.docx');
  if (plan === null) throw new Error('Expected a plan, got null');
  const { code, issuer, place, promulgationDate: date, subject, signer } = plan;
  return [code?.full ?? code?.notation, issuer?.id, place, date?.iso, subject, signer?.fullName];
}

const ward: Letter = {
  left: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN AN', '-------', 'Số:05 /KH-UBND-VX'],
  right: [...country, 'Tân An, ngày 1 tháng 3 năm 2026'],
  title: ['KẾ HOẠCH', 'Cải cách hành chính năm 2026'],
  sign: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'TS. Nguyễn Thị Kim Ngân'],
};
const read = ['05/KH-UBND-VX', 'ubnd-xa:tan-an', 'Tân An', '2026-03-01', 'Cải cách hành chính năm 2026'];

describe('header', () => {
  it('is read from the halves of a letterhead', async () => {
    expect(await header(ward)).toEqual([...read, 'Nguyễn Thị Kim Ngân']);
  });

  it('knows a ward whose name looks like a type of document', async () => {
    const left = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN PHÚ', 'Số: 05/KH-UBND'];
    expect(await header({ ...ward, left, right: [...country, 'An Phú, ngày 1 tháng 3 năm 2026'] })).toEqual([
      '05/KH-UBND',
      'ubnd-xa:an-phu',
      'An Phú',
      ...read.slice(3),
      'Nguyễn Thị Kim Ngân',
    ]);
  });

  it('knows the stars and numbers of the Party', async () => {
    const party: Letter = {
      ...ward,
      left: ['TỈNH ỦY QUẢNG NGÃI', '*', 'Số 45-KH/TU'],
      right: ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Quảng Ngãi, ngày 02 tháng 4 năm 2026'],
      sign: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Hồ Văn Niên'],
    };
    expect(await header(party)).toEqual(['45-KH/TU', 'tinh-uy', 'Quảng Ngãi', '2026-04-02', read[4], 'Hồ Văn Niên']);
  });

  it.each([
    [['BỘ TÀI CHÍNH', 'CỤC THUẾ'], 'cuc-thue'],
    [['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM', 'BAN THƯỜNG VỤ HỘI LHPN', 'TỈNH THANH HÓA'], 'hoi-lien-hiep-phu-nu-tinh'],
    [['ỦY BAN MTTQ VIỆT NAM TỈNH ĐỒNG NAI', 'BAN THƯỜNG TRỰC'], 'uy-ban-mat-tran-to-quoc-viet-nam-tinh'],
    [['ĐẢNG ỦY XÃ MƯỜNG LA', 'CHI BỘ BẢN NÀ LO'], 'chi-bo-ban-na-lo'],
    [['SỞ', 'KHOA HỌC VÀ CÔNG NGHỆ'], 'so-khoa-hoc-va-cong-nghe'],
    [['BAN CHỈ ĐẠO PHONG TRÀO TOÀN DÂN', 'BẢO VỆ AN NINH'], 'ban-chi-dao-phong-trao-toan-dan-bao-ve-an-ninh'],
    [['TỈNH ỦY CẦN THƠ', 'BÁO CẦN THƠ'], 'bao-can-tho'],
    [['UBND TỈNH A', 'SỞ NÔNG NGHIỆP VÀ MÔI', 'TRƯỜNG'], 'so-nong-nghiep-va-moi-truong'],
    [['UBND PHƯỜNG A', 'PHÒNG VĂN HÓA - XÃ', 'HỘI'], 'phong-van-hoa-xa-hoi'],
    [['ĐẢNG BỘ TỈNH A', 'ĐẢNG ỦY ĐẶC KHU HÒN MÂY'], 'dang-uy-dac-khu-hon-may'],
    [['BAN CHỈ ĐẠO KHOA HỌC, CHUYỂN', 'ĐỔI SỐ VÀ ĐỀ ÁN 06'], 'ban-chi-dao-khoa-hoc-chuyen-doi-so-va-de-an-06'],
    [['UBND TỈNH LÂM ĐỒNG', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI', 'SỐ'], 'ban-chi-dao-chuyen-doi-so'],
    [['BAN CHỈ ĐẠO CHUYỂN ĐỔI', 'SỐ TỈNH LÂM ĐỒNG'], 'ban-chi-dao-chuyen-doi-so-tinh-lam-dong'],
  ])('knows who issues under %s', (left, id) => {
    expect(toIssuer(left)?.id).toBe(id);
  });

  it('writes the name of a body as the decree does, commas at the ends of lines kept', () => {
    const police = ['CÔNG AN TỈNH', 'PHÒNG CẢNH SÁT PHÒNG CHÁY,', 'CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ,'];
    expect(toIssuer(police)?.name).toBe('Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ');
    expect(toIssuer(['UBND TỈNH LẠNG SƠN', 'TRƯỜNG CAO ĐẲNG NGHỀ'])?.name).toBe('Trường Cao đẳng nghề');
  });

  it('reads the second line of a position, and an acting head', async () => {
    const sign = ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ, HẠ', 'TẦNG VÀ ĐÔ THỊ', 'Đặng Hữu Phúc'];
    const signer = async (lines: string[]) => {
      const { plan } = await readPlan(letters({ ...ward, sign: lines }), 'plan.docx');
      return [plan?.signer?.competence, plan?.signer?.position, plan?.signer?.fullName];
    };
    expect(await signer(sign)).toEqual(['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'Đặng Hữu Phúc']);
    expect(await signer(['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'Vi Văn Thắng'])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'Q. CHỦ TỊCH',
      'Vi Văn Thắng',
    ]);
    // a plan of two bodies: a position and its own name, not that of the other
    expect(await signer(['GIÁM ĐỐC SỞ Y TẾ', 'Lò Thị Hạnh', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Vi Quốc Tuấn'])).toEqual([
      null,
      'GIÁM ĐỐC SỞ Y TẾ',
      'Lò Thị Hạnh',
    ]);
  });

  it('joins place and date that a narrow column wraps', async () => {
    for (const lines of [
      ['Tân An, ngày 1 tháng 3 năm', '2026'],
      ['Tân An, ngày 1 tháng 3', 'năm 2026'],
      ['Tân An,', 'ngày 1 tháng 3 năm 2026'],
    ]) {
      expect((await header({ ...ward, right: [...country, ...lines] })).slice(2, 4)).toEqual(['Tân An', '2026-03-01']);
    }
  });

  it('takes the type with its addition, and a subject that begins on the same line', async () => {
    const subject = async (...title: string[]) => (await header({ ...ward, title }))[4];
    expect(await subject('KẾ HOẠCH LIÊN NGÀNH', 'Bảo đảm an toàn giao thông')).toBe('Bảo đảm an toàn giao thông');
    expect(await subject('KẾ HOẠCH TRIỂN KHAI THỰC HIỆN', 'CHƯƠNG TRÌNH CHUYỂN ĐỔI SỐ')).toBe(
      'TRIỂN KHAI THỰC HIỆN CHƯƠNG TRÌNH CHUYỂN ĐỔI SỐ',
    );
    // a ground that looks like the subject
    expect(await subject('KẾ HOẠCH', read[4]!, 'Căn cứ Luật Viên chức năm 2025;')).toBe(read[4]);
  });

  it('tells an office by whom it serves, and a body from the province behind its name', async () => {
    const issuer = async (...left: string[]) => (await header({ ...ward, left: [...left, 'Số: 3/KH-VP'] }))[1];
    expect(await issuer('ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', 'VĂN PHÒNG')).toBe('van-phong-ubnd-tinh');
    expect(await issuer('BỘ CÔNG AN', 'CÔNG AN TỈNH THÁI NGUYÊN')).toBe('cong-an-tinh');
  });

  it('takes neither number nor issuer from the stamp of incoming mail', async () => {
    const left = [...ward.left, 'VĂN BẢN ĐẾN', 'Số: 2359', 'Ngày: 29/4/2026'];
    expect((await header({ ...ward, left })).slice(0, 4)).toEqual(read.slice(0, 4));
  });

  it('does not read the note of a digital signature', async () => {
    const above = ['Ký bởi: Sở Xây dựng', 'Cơ quan: Tỉnh Cao Bằng', 'Ngày ký: 10-04-2026 16:20:11 +07:00'];
    const sign = [
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Ký bởi: Ủy ban nhân dân',
      'Thời gian ký: 10/04/2026',
      'Phùng Hiển',
    ];
    expect(await header({ ...ward, above, sign })).toEqual([...read, 'Phùng Hiển']);
  });

  it.each([
    ['Trung tá, TS. Lê Văn Chiến', 'Lê Văn Chiến'],
    ['Thiếu tướng, PGS. TS. Vũ Hồng Văn', 'Vũ Hồng Văn'],
    ['BS.CKII Trần Bình', 'Trần Bình'],
    ['Luật sư Phan Trung Hoài', 'Phan Trung Hoài'],
    ['Nguyễn Thị Bích Ngọc (đã ký)', 'Nguyễn Thị Bích Ngọc'],
    ['Công Tằng Tôn Nữ Thị Ninh', 'Công Tằng Tôn Nữ Thị Ninh'],
    ['Y Biêr Niê', 'Y Biêr Niê'],
  ])('signer %s', async (line, name) => expect((await header({ ...ward, sign: ['GIÁM ĐỐC', line] }))[5]).toBe(name));

  it('joins a notation that the column wraps, and the name of a body with the committee below it', async () => {
    const left = ['BAN TUYÊN GIÁO VÀ DÂN VẬN', 'TỈNH ỦY', '*', 'Số: 1105/KH-', 'BTGDVTU'];
    expect((await header({ ...ward, left })).slice(0, 2)).toEqual([
      '1105/KH-BTGDVTU',
      'ban-tuyen-giao-va-dan-van-tinh-uy',
    ]);
  });

  it.each([
    ['GIÁM ĐỐC', 'BSCKII. Lê Thị Phương', 'Trâm'],
    ['GIÁM ĐỐC', 'Lê Thị', 'Phương Trâm'],
  ])('joins a name that the column wraps: %s, %s, %s', (...lines) => {
    const at = (line: string, i: number): Block => {
      const y = i === 0 ? 100 : 200 + 15 * i;
      return paragraph(line, { region: 'signature', sources: [{ kind: 'page', page: 1, box: [300, y, 400, y + 13] }] });
    };
    const { fullName } = extractSignature(root(lines.map(at))).signer;
    expect(fullName?.raw).toMatch(/Lê Thị Phương Trâm$/u);
  });

  it('leaves the mark of a draft out of the subject', async () => {
    for (const title of [
      ['KẾ HOẠCH (DỰ THẢO)', 'Cải cách hành chính năm 2026'],
      ['KẾ HOẠCH', '(DỰ THẢO LẦN 2)', 'Cải cách hành chính năm 2026'],
    ])
      expect((await header({ ...ward, title }))[4]).toBe(read[4]);
  });
});
