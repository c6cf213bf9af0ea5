import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kehoach } from '../support/cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-names-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const wild = 'x\u001b[31m\n\u202efdp.docx';
const shown = String.raw`x\u{1b}[31m\u{a}\u{202e}fdp.docx`;
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

it.skipIf(process.platform === 'win32')(
  'names that could command a terminal are shown as codes everywhere',
  async () => {
    await mkdir(join(folder, 'con'));
    await writeFile(join(folder, 'tinh.docx'), 'UBND tỉnh\nviệc một\nviệc hai');
    await writeFile(join(folder, 'con', wild), 'Sở A\nviệc một');
    await writeFile(join(folder, 'con', `2${wild}`), 'UNUSABLE');
    const out = join(folder, 'out');
    const check = ['check', '--parent', join(folder, 'tinh.docx'), join(folder, 'con'), '--output', out];
    for (const args of [check, ['parse', join(folder, 'con'), '--output', out], ['inspect', join(folder, wild)]]) {
      const ran = await kehoach(args);
      expect(ran.out + ran.err).toContain(shown);
      expect(ran.out + ran.err).not.toMatch(unsafe);
      expect(ran.out + ran.err).not.toContain('[31m\n');
    }
    expect((await readdir(join(out, 'plans'))).toSorted()).toEqual([`tinh.docx.json`, `${shown}.json`]);
    for (const name of ['report.html', 'coverage.json'])
      expect(await readFile(join(out, name), 'utf8')).not.toMatch(unsafe);
  },
);
