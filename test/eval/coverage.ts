import { styleText } from 'node:util';
import { checkCoverage } from '#diff';
import type { EvalDocument, EvalPair } from './catalog.ts';
import { findBelow } from './floors.ts';
import type { Floors } from './floors.ts';
import { readDocument, whyUnread } from './read.ts';
import { hasEvidence, isAccepted, scoreCoverage, wantedFindings } from './score-coverage.ts';
import type { CoverageRow, CoverageScore } from './score-coverage.ts';
import { toCell, toTable } from './table.ts';

export interface PairResult {
  pair: EvalPair;
  score: CoverageScore | null;
  failures: string[];
}

/** Checks a child against its parent and scores the items against the labels. */
export async function evaluatePair(pair: EvalPair, documents: EvalDocument[], floors: Floors): Promise<PairResult> {
  const [parent, child] = await Promise.all([pair.parent, pair.child].map((id) => readOf(id, documents)));
  if (!parent?.plan || !child?.plan) {
    const unread = [parent, child].flatMap((reading) => (reading && !reading.plan ? [whyUnread(reading)] : []));
    return { pair, score: null, failures: [`not checked: ${unread.join('; ')}`] };
  }
  const score = scoreCoverage(pair.gold, checkCoverage(parent.plan, child.plan, pair));
  return { pair, score, failures: findBelow({ ...floors.coverage, ...floors.pairs[pair.id] }, { ...score }) };
}

export function showPairs(results: readonly PairResult[], floors: Floors): string {
  const rows = results.map(({ pair, score }) => {
    if (!score) return [pair.id, 'not checked'];
    const floor = { ...floors.coverage, ...floors.pairs[pair.id] };
    return [
      pair.id,
      `${score.found}/${score.rows.length}`,
      toCell(score.status, floor.status),
      toCell(score.statusPreferred, undefined),
      toCell(score.missingPrecision, floor.missingPrecision),
      toCell(score.missingRecall, floor.missingRecall),
      toCell(score.applicability, floor.applicability),
      toCell(score.evidence, floor.evidence),
      toCell(score.findingRecall, floor.findingRecall),
    ];
  });
  const head = ['pair', 'items', 'status', 'preferred', 'miss P', 'miss R', 'applies', 'evidence', 'findings'];
  return toTable(head, rows);
}

/** Every item that a careful reader would judge otherwise, with what was said and shown. */
export function showPairFaults({ pair, score }: PairResult): string {
  if (!score) return '';
  const lines = score.rows.flatMap((row) => {
    const faults = findFaults(row);
    if (faults.length === 0) return [];
    const title = `  ${row.gold.key} «${row.gold.parentStart}» ${row.item?.confidence.toFixed(2) ?? ''}`;
    return [styleText('cyan', title), ...faults.map((fault) => `    ${fault}`)];
  });
  return lines.length === 0 ? '' : [styleText('bold', `── ${pair.id}`), ...lines].join('\n');
}

function findFaults(row: CoverageRow): string[] {
  const { gold, item } = row;
  if (!item) return ['not among the items'];
  const faults: string[] = [];
  const shown = item.matches.map(({ childTask, score }) => `${score.toFixed(2)} «${childTask.text.slice(0, 90)}»`);
  const labelled = (gold.matches ?? []).map(({ quote }) => `«${quote}»`).join(', ');
  if (!isAccepted(row)) faults.push(`status: wanted ${gold.accept.join(' or ')}, got ${item.status}`);
  if (item.applicability !== gold.applicability)
    faults.push(`applicability: wanted ${gold.applicability}, got ${item.applicability} (${item.applicabilityReason})`);
  if (gold.matches?.length && gold.accept[0] !== 'missing' && !hasEvidence(row))
    faults.push(`evidence: wanted ${labelled}`);
  const kinds = item.findings.map((finding) => finding.kind as string);
  const lacking = wantedFindings(gold).filter((kind) => !kinds.includes(kind));
  if (lacking.length > 0) faults.push(`findings: wanted ${lacking.join(', ')}, got ${kinds.join(', ') || 'none'}`);
  if (faults.length > 0) faults.push(...shown.map((match) => styleText('dim', `shown ${match}`)));
  return faults;
}

async function readOf(id: string, documents: EvalDocument[]): ReturnType<typeof readDocument> {
  const document = documents.find((one) => one.id === id);
  if (!document) throw new Error(`Expected a document of the catalog, got ${JSON.stringify(id)}`);
  return readDocument(document.path);
}
