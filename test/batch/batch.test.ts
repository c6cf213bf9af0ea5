import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputError, openBatch, runBatch } from '#batch';
import type { BatchDocument, BatchResult } from '#batch';
import type { Limits } from '#limits';
import type { Coverage, Plan } from '#model';

const worker = new URL('../fixtures/batch/worker.ts', import.meta.url);
let folder: string;
let output: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-batch-'));
  output = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function documents(contents: Record<string, string>): Promise<BatchDocument[]> {
  const names = Object.keys(contents);
  await Promise.all(names.map((name) => writeFile(join(folder, name), contents[name] ?? '')));
  return names.map((name) => ({ path: join(folder, name), name }));
}

/** Runs a batch and gives its results by name. */
async function results(
  all: BatchDocument[],
  limits: Partial<Limits> = {},
  more: { parent?: Plan; cache?: boolean } = {},
): Promise<Record<string, BatchResult>> {
  const found: Record<string, BatchResult> = {};
  const onResult = (result: BatchResult): void => {
    found[result.document.name] = result;
  };
  const { parent, cache } = more;
  const options = { output, worker, settings: { jobs: 2, limits }, onResult };
  await runBatch(all, { ...options, ...(parent && { parent: { plan: parent } }), ...(cache === false && { cache }) });
  return found;
}

/** How long something may take on a busy machine. */
const patience = { timeout: 30_000, interval: 50 };

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const codes = (result: BatchResult | undefined): string[] => (result?.diagnostics ?? []).map((one) => one.code);
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(output, path), 'utf8')) as T;

