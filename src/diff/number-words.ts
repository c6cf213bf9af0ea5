import { namesPeople, thingOf } from './counted.ts';
import { times } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import { readUnits } from './units.ts';

/** Words that say a share without its number: "all of them", also as "cả 03 …" and "làm hết …", and one half. */
const shares: readonly { value: number; words: RegExp }[] = [
  {
    value: 100,
    words:
      /(?:toàn bộ|tất cả|mọi|toàn thể|100\s*%|nào (?:[^;.]{1,60} )?cũng(?!\p{L})|(?<!\p{L})hễ (?=[^;.]* nào )|không (?:để |bỏ )?(?:sót|(?:\p{L}+ ){1,2}nào)(?!\p{L})|(?<=\s)đều(?=\s)|mỗi|từng|(?<!không |chưa |\p{L})đủ (?=hồ sơ|các |số |mọi )|(?<!\p{L})cả (?=\d|(?:hai|ba|bốn) )|(?<!đến |tới |trước |sau |khi |chưa |gần |đã |\p{L})hết(?!\p{L}| (?:tháng|quý|năm|ngày|tuần|đợt|hạn|hiệu lực|thời|nhiệm kỳ))|không (?:còn|để) [^;.,]{3,80}? (?:nào )?(?:chưa|không)(?!\p{L}))/iu,
  },
  { value: 50, words: /(?<!\p{L})(?:một )?nửa(?! đầu| cuối| năm| tháng| ngày|\p{L})/iu },
  { value: 33, words: /(?<!\p{L})một phần ba(?!\p{L})/iu },
  { value: 20, words: /(?<!\p{L})một phần năm(?!\p{L})/iu },
  { value: 25, words: /(?<!\p{L})một phần tư(?!\p{L})/iu },
];

/** "17/17 thôn"; not the day "10/10". */
const allOfAll = /(?<!ngày |[\d/])(\d{1,4})\/\1(?!\d|\/|[.,]\d)(?= \p{L})/u;

