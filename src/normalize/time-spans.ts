import { isDate, isoDate, lastDay } from './dates.ts';

/** A named time in a text: a day, a month, a quarter … with its first and last day where the year is known. */
export interface FoundSpan {
  grain: 'day' | 'month' | 'quarter' | 'half' | 'year';
  /** ISO; null where the year (or the month of a bare day) is not said. */
  start: string | null;
  end: string | null;
  /** "đầu", "giữa": the day inside the span is not said. */
  vague: boolean;
  /** Offsets in the text. */
  from: number;
  to: number;
  /** More than one unit: "quý III, IV", "2026-2030". */
  list: boolean;
  /** Without a word that makes it a time ("ngày", "tháng", "quý", "năm"): digits alone. */
  bare: boolean;
}

type Reading = Pick<FoundSpan, 'grain' | 'start' | 'end'> & { list?: boolean };

const Y = String.raw`((?:19|20)\d{2})(?![\d])`;
const M = String.raw`(1[0-2]|0?[1-9])(?!\d)`;
const D = String.raw`(3[01]|[12]\d|0?[1-9])(?!\d)`;
/** A scan may lose the space behind it: "Quý Inăm 2020". */
const Q = String.raw`(?:IV|I{1,3}|[1-4])(?!(?!năm\s)[\p{L}\d])`;
const edge = String.raw`(?<![\p{L}\d/%]|\d[.,:])`;
const notOfWeek = String.raw`(?<!(?:tuần|đợt|lần)\s{1,2})`;
const joint = String.raw`\s*(?:,|và|-|–|—|&|\+|hoặc|đến)\s*`;
const ofYear = String.raw`\s*(?:/|-|\.|,?\s*(?:của\s+)?năm|của)?\s*`;

const roman: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };
const quarterOf = (text: string) => roman[text.toUpperCase()] ?? Number(text);

const day = (year: string | undefined, month: string | undefined, dayOfMonth: string | undefined): Reading | null => {
  if (month === undefined || dayOfMonth === undefined) return { grain: 'day', start: null, end: null };
  if (year === undefined)
    return isDate(2024, Number(month), Number(dayOfMonth)) ? { grain: 'day', start: null, end: null } : null;
  if (!isDate(Number(year), Number(month), Number(dayOfMonth))) return null;
  const iso = isoDate(Number(year), Number(month), Number(dayOfMonth));
  return { grain: 'day', start: iso, end: iso };
};

const months = (grain: FoundSpan['grain'], year: string | undefined, first: number, last: number): Reading => {
  if (year === undefined) return { grain, start: null, end: null };
  const y = Number(year);
  return { grain, start: isoDate(y, first, 1), end: isoDate(y, last, lastDay(y, last)) };
};

const numbers = (list: string) => (list.match(/\d+/gu) ?? []).map(Number);

