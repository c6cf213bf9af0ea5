import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '#limits';
import { at, output, useFolder, write } from '../support/cli-folder.ts';
import { kehoach } from '../support/cli.ts';

useFolder();

describe('wrong usage ends with 2 and says so in Vietnamese', () => {
  it.each([
    [['parse'], 'chưa nêu tệp'],
    [['bogus'], 'không có lệnh bogus'],
    [['parse', '--bogus', 'a'], 'không có tùy chọn --bogus'],
    [['parse', '--jobs', '0', 'a'], 'cần một số nguyên dương'],
    [['parse', '--limit', 'pages=0', 'a'], 'cần một số nguyên dương'],
    [['parse', '--limit', 'pagez=9', 'a'], 'cần TÊN=SỐ, với TÊN là một trong: seconds'],
    [['check', 'a'], 'không có văn bản nào nói là thực hiện'],
    [['check', '--parent'], 'thiếu giá trị'],
    [['check', '--parent', 'a', '--section', 'phụ lục', 'b'], 'cần appendix, body hoặc all'],
    [['schema', 'a'], 'thừa tham số'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await kehoach(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).not.toMatch(/error:|argument|missing|unknown/u);
  });

  it('a reranker that is not there, does not load, or exports no function', async () => {
    await write({ 'a.docx': 'Sở A', 'hong.mjs': 'throw new Error("thiếu tệp trọng số");', 'rong.mjs': 'export {};' });
    const words = { 'absent.mjs': 'không có tệp mô hình', 'hong.mjs': 'thiếu tệp trọng số', 'rong.mjs': 'là một hàm' };
    for (const [name, said] of Object.entries(words)) {
      const ran = await kehoach(['check', at('a.docx'), '--reranker', at(name)]);
      expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    }
  });

  it('an empty folder, and no command', async () => {
    expect(await kehoach(['parse', at()])).toMatchObject({ code: 2, out: '' });
    expect(await kehoach([])).toMatchObject({ code: 2, out: '' });
  });
});

describe('help is in Vietnamese', () => {
  it.each([['--help'], ['parse', '--help'], ['check', '--help'], ['schema', '--help'], ['help', 'check']])(
    '%s %s',
    async (...args) => {
      const { code, out } = await kehoach(args);
      expect(code).toBe(0);
      expect(out).toContain('Cách dùng: kehoach');
      expect(out).toContain('Tùy chọn:');
      expect(out).not.toMatch(/\b(?:Usage|Options|Arguments|Commands|display|default|output the)\b/u);
    },
  );
});

describe('limits', () => {
  it('are all named in the help, with their units and defaults', async () => {
    const { out } = await kehoach(['parse', '--help']);
    expect(out).not.toContain('[object');
    for (const name of Object.keys(defaultLimits)) expect(out).toMatch(new RegExp(`^  ${name} .*mặc định: \\d`, 'mu'));
    expect(out).toContain('số trang của một văn bản (mặc định: 2.000 trang)');
  });

  it('can be set; a document beyond one is refused with its reason, the others are read', async () => {
    await write({ 'a.txt': `Sở A\n${'việc'.repeat(2 ** 18)}`, 'b.txt': 'Sở B\nviệc' });
    const { code, out } = await kehoach(['parse', at(), '--limit', 'seconds=99', '--limit', 'fileSize=1', ...output()]);
    expect(code).toBe(1);
    expect(out).toContain('Đã đọc 1/2 văn bản.');
    expect(out).toContain('a.txt: Vượt giới hạn về cỡ tệp: 1,5 MB, giới hạn là 1.');
    expect(out).toContain('chạy lại với --limit fileSize=2.');
  });
});

describe('parse', () => {
  it('writes the plans of files and folders and ends with 0', async () => {
    await write({
      'in/a.docx': 'Sở A\nviệc',
      'in/sub/b.PDF': 'Sở B',
      'in/README.md': 'Lời nói đầu',
      'in/.hidden.pdf': 'x',
      'in/~$a.docx': 'x',
      'in/table.csv': 'x',
      'lone.xyz': 'Sở C',
    });
    const { code, out } = await kehoach(['parse', at('in'), at('lone.xyz'), ...output()]);
    expect(code).toBe(0);
    expect(out).toContain('Đã đọc 3/3 văn bản.');
    expect((await readdir(at('out/plans'))).toSorted()).toEqual(['a.docx.json', 'b.PDF.json', 'lone.xyz.json']);
    expect((await readdir(at('out/schema'))).length).toBe(4);
  });

  it('ends with 1 where one is not read, says why, and writes the rest', async () => {
    await write({ 'a.docx': 'Sở A\nviệc', 'b.pdf': 'UNUSABLE' });
    const { code, out, err } = await kehoach(['parse', at('a.docx'), at('b.pdf'), at('absent.doc'), ...output()]);
    expect(code).toBe(1);
    expect(out).toContain('b.pdf: Tệp bị hỏng.');
    expect(out).toContain('absent.doc: Không đọc được tệp: không có tệp này.');
    expect(err).toMatch(/\[1\/3\].*\n\[2\/3\].*\n\[3\/3\]/u);
    expect(await readdir(at('out/plans'))).toEqual(['a.docx.json']);
  });

  it('does not let the second of two like-named files overwrite the first', async () => {
    await write({ 'x/ke-hoach.docx': 'Sở A', 'y/Ke-hoach.docx': 'Sở B' });
    const { code, err } = await kehoach(['parse', at('x'), at('y'), ...output()]);
    expect(code).toBe(0);
    expect((await readdir(at('out/plans'))).toSorted()).toEqual(['ke-hoach.docx.json', 'y--Ke-hoach.docx.json']);
    expect(err).toContain('y--Ke-hoach.docx.json');
  });

  it('keeps standard output to the JSON with --json, whatever a library prints', async () => {
    await write({ 'a.docx': 'TALK\nviệc', 'b.pdf': 'UNUSABLE' });
    const { code, out, err } = await kehoach(['parse', '--json', at('a.docx'), at('b.pdf'), ...output()]);
    expect(code).toBe(1);
    const all = JSON.parse(out) as { file: string; status: string; plan: { tasks: unknown[] } | null }[];
    expect(all.map(({ file, status, plan }) => [file, status, plan?.tasks.length])).toEqual([
      ['a.docx', 'ok', 1],
      ['b.pdf', 'failed', undefined],
    ]);
    expect(err).toContain('Đã đọc 1/2 văn bản.');
  });

  it('says where results cannot be written', async () => {
    await write({ 'a.docx': 'Sở A', out: 'in the way' });
    expect(await kehoach(['parse', at('a.docx'), ...output()])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không ghi được kết quả vào'),
    });
  });
});

describe('schema', () => {
  it('writes the schemas', async () => {
    expect((await kehoach(['schema', '--output', at('out')])).code).toBe(0);
    expect((await readdir(at('out/schema'))).toSorted()).toEqual([
      'coverage-run.schema.json',
      'coverage.schema.json',
      'lineage.schema.json',
      'plan.schema.json',
    ]);
  });
});
