import type { Task } from '#model';
import type { Expectation, Kind } from '../kind.ts';
import { nothing, withText } from '../kind.ts';
import { pick, shuffle } from '../random.ts';
import { isRestated, joinParts, lowerFirst, partsOf, syllablesOf, upperFirst } from '../text.ts';

const leastSyllables = 5;

const gone: Expectation = {
  report: true,
  statuses: ['missing'],
  findings: [],
  allowed: ['target-missing', 'component-missing', 'deadline-missing'],
};

export const removed: Kind = {
  name: 'task removed',
  expect: gone,
  make: () => ({ put: [] }),
  truth(task, _, rest) {
    if (isRestated(task.text, rest)) return null;
    const partly = partsOf(task.text).some((part) => isRestated(part, rest));
    return partly ? { ...gone, statuses: ['missing', 'partial'] } : gone;
  },
};

export const split: Kind = {
  name: 'split in two',
  expect: nothing,
  make(task, _, random) {
    const parts = partsOf(task.text);
    if (parts.length < 2) return null;
    const at = 1 + Math.floor(random() * (parts.length - 1));
    const halves = [parts.slice(0, at), parts.slice(at)].map(joinParts);
    if (halves.some((half) => syllablesOf(half).length < leastSyllables)) return null;
    const put = halves.map((half, i) => ({
      ...withText(task, half),
      id: `${task.id}.${i + 1}`,
      ordinal: task.ordinal === null ? null : `${task.ordinal}.${i + 1}`,
    }));
    return { put };
  },
};

export const merged: Kind = {
  name: 'merged with another',
  expect: nothing,
  make(task, plan, random) {
    const partners = othersOf(task, plan.tasks).filter(
      (other) => other.deadline?.raw === task.deadline?.raw && other.lead.length > 0 === task.lead.length > 0,
    );
    if (partners.length === 0) return null;
    const also = pick(partners, random);
    const text = `${task.text.replace(/[;,.\s]+$/u, '')}; ${lowerFirst(also.text)}`;
    const products = [task.product, also.product].flatMap((product) => (product ? [product.raw] : []));
    const product = products.length === 0 ? null : { raw: products.join('; ') };
    const lead = [...task.lead, ...also.lead];
    return { put: [{ ...withText(task, text), product, lead, targets: [...task.targets, ...also.targets] }], also };
  },
};

export const moved: Kind = {
  name: 'moved to another section',
  expect: nothing,
  make(task) {
    const section = task.section === 'appendix' ? 'body' : 'appendix';
    return { put: [{ ...task, section, path: ['7. Các nhiệm vụ khác'], ordinal: 'đ' }] };
  },
};

export const partsReordered: Kind = {
  name: 'parts in another order',
  expect: nothing,
  make(task) {
    const parts = partsOf(task.text).map((part) => part.replace(/[;.\s]+$/u, ''));
    const refers = parts.some((part) => /^(?:đồng thời|trong đó|qua đó|từ đó|đặc biệt|và|việc này)\b/iu.test(part));
    if (parts.length < 2 || refers) return null;
    const text = parts
      .toReversed()
      .map((part, i) => (i === 0 ? upperFirst(part) : lowerFirst(part)))
      .join('; ');
    return { put: [withText(task, `${text}.`)] };
  },
};

/** What an office changes without meaning anything by it. */
export const reordered: Kind = {
  name: 'tasks in another order',
  expect: nothing,
  copyOnly: true,
  make: (task) => ({ put: [task] }),
  everywhere: (tasks, random) => shuffle(tasks, random),
};

export const renumbered: Kind = {
  name: 'ordinals and headings renamed',
  expect: nothing,
  make: (task) => ({ put: [{ ...task, ordinal: 'IX.9', path: ['Mục khác'] }] }),
  everywhere: (tasks) => tasks.map((task, i) => ({ ...task, ordinal: String(i + 101), path: ['Nhiệm vụ chung'] })),
};

function othersOf(task: Task, tasks: readonly Task[]): Task[] {
  return tasks.filter((other) => other !== task);
}
