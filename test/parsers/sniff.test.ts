import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, p } from '../support/docx.ts';
import { outlineOf } from '../support/parse.ts';
import { refusal } from '../support/refusal.ts';
import { sniff } from '../../parsers/sniff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const compound = (...names: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);

describe('the format', () => {
  test.each([
    ['pdf', utf8('%PDF-1.7\n')],
    ['pdf', utf8('\r\n\r\n%PDF-1.4 behind blank lines')],
    ['docx', docx(p('một'))],
    ['doc', compound('Root Entry', 'WordDocument')],
    ['rtf', utf8('{\\rtf1\\ansi một}')],
    ['text', utf8('KẾ HOẠCH\nThực hiện …')],
    ['text', Buffer.from('\ufeffKế hoạch', 'utf16le')],
    ['text', Buffer.from('I. MUC DICH, YEU CAU VA NOI DUNG', 'utf16le')],
    ['markdown', utf8('# KẾ HOẠCH\n\n**Thực hiện**\n')],
  ])('is %s by the bytes, whatever the name', async (format, bytes) => {
    for (const name of ['a', 'a.xlsx', 'a.pdf']) expect(await sniff(bytes, name)).toBe(format);
  });

  test('between Markdown and text the extension decides where the marks do not', async () => {
    expect(await sniff(utf8('Một dòng'), 'a.md')).toBe('markdown');
    expect(await sniff(utf8('Một dòng'), 'a.txt')).toBe('text');
    expect(await sniff(utf8('# Một đầu mục'), 'a.txt')).toBe('text');
  });

  test.each([
    ['empty-file', new Uint8Array()],
    ['file-encrypted', compound('EncryptedPackage')],
    ['unsupported-format', compound('Workbook')],
    ['unknown-format', compound('khác')],
    ['unsupported-format', utf8('<!doctype html><title>Đăng nhập</title>')],
    ['unsupported-format', utf8('\ufeff\n<!-- x --><html><body>một</body></html>')],
    ['unsupported-format', utf8('<p>một</p><table><tr><td>hai</td></tr></table>')],
    ['unknown-format', utf8('<?xml version="1.0"?><a/>')],
    ['file-holds-files', zipSync({ 'a.txt': strToU8('một') })],
    ['file-holds-files', zipSync({ 'a.pdf': strToU8('%PDF-1.7') }, { level: 0 })],
    ['file-holds-files', utf8('From: a@b.vn\r\nTo: c@d.vn\r\nSubject: KH\r\n\r\nKính gửi\r\n')],
    ['file-holds-files', utf8('MIME-Version: 1.0\nContent-Type: application/pdf\nFrom: a@b.vn\n\n%PDF-1.7\n')],
    ['file-holds-files', compound('__properties_version1.0', 'WordDocument')],
    ['unsupported-format', compound('PowerPoint Document')],
    ['unknown-format', Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256)],
  ])('of other files is none: %s', async (code, bytes) => {
    expect((await outlineOf(bytes, 'a.pdf')).codes).toEqual([code]);
  });

  test('a message or an archive is told what to do with it', async () => {
    const refused = async (bytes: Uint8Array): Promise<string | undefined> => (await refusal(bytes, 'a.docx'))?.message;
    expect(await refused(compound('__properties_version1.0'))).toBe(
      'Tệp là thư điện tử (.msg); đề nghị lưu tệp đính kèm ra rồi đọc tệp đó.',
    );
    expect(await refused(zipSync({ 'a.pdf': strToU8('một') }))).toBe(
      'Tệp là gói nén (ZIP); đề nghị giải nén rồi đọc từng văn bản bên trong.',
    );
  });

  test('a plan is no message, whatever its first lines are called', async () => {
    for (const text of [
      'From: UBND tỉnh\nSố: 12/KH-UBND\nNgày: 1/2/2026\nKẾ HOẠCH',
      'Subject: KẾ HOẠCH\nDate: 1/2/2026\n\nSố: 12',
      '<!-- x -->\n\n# KẾ HOẠCH\n\n**một**',
    ])
      expect((await outlineOf(utf8(text), 'a.md')).codes).toEqual([]);
  });

  test('a name that promises another format is told, and the file read', async () => {
    expect(await outlineOf(docx(p('một')), 'a.pdf')).toEqual({ outline: '¶ một', codes: ['wrong-extension'] });
    expect(await outlineOf(utf8('# Một\n\n**hai**'), 'a.txt')).toMatchObject({ codes: [] });
  });
});
