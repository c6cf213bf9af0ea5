import { counts } from './passages.ts';
import type { Passage, PreparedTask } from './passages.ts';
import type { Term } from './weights.ts';

/** Where each form and pair stands in the child: the cost of a check grows with the text, not with pairs of tasks. */
export interface PassageIndex {
  tasks: readonly PreparedTask[];
  postings: ReadonlyMap<string, readonly number[]>;
}

export function indexPassages(tasks: readonly PreparedTask[]): PassageIndex {
  const postings = new Map<string, number[]>();
  for (const task of tasks) {
    for (const key of keysOf(task)) {
      const list = postings.get(key);
      if (list) list.push(task.index);
      else postings.set(key, [task.index]);
    }
  }
  return { tasks, postings };
}

const known = new WeakMap<Passage, readonly string[]>();

/** What a passage can be found by. */
function passageKeys(passage: Passage): readonly string[] {
  let keys = known.get(passage);
  if (!keys) {
    keys = [
      ...[...passage.forms].map((form) => `f:${form}`),
      ...passage.pairs,
      ...[...passage.syllables].map((syllable) => `s:${syllable}`),
    ];
    known.set(passage, keys);
  }
  return keys;
}

/** The whole text says what all its clauses say; pairs across their borders stand in it alone. */
function keysOf(task: PreparedTask): Set<string> {
  return new Set([task.whole, ...task.products].flatMap(passageKeys));
}

/** Everything of a task that may answer a commitment: its clauses, its whole text, its product. */
export function passagesOf(task: PreparedTask): Passage[] {
  const whole = task.clauses.length > 1 ? [task.whole] : [];
  return [...task.clauses, ...whole, ...task.products];
}

/** What may answer a commitment by itself: a product of one or two words ("Phần mềm") answers nothing. */
export function answeringPassages(task: PreparedTask): Passage[] {
  return passagesOf(task).filter(
    (passage) => !task.products.includes(passage) || passage.clause.units.filter(counts).length >= leastProduct,
  );
}

const leastProduct = 3;

/** Tasks that share less than this of what the nearest one shares are not looked at. */
const leastShare = 0.4;

/** Tasks that share most of the weighty terms, best first. */
export function likelyTasks(terms: readonly Term[], index: PassageIndex, limit: number): number[] {
  const sums = new Float64Array(index.tasks.length);
  /** By task: the last term that reached it, counted from 1. */
  const reachedBy = new Uint32Array(index.tasks.length);
  terms.forEach((term, i) => {
    const reach = (key: string, weight: number): void => {
      for (const at of index.postings.get(key) ?? []) {
        if (reachedBy[at] === i + 1) continue;
        reachedBy[at] = i + 1;
        sums[at] = (sums[at] ?? 0) + weight;
      }
    };
    reach(term.kind === 'pair' ? (term.pairs[0] ?? '') : term.key, term.weight);
    for (const pair of term.pairs) reach(pair, 0.5 * term.weight);
  });
  const least = leastShare * Math.max(...sums);
  const found: number[] = [];
  sums.forEach((sum, at) => {
    if (sum > least) found.push(at);
  });
  return found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, limit);
}
