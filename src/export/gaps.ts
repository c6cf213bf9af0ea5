import type { Status } from '#model';
import type { Report, ReportCell, ReportTask, ReportUnit } from './report.ts';

/** A task asked of a unit that its plan does not wholly take up, or takes up with something to note. */
export interface Gap {
  row: ReportTask;
  /** Index of the row in the report. */
  index: number;
  cell: ReportCell;
}

/** How grave: what is missing first, then what is weakened, then what could not be judged, then remarks. */
const gravity: Record<Status, number> = { missing: 0, partial: 1, undetermined: 2, covered: 3 };

/** Applicable tasks that are not covered, gravest first, else in the order of the parent plan. */
export function gapsOf(report: Report, unit: ReportUnit): Gap[] {
  return applicable(report, unit)
    .filter(({ cell }) => cell.status !== 'covered')
    .toSorted((a, b) => gravity[a.cell.status] - gravity[b.cell.status] || a.index - b.index);
}

/** Applicable tasks that are covered, but with a finding (a product or a deadline that is not named). */
export function remarksOf(report: Report, unit: ReportUnit): Gap[] {
  return applicable(report, unit).filter(({ cell }) => cell.status === 'covered' && cell.findings.length > 0);
}

function applicable(report: Report, unit: ReportUnit): Gap[] {
  return report.rows.flatMap((row, index) => {
    const cell = unit.cells[index];
    return cell?.applies ? [{ row, index, cell }] : [];
  });
}

/** Rate of a unit as reports show it: null, not 0 %, where nothing asked of it could be judged. */
export function unitRate(unit: ReportUnit): number | null {
  const { summary } = unit;
  return summary === null || summary.undetermined === summary.applicable ? null : summary.coverage;
}

/** Over the units a row applies to: (covered + partial/2) / all; null where it applies to none or could not be judged. */
export function rowRate(report: Report, index: number): { applicable: number; rate: number | null } {
  const cells = report.units.flatMap((unit) => unit.cells[index] ?? []).filter((cell) => cell.applies);
  const judged = cells.some(({ status }) => status !== 'undetermined');
  const points = cells.reduce((sum, { status }) => sum + worth[status], 0);
  return { applicable: cells.length, rate: judged ? points / cells.length : null };
}

const worth: Record<Status, number> = { covered: 1, partial: 0.5, undetermined: 0, missing: 0 };
