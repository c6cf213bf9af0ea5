import { styleText } from 'node:util';
import type { Plan } from '#model';
import type { EvalDocument } from './catalog.ts';
import { findHeaderDifferences, findTaskDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import { findBelow } from './floors.ts';
import type { Floors, PlanFloor } from './floors.ts';
import type { GoldPlan } from './gold.ts';
import { readDocument, whyUnread } from './read.ts';
import type { Reading } from './read.ts';
import { scorePlan } from './score-plan.ts';
import type { PlanScore } from './score-plan.ts';
import { toCell, toTable } from './table.ts';
import type { Cell } from './table.ts';

/** Fields below this are named in the last column. */
const worthNaming = 0.98;

/** A document read and scored; `score` is null where there is no gold or no plan. */
export interface PlanResult {
  document: EvalDocument;
  reading: Reading;
  score: PlanScore | null;
  differences: Difference[];
  failures: string[];
}

/** Reads a document and scores it against its gold, or against another rendering of the same plan. */
export async function evaluatePlan(
  document: EvalDocument,
  others: EvalDocument[],
  floors: Floors,
): Promise<PlanResult> {
  const reading = await readDocument(document.path);
  const { plan } = reading;
  const result: PlanResult = { document, reading, score: null, differences: [], failures: [] };
  const isFree = document.later !== null && floors.documents[document.id] === undefined;
  if (!plan) return { ...result, failures: isFree ? [] : [`not read: ${whyUnread(reading)}`] };
  const gold = await findGold(document, others);
  if (!gold) return result;
  const got = document.goldTasks ? onlySections(plan, gold) : plan;
  const score = scorePlan(gold, got);
  const differences = [
    ...(document.goldTasks ? [] : findHeaderDifferences(gold, got)),
    ...findTaskDifferences(gold, got),
  ];
  const floor = floorOf(document, floors);
  const { headScore: header, fieldScore: fields, f1 } = score;
  const scores = document.goldTasks
    ? { score: (f1 + fields) / 2, header: 1, f1, fields }
    : { score: score.score, header, f1, fields };
  return { ...result, score, differences, failures: isFree ? [] : findBelow(floor, scores) };
}

/** One line a document. */
export function showPlans(results: readonly PlanResult[], floors: Floors): string {
  const rows = results.map(({ document, reading, score }) => {
    const time = reading.duration.toFixed(0);
    if (document.later && !reading.plan) return [document.id, '', '', '', '', '', time, `chưa đọc (${document.later})`];
    if (!reading.plan) return [document.id, '', '', '', '', '', time, { text: whyUnread(reading), bad: true }];
    const tasks = String(reading.plan.tasks.length);
    if (!score) return [document.id, '', '', '', '', tasks, time, 'no gold'];
    const floor = floorOf(document, floors);
    const whole = document.goldTasks === null;
    return [
      document.id,
      whole ? toCell(score.headScore, floor.header) : '',
      toCell(score.f1, floor.f1),
      toCell(score.fieldScore, floor.fields),
      whole ? toCell(score.score, floor.score) : '',
      `${score.gotTasks}/${score.goldTasks}`,
      time,
      nameWorst(score, whole) + (document.like ? ` (against ${document.like})` : ''),
    ] satisfies Cell[];
  });
  return toTable(['document', 'header', 'F1', 'fields', 'score', 'tasks', 'ms', 'below 0.98'], rows);
}

/** Every wrong field, gold above got, grouped by task. */
export function showDifferences({ document, reading, differences }: PlanResult): string {
  const title = styleText('bold', `── ${document.id}: ${differences.length} differences`);
  const notes = reading.diagnostics.map(
    ({ severity, code, message, page }) => `   ${severity} ${code}${page ? ` p${page}` : ''}: ${message}`,
  );
  const lines: string[] = [];
  let place = '';
  for (const difference of differences) {
    if (difference.place !== place) lines.push(styleText('cyan', `  ${difference.place}`));
    place = difference.place;
    const name = `${difference.field} ${difference.score.toFixed(2)}`.padEnd(18);
    if (difference.field === 'task missing' || difference.field === 'task extra') {
      lines.push(`    ${styleText('red', difference.field)}`);
      continue;
    }
    lines.push(
      `    ${name} gold ${difference.gold}`,
      `    ${' '.repeat(18)} got  ${styleText('yellow', difference.got)}`,
    );
  }
  return [title, ...lines, ...(notes.length > 0 ? [styleText('dim', '  diagnostics'), ...notes] : [])].join('\n');
}

function nameWorst(score: PlanScore, whole: boolean): string {
  const all = [...(whole ? Object.entries(score.head) : []), ...Object.entries(score.fields)];
  return all
    .filter(([, value]) => value < worthNaming)
    .sort(([, a], [, b]) => a - b)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');
}

async function findGold(document: EvalDocument, others: EvalDocument[]): Promise<GoldPlan | null> {
  if (document.gold) return document.gold;
  if (document.goldTasks) return { ...emptyGold, tasks: document.goldTasks };
  const other = others.find(({ id }) => id === document.like);
  if (!other) return null;
  return (await readDocument(other.path)).plan as GoldPlan | null;
}

/** Some golds hold the tasks of some sections only. */
function onlySections(plan: Plan, gold: GoldPlan): Plan {
  const sections = new Set(gold.tasks.map((task) => task.section));
  return { ...plan, tasks: plan.tasks.filter((task) => sections.has(task.section)) };
}

function floorOf(document: EvalDocument, floors: Floors): PlanFloor {
  if (document.like) return {};
  return { ...floors.plans[document.group], ...floors.documents[document.id] };
}

const emptyGold: GoldPlan = {
  documentType: null,
  code: null,
  issuer: null,
  place: null,
  promulgationDate: null,
  subject: null,
  signer: null,
  recipients: [],
  references: [],
  targets: [],
  tasks: [],
};
