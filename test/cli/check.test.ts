import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CoverageRun, Lineage } from '#model';
import { at, output, useFolder, write } from '../support/cli-folder.ts';
import { kehoach } from '../support/cli.ts';

useFolder();

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
