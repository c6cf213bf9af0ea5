import { chooseEvidence } from './assign.ts';
import type { Answer } from './assign.ts';
import type { Check } from './check.ts';
import { isStranger } from './lineage.ts';
import { toCard } from './plan-card.ts';
import type { PreparedTask } from './passages.ts';
import { settings } from './settings.ts';
import { readTheme } from './theme.ts';
import type { Theme } from './theme.ts';

/** How far a child keeps to the parent's words where fewer tasks tell. */
const usual = 0.8;
const fewest = 3;

/** How the child stands to the parent as a whole, which says what silence and other words mean in it. */
export interface Manner {
  /** How far it keeps to the parent's words where it takes tasks up, 0..1. */
  style: number;
  /** It implements another plan: then it answers this one only by chance. */
  stranger: boolean;
  /** What both are about, and how far the child is used to say it. */
  theme: Theme;
}

/** What the verdicts on all tasks of one child share. */
export interface Bench extends Pick<Check, 'index' | 'child' | 'weights' | 'siblings' | 'nearest'> {
  manner: Manner;
}

/** Chooses what answers each commitment, and reads the child's manner from them. */
export function chooseAnswers(check: Check): Manner {
  const { parents, index, weights, twins, gathered, answered, nearest } = check;
  for (const { candidates } of [...gathered.values()].flat()) {
    for (const { task, rating } of candidates) nearest.set(task, Math.max(nearest.get(task) ?? 0, rating));
  }
  for (const [at, commitments] of gathered) {
    const parent = parents[at] as PreparedTask;
    const answers = commitments.map(({ commitment, candidates }) =>
      chooseEvidence(commitment, candidates, parent, { index, weights, nearest }),
    );
    answered.set(at, answers);
  }
  const style = readStyle(answered.values(), twins.ofParent.size);
  return {
    style,
    stranger: isStranger(toCard(check.parent.source.file, check.parent), toCard(check.child.source.file, check.child)),
    theme: readTheme(parents, index.tasks, check.child.issuer?.name ?? ''),
  };
}

/**
 * How far the child keeps to the parent's words where it takes tasks up: where it does, what it leaves out is lacking;
 * where it speaks in its own words, it may be said otherwise. `copied`: tasks it takes up word for word.
 */
function readStyle(answered: Iterable<readonly Answer[]>, copied: number): number {
  const contents: number[] = Array.from({ length: copied }, () => 1);
  for (const answers of answered) {
    const best = answers.toSorted((a, b) => b.rating - a.rating)[0];
    if (best && best.rating >= settings.takenUp) contents.push((best.evidence[0] ?? best.best)?.likeness.content ?? 0);
  }
  if (contents.length < fewest) return usual;
  return contents.reduce((sum, content) => sum + content, 0) / contents.length;
}
