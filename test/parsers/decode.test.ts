import { describe, expect, test } from 'vitest';
import { decodeText } from '../../parsers/decode.ts';

const text = 'Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân tỉnh; thời hạn: trước ngày 15 tháng 6';
const latin1 = (codes: string): Uint8Array => Uint8Array.from(Buffer.from(codes, 'latin1'));
const tcvn3 = 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026 cña uû ban nh©n d©n tØnh; thêi h¹n: tr\u00adíc ngµy 15 th¸ng 6';

describe('bytes of a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 from the other end', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text.repeat(3), 'utf16le')],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toContain(text);
  });

  test('TCVN3, as bytes and as what Windows makes of them', () => {
    const read = text.replace('Ủy', 'uỷ');
    expect(decodeText(latin1(tcvn3))).toBe(read);
    expect(decodeText(Buffer.from(tcvn3))).toBe(read);
  });

  test('VNI', () => {
    const codes = 'Keá hoaïch caûi caùch haønh chính naêm 2026 cuûa UÛy ban nhaân daân tænh';
    expect(decodeText(latin1(codes))).toBe('Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân tỉnh');
  });

  test('Windows-1258, tones behind their vowels', () => {
    // ê + sắc, a + nặng, đ, ư + ơ + sắc
    const bytes = Uint8Array.from([
      0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68, 0x20, 0xf0, 0xf4, 0xec, 0x63,
    ]);
    expect(decodeText(bytes)?.normalize('NFC')).toBe('Kế hoạch đốc');
  });

  test('UTF-8 read as Windows-1252 and saved again', () => {
    const scrambled = new TextDecoder('windows-1252').decode(Buffer.from(text));
    expect(decodeText(Buffer.from(scrambled))).toBe(text);
  });

  test('other text stays, other bytes are none', () => {
    expect(decodeText(Buffer.from('Café à Paris, naïve – § 3, 5 µm'))).toBe('Café à Paris, naïve – § 3, 5 µm');
    expect(decodeText(latin1('Caf\u00e9 \u00e0 Paris, na\u00efve \u00e9t\u00e9'))).toBe(null);
    expect(decodeText(Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256))).toBe(null);
  });
});
