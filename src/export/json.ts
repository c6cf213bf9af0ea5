import { Coverage, CoverageRun, Plan } from '#model';
import type { Report } from './report.ts';

/** JSON as all output files have it: two spaces, a final newline. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * A plan as JSON with its keys in the order of the schema, whatever order they were set in.
 * Throws where the plan does not hold to the schema: that is a mistake of a stage, not of a document.
 */
export function planToJson(plan: Plan): string {
  return toJson(Plan.parse(plan));
}

/** Like `planToJson`, for one check. */
export function coverageToJson(coverage: Coverage): string {
  return toJson(Coverage.parse(coverage));
}

/** `coverage.json`: the summaries of a run. */
export function toCoverageRun(report: Report): CoverageRun {
  const { file, code, issuer } = report.parent;
  return CoverageRun.parse({
    schemaVersion: 1,
    parent: { file, code, issuer },
    children: report.units.map((unit) => ({
      file: unit.file,
      code: unit.code,
      issuer: unit.issuer,
      summary: unit.summary,
      error: unit.error,
    })),
    noPlan: report.turnout.units.flatMap(({ name, state }) => (state === 'absent' ? [name] : [])),
    turnout: report.turnout,
    diagnostics: report.diagnostics,
  } satisfies CoverageRun);
}
