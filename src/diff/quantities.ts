import type { Target } from '#model';
import { shareOfEach, shareOfForm, shareOfNamed, toNumber } from './parts-of-whole.ts';
import { readRelation, timeUnit } from './relation.ts';
import type { Relation } from './relation.ts';
import { readRhythm } from './rhythm.ts';
import { readUnits } from './units.ts';
import type { Unit } from './units.ts';

/** A number that a plan commits to, with what it measures. */
export interface Quantity extends Relation {
  raw: string;
  value: number;
  /** "%", or the thing counted, in its canonical form. */
  unit: string;
  /** Forms and syllables near the number: what is measured. */
  about: ReadonlySet<string>;
  start: number;
  end: number;
  /** The word behind the number, as written. */
  noun: string;
  /** Said in words ("mỗi quý một lần"). */
  spelled: boolean;
  /**
   * May repeat a number, and lowers none: in words of things ("hai trạm"), a span without a limit ("mỗi tuần 01 ngày"), as
   * many as are listed behind it, so many of so many ("04/09 cơ sở").
   */
  loose: boolean;
  /** A span of time ("không quá 02 ngày"). */
  timed: boolean;
  /** What each unit, person or time is to have ("mỗi xã 40 hộ", "500.000 đồng/tháng"), not all together. */
  each: boolean;
  /** How many times a year its span comes ("mỗi tháng 02 tin": 12); null where none is said. */
  yearly: number | null;
  /** The text of its sentence around it, forty letters at most to each side. */
  leading: string;
  following: string;
}

/** Numbers that plans say in words; "năm" is the year. */
const spelledNumbers: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
/** What is counted in words: how often. */
export const times = /^(?:lần|lượt|đợt|buổi|bận|cuộc|kỳ|kì|phiên|lớp|chuyến|hội nghị)(?!\p{L})/u;

/** Words that multiply the number before them, as `toSpelling` writes them. */
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Words after which a number names a document, a place in it or a step, and measures nothing. */
const naming =
  /(?:điều|khoản|điểm|(?<!danh )mục|(?<!tổng )số|phụ lục|đề án|ban chỉ đạo|bcđ|tổ công tác|chỉ thị|nghị quyết|kết luận|luật|quyết định|thông tư|kế hoạch|biểu|mẫu|cấp độ|mức độ|định danh(?: điện tử)? mức|giai đoạn|loại|hạng|khóa|lần thứ|thứ|nhiệm kỳ|đợt|bước|nhóm|lớp|đối tượng|(?<!(?:mỗi|hằng|hàng|từng|một|trong) )(?:năm|tháng|quý|ngày)|khu phố|tổ|(?<!nông )thôn|phường|quận|khu vực|vùng|quân khu|cụm|tầng|lầu)\s*$/iu;
/** "1.000": no document, place or step has such a number. */
const thousands = /^\d{1,3}(?:\.\d{3})+/u;
/** "Trong các tháng 4, 8 và 12": when, not how many. */
const months = /(?<!\p{L})tháng\s+\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})*\s*(?:,|và)\s*$/iu;
/** What a share is taken of ("80% trong tổng số 426 cơ sở") is no number to reach. */
const base = /(?:trong|trên) tổng số\s*$/iu;
/** What a thing holds ("chai nước dưới 500 ml") says which things are meant. */
const sized = /^\s*(?:ml|cc)(?!\p{L})/iu;
/** The year in a name ("Hội chợ Công Thương 2026"): behind a capital, as no number of things stands. */
const yearInName = /(?:^|\s)\p{Lu}[\p{L}\p{M}]*\s+$/u;
const year = /^(?:19|20)\d\d$/u;
const limit =
  /(?:không quá|tối đa|không vượt quá|tối thiểu|ít nhất|dưới|trên|còn|xuống|trong(?: vòng| thời hạn)?|chậm nhất(?: sau| là)?|đủ(?:(?: \p{L}+)? trong)?)\s*$/iu;

const each = /(?<!\p{L})(?:mỗi|từng|bình quân|trung bình)(?!\p{L})/iu;

