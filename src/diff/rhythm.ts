import type { Unit } from './units.ts';

const timesOfYear: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4, 'học kỳ': 2, năm: 1 };
const before =
  /(?:mỗi|hằng|hàng|từng) (tuần|tháng|quý|học kỳ|năm)(?: học)?(?: (?!mỗi |hằng |hàng |từng )\p{L}+){0,4}?[, ]*(?:ít nhất|tối thiểu|từ|không dưới)?\s*$/iu;
const counts: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6, nửa: 0.5, mỗi: 1, hằng: 1, hàng: 1 };
/** "Sáu tháng một lần". */
const cycle = /(?<![\p{L}\d])(0?[236]|hai|ba|sáu|nửa) (tuần|tháng|năm)\s*$/iu;
/** "Sáu tháng một lần, Trung tâm mở 01 phiên": said of all the sentence. */
const opening =
  /(?:^|[;.]\s+)(?:định kỳ )?(\d{1,2}|hai|ba|sáu|mỗi|hằng|hàng) (tuần|tháng|quý|năm) (?:một|01|1) lần,?\s[^;.]{0,80}$/iu;
const behind =
  /^(?:[^;.,\d"“”]|,(?= \p{L}+ (?:mỗi|hằng|hàng) )){2,40}?(?:\/ ?|(?:mỗi|hằng|hàng|một|trong) )(tuần|tháng|quý|học kỳ|năm)(?!\p{L}| \d)/iu;

/**
 * How many times a year the span comes in which a number is to be reached ("mỗi tháng 02 tin", "02 tin mỗi tháng": 12);
 * null where none stands close by.
 */
export function readRhythm(text: string, { start, end }: Unit): number | null {
  const leading = text.slice(Math.max(0, start - 50), start);
  const [, often = '', unit] = cycle.exec(leading) ?? opening.exec(text.slice(0, start)) ?? [];
  if (unit !== undefined)
    return (timesOfYear[unit.toLowerCase()] ?? 0) / (counts[often.toLowerCase()] ?? Number(often));
  const span = before.exec(leading) ?? behind.exec(text.slice(end));
  return span?.[1] === undefined ? null : (timesOfYear[span[1].toLowerCase()] ?? null);
}
