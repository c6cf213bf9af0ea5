import { describe, expect, it } from 'vitest';
import {
  toCode,
  toDocumentType,
  toPlace,
  toPromulgationDate,
  toRecipients,
  toSigner,
  toSubject,
} from '../../src/normalize/header.ts';
import { toText } from '../../src/normalize/text.ts';

const field = (raw: string) => ({ raw, sources: [] });

describe('toCode', () => {
  it.each([
    ['Số: 135 /KH-UBND', '135', 'KH-UBND', '135/KH-UBND'],
    ['Số: 05/KH-UBND', '05', 'KH-UBND', '05/KH-UBND'],
    ['Số: 05 /KH- UBND', '05', 'KH-UBND', '05/KH-UBND'],
    ['Số 263 /KH-UBND', '263', 'KH-UBND', '263/KH-UBND'],
    ['số 263/KH-UBND', '263', 'KH-UBND', '263/KH-UBND'],
    ['135/KH-UBND', '135', 'KH-UBND', '135/KH-UBND'],
    ['SỐ: 1897/KH-SXD', '1897', 'KH-SXD', '1897/KH-SXD'],
    ['Số:          /KH- SXD', null, 'KH-SXD', null],
    ['Số: ……/KH-SGDĐT', null, 'KH-SGDĐT', null],
    ['Số: ....... /KH-UBND', null, 'KH-UBND', null],
    ['Số: /KH-UBND', null, 'KH-UBND', null],
    ['Số 09-NQ/TU', '09', 'NQ/TU', '09-NQ/TU'],
    ['Số: 12/2026/QĐ-UBND', '12/2026', 'QĐ-UBND', '12/2026/QĐ-UBND'],
    ['Số: 464/TTg-CĐS', '464', 'TTg-CĐS', '464/TTg-CĐS'],
    ['Số: 45/KH–UBND', '45', 'KH-UBND', '45/KH-UBND'],
    ['Số: 77/KHUBND', '77', 'KH-UBND', '77/KH-UBND'],
    ['Số: 15/TTr-SNN&MT', '15', 'TTr-SNN&MT', '15/TTr-SNN&MT'],
    ['Số: 210/KH-BCĐ389', '210', 'KH-BCĐ389', '210/KH-BCĐ389'],
  ])('%s', (raw, number, notation, full) => expect(toCode(raw)).toMatchObject({ number, notation, full }));

  it('keeps the line, spaces folded', () => expect(toCode('Số:          /KH- SXD')?.raw).toBe('Số: /KH- SXD'));
  it('reads no code where there is none', () => expect(toCode('Số: 135')).toBeNull());
});

describe('toPromulgationDate', () => {
  it.each([
    ['ngày 23 tháng 4 năm 2026', '2026-04-23'],
    ['ngày 05 tháng 6 năm 2023', '2023-06-05'],
    ['ngày21 tháng 11 năm 2025', '2025-11-21'],
    ['ngày 14/4/2026', '2026-04-14'],
    ['14.4.2026', '2026-04-14'],
    ['ngày      tháng 4 năm 2026', '2026-04'],
    ['ngày      tháng      năm 2026', '2026'],
    ['ngày …. tháng 01 năm 2026', '2026-01'],
    ['ngày 31 tháng 4 năm 2026', '2026-04'],
    ['ngày 12 tháng Tư năm 2026', '2026-04-12'],
    ['ngày … tháng … năm 20…', null],
  ])('%s', (raw, iso) => expect(toPromulgationDate(raw).iso).toBe(iso));
});

describe('toDocumentType', () => {
  it.each<[string | null, string | null, string | null, string | null]>([
    ['KẾ HOẠCH', 'KH-UBND', null, 'KH'],
    ['KẾ HOẠCH HÀNH ĐỘNG', null, null, 'KH'],
    ['Quyết định', 'QĐ-UBND', null, 'QĐ'],
    [null, 'KH-UBND', null, 'KH'],
    [null, 'TTg-CĐS', null, 'CV'],
    [null, null, 'V/v triển khai các Nghị quyết', 'CV'],
    [null, null, 'Triển khai các Nghị quyết', null],
  ])('%s, %s, %s', (raw, notation, subject, code) =>
    expect(toDocumentType(raw, notation, subject)?.code ?? null).toBe(code),
  );
});

describe('toSubject, toPlace', () => {
  it.each([
    ['Thực hiện Kết luận số 226- KL/TW\ncủa Ban Bí thư', 'Thực hiện Kết luận số 226-KL/TW của Ban Bí thư'],
    ['Chuyển đổi số năm 2026 ________', 'Chuyển đổi số năm 2026'],
    ['mời dự Hội nghị', 'mời dự Hội nghị'],
    [
      'Về việc công bố Danh mục thủ tục của Sở Tư pháp CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      'Về việc công bố Danh mục thủ tục của Sở Tư pháp',
    ],
    ['mời dự Hội nghị VĂN PHÒNG CHÍNH PHỦ điện', 'mời dự Hội nghị'],
    ['Thực hiện Đề án của UBND TỈNH', 'Thực hiện Đề án của UBND TỈNH'],
    ['PHÒNG, CHỐNG THIÊN TAI NĂM 2026', 'PHÒNG, CHỐNG THIÊN TAI NĂM 2026'],
  ])('%s', (raw, subject) => expect(toSubject(raw)).toBe(subject));

  it.each([
    ['Bà Rịa - Vũng Tàu,', 'Bà Rịa - Vũng Tàu'],
    ['Phường 1, ', 'Phường 1'],
    ['HÀ NỘI,', 'Hà Nội'],
    [', ', null],
  ])('%s', (raw, place) => expect(toPlace(raw)).toBe(place));
});

describe('toSigner', () => {
  it('takes lines as printed and the name in normal case without degrees', () => {
    const signer = toSigner({
      competence: field('KT. CHỦ TỊCH'),
      position: field('PHÓ CHỦ TỊCH'),
      fullName: field('TS. NGUYỄN THỊ ÁNH'),
    });
    expect(signer).toEqual({ competence: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Nguyễn Thị Ánh' });
  });
  it('is null where nothing is printed', () =>
    expect(toSigner({ competence: null, position: null, fullName: null })).toBeNull());
});

describe('toRecipients', () => {
  it('drops dashes, final marks and the archive line, keeps brackets', () => {
    const lines = [
      '- UBND thành phố (để báo cáo);',
      '-  Như Điều 3;',
      '– VP UBND: CVP, các PCVP;',
      '- Lưu: VT, NC.',
      'Các sở, ban, ngành tỉnh./.',
    ];
    expect(toRecipients(lines)).toEqual([
      'UBND thành phố (để báo cáo)',
      'Như Điều 3',
      'VP UBND: CVP, các PCVP',
      'Các sở, ban, ngành tỉnh',
    ]);
  });
});

describe('toText', () => {
  it.each([
    ['nội dung Kết luận số 226- KL/TW của\nBan Bí thư', 'nội dung Kết luận số 226-KL/TW của Ban Bí thư'],
    ['giai đoạn 2023- 2025', 'giai đoạn 2023-2025'],
    ['giai đoạn 2021 - 2030', 'giai đoạn 2021 - 2030'],
    ['Kế hoạch số 2358/KH- UBND và số 12 /KH-UBND', 'Kế hoạch số 2358/KH-UBND và số 12/KH-UBND'],
    ['Quyết định 866/QĐ-Tg, còn chông chéo', 'Quyết định 866/QĐ-Tg, còn chông chéo'],
  ])('%s', (raw, text) => expect(toText(raw)).toBe(text));
});
