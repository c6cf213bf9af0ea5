import synonyms from './data/synonyms.json' with { type: 'json' };
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
  /** Names what the clauses behind its colon do one by one ("Phòng, chống dịch: khoanh vùng …; xử lý …"). */
  heading: boolean;
}

export function isThing(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (unit.kind === 'object' ||
      unit.kind === 'loose' ||
      unit.kind === 'light' ||
      unit.kind === 'number' ||
      unit.kind === 'code')
  );
}

export function isDoing(unit: Unit): boolean {
  return unit.kind === 'action' || unit.kind === 'generic';
}

const purposes = new Set(synonyms.purpose);

export function opensPurpose(unit: Unit): boolean {
  return purposes.has(unit.form);
}

/** Words a body's name begins with; a clause that begins so names its actor first. */
export const actorStart = new RegExp(
  String.raw`^(?:(?:các|những|mỗi|từng|mọi|100\s*%|toàn thể|đề nghị|yêu cầu|giao)\s+)*(?:${synonyms.actors.join('|')})(?=[\s,:])`,
  'iu',
);

export function toClause(text: string, units: readonly Unit[], first: boolean, heading = false): Clause {
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
    led: [...findLed(heads, body, objects), ...findGatheredFor(heads, objects)],
    unknown: heads.length === 0 && end === 0 ? unknownVerb(body) : [],
    objects,
    tail,
    things: objects.slice(0, tail),
    purpose: objects.slice(tail),
    soft: isSoft(body, objects),
    heading,
  };
}

/** One or two loose words in front of a thing ("tỉa cây xanh"); the first two of more ("niêm cất giấy tờ lưu"). */
function unknownVerb(body: readonly Unit[]): Unit[] {
  const end = body.findIndex((unit) => unit.kind !== 'loose');
  if (end < 1 || body[0]?.named) return [];
  return end > 2 ? body.slice(0, 2) : body[end]?.kind === 'object' ? body.slice(0, end) : [];
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
  return at < 0 || at > mostLed ? [] : actionsFrom(objects, at);
}

/** Work that gathers people, or things to say. */
const gathering = new Set(['organise', 'meet']);

/** "Kết hợp họp giao ban để phổ biến …": what people are gathered for. */
function findGatheredFor(heads: readonly Unit[], objects: readonly Unit[]): Unit[] {
  if (heads.length === 0 || heads.some(({ work }) => !gathering.has(work))) return [];
  const at = objects.findIndex(({ form }) => form === 'để');
  if (at < 0 || at > mostMeans || objects[at + 1]?.kind !== 'action') return [];
  return actionsFrom(objects, at + 1);
}

/** Words that say at which occasion, at most. */
const mostMeans = 6;

/** The action at a place, and those that stand beside it. */
function actionsFrom(objects: readonly Unit[], at: number): Unit[] {
  return objects.slice(at, actionsEnd(objects, at)).filter((unit) => unit.kind === 'action');
}

function actionsEnd(units: readonly Unit[], at: number): number {
  let end = at;
  while (units[end]?.kind === 'action' || (units[end]?.form === 'và' && units[end + 1]?.kind === 'action')) end++;
  return end;
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
  return (softStart.test(opening) || cites || onlyPurpose(body)) && !objects.some((unit) => unit.kind === 'number');
}

/** "Hoàn thành trước ngày 15/10/2026, làm căn cứ …": nothing is done to anything before the purpose begins. */
function onlyPurpose(body: readonly Unit[]): boolean {
  const at = body.findIndex(opensPurpose);
  if (at < 0) return false;
  const opening = body.slice(0, at);
  return (
    opening.some((unit) => unit.kind === 'date') && !opening.some((unit) => isThing(unit) || unit.kind === 'action')
  );
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

export const carriers = new Set(['việc', 'công tác', 'hoạt động', 'năm', 'nhiệm vụ']);

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
  return units.slice(0, i).some(({ kind }) => kind === 'action') ? i : skipOccasion(units, i);
}

/** What so much work is done on: "tổ chức 03 đợt cao điểm vệ sinh, khử trùng …". */
const occasions = new Set(['đợt', 'buổi', 'lần', 'cuộc', 'chiến dịch', 'chuyến', 'đoàn', 'cao', 'điểm', 'cao điểm']);
const bounds = new Set(['ít nhất', 'tối thiểu', 'không dưới', 'từ', 'các']);
const mostOccasion = 5;

/** Behind "tổ chức" and so many occasions: where the work named there ends; else the place itself. */
function skipOccasion(units: readonly Unit[], at: number): number {
  if (at === 0) return at;
  let i = at;
  while (
    i < at + mostOccasion &&
    (units[i]?.kind === 'number' || occasions.has(units[i]?.form ?? '') || bounds.has(units[i]?.form ?? ''))
  )
    i++;
  const held = units.slice(at, i).some(({ form }) => occasions.has(form));
  return held && units[i]?.kind === 'action' ? actionsEnd(units, i) : at;
}
