import { actorStart } from './clause.ts';
import type { Clause } from './clause.ts';
import { counts } from './passages.ts';
import { isHamlet } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { readOnce } from './read-once.ts';
import { settings } from './settings.ts';
import type { Unit } from './units.ts';

/** The words of a passage between its semicolons, without punctuation and without the actor that opens it. */
const keysOf = readOnce(({ clause }: Passage): readonly string[] => withoutActor(clause).split(';').map(toKey));

/** The same without brackets: "về Sở Công Thương (cơ quan thường trực …)" says of a thing what it is. */
const plainKeysOf = readOnce(({ clause }: Passage): readonly string[] =>
  withoutActor(clause)
    .replace(/\([^()]*\)/gu, ' ')
    .split(';')
    .map(toKey),
);

/** Who is to do it stands in front in one plan and in a heading of the other. */
function withoutActor({ text, start, heads }: Clause): string {
  return actorStart.test(text) ? text.slice((heads[0]?.start ?? start) - start) : text;
}

function toKey(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `.replace(level, ' xã ');
}

/** "Ngân sách cấp xã" of the province's plan is "ngân sách phường" in a ward's. */
const level = /(?: (?:cấp(?= xã)|xã|phường|đặc khu))+ /gu;

const levels = new Set(['xã', 'phường', 'đặc khu', 'cấp xã']);

/** "Từng ấp, khóm", "cấp xã": what the child has of them it names in its own way. */
function isLevel(unit: Unit): boolean {
  return levels.has(unit.form) || isHamlet(unit);
}

/** Whether a task says a clause word for word. */
export function copies(task: PreparedTask, clause: Passage): boolean {
  const said = keysOf(task.whole);
  return [keysOf, plainKeysOf].some((read) => read(clause).every((key) => said.some((part) => part.includes(key))));
}

/** "Định kỳ 06 tháng (trước ngày 15 tháng 6) và hằng năm": when something is done. */
export const timeWords =
  /(?:(?<![\p{L}\d])(?:định kỳ|trước ngày|trước|hằng|hàng|mỗi|ngày|tháng|quý|năm|và|\d+|[IVX]+)(?![\p{L}\d])[\s(),/.]*)+/giu;
/** Letters from which such words are a time together, and part of nothing else. */
const leastTime = 12;

/** Whether a task says every word of a clause: a day, a level or a habit of spelling makes no other clause of it. */
export function saysAll({ whole }: PreparedTask, { clause }: Passage): boolean {
  const spans = [...clause.text.matchAll(timeWords)].filter(([text]) => text.length >= leastTime);
  const from = clause.start + clause.text.length - withoutActor(clause).length;
  const isTime = ({ start, end }: Unit): boolean =>
    spans.some(({ index, 0: text }) => start >= clause.start + index && end <= clause.start + index + text.length);
  return clause.units
    .filter((unit) => counts(unit) && unit.start >= from && !isTime(unit) && !isLevel(unit))
    .every(({ wording }) => whole.said.has(wording.form));
}

/**
 * The child tasks that copy clauses of a parent task word for word and say nothing else: a clause that they leave out
 * was cut, not reworded. Empty where other words stand beside a copied clause.
 */
export function findCopying(parent: PreparedTask, tasks: readonly PreparedTask[]): readonly PreparedTask[] {
  const long = parent.clauses.filter(isLong);
  const copying = tasks.filter((task) => long.some((clause) => copies(task, clause)));
  const isNothingElse = (clause: Passage): boolean => copies(parent, clause) || saysNothingNew(clause, parent);
  return copying.every((task) => task.clauses.every(isNothingElse)) ? copying : [];
}

const finishing = new Set(['kết thúc', 'hoàn thành', 'xong']);

/** A clause of a time, and of words that the parent says too ("kết thúc vận động trước ngày 31/8"). */
function saysNothingNew({ clause }: Passage, parent: PreparedTask): boolean {
  return (
    clause.units.some(({ kind }) => kind === 'date') &&
    clause.units.filter(counts).every(({ form, wording }) => finishing.has(form) || parent.whole.said.has(wording.form))
  );
}

/** Long enough that its words do not stand together by chance. */
export function isLong(clause: Passage): boolean {
  return clause.clause.units.length >= settings.copiedUnits;
}
