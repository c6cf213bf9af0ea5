import type { Status } from '#model';

/** What the verdict rests on; each 0..1. */
export interface Grounds {
  status: Status;
  /** Rating of the best commitment, and of the weakest that is taken up. */
  best: number;
  weakest: number;
  /** Share of the parent's commitments that are taken up. */
  share: number;
  twin: boolean;
}

/** Logistic curves fitted on the labelled pairs, one pair left out at a time: [at margin 0, per unit of margin]. */
const curves: Record<Exclude<Status, 'undetermined'>, readonly [number, number]> = {
  covered: [1.0, 4.0],
  partial: [1.2, 3.0],
  missing: [1.1, 8.0],
};
const sure = 0.98;
const unknown = 0.5;

/** Chance that the verdict is right, from how far it lies from the next one. */
export function judgeConfidence(grounds: Grounds, border: number): number {
  if (grounds.twin) return sure;
  if (grounds.status === 'undetermined') return unknown;
  const [base, slope] = curves[grounds.status];
  const margin = grounds.status === 'missing' ? border - grounds.best : grounds.weakest - border;
  const value = 1 / (1 + Math.exp(-(base + slope * margin)));
  return Math.round(Math.min(sure, value) * 100) / 100;
}
