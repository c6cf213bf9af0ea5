import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import type { Signs } from './fitted.ts';
import { coverTopic } from './genre.ts';
import type { PassageIndex } from './index-passages.ts';
import { compareMatters, isAboutPlan } from './matters.ts';
import type { PreparedTask } from './passages.ts';
import { focusOn } from './score.ts';
import { settings } from './settings.ts';
import { lostTheme } from './theme.ts';
import { compareWording } from './swaps.ts';
import { termsOf, toTerms } from './terms.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** Above this a plan keeps to the parent's words, however far. */
const closest = 0.88;
/** Several tasks may yield one product; of them the one that says so itself is meant. */
const yielding = 0.9;
/** What a duty about the plan itself counts as its matter: neither near nor far. */
const noMatter = 0.65;

/**
 * Signs that what answers a parent task is about the same matter. A plan of the same subject says many of its words; a
 * task that does other work, or the same work on another thing, is no answer however many it says. `required`: answers
 * to the commitments that must be answered. Null where nothing comes near.
 */
export function readSameMatter(
  parent: PreparedTask,
  required: readonly Answer[],
  index: PassageIndex,
  weights: Weights,
  { style, stranger, theme }: Manner,
): Signs | null {
  const main = chooseMain(required, index);
  if (!main) return null;
  const task = index.tasks[main.task] as PreparedTask;
  const asked = parent.whole.clause.units;
  const firsts = required.flatMap(({ taken, evidence: [first] }) => (taken && first ? [first.task] : []));
  const tasks = [...new Set([main.task, ...firsts])].map((at) => index.tasks[at] as PreparedTask);
  // A task that falls short of being an answer may still be the one that keeps the theme.
  const nearly = required.flatMap(({ best }) =>
    best && best.rating >= settings.fillsGap ? [index.tasks[best.task] as PreparedTask] : [],
  );
  const answering = tasks.map(({ whole }) => whole);
  const things = required.map(({ commitment }) => termsOf(commitment.passage.clause.things));
  const alike = isAboutPlan(asked) ? noMatter : compareMatters(asked, task.whole.clause.units);
  return {
    style: Math.min(closest, style),
    stranger: Number(stranger),
    focus: focusOn(weighTerms(task.whole.clause.objects, weights), parent.whole),
    ...compareWording(parent, task, answering, weights),
    matter: main.likeness.action * alike,
    lost: lostTheme(theme, parent, [...tasks, ...nearly]),
    topic: coverTopic(
      toTerms(
        things.flatMap(({ list }) => [...list]),
        things.flatMap((one) => [...one.weights]),
      ),
      answering,
    ),
  };
}

/** Of the child task that answers most of what is asked, the passage that does best; null where nothing comes near. */
export function chooseMain(required: readonly Answer[], { tasks }: PassageIndex): Candidate | null {
  const sums = new Map<number, number>();
  for (const { commitment, candidates } of required) {
    for (const { task, rating, passage } of candidates) {
      const share = (tasks[task] as PreparedTask).products.includes(passage) ? yielding : 1;
      sums.set(task, (sums.get(task) ?? 0) + share * commitment.weight * rating);
    }
  }
  const [main] = [...sums].sort(([a, much], [b, more]) => more - much || a - b);
  if (!main) return null;
  const passages = required.flatMap(({ candidates }) => candidates.filter(({ task }) => task === main[0]));
  return passages.toSorted((a, b) => b.rating - a.rating)[0] ?? null;
}
