import { cycleLabel, lackText } from '#labels';
import type { Deadline, Finding, Task } from '#model';
import { foldKey } from '#text';
import { findLaterDue, saysInTime } from './inner-dues.ts';
import { toSpelling } from './syllables.ts';

/** Cycles from the shortest. */
const cycles = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

/**
 * Compares the time a parent task sets with those of the child tasks that answer it. "Later" only where the last day of
 * a task that answers a commitment best (`main`) lies behind the parent's.
 */
export function compareDeadlines(
  parent: Task,
  children: readonly Task[],
  main: readonly Task[] = children,
): Finding | null {
  const dueLater = findLaterDue(parent, main);
  if (dueLater) return dueLater;
  const asked = parent.deadline;
  if (!asked || children.length === 0) return null;
  const given = children.flatMap((child) => (child.deadline ? [child.deadline] : []));
  if (asked.kind === 'recurring') return compareCycles(parent, asked, children);
  if (asked.due === undefined) return compareBeginnings(asked, given);
  const bound = given.filter(
    (deadline) => deadline.due !== undefined && (deadline.kind === 'by' || deadline.kind === 'period'),
  );
  const late = main.find(
    (child) =>
      child.deadline &&
      isLater(child.deadline, asked) &&
      !isOfOtherDuty(child.deadline, parent, asked.due ?? '') &&
      !saysTime(child, asked) &&
      !((isYear(child.deadline) || isPeriodOf(child)) && saysInTime(child, asked.due ?? '')),
  )?.deadline;
  if (late)
    return finding('deadline-later', lackText['deadline-later']({ parent: asked.raw, child: late.raw }), asked, late);
  if (bound.length > 0) return null;
  const vague = given[0];
  const message = vague
    ? lackText['deadline-unbound']({ parent: asked.raw, child: vague.raw })
    : lackText['deadline-missing']({ parent: asked.raw });
  return finding('deadline-missing', message, asked, vague);
}

/** "Thường xuyên, từ 01/5/2026" for what begins on 01/7: both go on, one begins later. */
function compareBeginnings(asked: Deadline, given: readonly Deadline[]): Finding | null {
  const [only, ...more] = given;
  if (!only || more.length > 0 || asked.from?.length !== 10 || only.from?.length !== 10 || only.from <= asked.from)
    return null;
  return finding('deadline-later', lackText['deadline-later']({ parent: asked.raw, child: only.raw }), asked, only);
}

/** The time of a row that holds several duties, whose days its text says. */
function isYear({ raw }: Deadline): boolean {
  return /^(?:cả |trong )?năm \d{4}$/iu.test(raw.trim());
}

/** "Trong tháng 9 và tháng 10 tổ chức chuỗi hoạt động: mở cuộc thi, kết thúc trước ngày 30 tháng 9": of what is listed. */
function isPeriodOf({ text, deadline }: Task): boolean {
  return deadline?.kind === 'period' && text.startsWith(deadline.raw);
}

/** A duty and its day in a cell of several: "Giải ngân: 31/12", "niêm yết trước 25/3". */
const labelled = /^(\p{L}[^:\d]*?)\s*(?::|(?<!\p{L})(?:trước|trong|xong|chậm nhất|hoàn thành|đến)(?!\p{L}))(.*)$/su;

/** "Giải ngân: 31/12; công khai, quy chế: 20/6": of several days in one cell the last is that of a duty not asked for. */
function isOfOtherDuty(given: Deadline, { text }: Task, by: string): boolean {
  const { raw, due = '' } = given;
  if (isLaterThroughout(given, by)) return false;
  const parts = raw.split(';').map((part) => labelled.exec(part.trim()));
  if (parts.length < 2 || parts.includes(null)) return false;
  const day = due.replace(/^\d+-0?(\d+)-0?(\d+)$/u, '$2/$1');
  const last = parts.find((part) => timesOf(part?.[2] ?? '').some((time) => isSameTime(time, day)));
  const label = last?.[1];
  if (label === undefined) return false;
  const asked = foldKey(text);
  return !label.split(/,|\svà\s/u).some((word) => asked.includes(foldKey(word)));
}

/** A day, month or quarter as plans write it. */
const written =
  /\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?:quý [ivx]+|tháng \d{1,2})(?: ?(?:\/|năm) ?\d{4})?/giu;

/** A task of several duties says the time of each beside it: its deadline may be that of another one. */
function saysTime(child: Task, asked: Deadline): boolean {
  const times = timesOf(asked.raw);
  const said = timesOf(`${child.text} ${child.deadline?.raw ?? ''}`);
  return times.length > 0 && times.every((time) => said.some((other) => isSameTime(time, other)));
}

/** A year may be left off. */
function isSameTime(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function timesOf(text: string): string[] {
  const found = toSpelling(text.replace(/\s+/gu, ' ')).match(written) ?? [];
  return found.map((time) =>
    time
      .replace(/^(\d+) tháng (\d+)/u, '$1/$2')
      .replace(/ ?(?:\/|năm) ?/gu, '/')
      .replace(/(?<!\d)0(?=\d)/gu, ''),
  );
}

/** Whether the child's time is provably behind the parent's. */
export function isLater(child: Deadline, parent: Deadline): boolean {
  if (parent.due === undefined) return false;
  if (startsAfter(child, parent) || isLaterThroughout(child, parent.due)) return true;
  return child.due !== undefined && child.due > parent.due && !isMonthOf(child, parent.due);
}

/** "Quyết định: 20/4; phụ cấp: ngày 30 hằng tháng": of several duties every day lies behind the one asked for. */
function isLaterThroughout({ raw }: Deadline, asked: string): boolean {
  if (!raw.includes(';')) return false;
  const days = [...raw.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/gu)];
  const toIso = ([, day = '', month = '', year = asked.slice(0, 4)]: RegExpExecArray): string =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return days.length > 0 && days.every((day) => toIso(day) > asked);
}

