import { lackText } from '#labels';
import type { Finding, Task } from '#model';
import { foldKey } from '#text';
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

const startDue =
  /(?<!\p{L})bắt đầu (?:thực hiện )?(?:từ|vào|trong) (?:quý ([ivx]+)|tháng (\d{1,2})|ngày (\d{1,2})(?:\/| tháng )(\d{1,2}))(?:(?:\/| năm )(\d{4}))?(?!\d)/iu;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The one beginning that a text sets: "tiêm vắc xin HPV bắt đầu từ quý IV/2026". */
const readStart = readOnce(({ text, deadline }: Task): ReadonlyMap<string, Due> => {
  const [raw, quarter, month, day, ofMonth, year] = startDue.exec(`${text}; ${deadline?.raw ?? ''}`) ?? [];
  if (raw === undefined) return new Map();
  const first = quarter === undefined ? (month ?? ofMonth) : String(3 * (quarters[quarter.toLowerCase()] ?? 1) - 2);
  return new Map([['', toDue(raw, day ?? '1', first, year)]]);
});

const levelDue =
  /(?<!\p{L})cấp (xã|phường|cơ sở|tỉnh|thành phố)[^;.,:\d]{0,30}?(?:trước|trong|xong|vào|chậm nhất)[^;.,:\d]{0,12}?(?:(\d{1,2})(?:\/| tháng )(\d{1,2})|tháng (\d{1,2}))(?:(?:\/| năm )(\d{4}))?(?![\d/])/giu;

/** By level: "cấp xã hoàn thành trong tháng 6, cấp tỉnh trong tháng 9". */
const readLevelDues = readOnce(({ text }: Task): ReadonlyMap<string, Due> => {
  const dues = new Map<string, Due>();
  for (const [raw, level = '', day, month, whole, year] of text.matchAll(levelDue)) {
    const key = /^(?:xã|phường|cơ sở)$/iu.test(level) ? 'xã' : 'tỉnh';
    if (!dues.has(key)) dues.set(key, toDue(raw, day ?? '31', month ?? whole, year));
  }
  return dues;
});

const shareOfYear = /năm (20\d\d)[^;.,\d]{0,30}?(\d+(?:,\d+)?)\s*%/giu;
const shareInYear = /(\d+(?:,\d+)?)\s*%[^;.,\d]{0,50}?(?:vào|trong|đến|hết)(?: hết)? năm (20\d\d)/giu;

/** By share: the year of a road map "năm 2027 có 80%, đến năm 2028 có 100%"; none of one year, or of a share set twice. */
const readMilestones = readOnce(({ text }: Task): ReadonlyMap<string, Due> => {
  const found = [
    ...[...text.matchAll(shareOfYear)].map(([raw, year = '', share = '']) => ({ raw, year, share })),
    ...[...text.matchAll(shareInYear)].map(([raw, share = '', year = '']) => ({ raw, year, share })),
  ];
  if (new Set(found.map(({ year }) => year)).size < 2) return new Map();
  const dues = [...Map.groupBy(found, ({ share }) => share)].flatMap(([share, [first, ...others]]) =>
    first && others.every(({ year }) => year === first.year)
      ? [[share, { year: Number(first.year), month: 12, day: 31, raw: first.raw }] as const]
      : [],
  );
  return new Map(dues);
});

const cellDue = /^\s*(\p{L}[^:;\d]{1,40}?)\s*:[^;\d]{0,15}(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\s*$/iu;

/** By the duty named in front of it: the days of a cell "Danh mục: trước 30/6/2026; cho thuê: trước 30/11/2026". */
const readCellDues = readOnce(({ deadline }: Task): ReadonlyMap<string, Due> => {
  const parts = deadline?.raw.split(';').map((part) => cellDue.exec(part)) ?? [];
  if (parts.length < 2 || parts.includes(null)) return new Map();
  return new Map(
    parts.flatMap((part) =>
      part ? [[foldKey(part[1] ?? ''), toDue(part[0].trim(), part[2], part[3], part[4])] as const] : [],
    ),
  );
});

/** A day that the child says in the clause that does such a duty, where it lies behind the one of the parent's cell. */
function findLaterCell(parent: Task, children: readonly Task[]): Finding | null {
  const asked = readCellDues(parent);
  if (asked.size === 0) return null;
  for (const clause of children.flatMap(({ text }) => text.split(';'))) {
    const [given, ...more] = clause.matchAll(innerDue);
    if (given === undefined || more.length > 0) continue;
    const done = foldKey(clause);
    const duty = [...asked].find(([label]) => done.includes(label));
    const due = toDue(given[0], given[1], given[2], given[3]);
    if (duty && isBehind(due, duty[1])) return later(duty[1].raw, due.raw);
  }
  return null;
}

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
  for (const read of [readCycleDues, readInnerDues, readLevelDues, readStart, readMilestones]) {
    const asked = read(parent);
    if (asked.size === 0) continue;
    for (const child of children) {
      for (const [key, given] of read(child)) {
        const due = asked.get(key);
        if (due && isBehind(given, due)) return later(due.raw, given.raw);
      }
    }
  }
  return findLaterCell(parent, children);
}

function later(asked: string, given: string): Finding {
  return {
    kind: 'deadline-later',
    message: lackText['deadline-later']({ parent: asked, child: given }),
    parentValue: asked,
    childValue: given,
  };
}