describe('a batch', () => {
  it('writes the plan of each document and says how it fared', async () => {
    const all = await documents({ 'a.docx': 'Sở A\nviệc một\nviệc hai', 'b.pdf': 'UNUSABLE', 'c.md': 'Sở C' });
    const found = await results([...all, { path: join(folder, 'absent.pdf'), name: 'absent.pdf' }]);
    expect(Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.status]))).toEqual({
      'a.docx': 'ok',
      'b.pdf': 'failed',
      'c.md': 'ok',
      'absent.pdf': 'failed',
    });
    expect((await json<Plan>('plans/a.docx.json')).tasks.map((one) => one.text)).toEqual(['việc một', 'việc hai']);
    expect(await readdir(join(output, 'plans'))).toEqual(['a.docx.json', 'c.md.json']);
    expect(found['absent.pdf']?.diagnostics[0]?.message).toBe('Không đọc được tệp: không có tệp này.');
  });

  it('loses only the document that exhausts memory, ends or crashes its process, or trips over a bug', async () => {
    const all = await documents({
      '1.txt': 'HEAP',
      '2.txt': 'Sở A\nviệc',
      '3.txt': 'BUFFERS',
      '4.txt': 'ELSEWHERE',
      '5.txt': 'EXIT',
      '6.txt': 'CRASH',
      '7.txt': 'THROW',
      '8.txt': 'Sở B\nviệc',
    });
    const found = await results(all, { memory: 300 });
    for (const name of ['1.txt', '3.txt', '4.txt']) expect(codes(found[name])).toEqual(['worker-memory']);
    for (const name of ['5.txt', '6.txt', '7.txt']) expect(codes(found[name])).toEqual(['worker-crashed']);
    expect(found['7.txt']?.diagnostics[0]?.message).toContain('Expected a page, got none');
    for (const name of ['2.txt', '8.txt']) expect(found[name]?.status).toBe('ok');
  });

  it('ends a worker that hangs, together with the programs that run for it, and removes their folders', async () => {
    const all = await documents({ '1.txt': 'HELPER' });
    expect(codes((await results(all, { seconds: 2 }))['1.txt'])).toEqual(['worker-timeout']);
    await expect.poll(() => existsSync(join(folder, '1.txt-folder'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')('keeps the programs that run for a document to its memory', async () => {
    const all = await documents({ '1.txt': 'GROWING_HELPER' });
    expect(codes((await results(all, { memory: 400 }))['1.txt'])).toEqual(['worker-memory']);
    await expect.poll(() => existsSync(join(folder, '1.txt-folder'))).toBe(false);
  });

  it('leaves no worker behind where the main process is killed', async () => {
    const [hanging] = await documents({ 'a.txt': 'PID' });
    const options = JSON.stringify([[hanging], { output }]);
    const code = `import { runBatch } from '#batch';
      const [documents, options] = ${options};
      await runBatch(documents, { ...options, worker: new URL('${worker.href}') });`;
    const main = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' });
    const pidFile = join(folder, 'a.txt-pid');
    await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8'), patience).toMatch(/^\d+$/u);
    main.kill('SIGKILL');
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid), patience).toBe(false);
  });

  it('does not read what is no file', async () => {
    const all = [folder, '/dev/zero'].map((path, i) => ({ path, name: String(i) }));
    const found = await results(all);
    expect(Object.values(found).map(({ diagnostics }) => diagnostics[0]?.message)).toEqual([
      'Không đọc được tệp: đây là thư mục.',
      'Không đọc được tệp: không phải là tệp thường (thiết bị hoặc ống dẫn).',
    ]);
  });

  it('takes unchanged documents from the cache, and only those; failures of a worker are tried again', async () => {
    const all = await documents({ 'a.txt': 'Sở A\nviệc', 'b.txt': 'UNUSABLE', 'c.txt': 'THROW', 'd.txt': 'Sở D' });
    const first = await results(all);
    expect(Object.values(first).some((one) => one.cached)).toBe(false);
    await writeFile(join(folder, 'd.txt'), 'Sở D\nviệc mới');
    const second = await results(all);
    expect(second['a.txt']?.cached).toBe(true);
    expect(second['a.txt']?.plan).toEqual(first['a.txt']?.plan);
    expect(second['b.txt']).toMatchObject({ cached: true, status: 'failed' });
    expect(second['c.txt']).toMatchObject({ cached: false, status: 'failed' });
    expect(second['d.txt']).toMatchObject({ cached: false, plan: { tasks: [{ text: 'việc mới' }] } });
    const third = await results(all.slice(0, 1), {}, { cache: false });
    expect(third['a.txt']?.cached).toBe(false);
  });

  it('reads again where a cache entry is damaged, and drops the entries of other versions', async () => {
    const all = await documents({ 'a.txt': 'Sở A\nviệc' });
    await results(all);
    const [version = ''] = await readdir(join(output, '.cache'));
    const [entry = ''] = await readdir(join(output, '.cache', version));
    await writeFile(join(output, '.cache', version, entry), '{"plan":');
    await mkdir(join(output, '.cache', '0123456789abcdef'));
    expect((await results(all))['a.txt']).toMatchObject({ cached: false, status: 'ok' });
    expect(await readdir(join(output, '.cache'))).toEqual([version]);
    expect((await results(all))['a.txt']?.cached).toBe(true);
  });

  it('does not leave the results of an earlier run for a document that can no longer be read', async () => {
    const all = await documents({ 'a.txt': 'Sở A\nviệc' });
    const parent = (await results(all))['a.txt']?.plan as Plan;
    await results(all, {}, { parent });
    expect(await readdir(join(output, 'coverage'))).toEqual(['a.txt.json']);
    await writeFile(join(folder, 'a.txt'), 'UNUSABLE');
    await results(all, {}, { parent });
    expect(await readdir(join(output, 'plans'))).toEqual([]);
    expect(await readdir(join(output, 'coverage'))).toEqual([]);
  });

  it('checks each document against a parent, also from the cache', async () => {
    const [above, ...all] = await documents({
      'tinh.txt': 'Tỉnh\nviệc\nviệc khác',
      'a.txt': 'Sở A\nviệc',
      'b.txt': 'Sở B',
    });
    const batch = await openBatch({ output, worker, settings: { jobs: 2 } });
    try {
      let parent: Plan | null = null;
      await batch.run(above === undefined ? [] : [above], { onResult: ({ plan }) => void (parent = plan) });
      for (const cached of [0, 2]) {
        const options = { parent: { plan: parent as unknown as Plan } };
        expect(await batch.run(all, options)).toEqual({ ok: 2, partial: 0, failed: 0, cached });
      }
    } finally {
      await batch.close();
    }
    expect((await json<Coverage>('coverage/a.txt.json')).items.map((one) => one.status)).toEqual([
      'covered',
      'missing',
    ]);
    expect((await json<Coverage>('coverage/b.txt.json')).summary).toMatchObject({ applicable: 2, missing: 2 });
  });

  it('stops where results cannot be written, and says where', async () => {
    const all = await documents({ 'a.txt': 'Sở A', out: 'a file in the way' });
    await expect(results(all, {}, { cache: false })).rejects.toThrow(OutputError);
    await expect(results(all, {}, { cache: false })).rejects.toMatchObject({ folder: join(output, 'plans') });
  });

  it('stops when aborted', async () => {
    const all = await documents({ 'a.txt': 'HANG', 'b.txt': 'HANG', 'c.txt': 'HANG' });
    const abort = new AbortController();
    const running = runBatch(all, {
      output,
      worker,
      settings: { jobs: 2, limits: { seconds: 60 } },
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), 100);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
