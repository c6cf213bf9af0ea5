import { lackText } from '#labels';
import type { Finding, Task } from '#model';
import { meaningful } from './align.ts';
import { readOnce } from './read-once.ts';
import { toSpelling } from './syllables.ts';
import { readUnits } from './units.ts';

/** "06 tháng trước ngày 15/6, cả năm trước ngày 10/12": a cycle, then the day by which its report is due. */
const cycleDue =
  /(?<![\p{L}\d])(quý(?:\s+[ivx]+)?|0?[369]\s+tháng|nửa\s+(?:đầu\s+)?năm|(?:cả|hằng|hàng)?\s?năm)(?:\s+đầu năm)?[^;.\d]{0,30}?(?:trước|chậm nhất|hạn)[^;.\d]{0,12}?(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?(?!\d)/giu;

interface Due {
  year: number | null;
  month: number;
  day: number;
  raw: string;
}

/** By cycle: the day its report is due. */
const readCycleDues = readOnce(({ text, deadline }: Task): ReadonlyMap<string, Due> => {
  const dues = new Map<string, Due>();
  for (const [raw, cycle = '', day, month, year] of `${text}; ${deadline?.raw ?? ''}`.matchAll(cycleDue)) {
    const key = toCycle(cycle);
    if (!dues.has(key)) dues.set(key, toDue(raw, day, month, year));
  }
  return dues;
});

function toDue(raw: string, day: string | undefined, month: string | undefined, year: string | undefined): Due {
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day), raw };
}

const innerDue =
  /(?:trước|chậm nhất)(?: là)?(?: ngày)?\s+(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?(?!\d)/giu;
/** Words in front of a day by which it is told what is due then. */
const mostBefore = 3;

/** By the words in front of it: a day inside a text ("bổ nhiệm giám đốc trước ngày 31/3/2026"). */
const readInnerDues = readOnce(({ text }: Task): ReadonlyMap<string, Due> => {
  const units = meaningful(readUnits(text));
  const dues = new Map<string, Due>();
  for (const match of text.matchAll(innerDue)) {
    const before = units.filter(({ end }) => end <= match.index).slice(-mostBefore);
    const key = before.map(({ form }) => form).join(' ');
    if (before.length === mostBefore && !dues.has(key)) dues.set(key, toDue(match[0], match[1], match[2], match[3]));
  }
  return dues;
});

/** Whether a text says a day by which something is done, and none of those it says is behind `due` (ISO). */
export function saysInTime({ text }: Pick<Task, 'text'>, due: string): boolean {
  const [year, month, day] = due.split('-').map(Number) as [number, number, number];
  const said = [...text.matchAll(innerDue)].map((match) => toDue(match[0], match[1], match[2], match[3]));
  return said.length > 0 && said.every((one) => !isBehind(one, { year, month, day, raw: due }));
}

function toCycle(text: string): string {
  const spelled = toSpelling(text.replace(/\s+/gu, ' ').trim());
  if (spelled.startsWith('nửa ')) return '6 tháng';
  return spelled.replace(/^0|^(?:cả|hằng|hàng) /gu, '');
}

/** Without a year on both sides, a day in January may be that of the year after. */
function isBehind(given: Due, asked: Due): boolean {
  if (given.year !== null && asked.year !== null && given.year !== asked.year) return given.year > asked.year;
  if ((given.year === null) !== (asked.year === null) && (given.month === 1) !== (asked.month === 1)) return false;
  return given.month * 100 + given.day > asked.month * 100 + asked.day;
}

/** The report of a cycle, or one of several duties of a text, due later than the parent wants it; null where none is. */
export function findLaterDue(parent: Task, children: readonly Task[]): Finding | null {
  for (const read of [readCycleDues, readInnerDues]) {
    const asked = read(parent);
    if (asked.size === 0) continue;
    for (const child of children) {
      for (const [key, given] of read(child)) {
        const due = asked.get(key);
        if (due && isBehind(given, due)) return later(due.raw, given.raw);
      }
    }
  }
  return null;
}

function later(asked: string, given: string): Finding {
  return {
    kind: 'deadline-later',
    message: lackText['deadline-later']({ parent: asked, child: given }),
    parentValue: asked,
    childValue: given,
  };
}
