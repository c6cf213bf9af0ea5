import type { Cycle } from '#model';

/** A repeated time in a text: "định kỳ quý, 6 tháng và cả năm"; offsets of the whole phrase. */
export interface CyclePhrase {
  /** The shortest cycle named; null for a bare "định kỳ" and for cycles longer than a year. */
  every: Cycle | null;
  from: number;
  to: number;
  /** Opens with "định kỳ". */
  regular: boolean;
  /** "hằng", "mỗi", "một lần" … stand with a unit, so that it is a cycle by itself. */
  explicit: boolean;
  /** How many cycles it names. */
  count: number;
}

const rank: Cycle[] = ['week', 'month', 'quarter', 'half-year', 'year'];

const each = String.raw`(?:hằng|hàng|mỗi|từng|theo)`;
const count = String.raw`(?:\d{1,2}|một|hai|ba|bốn|sáu)`;
const noNumber = String.raw`(?![\p{L}\d])(?!\s*(?:\d|[IVX]+(?![\p{L}]))|\s+(?:học|liền|trước|sau|nay|đầu|cuối|tới))`;

/** One cycle, at the place where it is tried; the first group says whether it is explicit. */
const units: [RegExp, Cycle | null][] = [
  [
    new RegExp(
      String.raw`(${each}\s+)?0?6\s*tháng(?:\s+đầu\s+năm)?(\s*(?:/|một|1)\s*lần)?(?!\s+cuối)(?!\s*(?:đầu|cuối)?\s*năm\s*\d)`,
      'iuy',
    ),
    'half-year',
  ],
  [new RegExp(String.raw`(${each}\s+)?0?3\s*tháng(\s*(?:/|một|1)\s*lần)`, 'iuy'), 'quarter'],
  // every other week or month: a rhythm that has no name of its own
  [/((?:0?[2-9]|hai|ba|bốn)\s*(?:tuần|tháng)\s*(?:\/|một|1)\s*lần)/iuy, null],
  [new RegExp(String.raw`(${each}\s+)?0?9\s*tháng(?:\s+đầu\s+năm)?(?!\s+cuối)`, 'iuy'), null],
  [new RegExp(String.raw`((?:\d{1,2}|hai|ba|năm|bốn)\s+năm\s*(?:/|một|1)\s*lần)`, 'iuy'), null],
  [
    new RegExp(
      String.raw`((?:0?1|một)?\s*(?:năm)\s*(?:/|một|1)\s*lần|(?:0?1|một|ít nhất\s+${count})?\s*lần\s*/\s*năm|thường niên)`,
      'iuy',
    ),
    'year',
  ],
  [
    new RegExp(
      String.raw`((?:0?2|hai)\s*lần\s*(?:/|một|trong)\s*(?:một\s+)?năm|(?:mỗi|một)\s+năm\s+(?:0?2|hai)\s+lần)`,
      'iuy',
    ),
    'half-year',
  ],
  [new RegExp(String.raw`((?:0?4|bốn)\s*lần\s*(?:/|một|trong)\s*(?:một\s+)?năm)`, 'iuy'), 'quarter'],
  [
    new RegExp(String.raw`((?:0?1|một)?\s*(?:quý|qúy)\s*(?:/|một|1)\s*lần|${count}?\s*lần\s*/\s*(?:quý|qúy))`, 'iuy'),
    'quarter',
  ],
  [new RegExp(String.raw`((?:0?1|một)?\s*tháng\s*(?:/|một|1)\s*lần|${count}?\s*lần\s*/\s*tháng)`, 'iuy'), 'month'],
  [new RegExp(String.raw`((?:0?1|một)?\s*tuần\s*(?:/|một|1)\s*lần|${count}?\s*lần\s*/\s*tuần)`, 'iuy'), 'week'],
  [new RegExp(String.raw`((?:mỗi|một|hằng|hàng)\s+tuần\s+${count}\s+lần)`, 'iuy'), 'week'],
  [new RegExp(String.raw`((?:mỗi|một|hằng|hàng)\s+tháng\s+${count}\s+lần)`, 'iuy'), 'month'],
  [new RegExp(String.raw`((?:mỗi|một|hằng|hàng)\s+(?:quý|qúy)\s+${count}\s+lần)`, 'iuy'), 'quarter'],
  [/(tháng\s+(?:cuối|đầu)\s+(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+)?(?:quý|qúy))(?!\p{L})/iuy, 'quarter'],
  [new RegExp(String.raw`(${each}\s+)?tuần${noNumber}`, 'iuy'), 'week'],
  [new RegExp(String.raw`(${each}\s+)?tháng${noNumber}`, 'iuy'), 'month'],
  [
    new RegExp(
      String.raw`(${each}\s+)?(?:quý|qúy|qui)(?:\s+(?:IV|I{1,3}|[1-4]))?(?![\p{L}\d]|\s*/\s*(?:lần|\d))`,
      'iuy',
    ),
    'quarter',
  ],
  [new RegExp(String.raw`(${each}\s+)?(?:cả\s+|cuối\s+)?năm${noNumber}(?!\s*\d)`, 'iuy'), 'year'],
];

