import { execFile, execFileSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Plan } from '#model';
import { at, useFolder, write } from '../support/cli-folder.ts';

useFolder();

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Root may read everything, so the program runs as the user that owns nothing ("nobody" on Linux). */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function canRun(): boolean {
  if (process.getuid === undefined) return false;
  try {
    execFileSync(process.execPath, [main, '--help'], { ...nobody, stdio: 'ignore' });
    return true;
  } catch {
    // a checkout in a home folder of root
    return false;
  }
}

function parse(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'parse', ...args], nobody, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code), out });
    });
  });
}

const plan = `ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n
II. NHIỆM VỤ\n\n1. Sở Nội vụ tổ chức 02 hội nghị tuyên truyền trước ngày 30/6/2026.\n`;

test.skipIf(!canRun())(
  'what may not be read is told by its name, and the others are read',
  { timeout: 60_000 },
  async () => {
    const files = ['mở.md', 'kín.md', 'kín/a.md', 'chỉ xem tên/b.md', 'chỉ xem tên/con/c.md', 'ra/giữ.txt'];
    await write(Object.fromEntries(files.map((name) => [name, plan])));
    await chmod(at('ra'), 0o777);
    await chmod(at(), 0o755);
    await chmod(at('kín.md'), 0o000);
    await chmod(at('kín'), 0o000);
    await chmod(at('chỉ xem tên'), 0o744);
    try {
      const { code, out } = await parse(at(), '--output', at('ra'), '--jobs', '1');
      expect(code).toBe(1);
      expect(out).toContain('Đã đọc 2/6 văn bản');
      const file = 'Không đọc được tệp: không có quyền đọc, đề nghị cấp quyền rồi chạy lại.';
      expect(out).toContain(`- kín.md: ${file}`);
      expect(out).toContain(`- b.md: ${file}`);
      expect(out).toContain(`- con: ${file}`);
      expect(out).toContain('- kín: Không mở được thư mục (không có quyền đọc, đề nghị cấp quyền rồi chạy lại)');
      const read = Plan.parse(JSON.parse(await readFile(at('ra', 'plans', 'mở.md.json'), 'utf8')));
      expect(read.tasks).toHaveLength(1);
    } finally {
      await chmod(at('kín'), 0o755);
    }
  },
);
