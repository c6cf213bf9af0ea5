import synonyms from './data/synonyms.json' with { type: 'json' };
import type { Quantity } from './quantities.ts';

/** Numbers from here on seldom stand twice in a text for two things. */
const rare = 15;
/** Fewer things are too few to be told from others by their number. */
export const several = 3;

/** The same things counted: what they are for may be said in other words. */
export function countsSame(a: Quantity, b: Quantity): boolean {
  if (a.unit === '%' || b.unit === '%') return false;
  return a.unit === b.unit || a.noun === b.noun || countedAlike(a, b) || isSamePeople(a, b) || isSamePlaces(a, b);
}

/** "12 nơi" are the "12 cơ sở": places may be any bodies. */
function isSamePlaces(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.value >= several && /^(?:nơi|chỗ)$/u.test(b.noun);
}

/** "200 giám đốc, kế toán" are the "200 người": so great a number two texts hardly share by chance; "05 thành viên" too. */
function isSamePeople(a: Quantity, b: Quantity): boolean {
  if (a.value !== b.value || (a.noun !== 'người' && b.noun !== 'người')) return false;
  return a.value >= rare || (a.value >= several && namesPeople(a.unit) && namesPeople(b.unit));
}

/** Whether what is counted are people of a body, by whatever they are called. */
export function namesPeople(counted: string): boolean {
  return /^(?:người|thành viên|cán bộ|công chức|viên chức|chuyên viên|lãnh đạo|đồng chí)(?!\p{L})/u.test(counted);
}

/** All of something (100 %) is said of anything. */
export function isShare({ unit, value }: Quantity): boolean {
  return unit === '%' && value !== 100;
}

/** "03 hội nghị" are "03 cuộc". */
function countedAlike(a: Quantity, b: Quantity): boolean {
  return synonyms.counted.some((words) => counts(words, a) && counts(words, b));
}

/** A unit is told by the word that it begins with: "phiên giao dịch" are "phiên". */
function counts(words: readonly string[], { unit, following }: Quantity): boolean {
  const written = following.trim().toLowerCase();
  return words.some((word) => unit === word || beginsWith(unit, word) || beginsWith(written, word));
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length));
}

/** Whether two numbers count the same kind of thing, as far as words tell. */
export function isSameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit === '%' || b.unit === '%') return false;
  return a.about.has(b.unit) || b.about.has(a.unit) || countsSame(a, b);
}

/** Both cut, or neither does; "giảm 10% số hội nghị, họp trực tuyến 60%" leaves it open for the second number. */
export function isSameDirection(a: Quantity, b: Quantity): boolean {
  return a.carried || b.carried || (a.direction === 'decrease') === (b.direction === 'decrease');
}

/** Whether one may stand for the other: shares for any share, things for the same things. */
export function countsLike(a: Quantity, b: Quantity): boolean {
  return isSameDirection(a, b) && (isShare(a) ? isShare(b) : countsSame(a, b));
}

/** Whether both are said of the same thing, as far as its first two words tell: "20% số lượng hội nghị, cuộc họp". */
export function isOfSame(a: Quantity, b: Quantity): boolean {
  const thing = thingOf(a);
  return thing !== null && thing === thingOf(b);
}

/** The first two words of what a number is said of; null where there are none. */
export function thingOf({ following }: Quantity): string | null {
  return (
    /^\s*%?\s*(?:(?:tổng )?số(?: lượng)? |các )?([\p{L}\p{M}]+,?\s[\p{L}\p{M}]+)/u
      .exec(following)?.[1]
      ?.toLowerCase() ?? null
  );
}
