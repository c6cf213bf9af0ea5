import type { CoverageItem, CoverageSummary, Status } from '#model';

/** Counts over the items that apply; `coverage` is (covered + partial / 2) / applicable, contract section 2. */
export function summarize(items: readonly CoverageItem[]): CoverageSummary {
  const bound = items.filter((item) => item.applicability === 'applies');
  const count = (status: Status): number => bound.filter((item) => item.status === status).length;
  const covered = count('covered');
  const partial = count('partial');
  return {
    applicable: bound.length,
    covered,
    partial,
    missing: count('missing'),
    undetermined: count('undetermined'),
    notApplicable: items.length - bound.length,
    coverage: bound.length === 0 ? null : (covered + partial / 2) / bound.length,
  };
}
