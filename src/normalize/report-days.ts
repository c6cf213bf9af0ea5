import type { Cycle } from '#model';
import type { Candidate } from './prose-cycles.ts';

const span = String.raw`(?:(?:quý|qúy)(?:\s+(?:IV|I{1,3}|[1-4]))?|(?:0?[69]|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|năm)`;
const day = String.raw`(?:gửi\s+)?(?:trước|chậm nhất(?:\s+(?:là|vào))?|xong\s+trước)(?:\s+ngày)?\s+\d{1,2}\s?(?:[/.]|tháng)\s?\d{1,2}(?:(?:\s?[/.]|\s+năm)\s?20\d{2})?`;
const days = new RegExp(day, 'giu');
const entry = String.raw`${span}\s*[:,]?\s*\(?\s*${day}\s*\)?`;
const further = String.raw`(?:(?:định kỳ|hằng|hàng|cả|tổng kết|sơ kết|của|báo cáo|kết quả|công tác)\s+)*${entry}`;
const list = new RegExp(
  String.raw`(?<!\p{L})(?:định kỳ\s+)?(?:(?:hằng|hàng)\s+)?${entry}(?:\s*(?:[,;]|và|[,;]\s*và)\s+${further})+`,
  'giu',
);

/** "6 tháng trước ngày 15/6, năm trước ngày 15/12": the reports of a year, each with its day, one phrase. */
export function findReportDays(text: string): Candidate[] {
  return [...text.matchAll(list)].map(({ index, 0: phrase }) => ({
    from: index,
    to: index + phrase.length,
    weight: 0,
  }));
}

/**
 * What a phrase of that kind says: the shortest cycle, or, where years are printed, the days by themselves; null for
 * other phrases.
 */
export function readReportDays(text: string): { every: Cycle } | { days: string } | null {
  const own = text.replace(/^(?:(?:gửi|báo cáo|kết quả)\s+)+/iu, '');
  const phrase = findReportDays(own)[0];
  if (phrase === undefined || phrase.from > 0 || phrase.to < own.length) return null;
  if (/20\d\d/u.test(own)) return { days: [...own.matchAll(days)].map(([found]) => found).join(' và ') };
  if (/quý|qúy|(?:0?9|chín) tháng/iu.test(own)) return { every: 'quarter' };
  return { every: /tháng/iu.test(own) ? 'half-year' : 'year' };
}
