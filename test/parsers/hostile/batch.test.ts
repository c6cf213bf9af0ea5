/** Hostile and odd files in one folder with good ones: each is refused with its reason, the others are read. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kehoach } from '../../support/cli.ts';
import { docx, p } from '../../support/docx.ts';
import { jpeg, png, tiff, webp } from '../../support/hostile-image.ts';
import * as pdf from '../../support/hostile-pdf.ts';

const plan = `ỦY BAN NHÂN DÂN TỈNH A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n
II. NHIỆM VỤ\n\n- Rà soát thủ tục hành chính trước ngày 30/6/2026.\n`;
const mail = 'From: a@b.vn\r\nTo: c@d.vn\r\nSubject: KH\r\nMIME-Version: 1.0\r\n\r\nKính gửi\r\n';
const archive = zipSync({ 'ke-hoach.docx': strToU8('a') });
const whole = docx(p('Kế hoạch'));

/** Files by name, and what is said of each. */
const refused: Record<string, [Uint8Array | string, string]> = {
  'rong.docx': ['', 'Tệp rỗng (0 byte).'],
  'thu.eml': [mail, 'Tệp là thư điện tử (.eml)'],
  'thu.pdf': [mail, 'Tệp là thư điện tử (.eml)'],
  'nen.zip': [archive, 'Tệp là gói nén (ZIP)'],
  'nen.docx': [archive, 'Tệp là gói nén (ZIP)'],
  'trang.docx': ['<!doctype html><html><body>a</body></html>', 'Chưa đọc được định dạng trang web (HTML).'],
  'cut.docx': [whole.subarray(0, whole.length - 60), 'bị hỏng hoặc bị cắt cụt (gói nén bị hỏng)'],
  'xml.docx': [docx('<w:p><w:r></w:p>'), 'bị hỏng hoặc bị cắt cụt (word/document.xml: XML không hợp lệ)'],
  'sau.docx': [docx('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)), 'Vượt giới hạn về độ sâu lồng nhau'],
  'hinh.pdf': [pdf.declaresImage(50_000, 50_000), 'Vượt giới hạn về cỡ một ảnh: 2.500 triệu điểm ảnh'],
  'trang.pdf': [pdf.manyPages(2001), 'Vượt giới hạn về số trang của một văn bản: 2.001 trang'],
  'nen.pdf': [pdf.packedBomb(301, 2), 'Vượt giới hạn về nội dung nén bung ra'],
  'gia.png': [png(40_000, 40_000), 'Vượt giới hạn về cỡ một ảnh'],
  'gia.jpg': [jpeg(60_000, 60_000), 'Vượt giới hạn về cỡ một ảnh'],
  'gia.webp': [webp(1e7, 1e7), 'Vượt giới hạn về cỡ một ảnh'],
  'vong.tif': [tiff(100, 100, 8), 'Vượt giới hạn về số trang của một văn bản'],
  'dong.txt': ['a'.repeat(1e6), 'Vượt giới hạn về độ dài một đoạn văn'],
  'rong.md': [`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`, 'Vượt giới hạn về số ô của một hàng trong bảng'],
  'ngoac.rtf': [`{\\rtf1 ${'{'.repeat(1e5)}`, 'Vượt giới hạn về độ sâu lồng nhau'],
};
const unreadable: Record<string, string> = {
  'vong.pdf': 'liên kết dẫn vòng tròn',
  'dut.pdf': 'không có tệp này',
  ...(process.platform === 'win32' ? {} : { 'ong.pdf': 'không phải là tệp thường (thiết bị hoặc ống dẫn)' }),
};

describe('a folder of hostile files', () => {
  let folder: string;
  let ran: Awaited<ReturnType<typeof kehoach>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-hostile-'));
    const inside = join(folder, 'in');
    await mkdir(join(inside, 'thu-muc.pdf'), { recursive: true });
    await writeFile(join(inside, 'a.txt'), plan);
    await writeFile(join(inside, 'z.txt'), plan.replace('12/KH', '13/KH'));
    for (const [name, [content]] of Object.entries(refused)) await writeFile(join(inside, name), content);
    await symlink('vong.pdf', join(inside, 'vong.pdf'));
    await symlink('khong-co.pdf', join(inside, 'dut.pdf'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(inside, 'ong.pdf')]);
    ran = await kehoach(['parse', inside, '--output', join(folder, 'out')], false, null);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('tells of each what is wrong', () => {
    const said = new Map(
      [...ran.out.matchAll(/^ {2}- (.+?): (.+)$/gmu)].map(([, name = '', words = '']) => [name, words]),
    );
    for (const [name, [, words]] of Object.entries(refused)) expect(said.get(name), name).toContain(words);
    for (const [name, words] of Object.entries(unreadable)) expect(said.get(name), name).toContain(words);
  });

  it('reads the others', async () => {
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`Đã đọc 2/${2 + Object.keys({ ...refused, ...unreadable }).length} văn bản.`);
    for (const name of ['a.txt', 'z.txt']) {
      const read = JSON.parse(await readFile(join(folder, 'out', 'plans', `${name}.json`), 'utf8')) as {
        tasks: { text: string }[];
      };
      expect(read.tasks.map(({ text }) => text)).toEqual(['Rà soát thủ tục hành chính trước ngày 30/6/2026.']);
    }
  });
});
