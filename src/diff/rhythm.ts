import type { Unit } from './units.ts';

const timesOfYear: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4, 'học kỳ': 2, năm: 1 };
const spelled: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6 };
const before =
  /(?:mỗi|hằng|hàng|từng) (tuần|tháng|quý|học kỳ|năm)(?: học)?(?: (?!mỗi |hằng |hàng |từng )\p{L}+){0,4}?[, ]*(?:ít nhất|tối thiểu|từ|không dưới)?\s*$/iu;
/** "Sáu tháng một lần". */
const cycles: readonly { times: number; words: RegExp }[] = [
  { times: 2, words: /(?:(?:0?6|sáu) tháng|nửa năm)\s*$/iu },
  { times: 4, words: /(?:0?3|ba) tháng\s*$/iu },
  { times: 26, words: /(?:0?2|hai) tuần\s*$/iu },
];
/** "Sáu tháng một lần, Trung tâm mở 01 phiên": said of all the sentence. */
const opening =
  /(?:^|[;.]\s+)(?:định kỳ )?(\d{1,2}|hai|ba|sáu|mỗi|hằng|hàng) (tháng|quý|năm|tuần) (?:một|01|1) lần,?\s[^;.]{0,80}$/iu;
const behind =
  /^(?:[^;.,\d]|,(?= \p{L}+ (?:mỗi|hằng|hàng) )){2,40}?(?:\/ ?|(?:mỗi|hằng|hàng|một|trong) )(tuần|tháng|quý|học kỳ|năm)(?!\p{L}| \d)/iu;

/**
 * How many times a year the span comes in which a number is to be reached ("mỗi tháng 02 tin", "02 tin mỗi tháng": 12);
 * null where none stands close by.
 */
export function readRhythm(text: string, { start, end }: Unit): number | null {
  const leading = text.slice(Math.max(0, start - 50), start);
  const cycle = cycles.find(({ words }) => words.test(leading));
  if (cycle) return cycle.times;
  const [, often, unit] = opening.exec(text.slice(0, start)) ?? [];
  if (often && unit)
    return (timesOfYear[unit.toLowerCase()] ?? 0) / (spelled[often.toLowerCase()] ?? (Number(often) || 1));
  const span = before.exec(leading) ?? behind.exec(text.slice(end));
  return span?.[1] === undefined ? null : (timesOfYear[span[1].toLowerCase()] ?? null);
}
