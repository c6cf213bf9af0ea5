import { reasonText } from '#labels';
import type { Finding, Plan, Reason, Status, Task } from '#model';
import { evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { compareDeadlines, isLater } from './deadlines.ts';
import type { PassageIndex } from './index-passages.ts';
import { findLacks } from './lacks.ts';
import type { PreparedTask } from './passages.ts';
import { compareLeads, compareProducts } from './products.ts';
import { addUp } from './score.ts';
import { curve, settings } from './settings.ts';
import { compareTargets } from './targets.ts';
import { findWeakening } from './weakening.ts';
import type { Weights } from './weights.ts';

/** What was found for one parent task before applicability and confidence are added. */
export interface Verdict {
  status: Status;
  findings: Finding[];
  reasons: Reason[];
  /** Child tasks that answer, best first, with the rating of the best commitment each answers. */
  matches: { task: number; score: number }[];
  best: number;
  weakest: number;
  share: number;
  twin: boolean;
}

/** Commitments that must be answered; light and soft ones only where there is nothing else. */
export function requiredAnswers(answers: readonly Answer[]): Answer[] {
  const heaviest = Math.max(...answers.map((answer) => answer.commitment.weight));
  const required = answers.filter(
    ({ commitment }) =>
      !commitment.passage.clause.soft &&
      commitment.weight >= Math.min(settings.lightShare * heaviest, settings.leastWeight),
  );
  return required.length > 0 ? required : [...answers];
}

/** Verdict on a parent task from the answers to its commitments. */
export function judge(
  parent: PreparedTask,
  answers: readonly Answer[],
  index: PassageIndex,
  child: Plan,
  weights: Weights,
): Verdict {
  const required = requiredAnswers(answers);
  const taken = required.filter((answer) => answer.taken);
  const best = Math.max(0, ...required.map((answer) => answer.rating));
  const share = weigh(taken) / weigh(required);
  if (taken.length === 0 || (share < settings.leastTaken && best < settings.sureAlone)) {
    return {
      status: 'missing',
      findings: lostTargets(parent),
      reasons: explain(required.toSorted((a, b) => b.rating - a.rating)[0]),
      matches: [],
      best,
      weakest: 0,
      share,
      twin: false,
    };
  }
  const reasons = explain(taken.toSorted((a, b) => a.rating - b.rating)[0]);
  const taking = rankMatches(answers.filter((answer) => answer.taken));
  const answering = taking.map((match) => index.tasks[match.task] as PreparedTask);
  const matches = withNearest(taking, answers);
  const tasks = answering.map((answer) => answer.task);
  const found = taken.flatMap((answer) => [...answer.evidence]);
  const components = findLacks({ parent, all: answers, required, found, index, weights });
  const main = mainTasks(taken, parent.task, index);
  const deadline = compareDeadlines(parent.task, tasks, main);
  const passages = evidencePassages(
    taken.flatMap((answer) => [...answer.evidence]),
    index,
  );
  const grave = [
    ...compareTargets(parent.task, tasks),
    ...components,
    ...(deadline?.kind === 'deadline-later' ? [deadline] : []),
  ];
  const light = [
    ...(deadline && deadline.kind !== 'deadline-later' ? [deadline] : []),
    ...findWeakening(parent.task, main),
    ...compareProducts(parent.task, passages, weights),
    ...compareLeads(parent.task, answering, child),
  ];
  return {
    status: grave.length > 0 ? 'partial' : 'covered',
    findings: [...grave, ...light],
    reasons: [...reasons, ...countLacks(components)],
    matches,
    best,
    weakest: Math.min(...taken.map((answer) => answer.rating)),
    share,
    twin: false,
  };
}

/** For each commitment the task that answers it best, or as well and in time. */
function mainTasks(taken: readonly Answer[], parent: Task, index: PassageIndex): Task[] {
  return taken.flatMap(({ evidence }) => {
    const first = evidence[0];
    if (!first) return [];
    const equals = evidence.filter((other) => other.rating >= settings.alsoEvidenceShare * first.rating);
    const tasks = equals.map((candidate) => (index.tasks[candidate.task] as PreparedTask).task);
    const asked = parent.deadline;
    const inTime = asked && tasks.find((task) => task.deadline?.due !== undefined && !isLater(task.deadline, asked));
    return [inTime ?? (tasks[0] as Task)];
  });
}

function weigh(answers: readonly Answer[]): number {
  return answers.reduce((sum, answer) => sum + Math.max(answer.commitment.weight, 0.01), 0);
}

/** A missing task lacks its numbers too. */
function lostTargets(parent: PreparedTask): Finding[] {
  return compareTargets(parent.task, []).filter((finding) => finding.kind === 'target-missing');
}

function rankMatches(answers: readonly Answer[]): { task: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const answer of answers) {
    for (const candidate of answer.evidence) {
      const score = answer.partly ? Math.max(candidate.rating, settings.takenUp) : candidate.rating;
      scores.set(candidate.task, Math.max(scores.get(candidate.task) ?? 0, score));
    }
  }
  const ranked = [...scores].map(([task, score]) => ({ task, score: Math.round(Math.min(1, score) * 1000) / 1000 }));
  return ranked.sort((a, b) => b.score - a.score || a.task - b.task).slice(0, settings.mostMatches);
}

/** Behind the passages that answer: the nearest one to each commitment not taken up as a whole, for the reader to judge. */
function withNearest(taking: Verdict['matches'], answers: readonly Answer[]): Verdict['matches'] {
  const known = new Set(taking.map(({ task }) => task));
  const near = answers.flatMap(({ best, taken, partly }) =>
    best && (!taken || partly) && best.rating >= settings.nearest && !known.has(best.task)
      ? [{ task: best.task, score: Math.round(best.rating * 1000) / 1000 }]
      : [],
  );
  return [...taking, ...near].slice(0, settings.mostMatches);
}

/** What the rating of the answer that decides is made of, in log-odds. */
function explain(answer: Answer | undefined): Reason[] {
  const best = answer?.evidence[0] ?? answer?.best;
  if (!answer || !best) return [];
  const { likeness, passage } = best;
  const parts = Object.entries(addUp(likeness)).filter(([, weight]) => weight !== 0);
  const sum = parts.reduce<number>((total, [, weight]) => total + weight, curve.base);
  const rest = Math.log(answer.rating / (1 - answer.rating)) - sum;
  const set = answer.partly ? 'part-found' : 'only-told';
  return [
    { feature: 'base', weight: curve.base },
    ...parts.map(([feature, weight]) => ({
      feature,
      weight: round(weight),
      ...(feature === 'content' ? { note: passage.clause.text } : {}),
    })),
    ...(Math.abs(rest) >= 0.001 ? [{ feature: set, weight: round(rest) }] : []),
  ];
}

/** How many components are lacking: what makes the verdict partial, however sure it is. */
function countLacks({ length }: readonly Finding[]): Reason[] {
  return length === 0 ? [] : [{ feature: 'components', weight: 0, note: reasonText.components({ count: length }) }];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Turns what cannot be found into "undetermined" where the child was not read well. */
export function doubt(verdict: Verdict, causes: readonly string[]): Verdict {
  if (verdict.status !== 'missing' || causes.length === 0) return verdict;
  const reasons = causes.map((cause): Reason => ({
    feature: 'unread-child',
    weight: 0,
    note: reasonText.unread({ cause }),
  }));
  return { ...verdict, status: 'undetermined', findings: [], reasons: [...verdict.reasons, ...reasons] };
}
