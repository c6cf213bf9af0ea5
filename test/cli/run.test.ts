import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '#limits';
import { CoverageRun, Lineage } from '#model';
import { kehoach } from '../support/cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...parts: string[]): string => join(folder, ...parts);

async function write(contents: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  }
}

const output = (): string[] => ['--output', at('out'), '--jobs', '1'];

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
    expect(await kehoach(['parse', folder])).toMatchObject({ code: 2, out: '' });
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
    for (const name of Object.keys(defaultLimits)) expect(out).toMatch(new RegExp(`^  ${name} .*mặc định: \\d`, 'mu'));
    expect(out).toContain('số trang của một văn bản (mặc định: 2.000 trang)');
  });

  it('can be set; a document beyond one is refused with its reason, the others are read', async () => {
    await write({ 'a.txt': `Sở A\n${'việc'.repeat(2 ** 18)}`, 'b.txt': 'Sở B\nviệc' });
    const { code, out } = await kehoach([
      'parse',
      folder,
      '--limit',
      'seconds=99',
      '--limit',
      'fileSize=1',
      ...output(),
    ]);
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

describe('check', () => {
  const parent = (): string[] => ['check', '--parent', at('con/tinh.docx')];

  it('ends with 0 where every applicable task is covered; the parent among the children is no child', async () => {
    await write({ 'con/tinh.docx': 'UBND tỉnh\nviệc một', 'con/a.docx': 'Sở A\nviệc một' });
    const { code, out, err } = await kehoach([...parent(), at('con'), ...output()]);
    expect(code).toBe(0);
    expect(out).toContain('Sở A');
    expect(err).toContain('không đối chiếu với chính nó');
    expect(await readdir(at('out/coverage'))).toEqual(['a.docx.json']);
    expect((await readdir(at('out/plans'))).toSorted()).toEqual(['a.docx.json', 'tinh.docx.json']);
    expect((await readdir(at('out'))).toSorted()).toEqual([
      '.cache',
      'coverage',
      'coverage.json',
      'plans',
      'report.html',
      'report.xlsx',
      'schema',
    ]);
  });

  it('ends with 1 for gaps and for unreadable children, which are no gaps', async () => {
    await write({
      'con/tinh.docx': 'UBND tỉnh\nviệc một\nviệc hai',
      'con/a.docx': 'Sở A\nviệc một',
      'con/b.pdf': 'UNUSABLE',
    });
    const { code, out } = await kehoach([...parent(), at('con'), ...output()]);
    expect(code).toBe(1);
    expect(out).toContain('Chưa có – nhiệm vụ docx#2 “việc hai”');
    expect(out).toContain('b.pdf: Tệp bị hỏng.');
    const run = CoverageRun.parse(JSON.parse(await readFile(at('out/coverage.json'), 'utf8')));
    expect(run.children).toMatchObject([
      { file: 'a.docx', error: null, summary: { applicable: 2, covered: 1, missing: 1 } },
      { file: 'b.pdf', error: 'Tệp bị hỏng.', summary: null },
    ]);
    expect((await kehoach([...parent(), at('con'), '--exit-zero', ...output()])).code).toBe(0);
  });

  it('ends with 2 where the parent cannot be read or asks for nothing', async () => {
    await write({ 'con/tinh.docx': 'UNUSABLE', 'con/a.docx': 'Sở A', 'con/rong.docx': 'UBND tỉnh' });
    const unread = await kehoach([...parent(), at('con/a.docx'), ...output()]);
    expect(unread).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Tệp bị hỏng.') });
    const empty = await kehoach([
      'check',
      '--parent',
      at('con/rong.docx'),
      at('con/a.docx'),
      '--exit-zero',
      ...output(),
    ]);
    expect(empty).toMatchObject({ code: 2, err: expect.stringContaining('không có nhiệm vụ nào để đối chiếu') });
  });

  it('keeps the plan of the parent apart from that of a like-named child; a plan can be checked against itself', async () => {
    await write({ 'con/tinh.docx': 'UBND tỉnh\nviệc', 'so/tinh.docx': 'Sở A\nviệc' });
    await kehoach([...parent(), at('so'), ...output()]);
    expect((await readdir(at('out/plans'))).toSorted()).toEqual(['so--tinh.docx.json', 'tinh.docx.json']);
    expect((await kehoach([...parent(), at('con/tinh.docx'), ...output()])).code).toBe(0);
    expect((await readdir(at('out/coverage'))).toSorted()).toEqual(['so--tinh.docx.json', 'tinh.docx.json']);
  });

  it('prints coverage.json with --json and all else to standard error', async () => {
    await write({ 'con/tinh.docx': 'UBND tỉnh\nviệc một', 'con/a.docx': 'Sở A\nviệc một' });
    const { out, err } = await kehoach([...parent(), at('con/a.docx'), '--json', ...output()]);
    expect(out).toBe(await readFile(at('out/coverage.json'), 'utf8'));
    expect(err).toContain('┌');
  });

  it('names the units of a list that sent no plan', async () => {
    await write({ 'con/tinh.docx': 'UBND tỉnh\nviệc', 'con/a.docx': 'Sở A\nviệc', 'ds.txt': 'Sở a\r\n\nSở B\n' });
    const { code, out } = await kehoach([...parent(), at('con/a.docx'), '--units', at('ds.txt'), ...output()]);
    expect(code).toBe(1);
    expect(out).toContain('Chưa gửi kế hoạch (1): Sở B.');
    const run = CoverageRun.parse(JSON.parse(await readFile(at('out/coverage.json'), 'utf8')));
    expect(run.noPlan).toEqual(['Sở B']);
    expect(run.turnout.units.map(({ state }) => state)).toEqual(['sent', 'absent']);
  });

  it('without a parent finds it among the documents; a plan not read or citing none is no unit that sent nothing', async () => {
    await write({
      'con/tinh.docx': 'UBND tỉnh\nviệc',
      'con/a.docx': 'Sở A → tinh.docx\nviệc',
      'con/b.docx': 'Sở B\nviệc',
      'con/So C.pdf': 'UNUSABLE',
      'con/d.docx': 'Sở D → absent.docx\nviệc',
      'ds.json': '["Sở A", "Sở B", "Sở C", "Sở Đ"]',
    });
    const { code, out, err } = await kehoach(['check', at('con'), '--units', at('ds.json'), '--json', ...output()]);
    expect(code).toBe(1);
    const run = CoverageRun.parse(JSON.parse(out));
    expect(run.children.map(({ file }) => file)).toEqual(['a.docx', 'So C.pdf']);
    expect(run.turnout.units.map(({ state }) => state)).toEqual(['sent', 'other', 'unread', 'absent']);
    expect(run.noPlan).toEqual(['Sở Đ']);
    expect(err).toContain('Không có 1/KH-absent.docx trong số các văn bản này');
    expect(err).toContain('b.docx không dẫn kế hoạch cấp trên nào');
    expect(err).toContain('Không đọc được So C.pdf');
    const lineage = Lineage.parse(JSON.parse(await readFile(at('out/lineage.json'), 'utf8')));
    expect(lineage).toMatchObject({ alone: ['b.docx'], unread: ['So C.pdf'] });
    expect(lineage.absent).toEqual([{ code: '1/KH-absent.docx', citedBy: ['d.docx'] }]);
  });

  it('checks every parent among the documents, and prints a list of runs with --json', async () => {
    await write({
      'con/ttg.docx': 'Chính phủ\nviệc',
      'con/tinh.docx': 'UBND tỉnh → ttg.docx\nviệc',
      'con/a.docx': 'Sở A → tinh.docx\nviệc',
      'con/rong.docx': 'UBND huyện',
      'con/e.docx': 'Sở E → rong.docx\nviệc',
    });
    const { code, out, err } = await kehoach(['check', at('con'), '--json', ...output()]);
    expect(code).toBe(0);
    const runs = CoverageRun.array().parse(JSON.parse(out));
    expect(runs.map(({ parent, children }) => [parent.file, ...children.map(({ file }) => file)])).toEqual([
      ['tinh.docx', 'a.docx'],
      ['ttg.docx', 'tinh.docx'],
    ]);
    expect(err).toContain('rong.docx không có nhiệm vụ nào để đối chiếu');
    const written = await readdir(at('out/tinh.docx'));
    expect(written).toContain('report.html');
    expect(written).not.toContain('.cache');
    expect(err).toContain('a.docx: 1 nhiệm vụ (không thay đổi, dùng kết quả đã có)');
  });

  it('refuses a wrong list of units with 2, naming the row', async () => {
    await write({
      'con/tinh.docx': 'UBND tỉnh\nviệc',
      'con/a.docx': 'Sở A\nviệc',
      'ds.csv': 'STT;Đơn vị;ĐT\n1;;0912\n',
    });
    const { code, err } = await kehoach([...parent(), at('con/a.docx'), '--units', at('ds.csv'), ...output()]);
    expect(code).toBe(2);
    expect(err).toContain('dòng 2, cột B: thiếu tên đơn vị');
  });

  it('uses colour on a terminal only', async () => {
    await write({ 'con/tinh.docx': 'UBND tỉnh\nviệc', 'con/a.docx': 'Sở A\nviệc' });
    const args = [...parent(), at('con/a.docx'), ...output()];
    expect((await kehoach(args, true)).out).toContain('\u001b[32m');
    expect((await kehoach(args)).out).not.toContain('\u001b');
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
