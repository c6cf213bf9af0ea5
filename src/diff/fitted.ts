import fitted from './data/fitted.json' with { type: 'json' };
import { curve } from './settings.ts';

/** What a judgement rests on, by name. */
export type Signs = Readonly<Record<string, number>>;

/** A logistic curve: what each sign adds to the log-odds. */
export interface Curve {
  base: number;
  weights: Readonly<Record<string, number>>;
}

/**
 * Whether the child takes a task up, whether what answers it is about the same matter, and whether it lacks what it seems
 * to lack, by kind.
 */
export type CurveName = 'uptake' | 'matter' | LackKind;
export type LackKind = 'commitment' | 'part' | 'action';

/** Fitted on the labelled pairs by `npm run eval -- fit --write`. */
export const curves: Readonly<Record<CurveName, Curve>> = fitted;

const entries: Readonly<Record<CurveName, readonly (readonly [string, number])[]>> = {
  uptake: Object.entries(curves.uptake.weights),
  // What a reranker says is not fitted: it is asked of few, and never in fitting.
  matter: [...Object.entries(curves.matter.weights), ['meaning', curve.meaning]],
  commitment: Object.entries(curves.commitment.weights),
  part: Object.entries(curves.part.weights),
  action: Object.entries(curves.action.weights),
};

/** What each sign adds to the log-odds, `base` aside; a sign that is not given adds nothing. */
export function addSigns(name: CurveName, signs: Signs): Record<string, number> {
  return Object.fromEntries(entries[name].map(([sign, weight]) => [sign, weight * (signs[sign] ?? 0)]));
}

/** Log-odds that the judgement holds. */
export function oddsOf(name: CurveName, signs: Signs): number {
  let odds = curves[name].base;
  for (const [sign, weight] of entries[name]) odds += weight * (signs[sign] ?? 0);
  return odds;
}

/** Chance of log-odds, 0..1. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Log-odds of a chance, 0..1. */
export function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}

const surest = 0.998;

/** Log-odds of a rating, 0..1; of the surest ones no more than of 0.998. */
export function toOdds(rating: number): number {
  return logit(Math.min(surest, Math.max(1 - surest, rating)));
}
