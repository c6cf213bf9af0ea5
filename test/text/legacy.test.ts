import { describe, expect, test } from 'vitest';
import { encodingOfFont, fromLegacy, readLegacy, readLegacyText } from '#text';
import type { LegacyEncoding } from '#text';

/** Texts of one paragraph's runs. */
const readRuns = (...runs: [string, LegacyEncoding | null][]): string[] | undefined =>
  readLegacy([runs.map(([text, encoding]) => ({ text, encoding }))])[0];

describe('legacy encodings', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['ABCDEF+.VnArialH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['VnTimeH-Bold', 'tcvn3-capitals'],
    ['.VnTime,BoldItalic', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', null],
    ['Vnew Serif', null],
  ])('font %s', (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });

  test.each([
    ['tcvn3', 'KÕ ho¹ch triÓn khai nhiÖm vô n¨m 2026', 'Kế hoạch triển khai nhiệm vụ năm 2026'],
    ['tcvn3', '§¬n vÞ chñ tr×, thêi h¹n hoµn thµnh', 'Đơn vị chủ trì, thời hạn hoàn thành'],
    ['tcvn3', 'c\u00ad tró, l\u00adu tr÷', 'cư trú, lưu trữ'],
    ['tcvn3-capitals', 'ñy ban nh©n d©n tØnh', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['vni', 'Keá hoaïch trieån khai nhieäm vuï naêm 2026', 'Kế hoạch triển khai nhiệm vụ năm 2026'],
    ['vni', 'Ñôn vò chuû trì, thôøi haïn', 'Đơn vị chủ trì, thời hạn'],
    ['vni', 'UÛY BAN NHAÂN DAÂN TÆNH', 'ỦY BAN NHÂN DÂN TỈNH'],
  ] as const)('%s: %s', (encoding, legacy, text) => {
    expect(readRuns([legacy, encoding])).toEqual([text]);
  });

  test.each(['Kế hoạch đã được ban hành', 'là gì và có', 'plain ASCII', 'Số: 12/KH', 'đã'])(
    'Unicode under a .Vn font stays: %s',
    (text) => {
      expect(readRuns([text, 'tcvn3'])).toEqual([text]);
      expect(readRuns([text, 'vni'])).toEqual([text]);
    },
  );

  test('Unicode and TCVN3 under one font are told apart word by word', () => {
    const runs = readRuns(['Kế hoạch đã có; ', 'tcvn3'], ['thùc hiÖn cã hiÖu qu¶ theo Q§-UBND', 'tcvn3']);
    expect(runs).toEqual(['Kế hoạch đã có; ', 'thực hiện có hiệu quả theo QĐ-UBND']);
    expect(readRuns(['Kế hoạch đã có và thùc hiÖn cã hiÖu qu¶', 'tcvn3'])).toEqual([
      'Kế hoạch đã có và thực hiện có hiệu quả',
    ]);
  });

  test('a word that only its neighbours explain goes with its own run', () => {
    expect(readRuns(['c\u00ad tró theo Q§-UBND', 'tcvn3'], [' đã có', 'tcvn3'])).toEqual([
      'cư trú theo QĐ-UBND',
      ' đã có',
    ]);
  });

  test('a word split over runs is read as one, each run keeping its own letters', () => {
    expect(readRuns(['triÓn kh', 'tcvn3'], ['ai nhiÖ', 'tcvn3'], ['m vô', 'tcvn3'])).toEqual([
      'triển kh',
      'ai nhiệ',
      'm vụ',
    ]);
    expect(readRuns(['hoa', 'vni'], ['ïch', 'vni'])).toEqual(['hoạ', 'ch']);
  });

  test('capital fonts print capitals, digits and words without marks too', () => {
    expect(readRuns(['kÕ ho¹ch website 2026', 'tcvn3-capitals'])).toEqual(['KẾ HOẠCH WEBSITE 2026']);
    expect(readRuns(['Kế hoạch đã có', 'tcvn3-capitals'], [' 12', 'tcvn3-capitals'])).toEqual([
      'Kế hoạch đã có',
      ' 12',
    ]);
  });

  test('small codes among capitals are capitals', () => {
    expect(readRuns(['ñY BAN THµNH PHè vµ Sè', 'tcvn3'])).toEqual(['ỦY BAN THÀNH PHỐ và Số']);
    expect(readRuns(['KÕ HO¹CH Vµ GI¶I PH¸P', 'tcvn3'])).toEqual(['KẾ HOẠCH VÀ GIẢI PHÁP']);
    expect(readRuns(['Sè: 12/Q§-UBND', 'tcvn3'])).toEqual(['Số: 12/QĐ-UBND']);
    expect(readRuns(['Soá:      /KH-SGDÑT, đã có kế hoạch', 'vni'])).toEqual(['Số:      /KH-SGDĐT, đã có kế hoạch']);
    expect(readRuns(['Sè:      /KH-SGD§T', 'tcvn3'])).toEqual(['Số:      /KH-SGDĐT']);
  });

  test('a word that either reading spells right goes with its neighbours, then with the document', () => {
    expect(readRuns(['có thÓ cã', 'tcvn3'])).toEqual(['cú thể có']);
    const open = readLegacy([[{ text: 'KÕ ho¹ch', encoding: 'tcvn3' }], [{ text: 'cã', encoding: 'tcvn3' }]]);
    expect(open).toEqual([['Kế hoạch'], ['có']]);
  });

  test('without its font legacy text needs clear evidence', () => {
    expect(readLegacyText('KÕ ho¹ch triÓn khai nhiÖm vô n¨m 2026\nThùc hiÖn NghÞ ®Þnh')).toBe(
      'Kế hoạch triển khai nhiệm vụ năm 2026\nThực hiện Nghị định',
    );
    expect(readLegacyText('Keá hoaïch trieån khai nhieäm vuï naêm 2026')).toBe('Kế hoạch triển khai nhiệm vụ năm 2026');
  });

  test.each([
    'Số 12 § 3, ± 5 µm, © 2026',
    'La Société générale à Paris',
    'và các cả là có thể',
    'Kế hoạch ® hoạt động',
  ])('other text without a legacy font stays: %s', (text) => {
    expect(readLegacyText(`${text}\n${text}`)).toBe(`${text}\n${text}`);
  });

  test('every small letter of TCVN3 goes to a letter of its own', () => {
    const codes = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®';
    const letters = fromLegacy(codes, 'tcvn3');
    expect(new Set(letters).size).toBe(67);
    expect(letters).toMatch(/^[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/u);
  });
});