const opening = /((?<!\p{L})định\s+kỳ(?!\p{L}))(?:\s*:|\s+(?:theo|vào|cuối|đầu))?\s*/giu;
const between =
  /\s*\([^()]{0,90}\)|\s*(?:[,;/]|và|hoặc|cùng|cũng như)\s*(?:cuối\s+|báo cáo\s+|sơ kết\s+|tổng kết\s+)?|\s+/iuy;
const single = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${each})\s+(?:6\s+tháng|tuần|tháng|quý|qúy|năm)|${count}?\s*(?:tuần|tháng|quý|năm)\s*(?:/|một|1)\s*lần|${count}?\s*lần\s*/\s*(?:tuần|tháng|quý|năm)|thường\s+niên|(?:mỗi|một)\s+(?:năm|quý|tháng|tuần)\s+${count}\s+lần|tháng\s+(?:cuối|đầu)\s+(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+)?quý)(?!\p{L})`,
  'giu',
);

/** The repeated times that a text names, in order of appearance. */
export function findCycles(text: string): CyclePhrase[] {
  const phrases: CyclePhrase[] = [];
  for (const match of text.matchAll(opening)) {
    const list = readUnits(text, match.index + match[0].length);
    phrases.push({
      ...list,
      from: match.index,
      to: list.count > 0 ? list.to : match.index + match[1]!.length,
      regular: true,
    });
  }
  for (const match of text.matchAll(single)) {
    if (phrases.some(({ from, to }) => match.index >= from && match.index < to)) continue;
    const list = readUnits(text, match.index + /^\s*/u.exec(match[0])![0].length);
    if (list.count > 0)
      phrases.push({ ...list, from: match.index + /^\s*/u.exec(match[0])![0].length, regular: false });
  }
  return phrases.sort((a, b) => a.from - b.from);
}

/** A cell that is nothing but a list of cycles without "định kỳ": "Quý, 6 tháng, năm". */
export function readCycleList(text: string): CyclePhrase | null {
  // "Quý I hằng năm" is a time in each year
  if (/(?:quý|tháng)\s*(?:\d|[IVX])/iu.test(text)) return null;
  const list = readUnits(text, 0);
  return list.count > 1 && list.to === text.length ? { ...list, from: 0, regular: false } : null;
}

function readUnits(text: string, at: number): Omit<CyclePhrase, 'from' | 'regular'> {
  let to = at;
  let next = at;
  let named = 0;
  let explicit = false;
  let best: Cycle | null = null;
  for (let turn = 0; turn < 12; turn++) {
    const unit = units.flatMap(([pattern, cycle]) => {
      pattern.lastIndex = next;
      const match = pattern.exec(text);
      return match && match[0].trim() !== '' ? [{ match, cycle }] : [];
    })[0];
    if (!unit) break;
    named++;
    explicit ||= unit.match[1] !== undefined || /lần|thường niên/iu.test(unit.match[0]);
    if (unit.cycle !== null && (best === null || rank.indexOf(unit.cycle) < rank.indexOf(best))) best = unit.cycle;
    to = next + unit.match[0].length;
    next = skipBetween(text, to);
    // a bracket behind a cycle belongs to it: "6 tháng (trước ngày 10/6)"
    const bracket = /^\s*\([^()]{0,90}\)/u.exec(text.slice(to, to + 100));
    if (bracket && /\d|trước|chậm/iu.test(bracket[0])) to += bracket[0].length;
  }
  return { every: best, to, explicit, count: named };
}

function skipBetween(text: string, at: number): number {
  let next = at;
  for (let turn = 0; turn < 4; turn++) {
    between.lastIndex = next;
    const match = between.exec(text);
    if (!match) break;
    next = between.lastIndex;
  }
  return next;
}
