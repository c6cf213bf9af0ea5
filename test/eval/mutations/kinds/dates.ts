import { toDeadline } from '#normalize';
import type { Deadline, Task } from '#model';
import type { Kind, Mutant } from '../kind.ts';
import { nothing } from '../kind.ts';
import { pick } from '../random.ts';
import type { Random } from '../random.ts';

const day = 86_400_000;

export const movedLater: Kind = {
  name: 'date moved later',
  expect: { report: true, statuses: ['partial'], findings: ['deadline-later'] },
  make: (task, _, random) => moveDate(task, random, 1),
};

export const movedEarlier: Kind = {
  name: 'date moved earlier',
  expect: nothing,
  make: (task, _, random) => moveDate(task, random, -1),
};

export const droppedDate: Kind = {
  name: 'date dropped',
  expect: { report: true, statuses: ['covered'], findings: ['deadline-missing'] },
  make(task) {
    const { deadline } = task;
    if (!deadline || (deadline.due === undefined && deadline.every === undefined) || isInText(task, deadline))
      return null;
    return { put: [{ ...task, deadline: null }] };
  },
};

export const rarerCycle: Kind = {
  name: 'cycle made longer',
  expect: { report: true, statuses: ['covered', 'partial'], findings: ['deadline-missing', 'deadline-later'] },
  make(task) {
    const { deadline } = task;
    if (!deadline?.every || deadline.every === 'year' || isInText(task, deadline)) return null;
    return { put: [{ ...task, deadline: toDeadline('Hằng năm') }] };
  },
};

/** Another last day, in words that an office would use; in the text too where it is said there. */
function moveDate(task: Task, random: Random, direction: 1 | -1): Mutant | null {
  const { deadline } = task;
  if (!deadline?.due || (deadline.kind !== 'by' && deadline.kind !== 'period')) return null;
  const due = new Date(Date.parse(deadline.due) + direction * (40 + Math.floor(random() * 300)) * day);
  const other = toDeadline(pick(spellings, random)(due));
  if (!other?.due || (direction > 0 ? other.due <= deadline.due : other.due >= deadline.due)) return null;
  if (!isInText(task, deadline)) return { put: [{ ...task, deadline: other }] };
  if (deadline.kind !== 'by') return null;
  return { put: [{ ...task, text: task.text.replace(deadline.raw, lower(other.raw)), deadline: other }] };
}

const spellings: readonly ((due: Date) => string)[] = [
  (due) => `Trước ngày ${two(due.getUTCDate())}/${two(due.getUTCMonth() + 1)}/${due.getUTCFullYear()}`,
  (due) => `Tháng ${due.getUTCMonth() + 1}/${due.getUTCFullYear()}`,
  (due) => `Quý ${['I', 'II', 'III', 'IV'][Math.floor(due.getUTCMonth() / 3)]}/${due.getUTCFullYear()}`,
  (due) => `Năm ${due.getUTCFullYear()}`,
];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function isInText(task: Task, deadline: Deadline): boolean {
  return task.text.includes(deadline.raw);
}
