import type { Reason, Status } from '#model';
import { logistic, logit } from './fitted.ts';
import { settings } from './settings.ts';

/** What the verdict rests on. */
export interface Grounds {
  status: Status;
  /** Chance that the child takes the task up, and that the heaviest lack is one; 0..1. */
  uptake: number;
  lack: number;
  twin: boolean;
  /** What the uptake is made of, in log-odds. */
  reasons: readonly Reason[];
}

/** Logistic curves fitted on the labelled pairs, one pair left out at a time: [at even odds, per unit of log-odds]. */
const curves: Record<Exclude<Status, 'undetermined'>, readonly [number, number]> = {
  covered: [0.83, 0.79],
  partial: [0.72, 0.7],
  missing: [0.53, 0.85],
};
const sure = 0.98;
/** Chance that a number or a date said to be weaker is. */
const compared = 0.95;

/** Chance that the verdict is right, 0..1. */
export function judgeConfidence(grounds: Grounds): number {
  return Math.round(logistic(logOdds(grounds)) * 100) / 100;
}

function logOdds(grounds: Grounds): number {
  if (grounds.status === 'undetermined') return 0;
  if (grounds.twin) return logit(sure);
  const [start, slope] = curves[grounds.status];
  return Math.min(logit(sure), start + slope * logit(clip(chanceOf(grounds))));
}

/** Chance of the verdict as the fitted curves have it. */
function chanceOf({ status, uptake, lack }: Grounds): number {
  if (status === 'missing') return 1 - uptake;
  return uptake * (status === 'covered' ? 1 - lack : lack >= settings.lacking ? lack : compared);
}

function clip(chance: number): number {
  return Math.min(0.999, Math.max(0.001, chance));
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
  const scale = grounds.status === 'missing' ? -slope : slope;
  const weighed = [
    { feature: `start-${grounds.status}`, weight: start },
    ...grounds.reasons.filter((reason) => reason.weight !== 0).map((one) => ({ ...one, weight: scale * one.weight })),
  ];
  if (grounds.status !== 'missing') {
    weighed.push({ feature: 'lacks', weight: scale * (logit(clip(chanceOf(grounds))) - logit(clip(grounds.uptake))) });
  }
  const rest = total - weighed.reduce((sum, reason) => sum + reason.weight, 0);
  if (Math.abs(rest) >= 0.005) weighed.push({ feature: 'never-sure', weight: rest });
  return [...weighed.map((reason) => ({ ...reason, weight: round(reason.weight) })), ...notes];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
