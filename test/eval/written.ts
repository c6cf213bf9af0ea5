import type { PairResult } from './coverage.ts';
import { hasEvidence, isAccepted, wantedFindings } from './score-coverage.ts';
import type { CoverageRow } from './score-coverage.ts';
import { toTable } from './table.ts';

/** Results with each labelled pair once, whatever renderings of it were read. */
export function eachPairOnce(results: readonly PairResult[]): PairResult[] {
  return [...new Map(results.toReversed().map((result) => [pairName(result), result])).values()].toReversed();
}

export function pairName({ pair }: PairResult): string {
  return `${pair.gold.parent} → ${pair.gold.child}`;
}

/** How well the check judges what a written child did with each task: copied, reworded, left out beside a distractor … */
export function showWritten(results: readonly PairResult[]): string {
  const rows = eachPairOnce(results).flatMap(({ score }) => score?.rows ?? []);
  const written = rows.filter((row) => row.gold.how !== undefined);
  const kinds = [...Map.groupBy(written, (row) => row.gold.how ?? '')].sort((a, b) => b[1].length - a[1].length);
  const lines = kinds.map(([how, own]) => showKind(how, own));
  return toTable(
    ['written as', 'items', 'status', 'said missing', 'evidence', 'findings'],
    [...lines, showKind('all', written)],
  );
}

function showKind(how: string, rows: readonly CoverageRow[]): string[] {
  const taken = rows.filter((row) => row.gold.matches?.length && row.gold.accept[0] !== 'missing');
  const wanted = rows.flatMap((row) => wantedFindings(row.gold).map((kind) => ({ row, kind })));
  const given = wanted.filter(({ row, kind }) => row.item?.findings.some((finding) => finding.kind === kind));
  const share = (part: number, all: number): string => (all === 0 ? '' : (part / all).toFixed(3));
  return [
    how,
    String(rows.length),
    share(rows.filter(isAccepted).length, rows.length),
    share(rows.filter((row) => row.item?.status === 'missing').length, rows.length),
    share(taken.filter(hasEvidence).length, taken.length),
    share(given.length, wanted.length),
  ];
}