const oneDay = /(?<!\p{L})(?:một ngày|(?:trong|ngay trong|nội trong) ngày(?! \d)|ngày đêm)(?!\p{L})/iu;
const halfDay = /(?<!\p{L})nửa ngày(?!\p{L})/iu;
/** "Thứ Năm hằng tuần": one day of each week. */
const weekday = /(?<!\p{L})(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[^;.]{0,10} (?:hằng|hàng|mỗi) tuần/iu;

/** "Ngày 10 và ngày 25 hằng tháng": so many days of each month. */
const daysOfMonth =
  /(?<!\p{L})ngày \d{1,2}(?:(?:\s*,\s*|\s+và\s+)(?:ngày )?\d{1,2})+(?=[^;.]{0,15}(?:hằng|hàng|mỗi) tháng)/iu;

/** Days that have a name of their own. */
const spans: readonly { days: number; words: RegExp }[] = [
  { days: 0.5, words: /(?<!\p{L})(?:(?:một|1|01|trong) buổi|nửa ngày)(?!\p{L})/iu },
  { days: 7, words: /(?<!\p{L})(?:một|1|01) tuần(?! (?:một|\d))/iu },
  { days: 14, words: /(?<!\p{L})(?:hai|2|02) tuần(?! (?:một|\d))/iu },
  { days: 15, words: /(?<!\p{L})nửa tháng(?! (?:một|\d))/iu },
  { days: 30, words: /(?<!\p{L})(?:một|1|01) tháng(?! (?:một|\d))/iu },
];

/** How often in a year, where it is said by the time between. */
const rhythms: readonly { value: number; words: RegExp }[] = [
  { value: 2, words: /(?<!\p{L})(?:(?:06|6|sáu) tháng|nửa năm)(?!\p{L})/iu },
  { value: 4, words: /(?<!\p{L})(?:(?:mỗi|hằng|hàng|từng) quý|quý nào cũng)(?!\p{L})/iu },
  {
    value: 12,
    words:
      /(?<!\p{L})(?:(?:mỗi|hằng|hàng|từng) tháng|tháng nào cũng|(?:tuần|ngày|thứ \p{L}+) (?:đầu|cuối)(?: tuần)?(?: của)? tháng)(?!\p{L})/iu,
  },
  { value: 52, words: /(?<!\p{L})(?:(?:mỗi|hằng|hàng|từng) tuần|tuần nào cũng)(?!\p{L})/iu },
];
/** "Tháng 3, 6 và 9", "tháng 5 và tháng 11", "quý I, quý III". */
const listed =
  /(?<!\p{L})(?:tháng (?:\d{1,2})|quý (?:[IV]+))(?:(?:\s*,\s*|\s*;\s*|\s+và\s+)(?:tháng |quý )?(?:\d{1,2}|[IV]+)(?!\d|[/.]\d{1,2}(?!\d)))+/giu;

/**
 * Whether a text says a number in words: a share, a day, how often; "one" and "at least one" it says by naming the
 * thing.
 */
export function saysInWords(asked: Quantity, text: string): boolean {
  const { unit, value, comparator, timed, each } = asked;
  if (timed && unit === 'ngày' && (daysOfMonth.exec(text)?.[0].match(/\d+/gu)?.length ?? 0) >= value) return true;
  if (timed && value === 1 && unit === 'ngày' && weekday.test(text)) return true;
  if (timed && ((value === 24 && unit === 'giờ') || (value === 1 && unit === 'ngày'))) return oneDay.test(text);
  if (timed && value === 12 && unit === 'giờ') return halfDay.test(text);
  if (timed && unit === 'ngày' && spans.some(({ days, words }) => days === value && words.test(text))) return true;
  if (unit === '%' && value === 100 && allOfAll.test(text)) return true;
  if (unit === '%') return shares.some((share) => isEnough(share.value, value) && share.words.test(text));
  const yearly = asked.yearly ?? 1;
  if (times.test(unit) && saysHowOften(value * yearly, text)) return true;
  if (asked.yearly !== null && rhythmOf(text) >= value * yearly && namesThing(asked, text)) return true;
  if (value !== 1 || (times.test(unit) && yearly > 1)) return false;
  return (
    isCharged(unit) ||
    isCharged(asked.following.trim().toLowerCase()) ||
    ((comparator === '>=' || each) && namesThing(asked, text))
  );
}

/** Whether a text says "tất cả chung cư" for "100% chung cư": the same things by their first two words. */
export function saysAllOf(asked: Quantity, text: string): boolean {
  const things = asked.unit === '%' && asked.value === 100 ? thingOf(asked) : null;
  if (things === null) return false;
  return new RegExp(`(?<!\\p{L})(?:tất cả|toàn bộ|mọi)(?: số| các| những)? ${things}(?!\\p{L})`, 'iu').test(text);
}

/** One half does for "tối thiểu 30%"; all of them only for all: plans say "mọi", "từng" of much else. */
function isEnough(share: number, asked: number): boolean {
  return share === asked || (share < 100 && asked < share && asked >= share / 2);
}

/** Share of the words around "at least one" that name the thing, whatever it is called. */
const named = 0.5;

/** Whether a text names the thing of which at least one is wanted ("tin" for "tin, bài"), or most of what is said of it. */
function namesThing({ unit, noun, about }: Quantity, text: string): boolean {
  const units = readUnits(text);
  if (units.some(({ form }) => form === unit || form === noun)) return true;
  const said = new Set(units.flatMap(({ form, syllables }) => [form, ...syllables]));
  return about.size > 0 && [...about].filter((word) => said.has(word)).length / about.size >= named;
}

/** Whom a task is given to: who is named need not be counted ("01 công chức đầu mối", "01 đơn vị đầu mối"). */
function isCharged(counted: string): boolean {
  return namesPeople(counted) || /^(?:đơn vị|phòng|bộ phận|đầu mối)(?!\p{L})/u.test(counted);
}

/** "l00%": a share that was read wrong is not known. */
export function isGarbled(text: string): boolean {
  return /\p{L}\d*\s?%/u.test(text);
}

/** How often in a year a text says by the time between, 0 where it does not. */
function rhythmOf(text: string): number {
  return Math.max(0, ...rhythms.flatMap(({ value, words }) => (words.test(text) ? [value] : [])));
}

function saysHowOften(value: number, text: string): boolean {
  if (rhythmOf(text) >= value) return true;
  return [...text.matchAll(listed)].some(([list]) => new Set(list.match(/\d+|[IV]+/gu)).size >= value);
}
