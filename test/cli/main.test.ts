import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Coverage, CoverageRun, Plan } from '#model';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the program itself, with the workers that read documents. */
function kehoach(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const plan = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH

Số: 12/KH-UBND

An Bình, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Triển khai cải cách hành chính năm 2026

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao chất lượng phục vụ người dân.

II. NHIỆM VỤ

1. Rà soát thủ tục hành chính

- Rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền trước ngày 30/6/2026.

2. Tuyên truyền

- Tổ chức 02 hội nghị tuyên truyền về cải cách hành chính.
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-main-'));
  await writeFile(join(folder, 'tinh.md'), plan);
  await writeFile(join(folder, 'so.md'), plan.replace('12/KH-UBND', '45/KH-SNV'));
  await writeFile(join(folder, 'rong.pdf'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...parts: string[]): string => join(folder, ...parts);
const json = async (...parts: string[]): Promise<unknown> => JSON.parse(await readFile(at(...parts), 'utf8'));

describe('the program', () => {
  it('reads documents, tells what it could not read, and ends with 1', async () => {
    const { code, out } = await kehoach('parse', at('tinh.md'), at('rong.pdf'), '--output', at('out'));
    expect(code).toBe(1);
    expect(out).toContain('rong.pdf: Tệp rỗng (0 byte).');
    const read = Plan.parse(await json('out', 'plans', 'tinh.md.json'));
    expect(read.source.file).toBe('tinh.md');
    expect(read.tasks.map((task) => task.text).join(' ')).toContain('Tổ chức 02 hội nghị tuyên truyền');
  });

  it('checks a plan that copies its parent: all covered, and standard output is JSON alone', async () => {
    const args = ['check', '--parent', at('tinh.md'), at('so.md'), '--output', at('out'), '--json'];
    const { code, out } = await kehoach(...args);
    const run = CoverageRun.parse(JSON.parse(out));
    const [child] = run.children;
    expect(child?.summary).toMatchObject({ missing: 0, partial: 0, undetermined: 0 });
    expect(child?.summary?.applicable).toBeGreaterThan(0);
    expect(code).toBe(0);
    const checked = Coverage.parse(await json('out', 'coverage', 'so.md.json'));
    expect(checked.items.every((item) => item.status === 'covered')).toBe(true);
    expect(await readFile(at('out', 'report.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('asks a reranker of this machine where words leave it open, and ends with 2 where it fails', async () => {
    const task = 'Rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền trước ngày 30/6/2026';
    const asked = 'Xây dựng hệ thống giám sát an toàn thông tin cho các hệ thống của tỉnh';
    const given = 'Thuê dịch vụ theo dõi, cảnh báo an toàn thông tin của các hệ thống thuộc Sở';
    await writeFile(join(folder, 'tinh.md'), plan.replace(task, asked));
    await writeFile(join(folder, 'so.md'), plan.replace(task, given).replace('12/KH-UBND', '45/KH-SNV'));
    await writeFile(join(folder, 'gan.mjs'), 'export default async (pairs) => pairs.map(() => 1);');
    await writeFile(join(folder, 'hong.mjs'), 'export default async () => { throw new Error("hết bộ nhớ"); };');
    const args = ['check', '--parent', at('tinh.md'), at('so.md'), '--output', at('out'), '--exit-zero'];
    expect(await kehoach(...args, '--reranker', at('gan.mjs'))).toMatchObject({ code: 0 });
    expect(CoverageRun.parse(await json('out', 'coverage.json')).reranker).toBe('gan.mjs');
    const { items, reranked } = Coverage.parse(await json('out', 'coverage', 'so.md.json'));
    expect(reranked).toBeGreaterThan(0);
    expect(items.flatMap(({ reasons }) => reasons.map(({ feature }) => feature))).toContain('meaning');

    const failed = await kehoach(...args, '--reranker', at('hong.mjs'));
    expect(failed).toMatchObject({ code: 2, err: expect.stringContaining('dừng vì lỗi: Error: hết bộ nhớ') });
  });

  it('ends with 2 for wrong usage', async () => {
    expect(await kehoach('check', at('so.md'))).toMatchObject({ code: 2, out: '' });
  });
});