/** "Tháng 8" for "trước 30/8": it may be done by then. */
function isMonthOf({ raw, kind, due }: Deadline, day: string): boolean {
  return kind === 'by' && /^tháng \d/iu.test(raw.trim()) && due?.slice(0, 7) === day.slice(0, 7);
}

function startsAfter(child: Deadline, parent: Deadline): boolean {
  // "Từ năm 2027" for "Năm 2026"
  const starts = child.start ?? (child.kind === 'continuous' ? child.from : undefined);
  return parent.due !== undefined && starts !== undefined && starts > parent.due;
}

/** "Trước ngày 05 của tháng cuối quý": a day that comes again in every cycle. */
const cycleDay =
  /ngày\s+(\d{1,2})\s+(?:của\s+)?(?:(tháng\s+(?:đầu|cuối|sau|cuối cùng)[^,;.]{0,20}?(?:quý|năm|kỳ))|(hằng|hàng|mỗi)\s+tháng)/iu;

/** The month of the cycle is the same and the day later; or it is the first month of the next cycle. */
function isLaterInCycle(asked: RegExpExecArray, given: RegExpExecArray): boolean {
  const [own, other] = [toSpelling(asked[2] ?? ''), toSpelling(given[2] ?? '')];
  const behind = given.input.slice(given.index + given[0].length);
  if (/^tháng cuối/u.test(own) && /^tháng đầu/u.test(other)) return /^\s+(?:sau|tiếp theo|kế tiếp)/iu.test(behind);
  return own === other && Number(given[1]) > Number(asked[1]);
}

/** "Trước 10/3 hằng năm". */
const yearDay = /(?<![\d/])(\d{1,2})(?:\/| tháng )(\d{1,2})\s+(?:hằng|hàng|mỗi) năm/iu;

/** A day that comes every year, said later than the parent says it; null where either names none. */
function findLaterYearDay(asked: Deadline, given: readonly Deadline[]): Finding | null {
  const dayOf = ({ raw }: Deadline): number | null => {
    const [, day, month] = yearDay.exec(raw) ?? [];
    return month === undefined ? null : Number(month) * 100 + Number(day);
  };
  const day = dayOf(asked);
  const late = given.find((one) => day !== null && (dayOf(one) ?? 0) > day);
  if (!late) return null;
  return finding('deadline-later', lackText['deadline-later']({ parent: asked.raw, child: late.raw }), asked, late);
}

/** The same day of every cycle, said later than the parent says it. */
function findLaterDay(parent: Task, children: readonly Task[]): Finding | null {
  const asked = cycleDay.exec(`${parent.text} ${parent.deadline?.raw ?? ''}`);
  if (!asked) return null;
  for (const child of children) {
    const given = cycleDay.exec(`${child.text} ${child.deadline?.raw ?? ''}`);
    if (!given || !isLaterInCycle(asked, given)) continue;
    return {
      kind: 'deadline-later',
      message: lackText['deadline-later']({ parent: asked[0], child: given[0] }),
      parentValue: asked[0],
      childValue: given[0],
    };
  }
  return null;
}

/** A report asked for every quarter is not given by one a year. */
function compareCycles(parent: Task, asked: Deadline, children: readonly Task[]): Finding | null {
  const late = findLaterDay(parent, children);
  if (late) return late;
  const given = children.flatMap((child) => (child.deadline ? [child.deadline] : []));
  const lateDay = findLaterYearDay(asked, given.slice(0, 1));
  if (lateDay) return lateDay;
  const named = namedCycles(`${asked.raw} ${parent.text} ${parent.product?.raw ?? ''}`);
  const own = namedCycles(
    children.map((child) => `${child.deadline?.raw ?? ''} ${child.text} ${child.product?.raw ?? ''}`).join(' '),
  );
  const lacking = [...named].filter((cycle) => !own.has(cycle));
  const shortest = given.map((deadline) => rankOf(deadline)).filter((rank) => rank >= 0);
  const kept =
    asked.every === undefined ||
    shortest.some((rank) => rank <= cycles.indexOf(asked.every as (typeof cycles)[number]));
  if (given.some((deadline) => deadline.kind === 'continuous')) return null;
  if (kept && lacking.length === 0) return null;
  if (lacking.length > 0 && given.length > 0) {
    return finding(
      'deadline-missing',
      lackText['cycle-missing']({ parent: asked.raw, cycles: lacking.join(', ') }),
      asked,
      given[0],
    );
  }
  return kept
    ? null
    : finding('deadline-missing', lackText['deadline-missing']({ parent: asked.raw }), asked, given[0]);
}

function rankOf(deadline: Deadline): number {
  return deadline.every === undefined ? -1 : cycles.indexOf(deadline.every);
}

const cycleWords: readonly [string, RegExp][] = [
  [cycleLabel.quarter, /(?:hằng|hàng|mỗi|từng|định kỳ|đầu|cuối)\s+quý|quý\s+I(?![\p{L}/])|quý nào cũng/iu],
  [cycleLabel['half-year'], /0?6 tháng/iu],
  ['9 tháng', /0?9 tháng(?!\s*(?:năm|\d))/iu],
];

function namedCycles(text: string): Set<string> {
  return new Set(cycleWords.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : [])));
}

function finding(kind: Finding['kind'], message: string, parent: Deadline, child: Deadline | undefined): Finding {
  return { kind, message, parentValue: parent.raw, childValue: child?.raw ?? null };
}
