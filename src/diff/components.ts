import synonyms from './data/synonyms.json' with { type: 'json' };
import { readUnits } from './units.ts';
import type { Unit } from './units.ts';

/** One commitment of a task: what is done to what. */
export interface Clause {
  /** Offset of the clause in the text of its task. */
  start: number;
  text: string;
  units: readonly Unit[];
  /** Actions that open the clause ("rà soát, sửa đổi …"); generic ones are left out. */
  heads: readonly Unit[];
  /** What others are got to do, where the opening actions only get them to ("yêu cầu …", "vận động … lắp đặt …"). */
  led: readonly Unit[];
  /** What opens the clause in place of a known action: a verb that the thesaurus does not have; else empty. */
  unknown: readonly Unit[];
  /** Units that say on what, by whom, how: all but the opening actions. */
  objects: readonly Unit[];
  /** Objects from here on say what for or in what manner ("nhằm …", "phục vụ …"); no commitment of their own. */
  tail: number;
  /** Objects in front of the tail, and the tail. */
  things: readonly Unit[];
  purpose: readonly Unit[];
  /** Says a purpose or a manner only ("nâng cao …", "bảo đảm …" without a number). */
  soft: boolean;
}

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
  return { clauses: clauses.map((part, i) => toClause(text, part, i === 0)), whole: toClause(text, units, true) };
}

