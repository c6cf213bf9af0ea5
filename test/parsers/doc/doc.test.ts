import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VFile } from 'vfile';
import { UnusableFile, diagnosticsOf } from '#diagnostics';
import { parseDocument } from '#parsers';
import { readPlan } from '#pipeline';
import { toOutline } from '#tree';
import { docx, p, run } from '../../support/docx.ts';
import { refusal } from '../../support/refusal.ts';

const word97 = 'samples/bad/gddt-really-doc.docx';

async function parse(value: Uint8Array, path: string): Promise<{ outline: string; codes: string[] }> {
  const file = new VFile({ path, value });
  try {
    const outline = toOutline(await parseDocument(file));
    return { outline, codes: diagnosticsOf(file).map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return { outline: '', codes: [...diagnosticsOf(file).map(({ code }) => code), error.diagnostic.code] };
  }
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-doc-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A program that takes LibreOffice's arguments and gives a .docx of ours, or fails. */
async function fakeOffice(script: string): Promise<void> {
  const path = join(folder, 'soffice');
  await writeFile(path, `#!/usr/bin/env bash\n${script}\n`);
  await chmod(path, 0o755);
  vi.stubEnv('KEHOACH_SOFFICE', path);
}

describe('legacy office files', () => {
  test('a Word 97 file without LibreOffice is what its .docx is, with a warning', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const { outline, codes } = await parse(new Uint8Array(await readFile(word97)), 'a.doc');
    expect(codes).toEqual(['read-without-office']);
    const twin = await parse(new Uint8Array(await readFile('samples/renderings/so-gddt.docx')), 'b.docx');
    const texts = (of: string): string => of.replace(/^¶ \[[^\]]*\]/gmu, '¶');
    expect(texts(outline)).toBe(texts(twin.outline));
  });

  test('a Word 97 file without LibreOffice keeps what its .docx has', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const { outline } = await parse(new Uint8Array(await readFile('test/fixtures/doc/features.doc')), 'a.doc');
    expect(outline.replaceAll('[left] ', '').split('\n')).toEqual([
      // in the first page's header
      '¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      // in a text box that hangs on the title
      '¶ Số: 12/KH-SNV',
      '¶ [center b h1] KẾ HOẠCH',
      '¶ I. Mục đích',
      '¶ I.1. Một',
      '¶ I.3. Ba',
      '¶ a) chữ',
      '¶ - gạch',
      '¶ II. Nhiệm vụ',
      '¶ V. năm',
      '¶ còn thêm',
      '¶ [justify] Rà soát văn bản',
      '¶ A B C-D≥95%',
      '¶ ỦY BAN NHÂN DÂN cư trú theo QĐ đã có',
      '▦ table',
      '  | TT | Nhiệm vụ | ↔2Thực hiện',
      '  | 01 | Một dòng hai | Sở A | ↕2Quý I',
      '  | 02 | Hai | Sở B',
      '  | ↔4Nhóm',
      '¶ giữa',
      '▦ table',
      '  | ngoài | cạnh',
      '▦ table',
      '  | trong 1 | trong 2',
      '¶ hết',
    ]);
  });

  test('footnotes of a Word 97 file stand behind its text', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const { outline } = await parse(new Uint8Array(await readFile('test/fixtures/doc/footnote.doc')), 'a.doc');
    const [text, ...rest] = outline.split('\n');
    expect(text).toMatch(/Kiểm tra xe đưa đón học sinh trước năm học mới\.$/u);
    expect(rest.at(-1)).toMatch(/note\] Theo Thông tư số 73\/2024\/TT-BCA\.$/u);
  });

  test('the row in front of a deleted row of a Word 97 file stays', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const { outline } = await parse(new Uint8Array(await readFile('test/fixtures/doc/deleted-row.doc')), 'a.doc');
    const rows = outline.split('\n').filter((line) => line.startsWith('  |') && /\p{L}/u.test(line));
    expect(rows).toEqual(['  | TT | Nhiệm vụ', '  | 1 | Phát tờ rơi', '  | 3 | Tổng hợp, báo cáo']);
  });

  test('endnotes of a Word 97 file stand behind its footnotes, not in its tasks', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const bytes = new Uint8Array(await readFile('test/fixtures/doc/endnote.doc'));
    const { outline } = await parse(bytes, 'a.doc');
    expect(outline.replaceAll('left', '').replace(/\[ ?/gu, '[').replaceAll('[] ', '').split('\n').slice(3)).toEqual([
      '¶ 3. UBND cấp xã báo cáo kết quả.',
      '¶ [note] Theo Nghị quyết số 41/NQ-HĐND.',
      '¶ [note] Theo Nghị định số 104/2016/NĐ-CP.',
      '¶ [note] Sở Y tế tổng hợp danh sách trước ngày 15/6/2026.',
    ]);
    const { plan } = await readPlan(bytes, 'a.doc');
    expect(plan?.tasks.map(({ text }) => text)).toEqual([
      'Sở Y tế rà soát cơ sở tiêm chủng trước ngày 30/6/2026.',
      'Sở Tài chính bố trí kinh phí trước ngày 31/7/2026.',
      'UBND cấp xã báo cáo kết quả.',
    ]);
  });

  test('a Word 97 file that is damaged or encrypted says so, whatever byte it is', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const whole = await readFile('test/fixtures/doc/features.doc');
    const head = whole.indexOf(Buffer.from([0xec, 0xa5]));
    const encrypted = Buffer.from(whole);
    encrypted[head + 0x0b]! |= 0x01;
    expect((await parse(encrypted, 'a.doc')).codes).toEqual(['file-encrypted']);
    for (let at = 0x1000; at < whole.length; at += 1501) {
      const bent = Buffer.from(whole).fill(0xff, at, at + 40);
      expect(['file-damaged', 'read-without-office']).toContain((await parse(bent, 'a.doc')).codes.at(-1));
    }
  });

  test('a Word 97 file through LibreOffice is what its .docx is', async () => {
    const docx = resolve('samples/child/phuong-hai-an.docx');
    await fakeOffice(`while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; cp '${docx}' "$2/document.docx"`);
    const { outline, codes } = await parse(new Uint8Array(await readFile(word97)), 'a.doc');
    expect(codes).toEqual([]);
    expect(outline).toBe((await parse(new Uint8Array(await readFile(docx)), 'b.docx')).outline);
  });

  test('a table that ends a Word 97 file, of which LibreOffice makes a paragraph, is read from the file', async () => {
    const dissolved = join(folder, 'dissolved.docx');
    await writeFile(dissolved, docx(p(run('II. NHIỆM VỤ')) + p(run('TTNhiệm vụ1Phát tờ rơi2Tổng hợp, báo cáo'))));
    await fakeOffice(
      `while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; cp '${dissolved}' "$2/document.docx"`,
    );
    const { outline, codes } = await parse(new Uint8Array(await readFile('test/fixtures/doc/last-table.doc')), 'a.doc');
    expect(codes).toEqual(['read-without-office']);
    expect(outline).toContain('  | 1 | Phát tờ rơi\n  | 2 | Tổng hợp, báo cáo');
  });

  test('LibreOffice that fails: the .doc is read without it, an .rtf is refused with the reason', async () => {
    await fakeOffice('exit 3');
    expect((await parse(new Uint8Array(await readFile(word97)), 'a.doc')).codes).toEqual(['read-without-office']);
    expect((await parse(Buffer.from('{\\rtf1 a}'), 'a.rtf')).codes).toEqual(['file-damaged']);
  });

  test('an .rtf without LibreOffice says what is needed', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    expect((await parse(Buffer.from('{\\rtf1 a}'), 'a.rtf')).codes).toEqual(['office-absent']);
  });

  test('a .doc under another name is read by its content', async () => {
    vi.stubEnv('KEHOACH_SOFFICE', '');
    const copy = join(folder, 'a.docx');
    await copyFile(word97, copy);
    expect((await parse(new Uint8Array(await readFile(copy)), copy)).codes).toEqual([
      'wrong-extension',
      'read-without-office',
    ]);
  });

  test('LibreOffice that hangs is ended with what it started, and its folder is removed', async () => {
    const told = join(folder, 'told');
    await fakeOffice(
      `while [ "$1" != "--outdir" ]; do shift; done; sleep 60 & echo "$! $(dirname "$2")" > '${told}'; wait`,
    );
    const found = await refusal(Buffer.from('{\\rtf1 a}'), 'a.rtf', { officeSeconds: 1 });
    expect(found?.message).toContain('LibreOffice chạy quá 1 giây');
    const [child = '', place = ''] = (await readFile(told, 'utf8')).trim().split(' ');
    await expect.poll(() => isAlive(Number(child))).toBe(false);
    expect(existsSync(place)).toBe(false);
  });

  test('LibreOffice runs in a profile that lets no macro run and no link be followed', async () => {
    const seen = join(folder, 'seen');
    await fakeOffice(`cp "$(dirname "\${@: -1}")/profile/user/registrymodifications.xcu" '${seen}'; exit 3`);
    await refusal(Buffer.from('{\\rtf1 a}'), 'a.rtf');
    const profile = await readFile(seen, 'utf8');
    expect(profile).toMatch(/DisableMacrosExecution"[^>]*><value>true/u);
    expect(profile).toMatch(/BlockUntrustedRefererLinks"[^>]*><value>true/u);
  });
});

/** A process that ended and was not waited for yet does not count. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    // no such process
    return false;
  }
}
