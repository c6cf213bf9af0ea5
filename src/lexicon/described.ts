import type { Agency } from '#model';
import { foldInPlace, slug } from '#text';
import { findVerb } from './unknown-names.ts';

/** Parts of a commune, as the regions call them. */
const hamlet = '(?:thon|ap|ban|buon|bon|lang|khom|khu pho|to dan pho|xom)';
/** Whose a body is may be a list: "Tổ thủy nông các thôn, buôn". */
const hamlets = String.raw`(?:(?<=\scac ${hamlet}(?:, ${hamlet})*), ${hamlet}(?=\s*(?:[,;.:)\n]|$)))*`;
const many = '(?:(cac|nhung|moi|tat ca cac|toan the cac)\\s+)';
/** What many may be of without being bodies. */
const things =
  '(?:noi dung|nhiem vu|giai phap|van de|cong viec|muc|phan|nhom|truong hop|van ban|hoat dong|quy dinh)(?![a-z])';

/** Bodies that lists of names call by what they are, in small letters; many of a kind may be of any. */
const described = new RegExp(
  String.raw`(?:${many}(?!${things})[a-z]+(?![a-z])(?:\s[a-z /-]*)?|(?:benh vien|trung tam y te|truong(?! hop)|khoa|to|doi|cau lac bo|hop tac xa|chi bo|chi hoi|chi doan|doan co so|hiep hoi|van phong|ban|hoi|ngan hang|cong ty|nha thau|vuon(?= quoc gia)|chu(?= (?:rung|dau tu|co so|ho|tau|phuong tien|nha|trang trai|doanh nghiep)(?![a-z])))(?=\s[a-z])[a-z /-]*)${hamlets}`,
  'uy',
);
/** Words that no name holds: what opens with them says whom a body is, or what it does. */
const sentence =
  /(?<![a-z])(?:duoc|co(?! quan)|theo|do|neu|tren(?! dia ban)|nay|do|la|khi|lien quan|chuc|trach nhiem|phoi hop|thuc hien)(?![a-z])/u;

/** "Các bệnh viện công lập", "Tổ công nghệ số cộng đồng" in a list of names, up to the next separator; or null. */
export function readDescribed(text: string, folded: string, at: number): { agency: Agency; end: number } | null {
  const found = matchDescribed(text, folded, at);
  return found === null || findVerb(found.raw.replace(/ban quản lý/iu, 'ban')) >= 0
    ? null
    : toGroup(found.raw, found.many, found.end);
}

/** "Các trường học tổ chức …", "Các chi đoàn: …": such a body in front of its verb or a colon; or null. */
export function readDescribedActor(text: string, folded: string, at: number): { agency: Agency; end: number } | null {
  const found = matchDescribed(text, folded, at);
  if (found === null || !found.many) return null;
  const verb = findVerb(found.raw);
  if (verb < 0) return text[found.end] === ':' ? toGroup(found.raw, true, found.end) : null;
  const raw = found.raw.split(/\s+/u).slice(0, verb).join(' ');
  return toGroup(raw, true, found.start + raw.length);
}

/** "Giám đốc các bệnh viện" are those hospitals. */
const headsOf =
  /(?:giam doc|hieu truong|thu truong|lanh dao|tram truong|truong|chu tich|bi thu|chu nhiem)\s+(?=cac\s)/uy;

function matchDescribed(text: string, folded: string, at: number) {
  const start = at + (/^[\s,;:+–-]*/u.exec(folded.slice(at))?.[0].length ?? 0);
  headsOf.lastIndex = start;
  described.lastIndex = start + (headsOf.exec(folded)?.[0].length ?? 0);
  const from = described.lastIndex;
  const match = described.exec(folded);
  if (match === null) return null;
  const end = from + match[0].length;
  return { raw: text.slice(from, end).trim(), many: match[1] !== undefined, start: from, end };
}

function toGroup(raw: string, many: boolean, end: number): { agency: Agency; end: number } | null {
  const words = raw.split(/\s+/u).length;
  if (words < 2 || words > 9 || sentence.test(foldInPlace(raw)) || !/^\p{Lu}|^các\s/u.test(raw)) return null;
  const name = raw.replace(/^(?:các|những|mọi|tất cả các|toàn thể các)\s+/iu, '');
  return {
    agency: {
      raw,
      id: `${many ? '@' : ''}${slug(name)}`,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      level: 'other',
      kind: many ? 'group' : 'agency',
    },
    end,
  };
}
