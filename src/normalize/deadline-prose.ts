import type { Deadline } from '#model';
import { foldSpace } from '#text';
import { readTime } from './deadline.ts';
import type { DeadlineContext } from './deadline.ts';
import { findPeriodic, findRhythms, findSteady } from './prose-cycles.ts';
import type { Candidate } from './prose-cycles.ts';
import { findReferences } from './references.ts';
import { findReportDays } from './report-days.ts';
import { findTimeSpans } from './time-spans.ts';
import type { FoundSpan } from './time-spans.ts';

/**
 * The deadline that a sentence of prose sets, or null. Only a time phrase that governs the action counts: a limit ("trước
 * 10/5/2026", "xong trong quý II năm 2026"), "Định kỳ …", a sentence that opens with "Hằng năm, …", "khi có yêu cầu"
 * (NOTES A28–A31, D06, D17). Dates of documents, spans in names of programmes and cycles in noun phrases ("hội nghị hằng
 * năm") are none. `raw` is the phrase as printed.
 */
export function findDeadline(text: string, context: DeadlineContext = {}): Deadline | null {
  const source = foldSpace(text.normalize('NFC'));
  const masked = maskNames(source);
  const periodic = findPeriodic(masked);
  // "định kỳ hằng năm (trước ngày 10/12)": the day is one of every year
  const limits = findLimits(masked, context).filter(
    (limit) => !periodic.some((cycle) => limit.from >= cycle.from && limit.to <= cycle.to),
  );
  const candidates = [
    ...findLabelled(masked),
    ...findReportDays(masked),
    ...findRhythms(masked),
    ...limits,
    ...periodic,
    ...findSteady(masked),
    ...findRequests(masked),
    ...findRelative(masked),
    ...findEvents(masked),
  ].sort((a, b) => a.weight - b.weight || a.from - b.from);
  const best = candidates[0];
  if (!best) return null;
  const raw = source.slice(best.from, best.to).replace(/[\s.,;:]+$/u, '');
  const ambiguousYear = /năm\s+(?:liền kề|sau|kế tiếp|tiếp theo|kế hoạch)/iu.test(raw);
  const reading = readTime(raw, ambiguousYear ? {} : context);
  // "sau 03 tháng kể từ …" is told, though it says no last day
  return reading.kind === 'unknown' && !/^sau\s/iu.test(raw) ? null : { raw, ...reading };
}

/** Citations, quoted names and "giai đoạn 2026-2030" say nothing of when; same length, so that offsets hold. */
function maskNames(text: string): string {
  let masked = text;
  const hide = (from: number, to: number) => {
    masked = masked.slice(0, from) + '§'.repeat(to - from) + masked.slice(to);
  };
  for (const { start, end } of findReferences(text)) hide(start, end);
  for (const match of text.matchAll(/“[^”]{1,250}”|"[^"]{1,250}"/gu)) hide(match.index, match.index + match[0].length);
  return masked;
}

/** "Thời gian thực hiện: …", "Thời hạn hoàn thành: …" inside a paragraph. */
function findLabelled(text: string): Candidate[] {
  const label =
    /(?<!\p{L})thời\s+(?:gian|hạn)(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến|báo cáo))*\s*:\s*/giu;
  return [...text.matchAll(label)].flatMap((match) => {
    const from = match.index + match[0].length;
    const value = /^[^.;)]{2,80}/u.exec(text.slice(from, from + 90))?.[0];
    return value && readTime(value).kind !== 'unknown' ? [{ from, to: from + value.length, weight: 0 }] : [];
  });
}

const strong =
  /(?:(?:xong|hoàn thành|hoàn tất|kết thúc|báo cáo|gửi|nộp)\s+)?(?:trước(?:\s+(?:hết|thời điểm))?|chậm nhất(?:\s+(?:là|đến|vào|trong))*|muộn nhất(?:\s+(?:là|vào|trong))*|trễ nhất(?:\s+(?:là|vào))*|hạn cuối(?:\s+(?:là|đến))?|không muộn hơn|(?:đến|tới)\s+(?:hết|cuối|trước|ngày)|(?<=^|[.;:,]\s)hết|xong\s+(?:trong|vào)?|(?:hoàn thành|hoàn tất|xong)\s+(?:trong|vào|đến))\s*(?:(?:nửa\s+|tuần\s+(?:thứ\s+\p{L}+\s+)?|\d{1,2}\s+ngày\s+)?(?:cuối|đầu|giữa)\s+|tuần\s+(?:thứ\s+)?\S{1,3}\s+|\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}(?:\s?phút)?,?\s+)?$/iu;
