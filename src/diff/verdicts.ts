import { reasonText } from '#labels';
import type { Finding, Reason, Status, Task } from '#model';
import type { Bench } from './answers.ts';
import { evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { compareDeadlines, isLater } from './deadlines.ts';
import { toOdds } from './fitted.ts';
import { chooseLacking, findLacks } from './lacks.ts';
import type { Lack } from './lacks.ts';
import type { PreparedTask } from './passages.ts';
import { withoutOthers } from './others-part.ts';
import { compareLeads, compareProducts } from './products.ts';
import { settings } from './settings.ts';
import { standingOf } from './own-part.ts';
import type { Quantity } from './quantities.ts';
import { compareTargets, keptNumbers, pick } from './targets.ts';
import { judgeUptake } from './judges.ts';
import { requiredAnswers, withBest } from './required.ts';
import { findWeakening } from './weakening.ts';

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

/** Verdict on a parent task from the answers to its commitments. */
export function judge(parent: PreparedTask, answers: readonly Answer[], bench: Bench): Verdict {
  const { index, child, weights, manner } = bench;
  const { chance: uptake, reasons } = judgeUptake(parent, answers, bench);
  const settled = uptake >= 0.5 ? withBest(answers) : answers;
  const required = requiredAnswers(settled);
  const taken = required.filter((answer) => answer.taken);
  if (uptake < 0.5 || taken.length === 0) {
    const findings = lostTargets(parent);
    return { status: 'missing', findings, reasons, matches: [], uptake: Math.min(uptake, 0.5), lack: 0, twin: false };
  }
  const taking = rankMatches(settled.filter((answer) => answer.taken));
  const answering = taking.map((match) => index.tasks[match.task] as PreparedTask);
  const tasks = answering.map(({ task }) => task);
  const found = taken.flatMap((answer) => [...answer.evidence]);
  const owed = withoutOthers(parent.task, child.issuer);
  const numbers = compareTargets(owed, tasks, standingOf(child), child.tasks);
  const targets = numbers.map(({ finding }) => finding);
  const lacks = findLacks({ parent, all: settled, required, index, weights, manner, issuer: child.issuer });
  const kept = keptNumbers(parent.task, tasks);
  const lacking = chooseLacking(lacks).filter(
    ({ finding, signs }) => !isLowered(finding, targets) && !(signs && isKept(finding, parent.task, kept)),
  );
  const main = mainTasks(taken, parent.task, bench);
  const deadline = compareDeadlines(parent.task, tasks, main);
  const grave = [
    ...pick(numbers, true),
    ...lacking.map(({ finding }) => finding),
    ...(deadline?.kind === 'deadline-later' ? [deadline] : []),
  ];
  const light = [
    ...pick(numbers, false),
    ...(deadline && deadline.kind !== 'deadline-later' ? [deadline] : []),
    ...findWeakening(parent.task, main),
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

/** What is said with its number is said, in whatever words. */
function isKept({ parentValue }: Finding, { text }: Task, kept: readonly Quantity[]): boolean {
  const from = parentValue === null ? -1 : text.indexOf(parentValue);
  return from >= 0 && kept.some(({ start, end }) => start >= from && end <= from + (parentValue ?? '').length);
}

/** A report, or what names no work, promised by another task than the one that answers first: it has days of its own. */
function isBeside({ commitment, evidence: [first] }: Answer, taken: readonly Answer[]): boolean {
  const { asked } = commitment.passage;
  if (asked.some(({ form }) => !/báo cáo|^tổng hợp$/u.test(form))) return false;
  return taken[0]?.evidence[0]?.task !== first?.task;
}

/** Letters in front of a day that are a duty of its own, and no mere "Trước". */
const leastDuty = 12;

/** A duty named behind the day of another one: "lập danh mục trước ngày 31/5; bảo vệ, không để xuống cấp". */
function isBehindDue({ commitment: { passage } }: Answer, { text, deadline }: Task): boolean {
  const at = deadline ? text.indexOf(deadline.raw) : -1;
  const { start } = passage.clause;
  return at > leastDuty && start > at && text.slice(at, start).includes(';');
}

/**
 * For each commitment the task that answers it best, or as well and in time; none where that task answers another
 * parent task better, whose time it keeps.
 */
function mainTasks(taken: readonly Answer[], parent: Task, { index, nearest }: Bench): Task[] {
  return taken.flatMap((answer) => {
    const { evidence } = answer;
    if (isBeside(answer, taken) || isBehindDue(answer, parent)) return [];
    const first = evidence[0];
    if (!first || toOdds(first.rating) < toOdds(nearest.get(first.task) ?? 0) - settings.ownTask) return [];
    const equals = evidence.filter((other) => other.rating >= settings.alsoEvidenceShare * first.rating);
    const tasks = equals.map((candidate) => (index.tasks[candidate.task] as PreparedTask).task);
    const asked = parent.deadline;
    const inTime = asked && tasks.find((task) => task.deadline?.due !== undefined && !isLater(task.deadline, asked));
    return [inTime ?? (tasks[0] as Task)];
  });
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
