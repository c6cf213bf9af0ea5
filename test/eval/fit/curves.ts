import { Matrix, solve } from 'ml-matrix';
import type { FitCase } from './cases.ts';

/** A logistic curve over named signs. */
export interface FittedCurve {
  base: number;
  weights: Record<string, number>;
}

export type Name = 'uptake' | 'matter' | 'commitment' | 'part' | 'action';
export type Curves = Record<Name, FittedCurve>;

/** One judgement with known truth: it holds if any of its parts does. One part for the uptake and for the matter, one for each lack. */
interface Example {
  truth: boolean;
  weight: number;
  parts: { name: Name; signs: Readonly<Record<string, number>> }[];
}

/** Pull of each standardised weight towards 0. */
const ridge = { single: 0.001, bags: 0.002 };
/** A task called missing that is there is worse than one overlooked. */
const there = 2.3;
const mostSteps = 50;
const rounds = 600;
const pace = 0.08;

/**
 * Fits the curve of the uptake by logistic regression, that of the matter on what the first one takes for taken up (a
 * cascade of two judges; `first` is kept where given), and those of the lacks as of bags of which at least one holds (multiple-instance logistic
 * regression with noisy-or; Ray and Craven, 2005). The same cases give the same curves.
 */
export function fitCurves(cases: readonly FitCase[], first?: FittedCurve): Curves {
  const uptake = cases.flatMap(({ taken, weight, signs }): Example[] =>
    taken === null ? [] : [{ truth: taken, weight, parts: [{ name: 'uptake', signs: signs.uptake }] }],
  );
  const lacks = cases.flatMap(({ lacking, weight, signs }): Example[] =>
    lacking === null || !signs.lacks || signs.lacks.length === 0
      ? []
      : [{ truth: lacking, weight, parts: signs.lacks.map(({ kind, signs: own }) => ({ name: kind, signs: own })) }],
  );
  const words = first ?? (fitSingle('uptake', uptake).uptake as FittedCurve);
  const matter = cases.flatMap(({ taken, labelled, weight, signs }): Example[] =>
    taken === null || !labelled || !signs.matter || chanceOf(words, signs.uptake) < 0.5
      ? []
      : [{ truth: taken, weight: taken ? there * weight : weight, parts: [{ name: 'matter', signs: signs.matter }] }],
  );
  return {
    uptake: words,
    ...fitSingle('matter', matter),
    ...fitBags(['commitment', 'part', 'action'], lacks),
  } as Curves;
}

interface Scale {
  sign: string;
  mean: number;
  spread: number;
}

/** Examples as rows of standardised numbers, the base first; the weights of all curves stand in one row. */
interface Rows {
  scales: ReadonlyMap<Name, Scale[]>;
  offsets: ReadonlyMap<Name, number>;
  size: number;
  rows: { truth: boolean; weight: number; parts: { offset: number; values: number[] }[] }[];
}

function toRows(names: readonly Name[], examples: readonly Example[]): Rows {
  const scales = new Map(names.map((name) => [name, scaleSigns(name, examples)]));
  const offsets = new Map<Name, number>();
  let size = 0;
  for (const name of names) {
    offsets.set(name, size);
    size += 1 + (scales.get(name) as Scale[]).length;
  }
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = examples.map(({ truth, weight, parts }) => ({
    truth,
    weight: weight / total,
    parts: parts.map(({ name, signs }) => ({
      offset: offsets.get(name) as number,
      values: [
        1,
        ...(scales.get(name) as Scale[]).map(({ sign, mean, spread }) => ((signs[sign] ?? 0) - mean) / spread),
      ],
    })),
  }));
  return { scales, offsets, size, rows };
}

function toCurves(names: readonly Name[], w: Float64Array, { offsets, scales }: Rows): Partial<Curves> {
  return Object.fromEntries(
    names.map((name) => [name, toCurve(w, offsets.get(name) as number, scales.get(name) as Scale[])]),
  );
}

