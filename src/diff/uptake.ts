import type { Task } from '#model';
import { alignUnits, meaningful } from './align.ts';
import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import { topOf } from './required.ts';
import type { Signs } from './fitted.ts';
import { toOdds } from './fitted.ts';
import type { PassageIndex } from './index-passages.ts';
import type { PreparedTask } from './passages.ts';
import { coverTopic } from './genre.ts';
import { focusOn } from './score.ts';
import { settings } from './settings.ts';
import { termsOf, toTerms } from './terms.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** Commitments counted at most. */
const mostTaken = 4;

/**
 * Signs that the child takes a parent task up, from the answers to the commitments that must be answered; ratings as
 * log-odds.
 */
export function readUptake(
  parent: PreparedTask,
  required: readonly Answer[],
  index: PassageIndex,
  weights: Weights,
  { style, stranger }: Manner,
): Signs {
  const top = topOf(required);
  const best = top.evidence[0] ?? top.best;
  const task = best ? (index.tasks[best.task] as PreparedTask) : null;
  const taken = required.filter((answer) => answer.taken);
  const heaviest = required.toSorted((a, b) => b.commitment.weight - a.commitment.weight)[0] as Answer;
  const things = required.map(({ commitment }) => termsOf(commitment.passage.clause.things));
  return {
    best: toOdds(best?.rating ?? 0),
    heaviest: toOdds(heaviest.rating),
    first: toOdds((required[0] as Answer).rating),
    taken: Math.min(mostTaken, taken.length),
    focus: task ? focusOn(weighTerms(task.whole.clause.objects, weights), parent.whole) : 0,
    sameDay: Number(isSameDay(parent.task.deadline, task?.task.deadline ?? null)),
    style,
    stranger: Number(stranger),
    told: best && best.most < 1 ? 1 : 0,
    action: best?.likeness.action ?? 0,
    otherWork: best && best.likeness.action < settings.sameWork ? 1 : 0,
    inOrder: task ? shareInOrder(parent, task) : 0,
    topic: task
      ? coverTopic(
          toTerms(
            things.flatMap(({ list }) => [...list]),
            things.flatMap((one) => [...one.weights]),
          ),
          [task.whole],
        )
      : 0,
  };
}

/** Share of the parent's words that the child says in the same order, 0..1. */
function shareInOrder(parent: PreparedTask, child: PreparedTask): number {
  const asked = meaningful(parent.whole.clause.units);
  const places = alignUnits(asked, meaningful(child.whole.clause.units));
  return places.filter((place) => place >= 0).length / Math.max(1, asked.length);
}

/** A year alone ("Năm 2026") is no day: whole plans are due then. */
const nearer = /\d\s*[/.-]|tháng|quý/iu;

function isSameDay(asked: Task['deadline'], given: Task['deadline']): boolean {
  return asked?.due !== undefined && asked.due === given?.due && nearer.test(asked.raw) && nearer.test(given.raw);
}
