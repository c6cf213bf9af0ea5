import type { Unit } from './units.ts';

const timesOfYear: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4, năm: 1 };
const before =
  /(?:mỗi|hằng|hàng|từng) (tuần|tháng|quý|năm)(?: (?:có|họp|tổ chức|thực hiện|viết|đăng|phát|mở))*[, ]*(?:ít nhất|tối thiểu|từ|không dưới)?\s*$/iu;
const behind = /^[^;.,\d]{2,40}?(?:\/ ?|(?:mỗi|hằng|hàng|một|trong) )(tuần|tháng|quý|năm)(?!\p{L}| \d)/iu;

/**
 * How many times a year the span comes in which a number is to be reached ("mỗi tháng 02 tin", "02 tin mỗi tháng": 12);
 * null where none stands close by.
 */
export function readRhythm(text: string, { start, end }: Unit): number | null {
  const span = before.exec(text.slice(Math.max(0, start - 50), start)) ?? behind.exec(text.slice(end));
  return span?.[1] === undefined ? null : (timesOfYear[span[1].toLowerCase()] ?? null);
}
