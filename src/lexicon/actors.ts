import type { Agency } from '#model';
import { foldInPlace } from '#text';
import { scanAgencies } from './agencies.ts';
import { readDescribed, readDescribedActor } from './described.ts';
import type { AgencySpan } from './agencies.ts';
import type { AgencyContext } from './group-names.ts';

export interface Actors {
  raw: string;
  agencies: Agency[];
}

/**
 * Agencies of a cell, a heading or a "Đơn vị chủ trì:" line, each once. What names nobody ("Theo phân công …",
 * persons) gives none.
 */
export function toAgencies(raw: string, context: AgencyContext): Agency[] {
  const text = raw.normalize('NFC').replace(/[^\S\n]+/gu, ' ');
  const found = new Map<string, Agency>();
  const folded = foldInPlace(text);
  let at = call.exec(folded)?.[0].length ?? 0;
  while (at < text.length) {
    const span = scanAgencies(text, at, { ...context, namesOnly: true }, folded);
    if (span) {
      for (const agency of span.agencies) if (!found.has(agency.id)) found.set(agency.id, agency);
      at = Math.max(span.end, at + 1);
      continue;
    }
    const described = readDescribed(text, folded, at);
    if (described && !found.has(described.agency.id)) found.set(described.agency.id, described.agency);
    if (described) at = described.end - 1;
    // what is not understood ends at the next separator
    const next = /[,;\n:(]|\s(?:[-–]|và|cùng|phối hợp(?: với)?|tham mưu)\s/u.exec(text.slice(at + 1));
    if (!next) break;
    at += 1 + next.index + next[0].length;
  }
  return [...found.values()];
}

const call =
  /^(?:(?:tiep tuc )?(?:giao cho|giao|de nghi|kinh de nghi|yeu cau)|doi voi|trach nhiem cua|phan cong|rieng|moi|truong hop|do)\s+/u;

/** Within which bounds a body acts, said behind its name: "theo lĩnh vực được phân công", "trong phạm vi quản lý". */
const bound = String.raw`(?:theo|can cu(?: vao)?|tren co so|tuy theo|trong)(?:[\s,]+(?:va|cac|chuc nang|nhiem vu|linh vuc|tham quyen|pham vi|trach nhiem|quyen han|phan cong|phan cap|duoc|giao|phan|phu trach|quan ly|nha nuoc|cua|minh|nganh|don vi|dia phuong|co lien quan))+`;
const onlyBound = new RegExp(String.raw`^[\s()*.,;:-]*(?:${bound})?[\s()*.,;:]*$`, 'u');

/**
 * True for a line that does nothing but name who acts: "Giám đốc các Sở, Chủ tịch UBND cấp xã:". `named`: by names and
 * groups that are known, not by "Các chi đoàn trực thuộc", which "Các thôn họp dân" looks like.
 */
export function isActorPhrase(line: string, context: AgencyContext, named = false): boolean {
  const text = line
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:;.,]+$/u, '')
    .trim();
  if (text === '' || text.length > 260) return false;
  const start = call.exec(foldInPlace(text))?.[0].length ?? 0;
  const span = scanAgencies(text, start, { ...context, wholeLine: true });
  if (span !== null && onlyBound.test(foldInPlace(text.slice(span.end)))) return true;
  if (named) return false;
  // "Các chi đoàn trực thuộc"
  const described = readDescribed(text, foldInPlace(text), start);
  return described !== null && described.agency.kind === 'group' && described.end === text.length;
}

/** Time and ground in front of the actor: "Định kỳ 6 tháng, hằng năm, Sở …", "Trong quý II, …", "Căn cứ …, …". */
const time =
  /^(?:(?:(?:hằng|hàng|định kỳ|thường xuyên|giữa|cuối|đầu|khi|\d+\s+tháng)\s[^,:;]{0,60}|(?:trong|trước|sau|từ|đến)\s(?:tháng|quý|năm|ngày|giai đoạn)[^,:;]{0,40}|(?:trong quá trình|trong thời gian|ngoài|chậm nhất|muộn nhất|sau khi|bên cạnh)\s[^,:;]{0,70}|trên cơ sở[^,]{0,80}|căn cứ[^,]{0,120}(?:,\s*(?:nhiệm vụ|quyền hạn|tình hình|điều kiện|thẩm quyền)[^,]{0,70})*|đồng thời|ngoài ra),\s*)+/iu;
const together =
  /^[\s,:;-]*(?:(?:la |lam |co trach nhiem |chiu trach nhiem |co nhiem vu )*(?:co quan |don vi )?(?:dau moi|thuong truc|chu tri|chu dong|tich cuc|tang cuong|tiep tuc|chiu trach nhiem|co trach nhiem|khan truong|thuc hien)?[\s,]*(?:chu tri[\s,]*)?(?:va |, )?)?(?:chu dong |tich cuc |tang cuong )?(?:phoi hop|cung)(?: (?:chat che|thuong xuyen|hieu qua|thuc hien|giua))*(?:,? ?(?:voi|cung))? ?(?:voi )?/u;