/** Numbers of a text that measure something, in order; said in the words of the task's target where it names one. */
export function readQuantities(text: string, targets: readonly Target[] = []): Quantity[] {
  const units = readUnits(text);
  const quantities: Quantity[] = [];
  units.forEach((unit, i) => {
    const spelled = spelledNumbers[unit.form];
    if ((unit.kind !== 'number' && spelled === undefined) || isQuoted(text, unit.start)) return;
    const value = spelled ?? toNumber(unit.form);
    const before = text.slice(Math.max(0, unit.start - 30), unit.start);
    const after = text.slice(unit.end);
    if (/^\s*cấp(?![\p{L}])(?!\s+(?:giấy|thẻ|phép))/iu.test(after)) return; // "chính quyền địa phương 02 cấp"
    if (/^(?:\s*(?:,|và)\s*\d{1,3})*\s*(?:tháng )?tuổi(?![\p{L}])/iu.test(after)) return; // whose they are, not how many
    if (year.test(unit.form) && (yearInName.test(before) || /^\s*(?:[),.;"”]|$)/u.test(after))) return;
    if (months.test(before) || base.test(before) || sized.test(after) || listsQuoted(after, value)) return;
    const named = naming.test(before) && !thousands.test(unit.form) && !times.test(after.trimStart());
    if (value === null || named || /^\s*[-–]\s*\d/u.test(after)) return;
    const percent = /^\s*(?:%|phần trăm)/u.test(after);
    const timed = !percent && timeUnit.test(after);
    const part = percent || timed ? null : shareOfForm(unit.form, before, after);
    if (!timed && !percent && part === null && isDate(text, unit)) return;
    const scale = percent ? 1 : (scales[units[i + 1]?.form ?? ''] ?? 1);
    const from = scale === 1 ? i + 1 : i + 2;
    const counted = percent
      ? '%'
      : (units.slice(from, from + 2).find((next) => next.kind !== 'stop' && next.kind !== 'scope')?.form ?? '');
    const unnamed = counted === '' && /^\s*trở (?:lên|xuống)/iu.test(after); // "xã từ 05, phường từ 25 trở lên"
    if (counted === '' && !unnamed) return;
    const years = timed && counted === 'năm'; // "một năm" are "12 tháng"
    const quantity: Quantity = {
      ...readRelation(text, unit),
      raw: targetAt(text, unit, targets) ?? quote(text, unit),
      value: value * scale * (years ? 12 : 1),
      unit: years ? 'tháng' : counted,
      about: readAbout(text, units, i),
      start: unit.start,
      end: unit.end,
      noun: /^\s*([\p{L}\p{M}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '',
      spelled: spelled !== undefined,
      loose: timed
        ? !limit.test(before)
        : part !== null || (spelled !== undefined && !times.test(counted)) || listsAll(after, value),
      timed,
      each: isOfEach(text, unit),
      yearly: readRhythm(text, unit),
      leading: text.slice(Math.max(0, unit.start - around), unit.start).replace(/^.*[;.]/su, ''),
      following: after.slice(0, around).replace(/[;.].*$/su, ''),
    };
    quantities.push(quantity);
    const share = percent
      ? null
      : (part ?? shareOfNamed(value, after) ?? shareOfEach(value, text.slice(0, unit.start)));
    if (share !== null) quantities.push({ ...quantity, value: share, unit: '%' });
  });
  return quantities;
}

/** "Mỗi xã 01 đợt, toàn tỉnh 130 đợt". */
const inAll = /(?:toàn|cả) (?:tỉnh|thành phố|ngành)[^;.:\d]{0,30}$/iu;

/** "Mỗi xã 40 hộ", "02 triệu đồng/hộ", "từ 70 người mỗi đội": within the clause, and not far off. */
function isOfEach(text: string, unit: Unit): boolean {
  const before = text.slice(Math.max(0, unit.start - 60), unit.start).replace(/^.*[;.:]/su, '');
  const after = text.slice(unit.end, unit.end + 40).replace(/[;.,].*$/su, '');
  if (inAll.test(before)) return false;
  return each.test(before) || each.test(after) || /^[\p{L}\s%]{0,25}\/\s?\p{L}/u.test(after);
}

/** "02 nhóm thủ tục “A” và “B”": the names that follow say which, and not how many. */
function listsQuoted(after: string, value: number | null): boolean {
  const listed = /^[^"“;.\d]{3,60}((?:["“][^"“”]+["”][,;\s]*(?:và\s+)?)+)/u.exec(after)?.[1];
  const names = listed?.match(/["“][^"“”]+["”]/gu)?.length ?? 0;
  return names > 1 && names === value;
}

/** "03 nhóm doanh thu (đến 500 triệu; trên 500 triệu đến 03 tỷ; trên 03 tỷ)": likewise the members in the bracket. */
function listsAll(after: string, value: number | null): boolean {
  const listed = /^[^();.\d]{3,40}\(([^()]*;[^()]*)\)/u.exec(after)?.[1];
  return listed !== undefined && value !== null && listed.split(';').length === value;
}

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["“”]/gu)?.length ?? 0) % 2 === 1;
}

function isDate(text: string, unit: Unit): boolean {
  return /\d+\/\d+/u.test(unit.form) || /[/-]$/u.test(text.slice(0, unit.start).trimEnd());
}

function targetAt(text: string, unit: Unit, targets: readonly Target[]): string | null {
  const holds = targets.find(({ raw }) => {
    const at = text.indexOf(raw);
    return at >= 0 && at <= unit.start && unit.end <= at + raw.length;
  });
  return holds?.raw ?? null;
}

/** Longest quotation of what a number measures, in characters. */
const longestQuote = 90;
/** Words before which a long phrase may be left off. */
const joints = /\s(?:do|của|so với|để|theo|trên|trong|được|tại|bằng|đối với|thuộc|nhằm)\s|,\s/giu;

/** The number with what it measures, to the end of its clause; a longer one ends between two phrases. */
function quote(text: string, unit: Unit): string {
  const clause = withinBrackets(text.slice(unit.start).replace(/(?:;|\.(?:\s|$)).*$/su, ''));
  if (clause.length <= longestQuote) return clause.trim();
  const ends = [...clause.slice(0, longestQuote).matchAll(joints)].map((match) => match.index);
  return `${clause.slice(0, ends.at(-1) ?? clause.length).trim()}…`;
}

/** Up to the bracket that closes what was opened before the number. */
function withinBrackets(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return text.slice(0, i);
  }
  return text;
}

const around = 40;
const window = 7;

function readAbout(text: string, units: readonly Unit[], at: number): Set<string> {
  const about = new Set<string>();
  const take = (unit: Unit | undefined): void => {
    if (!unit || unit.kind === 'stop' || unit.kind === 'number' || unit.kind === 'scope') return;
    about.add(unit.form);
    for (const syllable of unit.syllables) about.add(syllable);
  };
  for (let i = at + 1; i < Math.min(units.length, at + 1 + window); i++) {
    if (/[;.]/u.test(text.slice(units[i - 1]?.end, units[i]?.start))) break;
    take(units[i]);
  }
  for (let i = at - 1; i >= Math.max(0, at - window); i--) {
    if (/[;.]/u.test(text.slice(units[i]?.end, units[i + 1]?.start))) break;
    take(units[i]);
  }
  return about;
}

/** Share of what either number measures that the other measures too, 0..1: one side may say it in fewer words. */
export function shareMeasure(a: Quantity, b: Quantity): number {
  const fewest = Math.min(a.about.size, b.about.size);
  if (fewest === 0) return 0;
  let shared = 0;
  for (const form of a.about) if (b.about.has(form)) shared++;
  return shared / fewest;
}

/** Whether the child's number asks less: less cut, a higher ceiling, a lower floor, the same in a longer time. */
export function isWeaker(parent: Quantity, child: Quantity): boolean {
  const ceiling = parent.direction !== 'decrease' && (parent.comparator === '<=' || parent.comparator === '<');
  if (!ceiling && parent.yearly !== null && child.yearly !== null)
    return child.value * child.yearly < parent.value * parent.yearly;
  return ceiling ? child.value > parent.value : child.value < parent.value;
}

/** Whether the child's number asks more than the parent's. */
export function isStricter(parent: Quantity, child: Quantity): boolean {
  const ceiling = parent.direction !== 'decrease' && (parent.comparator === '<=' || parent.comparator === '<');
  return ceiling ? child.value < parent.value : child.value > parent.value;
}
