import type { Reason } from '#model';
import type { Bench } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import { copies } from './copies.ts';
import { addSigns, curves, logistic, oddsOf } from './fitted.ts';
import type { Signs } from './fitted.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { requiredAnswers, topOf, withBest } from './required.ts';
import { chooseMain, readSameMatter } from './same-matter.ts';
import { addUp } from './score.ts';
import { curve, settings } from './settings.ts';
import { sharesDuty, routineDuties } from './routine-duties.ts';
import { readUptake } from './uptake.ts';

interface Uptake {
  /** Chance that the child takes the task up, 0..1. */
  chance: number;
  reasons: Reason[];
}

/**
 * Whether the words answer the task; where they do, also whether the matter does. The harder judge is believed. Of tasks
 * that differ only in whom they name, the names tell which one is meant.
 */
export function judgeUptake(parent: PreparedTask, answers: readonly Answer[], bench: Bench): Uptake {
  const { index, weights, manner, siblings } = bench;
  const required = requiredAnswers(answers);
  const signs = readUptake(parent, required, index, weights, manner);
  const odds = oddsOf('uptake', signs);
  const plainly = findPlain(parent, required, bench);
  if (plainly && odds < settings.plain) {
    const { feature, passage } = plainly;
    return {
      chance: logistic(settings.plain),
      reasons: [{ feature, weight: settings.plain, note: passage.clause.text }],
    };
  }
  const matter =
    odds < 0 || siblings.has(parent.index) ? null : readSameMatter(parent, required, index, weights, manner);
  const main = matter && chooseMain(required, index);
  if (main) {
    const { meaning } = main.likeness;
    const told = { ...matter, meaning: meaning === null ? 0 : meaning - 0.5 };
    const other = oddsOf('matter', told);
    if (other < odds) return { chance: logistic(other), reasons: explainMatter(told, main) };
  }
  const settled = odds >= 0 ? withBest(answers) : answers;
  return { chance: logistic(odds), reasons: explain(topOf(requiredAnswers(settled)), signs) };
}

/** What answers whatever its words weigh: a commitment said word for word, or a routine duty. */
function findPlain(
  parent: PreparedTask,
  required: readonly Answer[],
  bench: Bench,
): { feature: string; passage: Passage } | null {
  const copied = findCopied(required, bench);
  if (copied) return { feature: 'word-for-word', passage: copied.passage };
  const routine = findRoutine(parent, required, bench);
  return routine && { feature: 'routine', passage: routine.passage };
}

/** Share of the heaviest commitment that a commitment weighs that is no mere addition. */
const mainShare = 0.5;
/** Words that do not stand together by chance. */
const leastWords = 8;

/** A main commitment said word for word, by a task that answers no other parent task better. */
function findCopied(required: readonly Answer[], { index }: Bench): Candidate | null {
  const heaviest = Math.max(...required.map(({ commitment }) => commitment.weight));
  for (const { commitment, evidence, borrowed } of required) {
    const { passage, weight } = commitment;
    if (borrowed || weight < mainShare * heaviest || passage.clause.text.split(/\s+/u).length < leastWords) continue;
    const said = evidence.find(
      ({ task, likeness, most }) =>
        most === 1 && likeness.rank === 1 && copies(index.tasks[task] as PreparedTask, passage),
    );
    if (said) return said;
  }
  return null;
}

/** What does for the child's plan all that the parent task asks for its own: it is said in words that weigh little. */
function findRoutine(parent: PreparedTask, required: readonly Answer[], { index }: Bench): Candidate | null {
  if (routineDuties(parent.whole).length === 0) return null;
  const done = required.flatMap(({ candidates }) => candidates.filter(({ most }) => most === 1));
  return done.find(({ task }) => sharesDuty(parent.whole, (index.tasks[task] as PreparedTask).whole)) ?? null;
}

/** What speaks for the same matter and against it, in log-odds; beside the matter the passage that is judged. */
function explainMatter(signs: Signs, { passage }: Candidate): Reason[] {
  const added = Object.entries(addSigns('matter', signs)).map(([sign, weight]) => ({
    feature: sign === 'meaning' ? sign : `matter-${sign}`,
    weight,
    ...(sign === 'matter' && { note: passage.clause.text }),
  }));
  return [{ feature: 'base', weight: curves.matter.base }, ...added].filter(({ weight }) => weight !== 0);
}

/** What the uptake is made of, in log-odds: the likeness of the best passage, and what else speaks for it. */
function explain({ evidence, best: nearest }: Answer, signs: Signs): Reason[] {
  const added = addSigns('uptake', signs);
  const best = evidence[0] ?? nearest;
  const { base, weights } = curves.uptake;
  const scale = best ? (weights.best ?? 0) : 0;
  const likeness = Object.entries(best ? addUp(best.likeness) : {}).map(([feature, weight]) => ({
    feature,
    weight: scale * weight,
    ...(feature === 'content' && best ? { note: best.passage.clause.text } : {}),
  }));
  // The rating may be held down, where people are only told of the thing.
  const held = (added.best ?? 0) - likeness.reduce((sum, { weight }) => sum + weight, scale * curve.base);
  const others = Object.entries(added).filter(([sign]) => sign !== 'best');
  return [
    { feature: 'base', weight: base + scale * curve.base },
    ...likeness,
    { feature: 'only-told', weight: Math.abs(held) < 0.001 ? 0 : held },
    ...others.map(([sign, weight]) => ({ feature: `uptake-${sign}`, weight })),
  ].filter(({ weight }) => weight !== 0);
}
