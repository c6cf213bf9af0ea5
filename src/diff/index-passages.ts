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
    const keys = new Set<string>();
    for (const passage of passagesOf(task)) {
      for (const form of passage.forms) keys.add(`f:${form}`);
      for (const pair of passage.pairs) keys.add(pair);
      for (const syllable of passage.syllables) keys.add(`s:${syllable}`);
    }
    for (const key of keys) {
      const list = postings.get(key);
      if (list) list.push(task.index);
      else postings.set(key, [task.index]);
    }
  }
  return { tasks, postings };
}

/** Everything of a task that may answer a commitment: its clauses, its whole text, its product. */
export function passagesOf(task: PreparedTask): Passage[] {
  const whole = task.clauses.length > 1 ? [task.whole] : [];
  return [...task.clauses, ...whole, ...task.products];
}

/** Tasks that share most of the weighty terms, best first. */
export function likelyTasks(terms: readonly Term[], index: PassageIndex, limit: number): number[] {
  const sums = new Map<number, number>();
  for (const term of terms) {
    const reached = new Map<number, number>();
    const own = term.kind === 'pair' ? (term.pairs[0] ?? '') : term.key;
    for (const at of index.postings.get(own) ?? []) reached.set(at, 1);
    for (const pair of term.pairs)
      for (const at of index.postings.get(pair) ?? []) if (!reached.has(at)) reached.set(at, 0.5);
    for (const [at, share] of reached) sums.set(at, (sums.get(at) ?? 0) + share * term.weight);
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([at]) => at);
}