/** Tells the places that stand in brackets: what is said there says more of a commitment and is none of its own. */
export function bracketed(text: string): (at: number | undefined) => boolean {
  const spans = [...text.matchAll(/\([^()]*\)/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return (at) => at !== undefined && spans.some(([from, to]) => at >= from && at < to);
}

/** Leaves out a bracket that cites a document ("(Nhiệm vụ được giao tại Quyết định số …)"): where from, not what. */
function dropAsides(text: string, units: readonly Unit[]): Unit[] {
  const asides = [...text.matchAll(/\([^()]*\d\s*\/[^()]*\)/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const cites = asides.filter(([from, to]) =>
    units.some((unit) => unit.kind === 'code' && unit.start >= from && unit.end <= to),
  );
  return units.filter((unit) => !cites.some(([from, to]) => unit.start >= from && unit.end <= to));
}

function isSentenceEnd(text: string, gap: string, next: Unit | undefined): boolean {
  return /\.\s+/u.test(gap) && next !== undefined && /\p{Lu}/u.test(text[next.start] ?? '');
}

function isThing(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (unit.kind === 'object' ||
      unit.kind === 'loose' ||
      unit.kind === 'light' ||
      unit.kind === 'number' ||
      unit.kind === 'code')
  );
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
  if (listsWork(previous)) return false;
  if (!previous.some((u, i) => isThing(u) && i > 0) || (previous.some(opensPurpose) && !resuming.has(unit.form)))
    return false;
  if (start === 0 && actorStart.test(text) && !previous.some(isDoing)) return false;
  for (let i = at + 1; i < units.length && !cuts.has(i); i++) {
    if (isThing(units[i]) && !isName(text, units[i])) return true;
    if (text.slice(units[i - 1]?.end, units[i]?.start).includes(',') && units[i]?.kind !== 'action') return false;
  }
  return false;
}

/** "Công khai việc thu, quản lý …": what follows goes on with the list of work behind "việc", itself acted on. */
function listsWork(units: readonly Unit[]): boolean {
  const at = units.findLastIndex((unit) => carriers.has(unit.form));
  if (at < 1 || !units.slice(0, at).some((unit) => unit.kind === 'action' || unit.form === 'quản lý')) return false;
  return !units.slice(at + 1).some((unit) => unit.kind === 'object' || unit.kind === 'number' || unit.kind === 'code');
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

function isDoing(unit: Unit): boolean {
  return unit.kind === 'action' || unit.kind === 'generic';
}

/** A loose word in capitals inside a sentence: a name. */
function isName(text: string, unit: Unit | undefined): boolean {
  return unit?.kind === 'loose' && /\p{Lu}/u.test(text[unit.start] ?? '');
}

const purposes = new Set(synonyms.purpose);

function opensPurpose(unit: Unit): boolean {
  return purposes.has(unit.form);
}

/** Words a body's name begins with; a clause that begins so names its actor first. */
const actorStart = new RegExp(
  String.raw`^(?:(?:các|những|mỗi|từng|mọi|100\s*%|toàn thể|đề nghị|yêu cầu|giao)\s+)*(?:${synonyms.actors.join('|')})(?=[\s,:])`,
  'iu',
);

function toClause(text: string, units: readonly Unit[], first: boolean): Clause {
  const from = units[0]?.start ?? 0;
  const to = units.at(-1)?.end ?? 0;
  const own = text.slice(from, to);
  let at = (first && actorStart.test(own)) || timeStart.test(own) ? skipActor(units) : 0;
  if (/^(?:chủ trì,?\s*)?phối hợp\s/iu.test(text.slice(units[at]?.start))) at = skipPartners(units, at);
  const body = units.slice(at);
  const end = headEnd(body);
  const heads = body.slice(0, end).flatMap(asHead);
  const objects = body.slice(end);
  const tail = tailStart(objects);
  return {
    start: from,
    text: own,
    units,
    heads,
    led: findLed(heads, body, objects),
    unknown: heads.length === 0 && end === 0 ? unknownVerb(body) : [],
    objects,
    tail,
    things: objects.slice(0, tail),
    purpose: objects.slice(tail),
    soft: isSoft(body, objects),
  };
}

/** One or two loose words in front of a thing ("cắt tỉa cây xanh"). */
function unknownVerb(body: readonly Unit[]): Unit[] {
  const end = body.findIndex((unit) => unit.kind !== 'loose');
  return end < 1 || end > 2 || body[end]?.kind !== 'object' || body[0]?.named ? [] : body.slice(0, end);
}

/** "Quản lý" is a noun inside a name ("hệ thống quản lý") and an action where it opens a commitment. */
function asHead(unit: Unit): Unit[] {
  if (unit.kind === 'action') return [unit];
  return unit.form === 'quản lý' ? [{ ...unit, kind: 'action', work: 'manage' }] : [];
}

/** Work by which one gets others to work. */
const causing = new Set(synonyms.causing);

/** Words that ask others to do something, and are no work themselves. */
const asking = new Set(['yêu cầu', 'giao', 'đề nghị']);

/** What others are got to do ("đôn đốc chủ mỏ lắp trạm cân"): the first action behind them. */
function findLed(heads: readonly Unit[], body: readonly Unit[], objects: readonly Unit[]): Unit[] {
  if (heads.length === 0 ? !asking.has(body[0]?.form ?? '') : heads.some((unit) => !causing.has(unit.form))) return [];
  const at = objects.findIndex((unit) => unit.kind === 'action');
  if (at < 0 || at > mostLed) return [];
  let end = at + 1;
  while (objects[end]?.kind === 'action' || (objects[end]?.form === 'và' && objects[end + 1]?.kind === 'action')) end++;
  return objects.slice(at, end).filter((unit) => unit.kind === 'action');
}

/** Words that name those who are got to work, at most. */
const mostLed = 14;

/** Where purpose or manner begins behind at least one thing; a number keeps what follows a commitment. */
function tailStart(objects: readonly Unit[]): number {
  for (let i = 1; i < objects.length; i++) {
    const unit = objects[i];
    if (!unit || !opensPurpose(unit) || !objects.slice(0, i).some(isThing)) continue;
    if (!objects.slice(i).some((later) => later.kind === 'number')) return i;
  }
  return objects.length;
}

/** "Hằng năm, các cơ quan … thực hiện …", "Căn cứ Kế hoạch này, … xây dựng …". */
const timeStart = /^(?:hằng|hàng) (?:năm|quý|tháng),|^định kỳ|^căn cứ /iu;

const softStart =
  /^(?:đồng thời |,|kịp thời )?(?:nâng cao (?:nhận thức|đời sống|hiệu quả)|bảo đảm|đảm bảo|góp phần|tạo|nhằm|qua đó|từ đó|phù hợp)(?=\s)/iu;

function isSoft(body: readonly Unit[], objects: readonly Unit[]): boolean {
  const opening = body
    .slice(0, 4)
    .map((unit) => unit.form)
    .join(' ');
  const cites =
    body.every((unit) => !isDoing(unit)) &&
    body.some((unit) => unit.kind === 'code') &&
    !body.some((unit) => unit.kind === 'object');
  return (softStart.test(opening) || cites) && !objects.some((unit) => unit.kind === 'number');
}

/** Position of the first action: what stands before it names the actor. */
function skipActor(units: readonly Unit[]): number {
  const at = units.findIndex((unit) => unit.kind === 'action' || unit.kind === 'generic');
  return at < 0 ? 0 : at;
}

/** "Chủ trì, phối hợp với A, B rà soát …": the duty begins at "rà soát". */
function skipPartners(units: readonly Unit[], at: number): number {
  const next = units.findIndex(
    (unit, i) => i > at && (unit.kind === 'action' || (unit.kind === 'generic' && !isPartnering(unit))),
  );
  return next < 0 ? at : next;
}

function isPartnering(unit: Unit): boolean {
  return unit.form.startsWith('chủ trì') || unit.form.startsWith('phối hợp');
}

const carriers = new Set(['việc', 'công tác', 'hoạt động', 'năm', 'nhiệm vụ']);

/** Words that open a noun: an action behind one is a thing ("các dự thảo"). */
const determiners = new Set(['các', 'những', 'mọi', 'từng', 'mỗi', 'một số', 'toàn bộ', 'tất cả']);

/** Where the opening actions end and what they act on begins. */
function headEnd(units: readonly Unit[]): number {
  let i = 0;
  while (i < units.length) {
    const unit = units[i] as Unit;
    if (determiners.has(unit.form)) break;
    if (carriers.has(unit.form) && units.slice(0, i).some((before) => before.kind === 'action')) break;
    if (unit.kind === 'action' || unit.kind === 'generic' || unit.kind === 'stop' || carriers.has(unit.form)) i++;
    else if (unit.form === 'yêu cầu' || (unit.form === 'quản lý' && units[i + 1]?.kind !== 'loose')) i++;
    else break;
  }
  return i;
}
