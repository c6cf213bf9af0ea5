import data from './data/matters.json' with { type: 'json' };
import { readUnits } from './units.ts';
import type { Unit } from './units.ts';
import { termsOf } from './terms.ts';
import { vocabularySize } from './vocabulary.ts';

/** How far a text is about each of the matters it is nearest to: matters in rising order, weights of unit length. */
export interface About {
  matters: Int32Array;
  weights: Float64Array;
}

/** By term: the matters whose phrases say it, and how much it tells of each. */
interface Index {
  size: number;
  postings: Map<number, { matters: number[]; weights: number[] }>;
  rarity: Map<number, number>;
}

let index: Index | null = null;

export function keysOf(units: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  const { list, weights } = termsOf(units);
  const add = (k: number, w: number): void => void found.set(k, Math.max(found.get(k) ?? 0, w));
  list.forEach((term, i) => {
    const weight = weights[i] as number;
    if (weight <= 0.1) return;
    add(term.key, weight);
    if (term.kind === 'form') for (const pair of term.pairs) add(pair, weight / 2);
    if (term.written) {
      add(term.written.form, weight / 2);
      for (const pair of term.written.pairs) add(pair, weight / 2);
    }
  });
  return found;
}

function readIndex(): Index {
  const vectors: Map<number, number>[] = [];
  for (const lines of Object.values(data.fields) as string[][]) {
    for (const line of lines) {
      const vector = new Map<number, number>();
      for (const phrase of line.split(' | '))
        for (const [k, w] of keysOf(readUnits(phrase))) vector.set(k, (vector.get(k) ?? 0) + w);
      vectors.push(vector);
    }
  }
  const df = new Map<number, number>();
  for (const v of vectors) for (const k of v.keys()) df.set(k, (df.get(k) ?? 0) + 1);
  const rarity = new Map<number, number>();
  for (const [k, n] of df) rarity.set(k, Math.log(vectors.length / n));
  const postings: Index['postings'] = new Map();
  vectors.forEach((v, m) => {
    let norm = 0;
    const entries = [...v].map(([k, n]) => {
      const w = Math.log(1 + n) * (rarity.get(k) as number);
      norm += w * w;
      return [k, w] as const;
    });
    norm = Math.sqrt(norm) || 1;
    for (const [k, w] of entries) {
      let p = postings.get(k);
      if (!p) postings.set(k, (p = { matters: [], weights: [] }));
      p.matters.push(m);
      p.weights.push(w / norm);
    }
  });
  return { size: vectors.length, postings, rarity };
}

const cache = new WeakMap<readonly Unit[], About>();
export let topK = 10;
export function aboutOf(units: readonly Unit[], k = topK): About {
  let known = cache.get(units);
  if (!known) cache.set(units, (known = readAbout(units, k)));
  return known;
}

export function readAbout(units: readonly Unit[], k: number, power = 1): About {
  index ??= readIndex();
  const scores = new Float64Array(index.size);
  for (const [key, w] of keysOf(units)) {
    const p = index.postings.get(key);
    if (!p) continue;
    const weight = w * (index.rarity.get(key) as number);
    for (let i = 0; i < p.matters.length; i++) scores[p.matters[i] as number]! += weight * (p.weights[i] as number);
  }
  const top = [...scores.keys()]
    .filter((m) => (scores[m] as number) > 0)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, k)
    .sort((a, b) => a - b);
  const weights = Float64Array.from(top, (m) => (scores[m] as number) ** power);
  const norm = Math.sqrt(weights.reduce((s, w) => s + w * w, 0)) || 1;
  return { matters: Int32Array.from(top), weights: weights.map((w) => w / norm) };
}

export function compareAbout(a: About, b: About): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.matters.length && j < b.matters.length;) {
    const d = (a.matters[i] as number) - (b.matters[j] as number);
    if (d === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (d < 0) i++;
    else j++;
  }
  return sum;
}
export { vocabularySize };
