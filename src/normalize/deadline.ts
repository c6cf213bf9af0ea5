import type { Deadline } from '#model';
import { foldSpace } from '#text';
import { findCycles, readCycleList } from './cycles.ts';
import { dayBefore, isoDate } from './dates.ts';
import { readReportDays } from './report-days.ts';
import { findTimeSpans } from './time-spans.ts';
import type { FoundSpan } from './time-spans.ts';

export interface DeadlineContext {
  /** The year of the plan, for times printed without one; without it they get no date. */
  year?: number;
  /** The day of issue, ISO: what lies behind it is not done yet. */
  issued?: string;
}

type Reading = Omit<Deadline, 'raw'>;

const edges = /^[-–+•\s]+|[\s.,;:]+$/gu;

/**
 * The value of a time column or of a line "Thời gian thực hiện: …" (contract "Deadline", NOTES A27–A34, B49, D17–D43).
 * `raw` is the value as printed without final punctuation; null where it holds no letter or digit. What is no time that
 * can be placed ("8h30 - 8h35", "Theo tiến độ của Bộ") has kind `unknown`.
 */
export function toDeadline(raw: string, context: DeadlineContext = {}): Deadline | null {
  const text = foldSpace(raw.normalize('NFC')).replace(edges, '');
  if (!/[\p{L}\d]/u.test(text)) return null;
  // a line that opens with a capital says another time; others only wrap
  const clauses = foldSpace(raw.normalize('NFC').replace(/[;,]?\s*\n\s*(?:[-–+•]\s*)?(?=\p{Lu})/gu, '; ')).replace(
    edges,
    '',
  );
  return { raw: text, ...readTime(clauses, context) };
}

/** What a time phrase says, clause by clause; the first clause that says a time decides its kind. */
export function readTime(text: string, context: DeadlineContext = {}): Reading {
  const reports = readReportDays(text);
  if (reports) return 'every' in reports ? recurring(reports.every) : readTime(reports.days, context);
  const whole = readCycleList(text);
  if (whole) return recurring(whole.every);
  const readings = splitClauses(text)
    .map((clause) => readClause(clause, context))
    .filter((reading) => reading.kind !== 'unknown');
  const first = readings[0];
  if (first === undefined) return readClause(text, context);
  const last = readings.map(({ due }) => due ?? '').reduce((a, b) => (a > b ? a : b));
  const dated = readings.every(({ kind }) => kind === 'by' || kind === 'period');
  return dated && readings.length > 1 && last !== '' ? { ...first, due: last } : first;
}

/** At semicolons outside brackets, unless a list of cycles or of days goes on behind it. */
function splitClauses(text: string): string[] {
  if (/^định kỳ/iu.test(text)) return [text];
  return text.split(/;(?![^()]*\)|\s*(?:ngày\s+)?\d{1,2}\s?\/\s?\d)/u).map((clause) => clause.trim());
}

const continuous =
  /(?<!\p{L})(?:thường xuyên|tx(?=$|[\s.,;])|liên tục|thường trực|xuyên suốt|suốt năm|quanh năm|hằng ngày|hàng ngày|lâu dài|24\/24)(?![\p{L}\d/])/iu;
const onRequest =
  /(?<!\p{L})(?:theo\s+(?:các\s+)?(?:yêu cầu|đề nghị|chỉ đạo|giấy mời|triệu tập|đơn thư)|(?:ngay\s+)?khi\s+(?:có\s+)?(?:yêu cầu|phát sinh|xảy ra|đề nghị|chỉ đạo|cần thiết|cần|đủ điều kiện|có)|khi\s+(?:\p{L}+\s+){1,4}(?:có\s+)?(?:đơn\s+)?đề nghị|khi\s+được\s+(?:yêu cầu|giao|đề nghị)|đột xuất|phát sinh)(?!\p{L})/iu;
const relative =
  /(?<!\p{L})(sau|trong|chậm nhất|không quá|tối đa|muộn nhất)(?:\s+(?:là|vòng|thời hạn|thời gian|sau|không quá))*\s+(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|mười)(?:\s*\([^()]{1,30}\))?\s+(?:ngày|tuần|tháng|năm|giờ)(?:\s+làm\s+việc)?\s*(?:$|[.;]|,?\s*(?:kể từ|tính từ|từ ngày|từ khi|sau khi|khi|trước khi))/iu;

/** A cell that is a length from an event: "03 ngày làm việc kể từ ngày nhận văn bản". */
const counted =
  /^(?:ngay\s+)?\d{1,3}(?:\s*\([^()]{1,30}\))?\s+(?:ngày|tuần|tháng|giờ)(?:\s+làm\s+việc)?,?\s*(?:kể từ|tính từ|từ ngày|từ khi|sau khi)/iu;

