import type { Target, Task } from '#model';
import type { Kind, Mutant } from '../kind.ts';
import { nothing } from '../kind.ts';
import { isRestated } from '../text.ts';
import { pick } from '../random.ts';
import type { Random } from '../random.ts';

/** Where a target's number is printed: once in the text, and perhaps once in the product. */
interface Place {
  target: Target;
  number: string;
  /** What makes it a measure: " %", " doanh nghiệp". */
  rest: string;
}

/** A number that another task gives too is not lost. */
export const unlessRestated: NonNullable<Kind['truth']> = function (this: Kind, task, _, rest) {
  return isRestated(task.text, rest) ? null : this.expect;
};

const weaker: Kind['expect'] = { report: true, statuses: ['partial'], findings: ['target-lowered'] };
const lacking: Kind['expect'] = {
  report: true,
  statuses: ['partial'],
  findings: ['target-missing', 'target-lowered'],
};

export const weakenedNumber: Kind = {
  name: 'number weakened',
  expect: weaker,
  truth: unlessRestated,
  make: (task, _, random) => changeValue(task, random, 'weaker'),
};

export const tightenedNumber: Kind = {
  name: 'number tightened',
  expect: nothing,
  make: (task, _, random) => changeValue(task, random, 'stricter'),
};

export const changedUnit: Kind = {
  name: 'unit changed',
  expect: lacking,
  truth: unlessRestated,
  make(task, _, random) {
    const place = stated(task, random);
    if (!place) return null;
    const unit = place.rest.trim();
    const other = unit === '%' ? ' trường hợp' : (otherUnit[unit] ?? null);
    return other === null ? null : { put: [replaceAt(task, place, `${place.number} ${other.trim()}`)] };
  },
};

/** Units that ask less. */
const otherUnit: Record<string, string> = { 'doanh nghiệp': 'hộ kinh doanh', ngày: 'tháng' };

export const droppedNumber: Kind = {
  name: 'number dropped',
  expect: lacking,
  truth: unlessRestated,
  make(task, _, random) {
    const place = stated(task, random);
    if (!place || place.target.unit !== '%') return null;
    return { put: [replaceAt(task, place, '')] };
  },
};

function changeValue(task: Task, random: Random, wanted: 'weaker' | 'stricter'): Mutant | null {
  const place = stated(task, random);
  if (!place || !/^\d+$/u.test(place.number)) return null;
  const { value, unit } = place.target;
  const ceiling = place.target.direction !== 'decrease' && /^<=?$/u.test(place.target.comparator);
  const factor = (wanted === 'weaker') === ceiling ? 1.2 + random() : 0.3 + 0.6 * random();
  const changed = Math.round(value * factor);
  if (changed === value || changed < 1 || (unit === '%' && changed > 100)) return null;
  return { put: [replaceAt(task, place, `${changed}${place.rest}`, changed)] };
}

/** A target whose number stands once in the text; null where there is none. */
export function stated(task: Task, random: Random): Place | null {
  const places = task.targets.flatMap((target) => {
    const unit = target.unit === '%' ? String.raw`\s*%` : String.raw`\s+${target.unit}`;
    const found = [...task.text.matchAll(new RegExp(String.raw`(?<![\d.,/])(\d+(?:[.,/]\d+)*)(${unit})`, 'giu'))];
    const same = found.filter((match) => toValue(match[1] ?? '') === target.value);
    const [only] = same;
    return only && same.length === 1 ? [{ target, number: only[1] ?? '', rest: only[2] ?? '' }] : [];
  });
  return places.length === 0 ? null : pick(places, random);
}

/** Puts other words for the number, in the product as well, and reads its value anew. */
export function replaceAt(task: Task, { target, number, rest }: Place, other: string, value = target.value): Task {
  const pattern = new RegExp(`(?<![\\d.,/])${(number + rest).replaceAll('.', String.raw`\.`)}`, 'u');
  const put = (text: string): string => text.replace(pattern, other).replace(/\s+/gu, ' ').trim();
  const targets = task.targets.flatMap((one) => {
    if (one !== target && !(one.value === target.value && one.unit === target.unit)) return [one];
    return value === target.value ? [] : [{ ...one, value, raw: put(one.raw) }];
  });
  return { ...task, text: put(task.text), product: task.product && { raw: put(task.product.raw) }, targets };
}

function toValue(number: string): number {
  const [above, below] = number.split('/').map((part) => Number(part.replace(',', '.')));
  return below === undefined ? (above ?? Number.NaN) : (above ?? Number.NaN) / below;
}
