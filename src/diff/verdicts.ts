import { reasonText } from '#labels';
import type { Finding, Plan, Reason, Status, Task } from '#model';
import type { Manner } from './answers.ts';
import { evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import { compareDeadlines, isLater } from './deadlines.ts';
import type { PassageIndex } from './index-passages.ts';
import { addSigns, curves, logistic, oddsOf } from './fitted.ts';
import type { Signs } from './fitted.ts';
import { chooseLacking, findLacks } from './lacks.ts';
import type { Lack } from './lacks.ts';
import type { PreparedTask } from './passages.ts';
import { compareLeads, compareProducts } from './products.ts';
import { settings } from './settings.ts';
import { isOneOfMany } from './own-part.ts';
import { compareTargets, pick } from './targets.ts';
import { chooseMain, readUptake, toOdds } from './uptake.ts';
import { findWeakening } from './weakening.ts';
import type { Weights } from './weights.ts';

/** What was found for one parent task before applicability and confidence are added. */
export interface Verdict {
  status: Status;
  findings: Finding[];
  reasons: Reason[];
  /** Child tasks that answer, best first, with the rating of the best commitment each answers. */
  matches: { task: number; score: number }[];
  /** Chance that the child takes the task up, and that the heaviest lack is one; 0..1. */
  uptake: number;
  lack: number;
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

/** What the verdicts on all tasks of one child share. */
export interface Bench {
  index: PassageIndex;
  child: Plan;
  weights: Weights;
  manner: Manner;
  /** By child task: the best rating it has for any parent task. */
  nearest: ReadonlyMap<number, number>;
}

/** Verdict on a parent task from the answers to its commitments. */
export function judge(parent: PreparedTask, answers: readonly Answer[], bench: Bench): Verdict {
  const { index, child, weights, manner } = bench;
  const main = chooseMain(requiredAnswers(answers));
  const meaning = main?.likeness.meaning ?? null;
  const signs = {
    ...readUptake(parent, requiredAnswers(answers), index, weights, manner),
    meaning: meaning === null ? 0 : meaning - 0.5,
  };
  const uptake = logistic(oddsOf('uptake', signs));
  const settled = uptake >= 0.5 ? withBest(answers) : answers;
  const required = requiredAnswers(settled);
  const taken = required.filter((answer) => answer.taken);
  const reasons = explain(main, signs);
  if (uptake < 0.5 || taken.length === 0) {
    const findings = lostTargets(parent);
    return { status: 'missing', findings, reasons, matches: [], uptake: Math.min(uptake, 0.5), lack: 0, twin: false };
  }
  const taking = rankMatches(settled.filter((answer) => answer.taken));
  const answering = taking.map((match) => index.tasks[match.task] as PreparedTask);
  const tasks = answering.map(({ task }) => task);
  const found = taken.flatMap((answer) => [...answer.evidence]);
  const numbers = compareTargets(parent.task, tasks, isOneOfMany(child));
  const targets = numbers.map(({ finding }) => finding);
  const lacks = findLacks({ parent, all: settled, required, found, index, weights, manner });
  const lacking = chooseLacking(lacks).filter(({ finding }) => !isLowered(finding, targets));
  const mainly = mainTasks(taken, parent.task, bench);
  const deadline = compareDeadlines(parent.task, tasks, mainly);
  const grave = [
    ...pick(numbers, true),
    ...lacking.map(({ finding }) => finding),
    ...(deadline?.kind === 'deadline-later' ? [deadline] : []),
  ];
  const light = [
    ...pick(numbers, false),
    ...(deadline && deadline.kind !== 'deadline-later' ? [deadline] : []),
    ...findWeakening(parent.task, mainly),
    ...compareProducts(parent.task, evidencePassages(found, index), weights),
    ...compareLeads(parent.task, answering, child),
  ];
  return {
    status: grave.length > 0 ? 'partial' : 'covered',
    findings: [...grave, ...light],
    reasons: [...reasons, ...countLacks(lacking)],
    matches: withNearest(taking, settled),
    uptake,
    lack: Math.max(0, ...lacks.map(({ chance }) => chance)),
    twin: false,
  };
}

/** What is done with a lower number is done: it does not lack as well. */
function isLowered({ parentValue }: Finding, targets: readonly Finding[]): boolean {
  const number = /\d.*/su.exec(parentValue ?? '')?.[0];
  if (number === undefined) return false;
  return targets.some((one) => one.kind === 'target-lowered' && one.parentValue?.includes(number));
}

/**
 * For each commitment the task that answers it best, or as well and in time; none where that task answers another
 * parent task better, whose time it keeps.
 */
function mainTasks(taken: readonly Answer[], parent: Task, { index, nearest }: Bench): Task[] {
  return taken.flatMap(({ evidence }) => {
    const first = evidence[0];
    if (!first || toOdds(first.rating) < toOdds(nearest.get(first.task) ?? 0) - settings.ownTask) return [];
    const equals = evidence.filter((other) => other.rating >= settings.alsoEvidenceShare * first.rating);
    const tasks = equals.map((candidate) => (index.tasks[candidate.task] as PreparedTask).task);
    const asked = parent.deadline;
    const inTime = asked && tasks.find((task) => task.deadline?.due !== undefined && !isLater(task.deadline, asked));
    return [inTime ?? (tasks[0] as Task)];
  });
}

/** Where no commitment is taken up by itself, the passage of the main task that comes nearest to one answers it. */
export function withBest(answers: readonly Answer[]): readonly Answer[] {
  const required = requiredAnswers(answers);
  const main = chooseMain(required);
  if (required.some((answer) => answer.taken) || !main) return answers;
  const nearest = required.find(({ candidates }) => candidates.includes(main));
  return answers.map((answer) => (answer === nearest ? { ...answer, evidence: [main], taken: true } : answer));
}

/** A missing task lacks its numbers too. */
function lostTargets(parent: PreparedTask): Finding[] {
  return compareTargets(parent.task, []).map(({ finding }) => finding);
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

/** Behind the passages that answer: the nearest ones to each commitment not surely taken up, for the reader to judge. */
function withNearest(taking: Verdict['matches'], answers: readonly Answer[]): Verdict['matches'] {
  const known = new Set(taking.map(({ task }) => task));
  const near = new Map<number, number>();
  for (const { candidates, taken, partly, rating } of answers) {
    if (taken && !partly && rating >= settings.surelyTaken) continue;
    for (const { task, rating: own } of candidates.slice(0, settings.mostNearest)) {
      if (own >= settings.nearest && !known.has(task)) near.set(task, Math.max(near.get(task) ?? 0, own));
    }
  }
  const ranked = [...near].sort(([, a], [, b]) => b - a);
  const shown = ranked.map(([task, score]) => ({ task, score: Math.round(score * 1000) / 1000 }));
  return [...taking, ...shown].slice(0, settings.mostMatches);
}

/** What the uptake is made of, in log-odds; the passage that it rests on beside its matter. */
function explain(main: Candidate | null, signs: Signs): Reason[] {
  const added = Object.entries(addSigns('uptake', signs)).map(([sign, weight]) => ({
    feature: sign === 'meaning' ? sign : `uptake-${sign}`,
    weight,
    ...(sign === 'matter' && main ? { note: main.passage.clause.text } : {}),
  }));
  return [{ feature: 'base', weight: curves.uptake.base }, ...added].filter(({ weight }) => weight !== 0);
}

/** How many components are lacking: what makes the verdict partial, however sure it is. */
function countLacks({ length }: readonly Lack[]): Reason[] {
  return length === 0 ? [] : [{ feature: 'components', weight: 0, note: reasonText.components({ count: length }) }];
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
