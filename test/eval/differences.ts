import type { Plan, Task } from '#model';
import type { GoldPlan, GoldTask } from './gold.ts';
import { headerScores, isFree, pairTasks, taskScores } from './score-plan.ts';

/** A field that was read otherwise than the gold has it. */
export interface Difference {
  /** Where: `header`, or the task's section, ordinal and first words. */
  place: string;
  /** The field; `task missing` and `task extra` where a whole task differs. */
  field: string;
  gold: string;
  got: string;
  /** What the field scored, 0..1. */
  score: number;
}

/** Differences below this score are shown; above it only spelling or punctuation differs. */
const shownBelow = 0.999;

/** Every field of the header that is not as in the gold. */
export function findHeaderDifferences(gold: GoldPlan, got: Plan): Difference[] {
  return Object.entries(headerScores).flatMap(([field, score]) => {
    const value = score(gold, got);
    if (value >= shownBelow) return [];
    const show = (plan: GoldPlan | Plan): string => headerText(field, plan);
    return [{ place: 'header', field, gold: show(gold), got: show(got), score: value }];
  });
}

/** Tasks that are missing or extra, and every field of a paired task that is not as in the gold. */
export function findTaskDifferences(gold: GoldPlan, got: Plan): Difference[] {
  const pairs = pairTasks(gold, got);
  const pairOf = new Map(pairs);
  const used = new Set(pairs.map(([, task]) => task));
  const found = gold.tasks.flatMap((task) => {
    const read = pairOf.get(task);
    if (isFree(task)) return [];
    if (!read) return [{ place: placeOf(task), field: 'task missing', gold: clip(task.text), got: '', score: 0 }];
    return findFieldDifferences(task, read);
  });
  const extra = got.tasks
    .filter((task) => !used.has(task))
    .map((task) => ({ place: placeOf(task), field: 'task extra', gold: '', got: clip(task.text), score: 0 }));
  return [...found, ...extra];
}

function findFieldDifferences(gold: GoldTask, got: Task): Difference[] {
  return Object.entries(taskScores).flatMap(([field, score]) => {
    const value = score(gold, got);
    if (value >= shownBelow) return [];
    const [a, b] = field === 'text' ? clipTexts(gold.text, got.text) : [taskText(field, gold), taskText(field, got)];
    return [{ place: placeOf(gold), field, gold: a, got: b, score: value }];
  });
}

function placeOf(task: GoldTask | Task): string {
  return `${task.section} ${task.ordinal ?? '-'} «${clip(task.text, 60)}»`;
}

function headerText(field: string, plan: GoldPlan | Plan): string {
  const references = plan.references as { code: string; role: string }[];
  switch (field) {
    case 'documentType':
      return String(plan.documentType?.code);
    case 'number':
      return `${plan.code?.number} (raw «${plan.code?.raw ?? ''}»)`;
    case 'notation':
      return `${plan.code?.notation} (raw «${plan.code?.raw ?? ''}»)`;
    case 'issuer':
      return `${plan.issuer?.id} (raw «${plan.issuer?.raw ?? ''}»)`;
    case 'date':
      return `${plan.promulgationDate?.iso} (raw «${plan.promulgationDate?.raw ?? ''}»)`;
    case 'signer':
      return [plan.signer?.competence, plan.signer?.position, plan.signer?.fullName].join(' | ');
    case 'parent':
      return String(references.find((reference) => reference.role === 'parent')?.code);
    case 'references':
      return references.map((reference) => reference.code).join(', ');
    case 'recipients':
      return plan.recipients.join(' | ');
    case 'planTargets':
      return targetsText(plan.targets);
    default:
      return String(plan[field as 'place' | 'subject']);
  }
}

function taskText(field: string, task: GoldTask | Task): string {
  switch (field) {
    case 'path':
      return task.path.join(' › ');
    case 'lead':
    case 'support':
      return task[field].map(({ id, raw }) => `${id} «${raw ?? ''}»`).join(', ');
    case 'product':
      return task.product?.raw ?? 'null';
    case 'deadline': {
      if (!task.deadline) return 'null';
      const { raw, ...rest } = task.deadline;
      return `«${raw}» ${JSON.stringify(rest)}`;
    }
    case 'targets':
      return targetsText(task.targets);
    default:
      return String(task[field as 'ordinal' | 'section']);
  }
}

function targetsText(targets: readonly { value: number; unit: string; raw?: string }[]): string {
  return targets.map(({ value, unit, raw }) => `${value} ${unit} «${clip(raw ?? '', 50)}»`).join(', ');
}

/** Shows both texts from a little before the first place where they differ. */
function clipTexts(gold: string, got: string): [string, string] {
  let same = 0;
  while (same < gold.length && gold[same] === got[same]) same++;
  const from = Math.max(0, same - 40);
  const cut = (text: string): string => `${from > 0 ? '…' : ''}${clip(text.slice(from), 160)}`;
  return [cut(gold), cut(got)];
}

function clip(text: string, length = 160): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
