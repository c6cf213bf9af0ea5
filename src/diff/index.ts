import { reasonText } from '#labels';
import type { Coverage, CoverageItem, CoverageSide, Finding, Plan, Task } from '#model';
import { chooseAnswers } from './answers.ts';
import type { Bench } from './answers.ts';
import { findChangedNumbers } from './changed-numbers.ts';
import { startCheck } from './check.ts';
import type { Check } from './check.ts';
import { judgeConfidence, weighReasons } from './confidence.ts';
import { compareDeadlines } from './deadlines.ts';
import { standingOf } from './own-part.ts';
import { pick } from './targets.ts';
import { findExtra } from './extra.ts';
import { findPlanMaking, isOwnPlan } from './own-plan.ts';
import type { PreparedTask } from './passages.ts';
import { compareLeads, compareProducts } from './products.ts';
import { findRepeated } from './repeated.ts';
import { rerankUnsure } from './rerank.ts';
import type { Reranker } from './rerank.ts';
import { judgeScope, selectTasks } from './scope.ts';
import type { CheckedSection } from './scope.ts';
import { settings } from './settings.ts';
import { summarize } from './summary.ts';
import type { Twin } from './twins.ts';
import { findDoubts } from './unread.ts';
import { doubt, judge } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

export type { Reranker } from './rerank.ts';
export { findLineage } from './lineage.ts';
export { toCard } from './plan-card.ts';
export type { PlanCard } from './plan-card.ts';
export { toSender } from './sender.ts';
export type { Sender } from './sender.ts';
export { findTurnout } from './turnout.ts';
export { collectSigns } from './signs.ts';
export type { TaskSigns } from './signs.ts';
export { findUnchecked, selectTasks } from './scope.ts';
export type { CheckedSection } from './scope.ts';

export interface CheckOptions {
  /** Parent tasks to check; by default the appendix where the parent has one, else the body. */
  section?: CheckedSection;
}

/**
 * Checks a subordinate plan against the plan above it: for every parent task whether it binds the child's issuer,
 * whether the child takes it up, where, and what is lacking. Contract, section 2. Pure; mutates neither plan.
 */
export function checkCoverage(parent: Plan, child: Plan, options: CheckOptions = {}): Coverage {
  const selected = selectTasks(parent, options.section);
  return finishCheck(startCheck(parent, child, selected), selected);
}

/**
 * The same with a reranker, which is asked about the passages whose words alone leave it open. Throws `RerankerError`
 * where the reranker fails or its answer is not what was asked for.
 */
export async function checkReranked(
  parent: Plan,
  child: Plan,
  rerank: Reranker,
  options: CheckOptions = {},
): Promise<Coverage> {
  const selected = selectTasks(parent, options.section);
  const check = startCheck(parent, child, selected);
  const reranked = await rerankUnsure([...check.gathered.values()].flat(), rerank);
  return { ...finishCheck(check, selected), reranked };
}

function finishCheck(check: Check, selected: readonly number[]): Coverage {
  const { parent, child } = check;
  const doubts = findDoubts(child);
  const causes = doubts.map((item) => item.message);
  const manner = chooseAnswers(check);
  const { index, weights, siblings, nearest } = check;
  const bench = { index, child, weights, manner, siblings, nearest };
  const items = selected.map((at) => judgeItem(check, at, bench, causes));
  const matchedIds = new Set(items.flatMap((item) => item.matches.map((match) => match.childTask.id)));
  const matched = new Set(child.tasks.flatMap((task, i) => (matchedIds.has(task.id) ? [i] : [])));
  return {
    schemaVersion: 1,
    parent: toSide(parent),
    child: toSide(child),
    summary: summarize(items),
    items,
    extra: findExtra(child, matched, [...check.answered.values()].flat(), check.nearest),
    repeated: findRepeated(items, child),
    diagnostics: doubts,
  };
}

