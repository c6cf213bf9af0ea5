import type { Target } from '#model';
import type { Unit } from './units.ts';

/** How a number binds: as a floor or a ceiling, of what is cut or raised. */
export interface Relation {
  comparator: Target['comparator'];
  direction: Target['direction'];
  /** Another number stands between it and the word of its direction, which may be that one's alone. */
  carried: boolean;
}

/** Units of time count only under a limit ("không quá 02 ngày"); otherwise they tell when, not how much. */
export const timeUnit = /^\s*(?:ngày|tháng|năm|tuần|giờ|phút)/iu;

const floors = /(?:tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn|đạt từ|từ)\s*$/iu;
/** A span to keep within ("trong 15 ngày"). */
const within = /(?:trong(?: vòng| thời hạn)?|chậm nhất(?: sau| là)?|còn|xuống)\s*$/iu;
const ceilings = /(?:không quá|tối đa|không vượt quá|nhiều nhất|không nhiều hơn|không cao hơn)\s*$/iu;
/** "Giảm tỷ lệ … xuống dưới 17%", "còn 15 ngày": what is left of it, and not how much goes. */
const level = /(?<!\p{L})(?:xuống(?: mức)?(?: còn)?|còn)\s*(?:(?:dưới|không quá|tối đa|thấp hơn)\s*)?$/iu;
/** "Mỗi thôn chỉ báo cáo 01 lần": no more than that. */
const only = /(?<!\p{L})chỉ(?! (?:đạo|tiêu|thị|số|dẫn|huy|định|bảo)(?!\p{L}))(?:\s+\p{L}+){0,6}\s+$/iu;
/** "Giao đoàn thể chăm sóc trong 03 năm": as long as that, and no time to be done in. */
const lasting =
  /(?<!\p{L})(?:duy trì|chăm sóc|bảo hành|bảo trì|bảo dưỡng|lưu(?: trữ| giữ)?|bảo quản|miễn(?: phí)?|niêm yết|phát sóng|ổn định)(?!\p{L})[^;.,\d]{0,40}\strong(?: vòng| thời gian)?\s*$/iu;
/** "Không để nhiệm vụ quá hạn trên 10 ngày". */
const noMore = /(?<!\p{L})không (?:để|có|còn)(?!\p{L})[^;.,\d]{0,50}\s(?:trên|quá|hơn)\s*$/iu;
const decrease =
  /(?:giảm(?! nghèo)|(?<!không )(?:thấp|ít) hơn|tinh giản|cắt bớt|bớt|tiết giảm|rút ngắn|rút gọn|hạ(?! ngầm)|tiết kiệm|kéo giảm|thu gọn|hạn chế|kéo [^;.]{2,40} xuống|xuống(?= (?:dưới|còn)))(?![\p{L}])/iu;
const increase = /(?:^|\s)(?:tăng|nâng)(?:\s|$)/iu;

/** Reads it from the words around. */
export function readRelation(text: string, unit: Unit): Relation {
  const start = Math.max(text.lastIndexOf(';', unit.start), text.lastIndexOf('. ', unit.start)) + 1;
  const before = text.slice(start, unit.start);
  const after = text.slice(unit.end, unit.end + 25);
  const near = before.slice(-45);
  const left = level.test(before);
  const comparator =
    floors.test(before) || lasting.test(before) || /^\s*%?\s*trở lên/u.test(after)
      ? '>='
      : ceilings.test(before) ||
          left ||
          only.test(before) ||
          noMore.test(before) ||
          /^\s*%?\s*trở xuống/u.test(after) ||
          (timeUnit.test(after) && within.test(before))
        ? '<='
        : /(?:^|\s)(?:trên|hơn)\s*$/iu.test(before)
          ? '>'
          : /dưới\s*$/iu.test(before)
            ? '<'
            : '=';
  const falls = lastIndex(decrease, near);
  const rises = lastIndex(increase, near);
  const direction = left ? 'reach' : falls > rises ? 'decrease' : rises >= 0 ? 'increase' : 'reach';
  const word = Math.max(falls, rises);
  return { comparator, direction, carried: word >= 0 && /\d\s*%[^\d]*,/u.test(near.slice(word)) };
}

function lastIndex(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) at = match.index;
  return at;
}
