import { actorStart, carriers, isDoing, isThing, opensPurpose, toClause } from './clause.ts';
import type { Clause } from './clause.ts';
import { readUnits } from './units.ts';
import type { Unit } from './units.ts';

/**
 * Splits the text of a task into commitments that can be checked one by one: at ";", at sentence ends, at "đồng thời",
 * and at a comma or "và" behind which a new action with an object of its own begins. `whole` is the undivided text.
 */
export function splitClauses(text: string): { clauses: Clause[]; whole: Clause } {
  const units = dropAsides(text, readUnits(text));
  const cuts = new Set<number>();
  const inside = bracketed(text);
  for (let i = 1; i < units.length; i++) {
    if (inside(units[i]?.start)) continue;
    const gap = text.slice(units[i - 1]?.end, units[i]?.start);
    if (/;|[.!?]\s*$|:\s*$/u.test(gap) || isSentenceEnd(text, gap, units[i])) cuts.add(i);
    else if (units[i]?.form === 'đồng thời') cuts.add(i);
  }
  const clauses: Unit[][] = [];
  let start = 0;
  for (let i = 1; i <= units.length; i++) {
    if (i < units.length && !cuts.has(i) && (inside(units[i]?.start) || !startsCommitment(text, units, start, i, cuts)))
      continue;
    const part = units.slice(start, i);
    if (part.some(isThing) || part.some((unit) => unit.kind === 'action')) clauses.push(part);
    start = i;
  }
  const isHeading = (i: number): boolean =>
    text
      .slice(clauses[i]?.at(-1)?.end, clauses[i + 1]?.[0]?.start)
      .trimStart()
      .startsWith(':');
  return {
    clauses: clauses.map((part, i) => toClause(text, part, i === 0, i < clauses.length - 1 && isHeading(i))),
    whole: toClause(text, units, true),
  };
}

/** Tells the places that stand in brackets: what is said there says more of a commitment and is none of its own. */
export function bracketed(text: string): (at: number | undefined) => boolean {
  const spans = [...text.matchAll(/\([^()]*\)/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return (at) => at !== undefined && spans.some(([from, to]) => at >= from && at < to);
}

/**
 * Leaves out a bracket that cites a document ("(Nhiệm vụ được giao tại Quyết định số …)"): where from, not what; and
 * one that excepts something ("(trừ văn bản mật)"). Likewise what others do with a report.
 */
function dropAsides(text: string, units: readonly Unit[]): Unit[] {
  const asides = [...text.matchAll(/\([^()]*\)/gu)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }))
    .filter(
      (aside) =>
        excepting.test(aside.text) ||
        units.some((unit) => unit.kind === 'code' && unit.start >= aside.from && unit.end <= aside.to),
    );
  const acts = recipientActs.exec(text);
  if (acts) asides.push({ from: acts.index, to: acts.index + acts[0].length, text: acts[0] });
  return units.filter((unit) => !asides.some(({ from, to }) => unit.start >= from && unit.end <= to));
}

/** "… gửi Sở Y tế tổng hợp, trình UBND tỉnh": what the one does who gets it is no commitment of the sender. */
const recipientActs =
  /(?<=(?<!\p{L})(?:gửi|nộp)(?:\s+(?:về|cho|tới|đến))?\s+\p{Lu}(?:[^;.:,]|, \p{Lu}){2,60}\s)(?:để\s+)?tổng hợp,?\s+(?:và\s+)?(?:trình|báo cáo|tham mưu)(?!\p{L})[^;.:]*/u;