/** Patterns from the most to the least specific; what one has taken is not read again. */
const patterns: [RegExp, (groups: string[], year: string | undefined) => Reading | null][] = [
  // ngày 05 tháng 6 năm 2026, 14/4/2026, 31.12.2026
  [
    new RegExp(String.raw`${edge}${notOfWeek}(?:ngày\s*)?${D}\s*tháng\s*${M},?\s*(?:năm|/)\s*${Y}`, 'giu'),
    ([d, m, y]) => day(y, m, d),
  ],
  [new RegExp(String.raw`${edge}(?:ngày\s*)?${D}\s?/\s?${M}\s?/\s?${Y}(?!/)`, 'giu'), ([d, m, y]) => day(y, m, d)],
  [new RegExp(String.raw`${edge}(?:ngày\s*)?${D}([.-])${M}\2${Y}`, 'giu'), ([d, , m, y]) => day(y, m, d)],
  // tháng 3, 6 và 9 năm 2026
  [
    new RegExp(
      String.raw`${edge}(?:các\s+)?tháng\s*(${M}(?:${joint}(?:tháng\s*)?${M}){1,11})(?:${ofYear}${Y})?`,
      'giu',
    ),
    (groups, year) => {
      const all = numbers(groups[0]!);
      return { ...months('month', groups.at(-1) ?? year, Math.min(...all), Math.max(...all)), list: true };
    },
  ],
  // T6-T8/2026
  [
    new RegExp(String.raw`${edge}T\.?\s?(${M}(?:${joint}T\.?\s?${M})+)\s?[/-]\s?${Y}`, 'gu'),
    (groups) => {
      const all = numbers(groups[0]!);
      return { ...months('month', groups.at(-1), Math.min(...all), Math.max(...all)), list: true };
    },
  ],
  // tháng 5/2026, tháng 5 năm 2026, tháng 05-2026, T5/2026
  [
    new RegExp(String.raw`${edge}T\.?\s?${M}\s?[/-]\s?${Y}`, 'gu'),
    ([m, y]) => months('month', y, Number(m), Number(m)),
  ],
  [
    new RegExp(String.raw`${edge}tháng\s*${M}${ofYear}${Y}`, 'giu'),
    ([m, y]) => months('month', y, Number(m), Number(m)),
  ],
  // quý III, IV/2026; quý II-III năm 2026; quý IV/2026; quý 4 năm 2026; QIV/2026; IV/2026
  [
    new RegExp(
      String.raw`${edge}(?:các\s+)?(?:quý|qúy|qui)\s*(${Q}(?:${joint}(?:quý\s*)?${Q}){0,3})(?:${ofYear}${Y})?`,
      'giu',
    ),
    (groups, year) => {
      const all = (groups[0]!.match(/IV|I{1,3}|[1-4]/giu) ?? []).map(quarterOf);
      const reading = months('quarter', groups[1] ?? year, Math.min(...all) * 3 - 2, Math.max(...all) * 3);
      return all.length > 1 ? { ...reading, list: true } : reading;
    },
  ],
  [
    new RegExp(String.raw`${edge}(?:Q\.?\s?(IV|I{1,3}|[1-4])|(IV|I{1,3}))\s?[/.-]\s?${Y}`, 'gu'),
    ([short, bare, y]) => {
      const quarter = quarterOf((short ?? bare)!);
      return months('quarter', y, quarter * 3 - 2, quarter * 3);
    },
  ],
  // 6 tháng đầu năm 2026, 9 tháng năm 2026, nửa cuối năm 2026
  [
    new RegExp(
      String.raw`${edge}(?:(0?3|ba|0?6|sáu|0?9|chín)\s+tháng|(nửa))\s+(đầu|cuối)(?:\s+năm)?(?:\s*${Y})?`,
      'giu',
    ),
    (groups, year) => {
      const [count, , part, y] = groups;
      const n = count === undefined ? 6 : /3|ba/iu.test(count) ? 3 : /6|sáu/iu.test(count) ? 6 : 9;
      return part!.toLowerCase() === 'đầu' ? months('half', y ?? year, 1, n) : months('half', y ?? year, 13 - n, 12);
    },
  ],
  // tháng 5 (no year), ngày 10 tháng 6, ngày 10/6, ngày 15
  [
    new RegExp(String.raw`${edge}ngày\s*${D}(?:\s*tháng\s*|\s?[/.-]\s?)${M}(?![/.-]?\d)`, 'giu'),
    ([d, m], year) => day(year, m, d),
  ],
  // "ngày 15 tháng 6 và 15 tháng 12"
  [
    new RegExp(String.raw`(?<=(?:và|,|đến|[-–])\s*)${D}\s*tháng\s*${M}(?![/.-]?\d)`, 'giu'),
    ([d, m], year) => day(year, m, d),
  ],
  // not a share: "trong 1/2 ngày", "2/3 số hộ"
  [
    new RegExp(
      String.raw`${edge}(?:${D}\s?/\s?)${M}(?!\s?[/\d%]|\p{L}|\s+(?:ngày|buổi|giờ|tháng|tổng|số|thời gian)(?!\p{L}))`,
      'giu',
    ),
    ([d, m], year) => day(year, m, d),
  ],
  [
    new RegExp(String.raw`${edge}${M}\s?/\s?${Y}(?!\s?[/\d])`, 'giu'),
    ([m, y]) => months('month', y, Number(m), Number(m)),
  ],
  [
    new RegExp(String.raw`${edge}tháng\s*${M}(?!\s*(?:[/\d]|lần))`, 'giu'),
    ([m], year) => months('month', year, Number(m), Number(m)),
  ],
  [
    new RegExp(String.raw`${edge}ngày\s*(?:mùng\s*|mồng\s*)?${D}(?!\s*[/\d])`, 'giu'),
    () => ({ grain: 'day', start: null, end: null }),
  ],
  // a school year begins and ends inside the two
  [
    new RegExp(String.raw`${edge}năm học\s+${Y}\s*[-–—]\s*${Y}`, 'giu'),
    () => ({ grain: 'year', start: null, end: null, list: true }),
  ],
  // 2026-2030
  [
    new RegExp(String.raw`${edge}(?:(?:giai đoạn|thời kỳ|các năm|năm)\s+)?${Y}\s*[-–—÷]\s*${Y}(?!\s?[/])`, 'giu'),
    ([a, b]) =>
      Number(a) < Number(b)
        ? { grain: 'year', start: isoDate(Number(a), 1, 1), end: isoDate(Number(b), 12, 31), list: true }
        : null,
  ],
  [new RegExp(String.raw`${edge}(?:năm\s*)?${Y}(?!\s?/\s?\p{L})`, 'giu'), ([y]) => months('year', y, 1, 12)],
];

/**
 * Named times in a text, in order, none inside another. `year` stands in where a month, quarter or day is printed without
 * its year; without it such a time has null ends.
 */
export function findTimeSpans(text: string, year?: number): FoundSpan[] {
  const taken = new Uint8Array(text.length);
  const spans: FoundSpan[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (taken.subarray(match.index, to).includes(1)) continue;
      const reading = read(match.slice(1), year === undefined ? undefined : String(year));
      if (reading === null) continue;
      taken.fill(1, match.index, to);
      const { list = false, ...rest } = reading;
      const bare = !/^\s*(?:ngày|tháng|quý|qúy|qui|năm|các|giai đoạn|thời kỳ|nửa|q)/iu.test(match[0]);
      spans.push({
        ...rest,
        vague: isVague(text.slice(0, match.index), rest.grain),
        from: match.index,
        to,
        list,
        bare,
      });
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

function isVague(before: string, grain: FoundSpan['grain']): boolean {
  return (
    grain !== 'day' &&
    /(?<!\p{L})(?:đầu|giữa|trung tuần|thượng tuần)\s*(?:tháng|quý|năm)?\s*$/iu.test(before.slice(-20))
  );
}