function judgeItem(check: Check, at: number, bench: Bench, causes: readonly string[]): CoverageItem {
  const { parent, child, twins } = check;
  const task = parent.tasks[at] as Task;
  const twin = twins.ofParent.get(at);
  const found = twin
    ? judgeTwin(check, at, twin)
    : judge(check.parents[at] as PreparedTask, check.answered.get(at) ?? [], bench);
  const verdict = doubt(isOwnPlan(task, parent, child) ? raiseOwnPlan(found, check, task) : found, causes);
  return {
    parentTask: { id: task.id, ordinal: task.ordinal, text: task.text },
    ...judgeScope(task, child.issuer),
    status: verdict.status,
    confidence: judgeConfidence(verdict),
    matches: verdict.matches.map(({ task: i, score }) => ({ childTask: toChildTask(child.tasks[i] as Task), score })),
    findings: eachOnce(verdict.findings),
    reasons: weighReasons(verdict),
  };
}

/** Two numbers of one sentence may be quoted alike. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.kind} ${one.message}`, one])).values()];
}

/** A passage of the same wording: what differs are numbers and the other fields. */
function judgeTwin(check: Check, at: number, twin: Twin): Verdict {
  const parent = check.parents[at] as PreparedTask;
  const child = check.index.tasks[twin.child] as PreparedTask;
  const changed = findChangedNumbers(parent.task, check.mended[twin.child] ?? child.task, standingOf(check.child));
  const numbers = pick(changed, true);
  const deadline = compareDeadlines(parent.task, [child.task]);
  const later =
    deadline?.kind === 'deadline-later' && !numbers.some((finding) => finding.kind === 'deadline-later')
      ? [deadline]
      : [];
  const grave = [...numbers, ...later];
  const same = parent.task.product?.raw === child.task.product?.raw;
  const passages = [child.whole, ...child.products];
  const light = [
    ...pick(changed, false),
    ...(deadline?.kind === 'deadline-missing' && parent.task.deadline?.raw !== child.task.deadline?.raw
      ? [deadline]
      : []),
    ...(same ? [] : compareProducts(parent.task, passages, check.weights)),
    ...compareLeads(parent.task, [child], check.child),
  ];
  return {
    status: grave.length > 0 ? 'partial' : 'covered',
    findings: [...grave, ...light],
    reasons: [{ feature: twin.kind === 'exact' ? 'twin' : 'number-twin', weight: 1, note: reasonText.twin() }],
    matches: [{ task: twin.child, score: 1 }],
    uptake: 1,
    lack: 0,
    twin: true,
  };
}

/** The plan itself is the answer; what it says of making plans is shown beside it. */
function ownPlanMatches(child: Plan): Verdict['matches'] {
  return findPlanMaking(child)
    .slice(0, settings.mostMatches)
    .map((task) => ({ task, score: settings.takenUp }));
}

/** The child is itself the plan that the task asks for. */
function raiseOwnPlan(verdict: Verdict, check: Check, task: Task): Verdict {
  if (verdict.twin) return verdict;
  // It says nothing of the time asked for: the task's own words are not the child's.
  const issued = { ...task, text: '', deadline: issueDeadline(check.child) };
  const deadline = task.deadline ? compareDeadlines(task, [issued]) : null;
  // "Ban hành kế hoạch …; kiện toàn tổ công tác": of further duties the day is still asked for.
  const further = task.text.split(';').length > 1;
  const late = further ? verdict.findings.filter(({ kind }) => kind === 'deadline-later') : [];
  const findings = [...(deadline ? [deadline] : []), ...late];
  return {
    ...verdict,
    status: findings.some(({ kind }) => kind === 'deadline-later') ? 'partial' : 'covered',
    findings,
    matches: verdict.matches.length > 0 ? verdict.matches : ownPlanMatches(check.child),
    reasons: [...verdict.reasons, { feature: 'own-plan', weight: 1, note: reasonText['own-plan']() }],
    uptake: Math.max(verdict.uptake, settings.sureOwnPlan),
    lack: 0,
  };
}

/** The day a plan was issued, as the day its own issuing was done; null where the day is blank. */
function issueDeadline(plan: Plan): Task['deadline'] {
  const date = plan.promulgationDate;
  return date?.iso?.length === 10 ? { raw: date.raw, kind: 'by', due: date.iso } : null;
}

function toChildTask(task: Task): CoverageItem['matches'][number]['childTask'] {
  return { id: task.id, ordinal: task.ordinal, text: task.text, page: task.sources[0]?.page ?? null };
}

function toSide(plan: Plan): CoverageSide {
  return { file: plan.source.file, code: plan.code?.full ?? null, issuer: plan.issuer };
}
