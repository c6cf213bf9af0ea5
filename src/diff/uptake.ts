import type { Answer } from './assign.ts';
import type { Signs } from './fitted.ts';
import { logit } from './fitted.ts';
import type { PassageIndex } from './index-passages.ts';
import type { PreparedTask } from './passages.ts';
import { focusOn } from './score.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** Commitments counted at most. */
const mostTaken = 4;
const surest = 0.998;

/**
 * Signs that the child takes a parent task up, from the answers to the commitments that must be answered; ratings as
 * log-odds.
 */
export function readUptake(
  parent: PreparedTask,
  required: readonly Answer[],
  index: PassageIndex,
  weights: Weights,
  style: number,
): Signs {
  const top = topOf(required);
  const best = top.evidence[0] ?? top.best;
  const task = best ? (index.tasks[best.task] as PreparedTask) : null;
  const taken = required.filter((answer) => answer.taken);
  const heaviest = required.toSorted((a, b) => b.commitment.weight - a.commitment.weight)[0] as Answer;
  const due = parent.task.deadline?.due;
  return {
    best: rated(best?.rating ?? 0),
    top: rated(top.rating),
    heaviest: rated(heaviest.rating),
    first: rated((required[0] as Answer).rating),
    share: weightOf(taken) / Math.max(weightOf(required), 0.01),
    taken: Math.min(mostTaken, taken.length),
    focus: task ? focusOn(weighTerms(task.whole.clause.objects, weights), parent.whole) : 0,
    sameDay: due !== undefined && due === task?.task.deadline?.due ? 1 : 0,
    style,
  };
}

/** The answer rated best. */
export function topOf(answers: readonly Answer[]): Answer {
  const top = answers.toSorted((a, b) => b.rating - a.rating)[0];
  if (!top) throw new Error('Expected answers to at least one commitment, got none');
  return top;
}

function rated(rating: number): number {
  return logit(Math.min(surest, Math.max(1 - surest, rating)));
}

function weightOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { commitment }) => sum + commitment.weight, 0);
}
