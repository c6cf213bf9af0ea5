import type { PreparedTask } from './passages.ts';
import type { Terms } from './terms.ts';

/** Where each form, pair and syllable stands in the child: the cost grows with the text, not with pairs of tasks. */
export interface PassageIndex {
  tasks: readonly PreparedTask[];
  /** By the number of the vocabulary: tasks, a task perhaps twice in a row. */
  postings: ReadonlyMap<number, readonly number[]>;
}

export function indexPassages(tasks: readonly PreparedTask[]): PassageIndex {
  const postings = new Map<number, number[]>();
  for (const task of tasks) {
    // The whole text says what all its clauses say; pairs across their borders stand in it alone.
    for (const { keys } of [task.whole, ...task.products]) {
      for (const key of keys) {
        const list = postings.get(key);
        if (list) list.push(task.index);
        else postings.set(key, [task.index]);
      }
    }
  }
  return { tasks, postings };
}

/** Tasks that share less than this of what the nearest one shares are not looked at. */
const leastShare = 0.4;

/** Tasks that share most of the weighty terms, best first. */
export function likelyTasks({ list, weights }: Terms, index: PassageIndex, limit: number): number[] {
  const sums = new Float64Array(index.tasks.length);
  /** By task: the last term that reached it, counted from 1. */
  const reachedBy = new Uint32Array(index.tasks.length);
  const reach = (key: number, term: number, weight: number): void => {
    for (const at of index.postings.get(key) ?? []) {
      if (reachedBy[at] === term) continue;
      reachedBy[at] = term;
      sums[at] = (sums[at] ?? 0) + weight;
    }
  };
  list.forEach(({ key, pairs }, i) => {
    const weight = weights[i] as number;
    reach(key, i + 1, weight);
    for (const pair of pairs) reach(pair, i + 1, 0.5 * weight);
  });
  const least = leastShare * sums.reduce((most, sum) => Math.max(most, sum), 0);
  const found: number[] = [];
  for (let at = 0; at < sums.length; at++) if ((sums[at] as number) > least) found.push(at);
  return found.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b).slice(0, limit);
}
