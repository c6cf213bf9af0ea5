import type { PairResult } from './coverage.ts';
import { isAccepted } from './score-coverage.ts';
import { toTable } from './table.ts';
import { eachPairOnce, pairName } from './written.ts';

/** One verdict: how sure the check was, 0..1, and whether a careful reader agrees. */
export interface Judgement {
  /** The labelled pair, whatever rendering was read. */
  pair: string;
  status: string;
  confidence: number;
  right: boolean;
}

/** Logit of a confidence → `shift + stretch · logit`. */
export interface Scaling {
  shift: number;
  stretch: number;
}

/** Strength of the belief that a curve is right as it stands; a handful of errors must not turn it over. */
const ridge = 2;
const bins = 10;

/** Verdicts on all labelled items, each pair of plans once. */
export function collectJudgements(results: readonly PairResult[]): Judgement[] {
  return eachPairOnce(results).flatMap((result) =>
    (result.score?.rows ?? []).flatMap((row) => {
      const { item } = row;
      if (!item) return [];
      return [{ pair: pairName(result), status: item.status, confidence: item.confidence, right: isAccepted(row) }];
    }),
  );
}

/** Expected calibration error: mean distance of confidence and share right over ten bins (Naeini et al., 2015). */
export function calibrationError(judgements: readonly Judgement[]): number {
  const off = toBins(judgements).reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0);
  return judgements.length === 0 ? 0 : off / judgements.length;
}

/** Confidence as it would be had each pair never been seen: its curves fitted on the other pairs (Platt, 1999). */
export function leaveOneOut(judgements: readonly Judgement[]): Judgement[] {
  return [...new Set(judgements.map(({ pair }) => pair))].flatMap((pair) => {
    const others = judgements.filter((one) => one.pair !== pair);
    const scalings = fitByStatus(others);
    return judgements
      .filter((one) => one.pair === pair)
      .map((one) => ({ ...one, confidence: rescale(one.confidence, scalings.get(one.status)) }));
  });
}

/** What the curves of each status should be changed by. */
export function fitByStatus(judgements: readonly Judgement[]): Map<string, Scaling> {
  const statuses = [...new Set(judgements.map(({ status }) => status))];
  return new Map(statuses.map((status) => [status, fit(judgements.filter((one) => one.status === status))]));
}

/** Logistic regression by Newton's method, drawn to shift 0 and stretch 1. */
function fit(judgements: readonly Judgement[]): Scaling {
  let [shift, stretch] = [0, 1];
  for (let round = 0; round < 25; round++) {
    let [gradShift, gradStretch] = [ridge * shift, ridge * (stretch - 1)];
    let [ss, st, tt] = [ridge, 0, ridge];
    for (const { confidence, right } of judgements) {
      const x = logit(confidence);
      const p = logistic(shift + stretch * x);
      gradShift += p - Number(right);
      gradStretch += (p - Number(right)) * x;
      const w = p * (1 - p);
      ss += w;
      st += w * x;
      tt += w * x * x;
    }
    const determinant = ss * tt - st * st;
    shift -= (tt * gradShift - st * gradStretch) / determinant;
    stretch -= (ss * gradStretch - st * gradShift) / determinant;
  }
  return { shift, stretch };
}

function rescale(confidence: number, scaling: Scaling | undefined): number {
  return scaling ? logistic(scaling.shift + scaling.stretch * logit(confidence)) : confidence;
}

function logit(value: number): number {
  const safe = Math.min(0.999, Math.max(0.001, value));
  return Math.log(safe / (1 - safe));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

interface Bin {
  from: number;
  count: number;
  /** Means over the bin, 0..1. */
  confidence: number;
  right: number;
}

function toBins(judgements: readonly Judgement[]): Bin[] {
  return Array.from({ length: bins }, (_, i) => {
    const inside = judgements.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === i);
    const mean = (of: (one: Judgement) => number): number =>
      inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length);
    return {
      from: i / bins,
      count: inside.length,
      confidence: mean((one) => one.confidence),
      right: mean((one) => Number(one.right)),
    };
  });
}

/** The reliability table with its chart: █ the share right, │ the confidence it should be. */
export function showReliability(judgements: readonly Judgement[]): string {
  const rows = toBins(judgements)
    .filter(({ count }) => count > 0)
    .map((bin) => [
      `${bin.from.toFixed(1)}–${(bin.from + 1 / bins).toFixed(1)}`,
      String(bin.count),
      bin.confidence.toFixed(3),
      bin.right.toFixed(3),
      drawBar(bin),
    ]);
  return toTable(['confidence', 'items', 'mean', 'right', '0 … 1'], rows);
}

const barWidth = 40;

function drawBar({ confidence, right }: Bin): string {
  const bar = [...'█'.repeat(Math.round(right * barWidth)).padEnd(barWidth, '·')];
  bar[Math.min(barWidth - 1, Math.round(confidence * barWidth))] = '│';
  return bar.join('');
}

/** The scalings by status, for whoever fits the curves anew. */
export function showScalings(scalings: ReadonlyMap<string, Scaling>): string {
  return [...scalings]
    .map(([status, { shift, stretch }]) => `${status} ${shift.toFixed(2)} + ${stretch.toFixed(2)}·logit`)
    .join(', ');
}
