/** Calendar arithmetic on ISO strings; no time zones. */

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** `yyyy-mm-dd`. */
export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Last day of a month, 28..31. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that the calendar has. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** The day before an ISO date. */
export function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const parts = {
  year: String.raw`((?:19|20)\d{2})`,
  month: String.raw`(1[0-2]|0?[1-9])`,
  day: String.raw`(3[01]|[12]\d|0?[1-9])`,
};

/** A whole date as documents print it: "ngày 05 tháng 6 năm 2026", "14/4/2026", "31.12.2026"; groups day, month, year. */
export const datePattern = String.raw`(?:ngày\s*)?(?<![\d/.,-])${parts.day}\s*(?:tháng\s*|[/.-]\s?)${parts.month}\s*(?:,?\s*năm\s*|\s?[/.-]\s?)${parts.year}(?![\d/])`;

const wholeDate = new RegExp(datePattern, 'iu');

/** The first whole date in a text as ISO, or null. */
export function findDate(text: string): string | null {
  const match = wholeDate.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? isoDate(year, month, day) : null;
}
