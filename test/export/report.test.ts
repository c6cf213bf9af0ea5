import { describe, expect, it } from 'vitest';
import { coverageToJson, gapsOf, planToJson, remarksOf, rowRate, toCoverageRun, toReport, toReportUnit } from '#export';
import { CoverageRun, Plan } from '#model';
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
