import type { Amount, Target } from '#model';
import { foldSpace } from '#text';
import { numberPattern, readNumber } from './numbers.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantities.ts';

/**
 * Quantitative targets that a text sets (contract "Target", NOTES A21–A27, D08, D24): shares ("tối thiểu 15%", "từ 95% trở
 * lên") and commanded counts ("ít nhất 02 hội nghị", "xây dựng 10 mô hình"). No target: dates, codes, articles, ages,
 * durations of procedures, numbers of scope in brackets or behind "tại", "của". `raw` is the clause around the number.
 */
export function findTargets(text: string): Target[] {
  const source = foldSpace(text.normalize('NFC'));
  const quantities = findQuantities(source);
  return quantities.map((quantity, i) =>
    toTarget(source, quantity, quantities[i - 1] ?? null, quantities[i + 1] ?? null),
  );
}

/** Targets of a task: those of its text, then those that only its product states (A21). */
export function findTaskTargets(text: string, product: string | null): Target[] {
  const own = findTargets(text);
  const all = [...own];
  for (const target of findTargets(product ?? ''))
    if (!all.some((known) => isSameAmount(known, target))) all.push(target);
  return all;
}

/** "60 trạm" again where "60 trạm y tế" was said. */
function isSameAmount(a: Target, b: Target): boolean {
  const [x, y] = [a.unit.toLowerCase(), b.unit.toLowerCase()];
  return a.value === b.value && (x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `));
}

/** A number of a column beside "Đơn vị tính": "95", "≥ 97", "Trên 31,5", "60-70"; null where it is none. */
export function toAmountTarget({ value, unit, when }: Amount): Target | null {
  const match = new RegExp(`^(\\D{0,20}?)\\s*(${numberPattern})(?:\\s*[-–]\\s*${numberPattern})?\\s*%?$`, 'u').exec(
    value,
  );
  if (!match) return null;
  const number = readNumber(match[2]!);
  if (
    Number.isNaN(number) ||
    !/^(?:[<>≥≤=~ ]*|trên|dưới|từ|đạt|tối thiểu|ít nhất|tối đa|không quá|khoảng|hơn)*$/iu.test(match[1]!.trim())
  )
    return null;
  return {
    raw: foldSpace(`${value} ${unit}${when === '' ? '' : ` (${when})`}`),
    value: number,
    unit: unit.charAt(0).toLowerCase() + unit.slice(1),
    comparator: comparatorOf(match[1]!, '', /\d\s*[-–]\s*\d/u.test(value)),
    direction: 'reach',
    per: null,
  };
}

function toTarget(text: string, quantity: Quantity, before: Quantity | null, after: Quantity | null): Target {
  const [from, to] = clauseAround(text, quantity, before, after);
  const lead = text.slice(from, quantity.from);
  const tail = text.slice(quantity.to, to);
  const direction = directionOf(lead);
  return {
    raw: tidy(text.slice(from, to)),
    value: quantity.value,
    unit: quantity.unit,
    comparator: comparatorOf(lead, tail, quantity.range),
    direction,
    per: isYearly(text, quantity, lead, tail, direction) ? 'year' : null,
  };
}

/** From the nearest stop before the number to the nearest behind, never into the next number's clause. */
function clauseAround(
  text: string,
  { from, to }: Quantity,
  before: Quantity | null,
  after: Quantity | null,
): [number, number] {
  const floor = before?.to ?? 0;
  const ceiling = after?.from ?? text.length;
  const head = text.slice(floor, from);
  const label = lastEnd(head, /[;:.](?=\s)|[“”"]/gu);
  // "Diện tích rừng trồng mới: trên 2.000 ha": a label belongs to its bare number
  const bare = head[label - 1] === ':' && (head.slice(label).match(/\p{L}+/gu) ?? []).length < 2;
  const stop = bare ? lastEnd(head.slice(0, label - 1), /[;:.](?=\s)|[“”"]/gu) : label;
  // between two numbers the last comma or "và" parts them
  const base = stop === 0 && before ? lastEnd(head, joint) : stop;
  const start = floor + base + (before && base > 0 && stop === 0 ? 0 : listStart(head.slice(base)));
  const rest = text.slice(to, ceiling);
  const end = /[;.](?=\s|$)|[“”"]/u.exec(rest)?.index ?? rest.length;
  const cut = after && end === rest.length ? [...rest.matchAll(joint)].at(-1) : undefined;
  return [start, to + (cut?.index ?? end)];
}

/** Not inside "các xã, phường". */
const joint = /(?<!(?:^|\s)xã),\s|,\s(?!phường|đặc khu)|\s(?:và|đồng thời)\s/giu;

/** Where the last match ends; 0 without one. */
function lastEnd(text: string, pattern: RegExp): number {
  const match = [...text.matchAll(pattern)].at(-1);
  return match ? match.index + match[0].length : 0;
}

/** A verb of measure behind the last comma opens the number's own clause. */
function listStart(head: string): number {
  const commas = [
    ...head.matchAll(
      /,\s+(?=(?:đảm bảo|bảo đảm|phấn đấu|đạt|giảm|tăng|tối thiểu|ít nhất|trong đó|đồng thời|cắt giảm|tinh giản|nâng|góp phần)(?!\p{L}))/giu,
    ),
  ];
  const last = commas.at(-1);
  return last ? last.index + last[0].length : 0;
}

function tidy(raw: string): string {
  return raw
    .replace(/^[\s,;:.–-]+/u, '')
    .replace(
      /^(?:(?:thực hiện(?:\s+việc)?|đồng thời|phấn đấu|phân đấu|đảm bảo|bảo đảm|và|trong đó|có|chỉ tiêu)\s+)+/iu,
      '',
    )
    .replace(/[\s,;:.(]+$/u, '');
}

/** Words that stand right before a number, nearest last. */
function comparatorOf(lead: string, tail: string, range: boolean): Target['comparator'] {
  const near = lead.slice(-45).replace(/[\s(]*(?:là|khoảng|đạt|có|mức|tỷ lệ|số lượng|được)?\s*$/iu, '');
  if (/^[^,;.\d]{0,60}?(?<!\p{L})trở lên(?!\p{L})/iu.test(tail)) return '>=';
  if (/^[^,;.\d]{0,60}?(?<!\p{L})trở xuống(?!\p{L})/iu.test(tail)) return '<=';
  if (
    /(?:tối thiểu|ít nhất|không\s+(?:ít|thấp|nhỏ|kém)\s+hơn|không\s+dưới|chí ít|≥|>=)(?:\s+(?:là|phải|đạt|có|từ|khoảng|được|bằng))*$/iu.test(
      near,
    )
  )
    return '>=';
  if (
    /(?:không\s+(?:quá|vượt|vượt quá)|tối đa|nhiều nhất|không\s+(?:cao|lớn|nhiều)\s+hơn|≤|<=)(?:\s+(?:là|đạt|còn))*$/iu.test(
      near,
    )
  )
    return '<=';
  if (/(?<!\p{L})(?:trên|hơn|vượt|quá|>)$/iu.test(near)) return '>';
  if (/(?<!\p{L})(?:dưới|ít hơn|thấp hơn|nhỏ hơn|<)$/iu.test(near)) return '<';
  return range || /(?<!\p{L})từ$/iu.test(near) ? '>=' : '=';
}

/** What the nearest verb of measure before the number does; "đạt", "còn", "lên" name the value to be reached. */
function directionOf(lead: string): Target['direction'] {
  const verbs = [
    ...lead.matchAll(
      /(?<!\p{L})(?:cắt giảm|tinh giản|tinh giảm|kéo giảm|giảm|rút ngắn|tiết kiệm|hạ(?= (?:thấp|tỷ lệ|xuống|còn))|tăng|nâng|đạt|chiếm|còn|lên|đến|xuống|có)(?!\p{L})/giu,
    ),
  ];
  const last = verbs.at(-1)?.[0].toLowerCase();
  if (last === undefined) return 'reach';
  if (/giảm|giản|rút|tiết|hạ/u.test(last)) return 'decrease';
  return last === 'tăng' ? 'increase' : 'reach';
}

function isYearly(
  text: string,
  { from, to }: Quantity,
  lead: string,
  tail: string,
  direction: Target['direction'],
): boolean {
  if (
    /^(?:\s*\/\s*\p{L}+)?\s*\/\s*năm(?!\p{L})|^[^;.]{0,80}(?<!\p{L})(?:mỗi|hằng|hàng|một)\s+năm|^[^;.]{0,80}so với (?:cùng kỳ )?năm trước/iu.test(
      tail,
    )
  )
    return true;
  if (/(?<!\p{L})(?:mỗi|hằng|hàng|bình quân)\s+năm[^;.]{0,80}$|bình quân\s+(?:hằng|hàng|mỗi|một)?\s*năm/iu.test(lead))
    return true;
  // a cut set in a yearly plan is a yearly one
  if (direction !== 'decrease') return false;
  const sentence = text.slice(
    Math.max(0, text.lastIndexOf('. ', from)),
    (text.indexOf('. ', to) + 1 || text.length + 1) - 1,
  );
  return /(?:hằng|hàng|mỗi) năm|so với năm trước/iu.test(sentence);
}