/**
 * Who leads and who supports by the words that open a sentence: "Sở A phối hợp với B tổ chức …", "Chủ trì, phối hợp với
 * X …", "Phối hợp với X …". Who is urged, reported to, advised or inspected is neither. Each further part may open with
 * its own lead: "Sở A bố trí …; UBND các xã cân đối …".
 */
export function readOpening(line: string, context: AgencyContext): { lead: Actors | null; support: Actors | null } {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const folded = foldInPlace(text);
  let start = time.exec(text)?.[0].length ?? 0;
  start += call.exec(folded.slice(start))?.[0].length ?? 0;
  // "Cùng Sở Nội vụ tổ chức …" names who helps, "Là bộ phận thường trực …" nobody
  const opens = /^(?:cùng|là)\s/iu.test(text.slice(start))
    ? null
    : (scanAgencies(text, start, context, folded) ?? scanDescribed(text, folded, start));
  const titled = opens === null ? scanBehindTitle(text, folded, start, context) : null;
  if (titled) start = titled.start;
  const first = opens ?? titled;
  // "UBND tỉnh giao Sở Y tế làm đầu mối"
  const given = first === null ? null : /^\s+giao(?: cho)?\s+/u.exec(folded.slice(first.end));
  const charged = given && scanAgencies(text, first!.end + given[0].length, context, folded);
  if (charged) start = first!.end + given[0].length;
  const lead = charged ?? first;
  const leads = lead !== null && leadsOn(folded, lead.end) ? lead : null;
  const from = leads?.end ?? start;
  const joint = together.exec(folded.slice(from));
  const support = joint && joint[0] !== '' ? scanAgencies(text, from + joint[0].length, context, folded) : null;
  const further = leads && scanFurther(text, folded, leads.end, context);
  return { lead: leads && toActors(text, leads, further ?? []), support: support && toActors(text, support) };
}

/** A title that runs into its sentence; what says where, when or for whom is none. */
const title =
  /^(?!(?:thời gian|địa điểm|đối tượng|thành phần|phạm vi|nơi|cơ quan|đơn vị|người|hình thức|số lượng|lưu ý|yêu cầu|mục tiêu)(?!\p{L}))\p{Lu}[^:.;]{3,70}[:.]\s+(?=\p{Lu})/iu;

/** "Đối thoại tháng 5: Liên đoàn Lao động tỉnh phối hợp với Sở Nội vụ …", "Tuyên truyền. Phòng Văn hóa chủ trì …". */
function scanBehindTitle(text: string, folded: string, start: number, context: AgencyContext): AgencySpan | null {
  const length = title.exec(text.slice(start))?.[0].length;
  if (length === undefined) return null;
  const span = scanAgencies(text, start + length, context, folded);
  return span !== null && acts.test(folded.slice(span.end)) ? span : null;
}

/** What a body named behind a title must be said to do. */
const acts =
  /^\s+(?:chu tri|phoi hop|co trach nhiem|chiu trach nhiem|lam dau moi|can doi|bo tri|tham muu|xay dung|to chuc|huong dan|theo doi|tong hop|thuc hien|trien khai|ra soat|kiem tra|chi dao|ban hanh|lap|cung)(?![a-z])/u;

function scanDescribed(text: string, folded: string, start: number): AgencySpan | null {
  const found = readDescribedActor(text, folded, start);
  return found && { agencies: [found.agency], start, end: found.end };
}

/** Bodies that open the parts behind semicolons, and do something there. */
function scanFurther(text: string, folded: string, from: number, context: AgencyContext): AgencySpan[] {
  return [...folded.slice(from).matchAll(/;\s+/gu)].flatMap(({ index, 0: gap }) => {
    const span = scanAgencies(text, from + index + gap.length, context, folded);
    return span !== null && leadsOn(folded, span.end) && !/^\s*(?:$|[;,.])/u.test(folded.slice(span.end)) ? [span] : [];
  });
}

const boundAhead = new RegExp(String.raw`^[\s,(]*${bound}[\s,)]*`, 'u');

/** What stands behind an actor: a verb or a colon; "Sở Nội vụ là …", not "Sở Nội vụ của …". */
function leadsOn(folded: string, end: number): boolean {
  const rest = folded.slice(end).replace(boundAhead, '').trimStart();
  // "UBND xã khi xảy ra … phải …": the condition stands between actor and duty
  if (/^khi [^.;]{3,120}? (?:phai|co trach nhiem|chiu trach nhiem) /u.test(rest)) return true;
  return rest === '' || !/^(?:cua|duoc|bi|la mot|khi|theo(?! doi)|nham|de (?!xuat)|\))(?![a-z])/u.test(rest);
}

function toActors(text: string, first: AgencySpan, further: readonly AgencySpan[] = []): Actors {
  const spans = [first, ...further];
  const known = new Map(spans.flatMap(({ agencies }) => agencies).map((agency) => [agency.id, agency]));
  const raw = spans.map(({ start, end }) => text.slice(start, end).trim()).join('; ');
  return { raw, agencies: [...known.values()] };
}