const weak = /(?:ngay\s+)?(?:trong|vào)\s+(?:(?:nửa\s+|tuần\s+|\d{1,2}\s+ngày\s+)?(?:đầu|giữa|cuối)\s+)?$/iu;
const passed =
  /(?:đã\s+[^.;,]{0,40}|phát sinh|xảy ra|tồn đọng|(?:còn )?tồn|có hiệu lực|tiếp nhận|hình thành|(?<!(?:^|[,;:.]|(?<!\p{L})và)\s*)đưa vào sử dụng|được (?:cấp|ký|giao|bổ nhiệm|tuyển dụng|sinh)|sinh|tính|kể|so với)\s*$/iu;

/** "Công nhận các quy ước đã sửa trước 30/11/2026": of a plan of March, no day that has passed. */
function isAhead(told: string, { end, grain }: FoundSpan, { issued }: DeadlineContext): boolean {
  return /^đã\s/iu.test(told) && grain === 'day' && end !== null && issued !== undefined && end > issued;
}

/** "Tối ngày 15/4/2026", "lúc 20 giờ 00 ngày 15/4/2026": an hour or part of the day makes the day one of the action. */
const hour = String.raw`\d{1,2}\s?(?:h|giờ|:)\s?(?:\d{2})?(?:\s?phút)?,?\s+`;
const part = String.raw`(?:sáng|trưa|chiều|tối|đêm)(?:\s+và\s+(?:chiều|tối))?\s+`;
const partOfDay = new RegExp(String.raw`(?<![\p{L}\d])(?:vào\s+)?(?:lúc\s+)?(?:${hour}(?:${part})?|${part})$`, 'iu');

/** "Từ năm học 2026 - 2027": when something begins that goes on. */
const fromSchoolYear = /(?:bắt đầu\s+)?(?:kể\s+)?từ\s+(?:đầu\s+)?$/iu;

