import type { Reason, Status } from '#model';

/** What the verdict rests on; each 0..1. */
export interface Grounds {
  status: Status;
  /** Rating of the best commitment, and of the weakest that is taken up. */
  best: number;
  weakest: number;
  /** Share of the parent's commitments that are taken up. */
  share: number;
  twin: boolean;
  /** What the rating of the commitment that decides is made of, in log-odds. */
  reasons: readonly Reason[];
}

/** Logistic curves fitted on the labelled pairs, one pair left out at a time: [at margin 0, per unit of margin]. */
const curves: Record<Exclude<Status, 'undetermined'>, readonly [number, number]> = {
  covered: [1.2, 5.0],
  partial: [0.6, 2.25],
  missing: [0.3, 7.9],
};
const sure = 0.98;

/** Chance that the verdict is right, from how far its rating lies from the border to the next verdict, 0..1. */
export function judgeConfidence(grounds: Grounds): number {
  return Math.round(logistic(logOdds(grounds)) * 100) / 100;
}

function logOdds(grounds: Grounds): number {
  if (grounds.status === 'undetermined') return 0;
  if (grounds.twin) return logit(sure);
  const [start, slope] = curves[grounds.status];
  return Math.min(logit(sure), start + slope * marginOf(grounds));
}

/** Ratings from one half on count as taken up. */
function marginOf({ status, best, weakest }: Grounds): number {
  return status === 'missing' ? 0.5 - best : weakest - 0.5;
}

/** Reasons that settle a verdict by themselves. */
const settling = new Set(['twin', 'number-twin', 'own-plan']);

/**
 * The reasons as what they add to the log-odds of the confidence, so that a page can draw how they lead to it: their
 * weights sum to its logit. What made up the rating is scaled by how the confidence follows from it; what raised the
 * rating lowers the confidence that the task is missing.
 */
export function weighReasons(grounds: Grounds): Reason[] {
  const total = logOdds(grounds);
  const notes = grounds.reasons.filter((reason) => reason.weight === 0);
  if (grounds.status === 'undetermined') return notes;
  const settled = grounds.reasons.find((reason) => settling.has(reason.feature));
  if (settled) return [{ ...settled, weight: round(total) }, ...notes];
  const [start, slope] = curves[grounds.status];
  const parts = grounds.reasons.filter((reason) => reason.weight !== 0);
  const rating = parts.reduce((sum, reason) => sum + reason.weight, 0);
  const margin = marginOf(grounds);
  const scale = Math.abs(rating) < 0.01 ? slope / 4 : (slope * margin) / rating;
  const weighed = [
    { feature: `start-${grounds.status}`, weight: start },
    ...parts.map((reason) => ({ ...reason, weight: scale * reason.weight })),
  ];
  if (parts.length === 0) weighed.push({ feature: 'nothing-near', weight: slope * margin });
  const rest = total - weighed.reduce((sum, reason) => sum + reason.weight, 0);
  if (Math.abs(rest) >= 0.005) weighed.push({ feature: 'never-sure', weight: rest });
  return [...weighed.map((reason) => ({ ...reason, weight: round(reason.weight) })), ...notes];
}

function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
