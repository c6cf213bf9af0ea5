import data from './data/matters.json' with { type: 'json' };
import { readOnce, readOnceBy } from './read-once.ts';
import { termsOf } from './terms.ts';
import { readUnits } from './units.ts';
import type { Unit } from './units.ts';

/** Matters in rising order, each with a weight: how far a text is about it, or how much a term tells of it. */
interface About {
  matters: Int32Array;
  weights: Float64Array;
}

interface MatterIndex {
  count: number;
  /** By the number of a term. */
  postings: readonly (About | undefined)[];
}

/** Matters that a text is compared by, at most. */
const nearest = 20;
/** A term lighter than this (a place, a number) tells of no matter. */
const lightest = 0.1;
/** A pair of neighbouring syllables inside a known phrase tells half as much as the phrase. */
const inside = 0.5;

/**
 * How far two texts are about the same matters, 0..1: explicit semantic analysis (Gabrilovich and Markovitch, 2007) over
 * the matters of `matters.json`. Each text is a vector of the matters whose phrases it says, rare words weighing more;
 * 0 where either is about none.
 */
export function compareMatters(a: readonly Unit[], b: readonly Unit[]): number {
  const [one, other] = [aboutOf(a), aboutOf(b)];
  let sum = 0;
  for (let i = 0, j = 0; i < one.matters.length && j < other.matters.length;) {
    const ahead = (one.matters[i] as number) - (other.matters[j] as number);
    if (ahead === 0) sum += (one.weights[i++] as number) * (other.weights[j++] as number);
    else if (ahead < 0) i++;
    else j++;
  }
  return sum;
}

/** Whether a text is a duty about the plan itself (making it, reporting on it), and so about no matter. */
export const isAboutPlan = readOnce((units: readonly Unit[]): boolean => {
  aboutPlan ??= data.aboutPlan.map((phrase) => formsOf(readUnits(phrase)));
  const said = formsOf(units);
  return aboutPlan.some((phrase) => said.includes(phrase));
});

let aboutPlan: string[] | null = null;

function formsOf(units: readonly Unit[]): string {
  return ` ${units.map(({ form }) => form).join(' ')} `;
}

/** All that terms are read from: a stretch of a parent task is asked for by every child. */
function keyOf(units: readonly Unit[]): string {
  let key = '';
  for (const { kind, named, wording, written } of units) {
    key += `${wording.form}.${written.form}${named ? '!' : ''}${kind} `;
  }
  return key;
}

const aboutOf = readOnce(readOnceBy(keyOf, readAbout));

let index: MatterIndex | null = null;
/** By matter: what the text read last says of it; 0 between two readings. */
let scores = new Float64Array(0);

function readAbout(units: readonly Unit[]): About {
  index ??= indexMatters();
  if (scores.length < index.count) scores = new Float64Array(index.count);
  const touched: number[] = [];
  for (const [key, weight] of keysOf(units)) {
    const posting = index.postings[key];
    if (!posting) continue;
    const { matters, weights } = posting;
    for (let i = 0; i < matters.length; i++) {
      const matter = matters[i] as number;
      const score = scores[matter] as number;
      if (score === 0) touched.push(matter);
      scores[matter] = score + weight * (weights[i] as number);
    }
  }
  const chosen = highest(touched, nearest);
  const told = Float64Array.from(chosen, (matter) => scores[matter] as number);
  const length = Math.hypot(...told) || 1;
  for (const matter of touched) scores[matter] = 0;
  return { matters: chosen, weights: told.map((score) => score / length) };
}

/** The matters of the highest scores, in rising order; of equal ones the first. */
function highest(touched: readonly number[], most: number): Int32Array {
  const all = Int32Array.from(touched).sort();
  if (all.length <= most) return all;
  const sorted = Float64Array.from(all, (matter) => scores[matter] as number).sort();
  const least = sorted[sorted.length - most] as number;
  let equals = most - sorted.length + sorted.findLastIndex((score) => score <= least) + 1;
  return all.filter((matter) => {
    const score = scores[matter] as number;
    return score > least || (score === least && equals-- > 0);
  });
}

/** The matters by what they say; how rare a term is among them counts in the matter and in the text compared. */
function indexMatters(): MatterIndex {
  const told = Object.values(data.fields).flatMap((lines) => lines.map(termsOfMatter));
  const holding = new Map<number, number>();
  for (const terms of told) for (const key of terms.keys()) holding.set(key, (holding.get(key) ?? 0) + 1);
  const rarity = (key: number): number => Math.log(told.length / (holding.get(key) as number));
  const lists = new Map<number, { matters: number[]; weights: number[] }>();
  told.forEach((terms, matter) => {
    const weighed = [...terms].map(([key, times]) => [key, Math.log(1 + times) * rarity(key)] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    for (const [key, weight] of weighed) {
      let list = lists.get(key);
      if (!list) lists.set(key, (list = { matters: [], weights: [] }));
      list.matters.push(matter);
      list.weights.push((weight / length) * rarity(key));
    }
  });
  const postings: About[] = [];
  for (const [key, { matters, weights }] of lists) {
    postings[key] = { matters: Int32Array.from(matters), weights: Float64Array.from(weights) };
  }
  return { count: told.length, postings };
}

/** Terms of all phrases of a matter, by how often they are said. */
function termsOfMatter(line: string): Map<number, number> {
  const terms = new Map<number, number>();
  for (const phrase of line.split(' | ')) {
    for (const [key, weight] of keysOf(readUnits(phrase))) terms.set(key, (terms.get(key) ?? 0) + weight);
  }
  return terms;
}

/** By the number of a term: how much it weighs. Phrases count with their syllables in pairs, and as written too. */
function keysOf(units: readonly Unit[]): Map<number, number> {
  const keys = new Map<number, number>();
  const add = (key: number, weight: number): void => void keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  const { list, weights } = termsOf(units);
  list.forEach(({ kind, key, pairs, written }, i) => {
    const weight = weights[i] as number;
    if (weight <= lightest) return;
    add(key, weight);
    if (kind === 'form') for (const pair of pairs) add(pair, weight * inside);
    if (!written) return;
    add(written.form, weight * inside);
    for (const pair of written.pairs) add(pair, weight * inside);
  });
  return keys;
}