const excepting = /^\(\s*(?:ngoại trừ|trừ|không bao gồm|không kể|không gồm)\s/iu;

function isSentenceEnd(text: string, gap: string, next: Unit | undefined): boolean {
  return /\.\s+/u.test(gap) && next !== undefined && /\p{Lu}/u.test(text[next.start] ?? '');
}

/** A new action behind a comma, where both what came before and what follows have an object. */
function startsCommitment(text: string, units: readonly Unit[], start: number, at: number, cuts: Set<number>): boolean {
  const unit = units[at];
  const before = units[at - 1];
  if (!unit || !before || !(unit.kind === 'action' || (unit.kind === 'generic' && opening.has(unit.form))))
    return false;
  if (unit.kind === 'generic' && before.form === 'và') return false;
  if (ensuring.has(unit.form) && !units.slice(at, nextCut(cuts, at, units.length)).some((u) => u.kind === 'number'))
    return false;
  const gap = text.slice(before.end, unit.start);
  const joined = before.form === 'và';
  if (!gap.includes(',') && !joined) return false;
  if (unit.kind === 'action' && (joined ? units[at - 2] : before)?.kind === 'action') return false;
  const previous = units.slice(start, at);
  if (previous.every(isBareWork)) return false;
  if (listsWork(previous) || listsFields(text, previous) || listsTopics(text, unit, previous)) return false;
  if (!previous.some((u, i) => isThing(u) && i > 0) || (previous.some(opensPurpose) && !resuming.has(unit.form)))
    return false;
  if (start === 0 && actorStart.test(text) && !previous.some(isDoing)) return false;
  for (let i = at + 1; i < units.length && !cuts.has(i); i++) {
    if (isThing(units[i]) && !isName(text, units[i])) return true;
    if (text.slice(units[i - 1]?.end, units[i]?.start).includes(',') && units[i]?.kind !== 'action') return false;
  }
  return false;
}

/** "Tăng cường đầu tư, nâng cấp …": nothing is acted on yet. */
function isBareWork(unit: Unit): boolean {
  return isDoing(unit) || unit.kind === 'stop' || unit.form === 'đầu tư' || unit.form === 'mua sắm';
}

/** "Công khai việc thu, quản lý …": what follows goes on with the list of work behind "việc", itself acted on. */
function listsWork(units: readonly Unit[]): boolean {
  const at = units.findLastIndex((unit) => carriers.has(unit.form));
  if (at < 1 || !units.slice(0, at).some((unit) => unit.kind === 'action' || unit.form === 'quản lý')) return false;
  return !units.slice(at + 1).some((unit) => unit.kind === 'object' || unit.kind === 'number' || unit.kind === 'code');
}

const fields = new Set(['lĩnh vực', 'khâu', 'ngành nghề']);

/** "… ở lĩnh vực đất đai, đấu thầu, mua sắm tài sản công": behind several fields of work stands one more. */
function listsFields(text: string, units: readonly Unit[]): boolean {
  const at = units.findLastIndex((unit) => fields.has(unit.form));
  const listed = units.slice(at + 1);
  if (at < 0 || listed.some((unit) => unit.kind === 'action')) return false;
  return text.slice(listed[0]?.start, listed.at(-1)?.end).includes(',');
}

/** "Phổ biến pháp luật về giao thông, phòng, chống ma túy": behind "về" one more thing that it is about. */
function listsTopics(text: string, unit: Unit, units: readonly Unit[]): boolean {
  const about = units.findLastIndex(({ form }) => form === 'về');
  if (about < 0 || units.slice(about).some(({ kind }) => kind === 'action')) return false;
  return /^phòng,?\s+chống$/iu.test(text.slice(unit.start, unit.end));
}

/** General verbs that open a commitment of their own behind a comma. */
const opening = new Set([
  'triển khai',
  'thực hiện',
  'tổ chức',
  'hoàn thành',
  'có',
  'đẩy mạnh',
  'tăng cường',
  'tiếp tục',
  'thúc đẩy',
  'cung cấp',
  'đảm bảo',
  'bảo đảm',
]);

/** Those that commit to something only where a number follows. */
const ensuring = new Set(['đảm bảo', 'bảo đảm']);

function nextCut(cuts: ReadonlySet<number>, at: number, end: number): number {
  for (let i = at; i < end; i++) if (cuts.has(i)) return i;
  return end;
}

/** Those that end a purpose and take up the list of duties again. */
const resuming = new Set(['triển khai', 'thực hiện', 'tổ chức', 'hoàn thành', 'tiếp tục']);

/** A loose word in capitals inside a sentence: a name. */
function isName(text: string, unit: Unit | undefined): boolean {
  return unit?.kind === 'loose' && /\p{Lu}/u.test(text[unit.start] ?? '');
}
