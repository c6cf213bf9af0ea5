import type { Agency } from '#model';
import { groupForms } from './agency-data.ts';
import { matchAt } from './match-at.ts';
import type { ShortNames } from './short-names.ts';

/** Whose document it is: "các phòng", "Văn phòng", "Công an" mean other bodies at other levels. */
export interface AgencyContext {
  issuer: Agency | null;
  /** The text is nothing but names, as a cell or a "Chủ trì:" line: a verb in it belongs to a name. */
  namesOnly?: boolean;
  /** Names that the document gives bodies for itself. */
  shortNames?: ShortNames;
  /** The text is one line that may be a name: "Phòng Phổ biến, giáo dục pháp luật" goes on behind its comma. */
  wholeLine?: boolean;
}

/** A body named at a place of a text. */
export interface Found {
  agency: Agency;
  from: number;
  end: number;
}

/** The longest group that a text names at a place ("các sở, ban, ngành"), as the document's issuer means it; or null. */
export function readGroup(
  text: string,
  folded: string,
  at: number,
  from: number,
  context: AgencyContext,
): Found | null {
  let best: Found | null = null;
  for (const { group, pattern } of groupForms) {
    const match = matchAt(pattern, folded, at);
    if (!match || (best && at + match.length <= best.end)) continue;
    // "Sở Xây dựng" is one department, "Sở, UBND cấp xã" are all
    if (/^so$/u.test(match)) continue;
    // "Phòng Nghiệp vụ Y" is one division, whose name begins like the group's
    if (isName(text, at, match)) continue;
    const end = at + match.length;
    if (anyBodies.test(match) && ofBusiness.test(text.slice(end))) continue;
    const own = ownCommittee(match, context);
    if (own) {
      best = { agency: { ...own, raw: text.slice(from, end) }, from: at, end };
      continue;
    }
    const { id, name, level } = ownGroup(group, match, context);
    best = { agency: { raw: text.slice(from, end), id, name, level, kind: 'group' }, from: at, end };
  }
  return best;
}

/** A group's words written as a name: without "các", capitalised behind the head word, and going on in capitals. */
function isName(text: string, at: number, match: string): boolean {
  if (/^(?:cac|tung|nhung|moi) /u.test(match) || match.includes(',')) return false;
  if (match === 'bo phan') return /^\s+\p{Lu}/u.test(text.slice(at + match.length));
  return /^\p{Lu}\p{L}*\s+\p{Lu}\p{Ll}/u.test(text.slice(at)) && /^\s+\p{Lu}/u.test(text.slice(at + match.length));
}

/** "Ủy ban nhân dân phường" in a ward's own plan is the ward, in the plan of its Party committee likewise. */
function ownCommittee(match: string, { issuer }: AgencyContext): Agency | null {
  if (issuer === null || !/^(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran|dac khu)$/u.test(match)) return null;
  if (issuer.id.startsWith('ubnd-xa:')) return issuer;
  const place = /^dang-uy-(?:xa|phuong|thi-tran|dac-khu)-(.+)$/u.exec(issuer.id)?.[1];
  if (place === undefined) return null;
  return { ...issuer, id: `ubnd-xa:${place}`, name: issuer.name.replace(/^Đảng ủy/iu, 'UBND') };
}

/** "Các cơ quan, đơn vị": of a province's committee all bodies of the province, of a department its own. */
const anyBodies =
  /^(?:cac |tung |moi )?(?:co quan|don vi)(?:(?:,| va|, va) (?:co quan|don vi|to chuc|ca nhan|bo phan))*$/u;

/** "Các đơn vị cấp nước", "các đơn vị vận tải": firms of a trade, no bodies of the state. */
const ofBusiness =
  /^\s+(?:cấp nước|thoát nước|cấp điện|điện lực|vận tải|viễn thông|bưu chính|kinh doanh|sản xuất|khai thác|chế biến|cung cấp|cung ứng|thi công|xây lắp|tư vấn|lữ hành|chủ rừng)(?!\p{L})/iu;

/** In a commune's plan "các phòng, ban" are its own units; in a department's plan they are the department's. */
function ownGroup(
  group: { id: string; name: string; level: Agency['level'] },
  match: string,
  { issuer }: AgencyContext,
): typeof group {
  const commune = issuer?.level === 'commune';
  if (anyBodies.test(match) && (issuer === null || /^(?:ubnd|hdnd|tinh-uy|thanh-uy)/u.test(issuer.id)) && !commune)
    return { id: '@co-quan-lien-quan', name: 'Cơ quan, đơn vị liên quan', level: 'other' };
  if (commune && group.id === '@don-vi-thuoc-so')
    return { ...group, id: '@don-vi-truc-thuoc', name: 'Đơn vị trực thuộc' };
  return group;
}