/** "Trước mùa mưa bão", "trước khai giảng": a limit without a date. */
const beforeEvent =
  /(?<!\p{L})trước\s+(?:ngày\s+|kỳ\s+|khi\s+(?:vào\s+|bắt đầu\s+)?)?(?:khai giảng|mùa\s|tết(?!\p{L})|năm học|kỳ thi|bầu cử)/iu;

/** "Từ năm học 2026 - 2027", "trước khai giảng năm học 2026-2027": no day of it is printed. */
const atSchoolYear =
  /(?<!\p{L})(?:từ\s+(?:đầu\s+)?năm học\s+(20\d\d)|trước\s+(?:(?:ngày\s+|lễ\s+|khi\s+)?(?:khai giảng|bắt đầu|vào)\s+)?năm học\s+20\d\d)(?!\d)/iu;

/** "Trong năm": the year of the plan; not "các dịp trong năm", which are many and unsaid. */
const thisYear =
  /(?<!(?:dịp|đợt|sự kiện|ngày lễ|lễ,? tết)(?:\s[^;.]{0,40})?\s)(?<!\p{L})(?:trong|hết|cuối|cả)\s+năm(?!\p{L}|\s*(?:\d|học))/iu;

function readClause(text: string, context: DeadlineContext): Reading {
  const limit = relative.exec(text);
  if (limit) return { kind: limit[1]!.toLowerCase() === 'sau' ? 'unknown' : 'by' };
  if (counted.test(text)) return { kind: 'by' };
  const groups = groupSpans(text, findTimeSpans(text, context.year));
  const cycles = findCycles(text);
  const cycle = cycles.find((phrase) => phrase.every !== null || phrase.explicit) ?? cycles[0];
  const steady = continuous.exec(text);
  const request = onRequest.exec(text);
  const dated = groups.filter((group) => group.end !== null);
  // a day or month with its own year outweighs a cycle behind it; without one it is a day of the cycle
  const firm = dated.find(
    (group) => group.grain !== 'year' && group.limit !== 'from' && /\d{4}/u.test(text.slice(group.from, group.to)),
  );

  const steadyFirst = steady && (!cycle || steady.index < cycle.from || (cycle.every === null && !cycle.explicit));
  if (steadyFirst && !(firm && firm.from < steady.index))
    return { kind: 'continuous', ...span(dated[0], steady.index) };
  if (cycle && !(firm && firm.from < cycle.from)) return { ...recurring(cycle.every), ...startOf(dated) };
  if (dated[0] && goesOn(text)) return { kind: 'recurring', every: 'year', from: cut(dated[0]) };
  if (request && request.index < (dated[0]?.from ?? Infinity)) return { kind: 'on-request' };
  const school = groups.length === 1 ? atSchoolYear.exec(text) : null;
  if (school) return school[1] === undefined ? { kind: 'by' } : { kind: 'continuous', from: school[1] };
  if (groups.length > 0) return readDates(groups);
  if (beforeEvent.test(text)) return { kind: 'by' };
  if (!thisYear.test(text)) return { kind: 'unknown' };
  return context.year === undefined ? { kind: 'by' } : { kind: 'by', due: isoDate(context.year, 12, 31) };
}

/** "Năm 2026 và những năm tiếp theo". */
function goesOn(text: string): boolean {
  return /(?:các|những)\s+năm\s+(?:tiếp theo|sau|tiếp|kế tiếp)/iu.test(text);
}

function recurring(every: Deadline['every'] | null): Reading {
  return every ? { kind: 'recurring', every } : { kind: 'recurring' };
}

type Limit = 'before' | 'until' | 'from' | null;

/** One time or a chain of them ("từ tháng 3 đến tháng 9/2026", "Quý III, IV/2026, 2027"). */
interface SpanGroup extends Pick<FoundSpan, 'grain' | 'vague' | 'from' | 'to' | 'start' | 'end'> {
  chain: boolean;
  limit: Limit;
}

const range =
  /^\s*(?:(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|cuối|trước|khoảng))?|[-–—÷](?:\s*(?:hết|cuối))?)\s*(?:\d{1,2}\s?[hg:]\s?\d{0,2}\s*)?(?:ngày|năm)?\s*$/iu;
const list = /^\s*(?:,|và|&|\+|hoặc|;)\s*(?:đến\s+)?(?:các\s+)?(?:ngày|năm)?\s*$/iu;

