import type { Coverage, CoverageItem } from '#model';
import type { GoldCoverage, GoldCoverageItem } from './gold.ts';
import { scoreSimilarity, toSyllables } from './score-text.ts';

/** A labelled parent task and what the check said of it; null where it is not among the items. */
export interface CoverageRow {
  gold: GoldCoverageItem;
  item: CoverageItem | null;
}

export interface CoverageScore {
  rows: CoverageRow[];
  found: number;
  /** Share of items whose status a careful reader may defend. */
  status: number;
  statusPreferred: number;
  missingPrecision: number;
  missingRecall: number;
  saysMissing: number;
  isMissing: number;
  applicability: number;
  /** Share of the items taken up for which a right child passage was shown. */
  evidence: number;
  findingRecall: number;
  findingsWanted: number;
}

/** How far a coverage check agrees with labels made by reading. */
export function scoreCoverage(gold: GoldCoverage, got: Coverage): CoverageScore {
  const rows = gold.items.map((label) => ({ gold: label, item: findItem(label, got) }));
  const found = rows.filter((row) => row.item);
  const saysMissing = found.filter((row) => row.item?.status === 'missing');
  const isMissing = rows.filter((row) => row.gold.accept[0] === 'missing');
  const missingSeen = isMissing.filter(
    (row) => row.item && (row.item.status === 'missing' || (row.gold.accept.length > 1 && isAccepted(row))),
  );
  const evidence = rows.filter((row) => row.item && row.gold.matches?.length && row.gold.accept[0] !== 'missing');
  const wanted = rows.flatMap((row) => wantedFindings(row.gold).map((kind) => ({ row, kind })));
  const given = wanted.filter(({ row, kind }) => row.item?.findings.some((finding) => finding.kind === kind));
  return {
    rows,
    found: found.length,
    status: ratio(rows.filter(isAccepted).length, rows.length),
    statusPreferred: ratio(rows.filter((row) => row.item?.status === row.gold.accept[0]).length, rows.length),
    missingPrecision: ratio(
      saysMissing.filter((row) => row.gold.accept.includes('missing')).length,
      saysMissing.length,
    ),
    missingRecall: ratio(missingSeen.length, isMissing.length),
    saysMissing: saysMissing.length,
    isMissing: isMissing.length,
    applicability: ratio(rows.filter((row) => row.item?.applicability === row.gold.applicability).length, rows.length),
    evidence: ratio(evidence.filter(hasEvidence).length, evidence.length),
    findingRecall: ratio(given.length, wanted.length),
    findingsWanted: wanted.length,
  };
}

export function isAccepted(row: CoverageRow): boolean {
  return row.item !== null && row.gold.accept.includes(row.item.status);
}

/** Whether a match quotes a passage that the label names. */
export function hasEvidence(row: CoverageRow): boolean {
  return (row.item?.matches ?? []).some((match) =>
    (row.gold.matches ?? []).some(({ quote }) => isQuoted(match.childTask.text, quote)),
  );
}

/** Kinds of finding that a careful reader would not leave out. */
export function wantedFindings(gold: GoldCoverageItem): string[] {
  return (gold.findings ?? []).flatMap((finding) => (finding.sure === false ? [] : [finding.kind]));
}

function findItem(label: GoldCoverageItem, got: Coverage): CoverageItem | null {
  const start = toSyllables(label.parentStart);
  let best: CoverageItem | null = null;
  let bestScore = 0;
  for (const item of got.items) {
    const opening = toSyllables(item.parentTask.text).slice(0, start.length).join(' ');
    const score = scoreSimilarity(start.join(' '), opening);
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  return bestScore >= 0.8 ? best : null;
}

/** The quote's syllables run on in the text, or nearly all stand in it and its opening is much alike. */
function isQuoted(text: string, quote: string): boolean {
  const wanted = toSyllables(quote);
  if (wanted.length === 0) return false;
  const all = ` ${toSyllables(text).join(' ')} `;
  if (all.includes(` ${wanted.join(' ')} `)) return true;
  if (wanted.filter((word) => all.includes(` ${word} `)).length / wanted.length < 0.9) return false;
  const opening = text
    .split(/\s+/)
    .slice(0, wanted.length + 4)
    .join(' ');
  return scoreSimilarity(opening, quote) >= 0.75;
}

function ratio(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}
