import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import type { Signs } from './fitted.ts';
import { logit } from './fitted.ts';
import type { PassageIndex } from './index-passages.ts';
import { compareMatters, isAboutPlan } from './matters.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { coverTopic } from './genre.ts';
import { focusOn } from './score.ts';
import { compareWording } from './swaps.ts';
import type { Wording } from './swaps.ts';
import { termsOf, toTerms } from './terms.ts';
import type { Terms } from './terms.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

const surest = 0.998;
/** Above this a plan keeps to the parent's words, however far. */
const closest = 0.88;
/** What a duty about the plan itself counts as its matter. */
const noMatter = 0.65;

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
  const best = chooseMain(required);
  const task = best ? (index.tasks[best.task] as PreparedTask) : null;
  const taken = required.filter((answer) => answer.taken);
  const heaviest = required.toSorted((a, b) => b.commitment.weight - a.commitment.weight)[0] as Answer;
  const things = joinTerms(required.map(({ commitment }) => termsOf(commitment.passage.clause.things)));
  const evidence = taken.flatMap((answer) => (answer.evidence[0] ? [answer.evidence[0].task] : []));
  const tasks = new Set(best ? [best.task, ...evidence] : evidence);
  const answering = [...tasks].map((at) => (index.tasks[at] as PreparedTask).whole);
  return {
    heaviest: toOdds(heaviest.rating),
    first: toOdds((required[0] as Answer).rating),
    none: Number(taken.length === 0),
    numbersLost: Number(losesNumbers(parent, answering)),
    focus: task ? focusOn(weighTerms(task.whole.clause.objects, weights), parent.whole) : 0,
    style: Math.min(closest, style),
    stranger: Number(stranger),
    told: best && best.most < 1 ? 1 : 0,
    ...(task ? compareWording(parent, task, answering, weights) : noWording),
    matter: best && task ? matterOf(parent, task, best.likeness.action) : 0,
    topic: task ? coverTopic(things, answering) : 0,
  };
}

/** Of the child task that answers most of what is asked, the passage that does best; null where nothing comes near. */
export function chooseMain(required: readonly Answer[]): Candidate | null {
  const sums = new Map<number, number>();
  for (const { commitment, candidates } of required) {
    for (const { task, rating } of candidates) sums.set(task, (sums.get(task) ?? 0) + commitment.weight * rating);
  }
  const [main] = [...sums].sort(([a, much], [b, more]) => more - much || a - b);
  if (!main) return null;
  const passages = required.flatMap(({ candidates }) => candidates.filter(({ task }) => task === main[0]));
  return passages.toSorted((a, b) => b.rating - a.rating)[0] ?? null;
}

/** Whether the parent gives numbers, and the answering passages none of them. */
function losesNumbers({ whole }: PreparedTask, answering: readonly Passage[]): boolean {
  const given = [...whole.numbers];
  return given.length > 0 && !given.some((value) => answering.some(({ numbers }) => numbers.has(value)));
}

function joinTerms(terms: readonly Terms[]): Terms {
  return toTerms(
    terms.flatMap(({ list }) => [...list]),
    terms.flatMap(({ weights }) => [...weights]),
  );
}

const noWording: Wording = { reworded: 0, swapped: 0 };

/**
 * How far the child's task is about the parent's matter and works on it, 0..1; neither near nor far for duties about the
 * plan itself.
 */
function matterOf(parent: PreparedTask, child: PreparedTask, action: number): number {
  const asked = parent.whole.clause.units;
  return action * (isAboutPlan(asked) ? noMatter : compareMatters(asked, child.whole.clause.units));
}

/** Log-odds of a rating, 0..1; of the surest ones no more than of 0.998. */
export function toOdds(rating: number): number {
  return logit(Math.min(surest, Math.max(1 - surest, rating)));
}
