import { reasonText } from '#labels';
import type { Finding, Plan, Reason, Status, Task } from '#model';
import type { Manner } from './answers.ts';
import { evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { compareDeadlines, isLater } from './deadlines.ts';
import type { PassageIndex } from './index-passages.ts';
import { addSigns, curves, logistic, oddsOf, toOdds } from './fitted.ts';
import type { Signs } from './fitted.ts';
import { chooseLacking, findLacks } from './lacks.ts';
import type { Lack } from './lacks.ts';
import type { PreparedTask } from './passages.ts';
import type { Siblings } from './siblings.ts';
import { compareLeads, compareProducts } from './products.ts';
import { addUp } from './score.ts';
import { curve, settings } from './settings.ts';
import { standingOf } from './own-part.ts';
import { compareTargets, pick } from './targets.ts';
import { chooseMain, readSameMatter } from './same-matter.ts';
import { readUptake, topOf } from './uptake.ts';
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
  siblings: Siblings;
  /** By child task: the best rating it has for any parent task. */
  nearest: ReadonlyMap<number, number>;
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
  const numbers = compareTargets(parent.task, tasks, standingOf(child));
  const targets = numbers.map(({ finding }) => finding);
  const lacks = findLacks({ parent, all: settled, required, index, weights, manner });
  const lacking = chooseLacking(lacks).filter(({ finding }) => !isLowered(finding, targets));
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

interface Uptake {
  /** Chance that the child takes the task up, 0..1. */
  chance: number;
  reasons: Reason[];
}

/**
 * Whether the words answer the task; where they do, also whether the matter does. The harder judge is believed. Of tasks
 * that differ only in whom they name, the names tell which one is meant.
 */
function judgeUptake(parent: PreparedTask, answers: readonly Answer[], bench: Bench): Uptake {
  const { index, weights, manner, siblings } = bench;
  const required = requiredAnswers(answers);
  const signs = readUptake(parent, required, index, weights, manner);
  const odds = oddsOf('uptake', signs);
  const matter =
    odds < 0 || siblings.has(parent.index) ? null : readSameMatter(parent, required, index, weights, manner);
  if (matter) {
    const meaning = chooseMain(required, index)?.likeness.meaning ?? null;
    const told = { ...matter, meaning: meaning === null ? 0 : meaning - 0.5 };
    const other = oddsOf('matter', told);
    if (other < odds) return { chance: logistic(other), reasons: explainMatter(told) };
  }
  const settled = odds >= 0 ? withBest(answers) : answers;
  return { chance: logistic(odds), reasons: explain(topOf(requiredAnswers(settled)), signs) };
}

function explainMatter(signs: Signs): Reason[] {
  const added = Object.entries(addSigns('matter', signs)).map(([sign, weight]) => ({
    feature: sign === 'meaning' ? sign : `matter-${sign}`,
    weight,
  }));
  return [{ feature: 'base', weight: curves.matter.base }, ...added].filter(({ weight }) => weight !== 0);
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

/** Where no commitment is taken up by itself, the one rated best is, by its best passage. */
export function withBest(answers: readonly Answer[]): readonly Answer[] {
  const required = requiredAnswers(answers);
  const top = topOf(required);
  if (required.some((answer) => answer.taken) || !top.best) return answers;
  const evidence = [top.best];
  return answers.map((answer) => (answer === top ? { ...top, evidence, taken: true } : answer));
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