function findLimits(text: string, context: DeadlineContext): Candidate[] {
  const spans = findTimeSpans(text, context.year);
  return spans.flatMap((span, i): Candidate[] => {
    const before = text.slice(Math.max(0, span.from - 60), span.from);
    const chain = extend(text, spans, i);
    const limit = strong.exec(before) ?? weak.exec(before);
    const told = limit && passed.exec(before.slice(0, limit.index));
    if (told && !isAhead(told[0], span, context)) return [];
    if (limit && strong.test(before)) return dated(text, limitStart(limit), chain, span);
    if (limit && inAction(text, before.slice(0, limit.index), span, chain))
      return dated(text, limit[0].length, chain, span);
    if (limit) return [];
    const time = span.grain === 'day' ? partOfDay.exec(before) : null;
    if (time && !passed.test(before.slice(0, time.index))) return dated(text, time[0].length, chain, span);
    const begins = /^năm học/iu.test(text.slice(span.from)) && chain === span.to ? fromSchoolYear.exec(before) : null;
    if (begins && !passed.test(before.slice(0, begins.index))) return dated(text, begins[0].length, chain, span);
    // "Hoàn thành 30/9/2026", "…; khai giảng tháng 12/2026"
    const done =
      span.end !== null &&
      ((/(?:^|[\s(])(?:hoàn thành|xong|hoàn tất)\s*$/iu.test(before) && span.grain === 'day') ||
        /(?:^|[;,.]\s)(?:khai giảng|khai mạc|ra mắt|khởi công|khánh thành|bàn giao|nghiệm thu|đưa vào (?:sử dụng|hoạt động|vận hành))\s*$/iu.test(
          before,
        ));
    if (done || isAtEvent(text, before, span, chain)) return dated(text, 0, chain, span);
    return opensOrStandsAlone(text, before, span, chain);
  });

  function dated(whole: string, back: number, to: number, span: FoundSpan): Candidate[] {
    const said = spans.some(({ from, to: end, end: last }) => from >= span.from && end <= to && last !== null);
    return [{ from: span.from - back, to: withTail(whole, to), weight: said ? 1 : 2 }];
  }
}

/** "Biểu dương tại hội nghị tổng kết tháng 12/2026;": the event's time is that of what is done there. */
function isAtEvent(text: string, before: string, { end, grain }: FoundSpan, to: number): boolean {
  return (
    end !== null &&
    grain !== 'year' &&
    /(?<!\p{L})(?:tại|trong|nhân)\s+(?:hội nghị|lễ|buổi lễ|hội thi|ngày hội|tháng hành động)(?:\s+\p{L}+){0,6}\s+$/iu.test(
      before,
    ) &&
    /^\s*(?:$|[.;,])/u.test(text.slice(to))
  );
}

/** Verbs that only lead up to the limit are left out of the phrase: "hoàn thành trước …" → "trước …". */
function limitStart(limit: RegExpExecArray): number {
  return limit[0].length - (/^(?:hoàn thành|hoàn tất|kết thúc|báo cáo|gửi|nộp)\s+/iu.exec(limit[0])?.[0].length ?? 0);
}

/** "trong tháng 5/2026" limits an action; "trong năm 2026" may belong to a noun, unless the clause opens or ends with it. */
function inAction(text: string, before: string, span: FoundSpan, to: number): boolean {
  if (
    /(?:số liệu|kết quả|tình hình|phát sinh|công tác|hoạt động|nhiệm vụ|chương trình|chỉ tiêu|sự kiện|ngày lễ)\s*$/iu.test(
      before,
    )
  )
    return false;
  if (span.grain !== 'year') return span.end !== null;
  const opens = /(?:^|[.;:(])\s*$/u.test(before);
  const ends = /^\s*(?:$|[.;)])/u.test(text.slice(to));
  return opens || ends || /(?:hoàn thành|ban hành|thực hiện|xây dựng|tổ chức|đưa vào|bắt đầu)\s*$/iu.test(before);
}

/** "Quý II/2026, tổ chức …", "Đến năm 2030, …", "(tháng 5/2026)", "từ ngày 01/6/2026 đến ngày 31/8/2026". */
function opensOrStandsAlone(text: string, before: string, span: FoundSpan, to: number): Candidate[] {
  const after = text.slice(to, to + 40);
  const lead = /(?:(?:từ|đến|phấn đấu đến)\s+(?:đầu\s+|cuối\s+)?)?$/iu.exec(before)!;
  const from = span.from - lead[0].replace(/^phấn đấu\s+/iu, '').length;
  const edge = before.slice(0, lead.index);
  const opens = /(?:^|[.;:]\s|\n)$/u.test(edge) || edge === '';
  if (span.bare && lead[0] === '') return [];
  // "Ngày 26/3/2022, UBND tỉnh đã …" tells what was done
  if (/^\s*,(?:\s+[^\s,.;]+){0,8}\s+đã\s/iu.test(text.slice(to, to + 80))) return [];
  if (opens && /^\s*[,:](?!\d)/u.test(after)) return [{ from, to, weight: span.end === null ? 3 : 2 }];
  if (/phấn đấu/iu.test(lead[0]) && span.end !== null) return [{ from, to, weight: 2 }];
  if (edge.endsWith('(') && /^\s*\)/u.test(after) && span.end !== null) return [{ from, to, weight: 1 }];
  const chained = /(?<!\p{L})từ\s+$/iu.test(lead[0]) && span.grain !== 'year' && (to > span.to || span.list);
  if (chained) return [{ from, to, weight: 1 }];
  const alone =
    /(?:,|\s[-–])\s*$/u.test(edge) && /^\s*(?:$|[.;])/u.test(after) && span.grain !== 'year' && span.end !== null;
  return alone ? [{ from, to, weight: 2 }] : [];
}

const further =
  /^\s*(?:-|–|,|(?:,\s*)?và(?:\s+(?:trước|chậm nhất))?(?:\s+ngày)?|,\s*trước(?:\s+ngày)?|đến(?:\s+hết)?(?:\s+ngày)?)\s*$/iu;

/** The end of a chain of times: "quý III, IV/2026", "từ 01/6 đến 31/8/2026". */
function extend(text: string, spans: readonly FoundSpan[], at: number): number {
  let to = spans[at]!.to;
  for (const next of spans.slice(at + 1, at + 4)) {
    if (!further.test(text.slice(to, next.from))) break;
    to = next.to;
  }
  return to;
}

