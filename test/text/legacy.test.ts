import { describe, expect, test } from 'vitest';
import { encodingOfFont, fromLegacy, isLegacyText } from '#text';

describe('legacy encodings', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['ABCDEF+.VnArialH', 'tcvn3-capitals'],
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
    expect(isLegacyText(legacy, encoding)).toBe(true);
    expect(fromLegacy(legacy, encoding)).toBe(text.normalize('NFC'));
  });

  test.each(['Kế hoạch đã được ban hành', 'là gì và có', 'plain ASCII', 'Số: 12/KH'])(
    'Unicode under a .Vn font stays: %s',
    (text) => {
      expect(isLegacyText(text, 'tcvn3')).toBe(false);
    },
  );

  test('every small letter of TCVN3 goes to a letter of its own', () => {
    const codes = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®';
    const letters = fromLegacy(codes, 'tcvn3');
    expect(new Set(letters).size).toBe(67);
    expect(letters).toMatch(/^[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/u);
  });
});
