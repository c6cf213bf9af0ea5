import type { PreparedTask } from './passages.ts';
import { placeFactor, termsOf } from './terms.ts';
import type { Term, Terms } from './terms.ts';
import type { Unit } from './units.ts';
import { vocabularySize } from './vocabulary.ts';

/** How much terms tell in one check. */
export interface Weights {
  /** How rare a term is in the two plans. */
  rarity: (key: number) => number;
  /** Whether the child says the term anywhere. */
  inChild: (term: Term) => boolean;
  /** Syllables of names of places and issuers, which both plans repeat everywhere. */
  places: ReadonlySet<number>;
  /** Runs of units weighed so far: the same ones are asked for by every parent task. */
  weighed: WeakMap<readonly Unit[], Terms>;
}

/** What the clauses of a plan say, by the numbers of the vocabulary. */
export interface Counts {
  /** In how many clauses a term stands. */
  times: Uint32Array;
  /** 1 for each pair of neighbouring syllables said. */
  pairs: Uint8Array;
  clauses: number;
}

export function countTerms(tasks: readonly PreparedTask[]): Counts {
  const times = new Uint32Array(vocabularySize());
  const pairs = new Uint8Array(vocabularySize());
  /** By term: the last clause it was counted in, from 1. */
  const last = new Uint32Array(vocabularySize());
  let clauses = 0;
  for (const task of tasks) {
    for (const { clause, pairs: said } of task.clauses) {
      clauses++;
      for (const pair of said) pairs[pair] = 1;
      for (const { key } of termsOf(clause.units).list) {
        if (last[key] === clauses) continue;
        last[key] = clauses;
        times[key] = (times[key] ?? 0) + 1;
      }
    }
  }
  return { times, pairs, clauses };
}

/** Clauses that plans count as having at least: of a few tasks one cannot tell which words every task says. */
const fewest = 20;

/**
 * Learns from both plans how much a term tells: what every task says tells nothing. The plan that says it more often
 * counts, so that a word both plans use once tells as much as one that only the parent uses.
 */
export function learnWeights(parent: Counts, child: Counts, places: ReadonlySet<number>): Weights {
  const total = Math.max(parent.clauses, child.clauses, fewest) + 1;
  return {
    places,
    weighed: new WeakMap(),
    rarity: (key) => Math.log(total / Math.max(parent.times[key] ?? 0, child.times[key] ?? 0, 1)),
    inChild: ({ key, pairs }) =>
      (child.times[key] ?? 0) > 0 || (pairs.length > 0 && pairs.every((pair) => child.pairs[pair] === 1)),
  };
}

/** Terms of a run of units, weighed by how rare they are; names of the two plans' places hardly count. */
export function weighTerms(units: readonly Unit[], weights: Weights): Terms {
  let terms = weights.weighed.get(units);
  if (!terms) weights.weighed.set(units, (terms = weigh(termsOf(units), weights)));
  return terms;
}

/** The same terms, weighed by how rare they are. */
export function weigh({ list, weights: factors }: Terms, { rarity, places }: Weights): Terms {
  const weights: number[] = [];
  let total = 0;
  for (let i = 0; i < list.length; i++) {
    const { kind, key, syllables } = list[i] as Term;
    const place = kind !== 'form' && places.has(syllables[0] as number) ? placeFactor : 1;
    const weight = (factors[i] as number) * place * rarity(key);
    weights.push(weight);
    total += weight;
  }
  return { list, weights, total };
}