/** What goes on behind a date belongs to it: "trước ngày 15/12 hằng năm", "… của năm liền kề sau năm đánh giá". */
function withTail(text: string, to: number): number {
  const tail =
    /^\s*(?:của\s+)?(?:(?:hằng|hàng|mỗi|từng)\s+(?:năm|quý|tháng|tuần)|tháng\s+(?:cuối|đầu|sau)(?:\s+(?:của\s+)?(?:mỗi\s+|hằng\s+)?quý)?(?:\s+(?:sau|tiếp theo))?|(?:năm|quý|tháng)\s+(?:liền kề|sau|tiếp theo|kế tiếp)(?:\s+(?:sau|trước)\s+[^.,;)]{0,30})?)/iu.exec(
      text.slice(to, to + 60),
    );
  return tail ? to + tail[0].length : to;
}

const request =
  /(?<!\p{L})(?:(?:đột xuất\s+)?(?:theo yêu cầu(?= của)|(?:ngay\s+)?khi có yêu cầu|khi được yêu cầu|khi có chỉ đạo|khi\s+(?:\p{L}+\s+){1,4}có\s+(?:đơn\s+)?(?:yêu cầu|đề nghị)))(?:\s+của(?:\s+(?!(?:tại|về|theo|trong|để|và|thì|tại)(?!\p{L}))[\p{L}\d§-]+){1,10})?/giu;

function findRequests(text: string): Candidate[] {
  return [...text.matchAll(request)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const byAction =
      /^khi|^ngay|^đột/iu.test(match[0]) ||
      /(?:báo cáo|cung cấp[^,;.]{0,30}|giải trình|đột xuất|thực hiện|phối hợp)\s*$/iu.test(before);
    return byAction ? [{ from: match.index, to: match.index + match[0].length, weight: 3 }] : [];
  });
}

const length = String.raw`\d{1,3}(?:\s*\([^()]{1,20}\))?\s+(?:ngày|tuần|tháng|giờ)(?:\s+làm việc)?`;
const within = new RegExp(
  String.raw`(?<!\p{L})(?:trong\s+(?:vòng|thời hạn|thời gian)|chậm nhất(?:\s+(?:là|sau|trong))*|không quá|muộn nhất(?:\s+(?:là|sau))*|(?<=^|[.;:]\s)sau)\s+(?:tối đa\s+)?${length},?\s*(?:kể từ|tính từ|từ ngày|từ khi|sau khi|khi|trước khi)[^.,;]{0,80}`,
  'giu',
);
/** "trong vòng 24 giờ.": the end of a clause needs no event to run from. */
const closing = new RegExp(
  String.raw`(?<!\p{L})(?:trong\s+(?:vòng|thời hạn)|chậm nhất(?:\s+(?:là|trong))*)\s+(?:tối đa\s+)?${length}(?=\s*(?:[.;]|$))`,
  'giu',
);
/** The event is told, and the duty goes on. */
const duty =
  /(?<=(?:này|hiệu lực|ký|ban hành|văn bản|hồ sơ|yêu cầu|chỉ đạo))\s+(?=(?:phải|có trách nhiệm|đồng thời|\p{Ll}+\s\p{Ll}+\s\p{Ll}+))|\s+(?=(?:phải|có trách nhiệm|đồng thời)(?!\p{L}))/u;

function findRelative(text: string): Candidate[] {
  const found = [...text.matchAll(within), ...text.matchAll(closing)];
  return found.map((match) => {
    const told = duty.exec(match[0]);
    return { from: match.index, to: match.index + (told?.index ?? match[0].length), weight: 2 };
  });
}

/** "trước mùa mưa bão", "trước khai giảng năm học mới": what the calendar of the work names instead of a date. */
const event =
  /(?<!\p{L})trước\s+(?:ngày\s+|kỳ\s+|khi\s+(?:vào\s+|bắt đầu\s+)?)?(?:khai giảng|mùa (?:mưa|bão|lũ|khô|nắng nóng)|tết|năm học|kỳ thi|ngày bầu cử|bầu cử)(?:\s+(?:năm học(?:\s+mới)?|bão|lũ|mới|nguyên đán|tốt nghiệp[^,.;]{0,30}))*(?:\s+(?:năm\s+)?20\d\d(?:\s*[-–]\s*20\d\d)?)?/giu;

function findEvents(text: string): Candidate[] {
  return [...text.matchAll(event)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    weight: 3,
  }));
}