/** Times joined by "đến", "-", "," or "và" make one group. */
function groupSpans(text: string, found: readonly FoundSpan[]): SpanGroup[] {
  const groups: SpanGroup[] = [];
  // "giai đoạn 2026-2030, tầm nhìn 2045": a vision binds nobody
  const binding = found.filter(
    ({ from }) => !/(?:tầm nhìn|định hướng)(?:\s+đến)?(?:\s+năm)?\s*$/iu.test(text.slice(Math.max(0, from - 25), from)),
  );
  const spans = inheritYears(text, binding);
  for (const [i, span] of spans.entries()) {
    const before = text.slice(spans[i - 1]?.to ?? 0, span.from);
    const group = groups.at(-1);
    if (group && (range.test(before) || list.test(before))) {
      const exclusive = /trước/iu.test(before) && span.grain !== 'day' && span.start !== null;
      group.end = exclusive ? dayBefore(span.start!) : span.end;
      group.to = span.to;
      group.chain = true;
      continue;
    }
    const { grain, vague, from, to, start, end } = span;
    groups.push({ grain, vague, from, to, start, end, chain: span.list, limit: limitBefore(before) });
  }
  return groups;
}

/** "Từ tháng 3 đến tháng 9/2026", "ngày 10 - 15/6/2026": what the first lacks stands with the last. */
function inheritYears(text: string, spans: readonly FoundSpan[]): FoundSpan[] {
  return spans.toReversed().reduce<FoundSpan[]>((done, span) => {
    const next = done[0];
    const joint = next ? text.slice(span.to, next.from) : '';
    if (span.end !== null || !next?.end || !(range.test(joint) || list.test(joint))) return [span, ...done];
    const own = text.slice(span.from, span.to);
    const dayOnly = /^(?:ngày\s*)?(\d{1,2})$/iu.exec(own);
    const again = dayOnly ? `${dayOnly[1]}/${Number(next.end.slice(5, 7))}/${next.end.slice(0, 4)}` : own;
    const read = findTimeSpans(again, Number(next.end.slice(0, 4)))[0];
    return [read ? { ...span, start: read.start, end: read.end } : span, ...done];
  }, []);
}

function limitBefore(before: string): Limit {
  const tail = before.slice(-40);
  if (/(?<!\p{L})trước\s*(?:hết\s+)?(?:ngày|thời điểm|tháng|năm)?\s*$/iu.test(tail)) return 'before';
  if (/(?<!\p{L})(?:đến|tới)\s*(?:hết|cuối|ngày|năm|thời điểm)?\s*(?:ngày|năm|tháng)?\s*$/iu.test(tail)) return 'until';
  if (/(?<!\p{L})(?:từ|sau|bắt đầu)\s*(?:đầu|giữa|cuối|ngày|năm|tháng)?\s*(?:năm|tháng)?\s*$/iu.test(tail))
    return 'from';
  return null;
}

function readDates(groups: SpanGroup[]): Reading {
  // the one that limits counts: "Quý II/2026 (xong trước 20/6/2026)"
  const limited = groups.filter(({ limit }) => limit === 'before' || limit === 'until');
  const chosen = (limited.length > 0 ? limited : groups)
    .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))
    .at(-1)!;
  if (chosen.end === null) return { kind: chosen.chain ? 'period' : 'by' };
  if (chosen.start === null) return { kind: 'by', due: chosen.end };
  if (chosen.limit === 'from' && !chosen.chain) return { kind: 'continuous', from: cut(chosen) };
  if (chosen.limit === 'before' && chosen.grain !== 'day') return { kind: 'by', due: dayBefore(chosen.start) };
  // "trước ngày 20/6 và 20/12/2026": each is a limit, the last one ends the work
  if (chosen.chain && chosen.limit !== 'until' && !(chosen.limit === 'before' && chosen.grain === 'day'))
    return { kind: 'period', start: chosen.start, due: chosen.end };
  return chosen.vague ? { kind: 'by' } : { kind: 'by', due: chosen.end };
}

/** "Thường xuyên từ 2026", "Năm 2026 và thường xuyên" start something; "Thường xuyên trong năm 2026" ends with the year. */
function span(group: SpanGroup | undefined, steadyAt: number): Pick<Deadline, 'from' | 'start' | 'due'> {
  if (!group?.start || !group.end) return {};
  if (group.limit === 'until') return { due: group.end };
  if (!group.chain && (group.limit === 'from' || group.from < steadyAt)) return { from: cut(group) };
  return { start: group.start, due: group.end };
}

function startOf(dated: SpanGroup[]): Pick<Deadline, 'from'> {
  const group = dated.find(
    ({ start, limit, grain }) => start !== null && (limit === 'from' || (limit === null && grain === 'year')),
  );
  return group ? { from: cut(group) } : {};
}

/** The start as far as it was said: "2026", "2026-06", "2026-06-15". */
function cut(group: SpanGroup): string {
  const start = group.start!;
  return group.grain === 'year' ? start.slice(0, 4) : group.grain === 'day' ? start : start.slice(0, 7);
}