/** Newton's method, for examples of one part: the loss is convex, and a few steps reach its very bottom. */
function fitSingle(name: Name, examples: readonly Example[]): Partial<Curves> {
  const read = toRows([name], examples);
  const { size, rows } = read;
  const w = new Float64Array(size);
  for (let step = 0; step < mostSteps; step++) {
    const slope = w.map((value, i) => (i === 0 ? 0 : ridge.single * value));
    const bend = Matrix.eye(size, size, ridge.single);
    bend.set(0, 0, 1e-9);
    for (const { truth, weight, parts } of rows) {
      const { values } = parts[0] as (typeof parts)[number];
      const chance = logistic(dot(w, 0, values));
      const [pull, curvature] = [weight * (chance - Number(truth)), weight * chance * (1 - chance)];
      values.forEach((value, i) => {
        slope[i] = (slope[i] as number) + pull * value;
        values.forEach((other, j) => bend.set(i, j, bend.get(i, j) + curvature * value * other));
      });
    }
    const move = solve(bend, Matrix.columnVector(slope)).to1DArray();
    move.forEach((by, i) => (w[i] = (w[i] as number) - by));
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  return toCurves([name], w, read);
}

/** Gradient descent with moments (Adam; Kingma and Ba, 2015), its pace falling to 0, for bags of several parts. */
function fitBags(names: readonly Name[], examples: readonly Example[]): Partial<Curves> {
  const read = toRows(names, examples);
  const { size, rows, offsets } = read;
  const w = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const bases = new Set(offsets.values());
  for (let round = 1; round <= rounds; round++) {
    const slope = w.map((value, i) => (bases.has(i) ? 0 : ridge.bags * value));
    for (const { truth, weight, parts } of rows) {
      const chances = parts.map(({ offset, values }) => logistic(dot(w, offset, values)));
      const any = clip(1 - chances.reduce((none, chance) => none * (1 - chance), 1));
      parts.forEach(({ offset, values }, p) => {
        const chance = chances[p] as number;
        const pull = weight * (truth ? (-(1 - any) / any) * chance : chance);
        values.forEach((value, i) => (slope[offset + i] = (slope[offset + i] as number) + pull * value));
      });
    }
    const now = pace * (1 - (round - 1) / rounds);
    for (let i = 0; i < size; i++) {
      const g = slope[i] as number;
      first[i] = 0.9 * (first[i] as number) + 0.1 * g;
      second[i] = 0.999 * (second[i] as number) + 0.001 * g * g;
      const step = (first[i] as number) / (1 - 0.9 ** round);
      const size2 = Math.sqrt((second[i] as number) / (1 - 0.999 ** round)) + 1e-8;
      w[i] = (w[i] as number) - (now * step) / size2;
    }
  }
  return toCurves(names, w, read);
}

function scaleSigns(name: Name, examples: readonly Example[]): Scale[] {
  const rows = examples.flatMap(({ parts }) => parts.filter((part) => part.name === name).map(({ signs }) => signs));
  return Object.keys(rows[0] ?? {}).map((sign) => {
    const values = rows.map((signs) => signs[sign] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { sign, mean, spread: Math.sqrt(variance) || 1 };
  });
}

/** The weights for signs as they are, four digits. */
function toCurve(w: Float64Array, offset: number, scales: readonly Scale[]): FittedCurve {
  const weights = scales.map(({ sign, spread }, i) => [sign, (w[offset + 1 + i] as number) / spread] as const);
  const shift = scales.reduce((sum, { mean, spread }, i) => sum + ((w[offset + 1 + i] as number) * mean) / spread, 0);
  const base = (w[offset] as number) - shift;
  return { base: round(base), weights: Object.fromEntries(weights.map(([sign, weight]) => [sign, round(weight)])) };
}

/** Chance that a curve gives, 0..1. */
export function chanceOf({ base, weights }: FittedCurve, signs: Readonly<Record<string, number>>): number {
  return logistic(Object.entries(weights).reduce((sum, [sign, weight]) => sum + weight * (signs[sign] ?? 0), base));
}

function dot(w: Float64Array, offset: number, values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (w[offset + i] as number), 0);
}

function clip(chance: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, chance));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
