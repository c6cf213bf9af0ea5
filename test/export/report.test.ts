import { describe, expect, it } from 'vitest';
import {
  coverageToJson,
  gapsOf,
  planToJson,
  remarksOf,
  rowRate,
  toCoverageRun,
  toReport,
  toReportUnit,
  unitRate,
  whyUnread,
} from '#export';
import { CoverageRun } from '#model';
import type { Diagnostic, Plan } from '#model';
import { coverage, item, plan, task } from '../support/plan.ts';
import { sampleReport } from '../support/report.ts';

describe('the report', () => {
  it('orders gaps by gravity and keeps remarks apart', () => {
    const report = sampleReport();
    const [first] = report.units;
    expect(gapsOf(report, first!).map(({ index, cell }) => [index, cell.status])).toEqual([
      [2, 'missing'],
      [0, 'partial'],
    ]);
    expect(remarksOf(report, first!).map(({ index }) => index)).toEqual([1]);
  });

  it('counts a row over the units it applies to', () => {
    const report = sampleReport();
    expect(rowRate(report, 0)).toEqual({ applicable: 2, rate: 0.75 });
    expect(rowRate(report, 3)).toEqual({ applicable: 1, rate: 1 });
  });

  it('shows no rate, rather than 0 %, where nothing could be judged', () => {
    const parent = plan('tinh.docx', 'Tỉnh', [task('p.1', 'việc'), task('p.2', 'việc')]);
    const child = plan('scan.pdf', 'Sở A', []);
    const checked = coverage(
      parent,
      child,
      parent.tasks.map((one) => item(one, 'undetermined')),
    );
    const unit = toReportUnit({ file: 'scan.pdf', plan: child, coverage: checked, diagnostics: [] });
    const report = toReport(parent, 'tinh.docx', ['p.1', 'p.2'], [unit]);
    expect(unitRate(unit)).toBeNull();
    expect(rowRate(report, 0)).toEqual({ applicable: 1, rate: null });
  });

  it('says why a document was not read, the same trouble on many pages once', () => {
    const blank = (page: number): Diagnostic => ({
      severity: 'error',
      code: 'no-text-layer',
      message: `Trang ${page} trống.`,
      page,
    });
    const note: Diagnostic = { severity: 'warning', code: 'no-code', message: 'Không có số.' };
    expect(whyUnread([note, blank(1), blank(3), blank(4), blank(5), blank(7)])).toBe(
      'Trang 1 trống. (Cũng vậy ở các trang 3–5, 7.)',
    );
    expect(whyUnread([note])).toBe('Không có số.');
    expect(() => whyUnread([])).toThrow('got none');
  });

  it('tells units of the same name apart by their files', () => {
    const parent = plan('tinh.docx', 'Tỉnh', [task('p.1', 'việc')]);
    const units = ['a.docx', 'b.docx'].map((file) => {
      const child = plan(file, 'Sở A', []);
      return toReportUnit({
        file,
        plan: child,
        coverage: coverage(parent, child, [item(parent.tasks[0]!, 'missing')]),
        diagnostics: [],
      });
    });
    expect(toReport(parent, 'tinh.docx', ['p.1'], units).units.map(({ name }) => name)).toEqual([
      'Sở A (a.docx)',
      'Sở A (b.docx)',
    ]);
  });

  it('refuses verdicts that do not fit its rows', () => {
    const parent = plan('tinh.docx', 'Tỉnh', [task('p.1', 'việc')]);
    expect(() => toReport(parent, 'tinh.docx', ['p.2'], [])).toThrow('Expected a task of the parent plan, got "p.2"');
  });

  it('gives coverage.json, with unread children told and not counted', () => {
    const run = toCoverageRun(sampleReport());
    expect(CoverageRun.parse(run)).toEqual(run);
    expect(run.children.map(({ file, summary, error }) => [file, summary?.coverage, error])).toEqual([
      ['so-a.docx', 0.5, null],
      ['so-b.pdf', 1, null],
      ['hong.pdf', undefined, 'Tệp rỗng (0 byte).'],
    ]);
    expect(run.noPlan).toEqual(['Sở C']);
  });
});

describe('JSON', () => {
  it('has the keys of the schema in its order, two spaces, a final newline', () => {
    const one = plan('a.docx', 'Sở A', [task('1', 'việc')]);
    const backwards = Object.fromEntries(Object.entries(one).toReversed()) as Plan;
    expect(planToJson(backwards)).toBe(planToJson(one));
    expect(planToJson(one)).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"source": \{\n {4}"file"[\s\S]*\}\n$/u);
  });

  it('refuses what does not hold to the schema', () => {
    const one = plan('a.docx', 'Sở A', [task('1', 'việc', { confidence: 2 })]);
    expect(() => planToJson(one)).toThrow('confidence');
    expect(() => coverageToJson({} as never)).toThrow('schemaVersion');
  });
});
