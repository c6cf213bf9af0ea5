import type { Agency } from '#model';
import { foldInPlace, slug } from '#text';
import { provinceAt, spellProvince } from './agency-data.ts';
import { notationIssuer, toIssuer } from './issuer.ts';
import { titleCase } from './people-committee.ts';

/** A body as people name it in a list. */
export interface UnitName {
  /** The name without numbers, telephones and notes around it. */
  name: string;
  agency: Agency;
  /** Kind of commune ("xa", "phuong", …); null for other bodies and where the list leaves it out. */
  kind: string | null;
  /** The province said behind the name, or null. */
  province: string | null;
  /** False where nothing tells that the text names a body: it may be a place, or no unit at all. */
  sure: boolean;
}

const communeKinds = new Map([
  ['xa', 'xã'],
  ['phuong', 'phường'],
  ['thi tran', 'thị trấn'],
  ['dac khu', 'đặc khu'],
]);

const heads =
  /^(?:(?:các |)(?:đồng chí|ông|bà)\s+)?(?:(?:phó )?giám đốc|(?:phó )?chủ tịch(?=\s+(?:ubnd|ủy ban|uỷ ban))|thủ trưởng|lãnh đạo|chánh(?=\s+(?:văn phòng|thanh tra))|trưởng(?=\s+(?:ban|phòng))|hiệu trưởng)\s+(?:cơ quan\s+)?/iu;
/** What a list puts behind a name in the same cell: telephone, address, contact, mail. */
const tail =
  /\s*(?:[-–,;:(|]\s*)?(?:(?:số\s+)?(?:đt|sđt|điện thoại|tel|di động|fax|đ\/c|đc|địa chỉ|email|liên hệ|người nhận)\s*[:.]|\(?\+?\d[\d\s.-]{7,}|\S+@\S+).*$/isu;
const ordinal = /^(?:\(?\d{1,3}\s*[.)/]\s*|\d{1,3}\s*[-–]\s*|[-–+•*]\s*|(?:[IV]{1,5}|[IVX]{2,5})[.)]\s+|[a-zđ]\)\s*)/u;

/** Short forms by which lists begin a name, as people type them. */
const openings: [RegExp, string][] = [
  [/^(?:ủy ban nhân dân|uỷ ban nhân dân|u\.?b\.?n\.?d\.?)\s*(?=\S)/iu, 'UBND '],
  [/^vp\.?\s+/iu, 'Văn phòng '],
  [/^ca\.?\s+/iu, 'Công an '],
  [/^bql\.?\s+/iu, 'Ban Quản lý '],
  [/^bhxh\.?\s+/iu, 'Bảo hiểm xã hội '],
  [/^(?:ub\s?mttq|mttq)(?:\s*vn|\s+việt nam)?\s+/iu, 'Ủy ban Mặt trận Tổ quốc Việt Nam '],
];
const communeOpenings: [RegExp, string][] = [
  [/^(?:p\s?\.|ph\s?\.|p(?=\s+[\p{Lu}\d]))\s*/iu, 'phường '],
  [/^(?:x\s?\.|x(?=\s+\p{Lu}))\s*/iu, 'xã '],
  [/^(?:t\s?\.?\s?t\s?\.|tt(?=\s+\p{Lu}))\s*/iu, 'thị trấn '],
  [/^(?:đ\s?\.?\s?k\s?\.|đk(?=\s+\p{Lu}))\s*/iu, 'đặc khu '],
];

/**
 * The body that a name means, written as people write it: "UBND P. Hải An", "phường hải an", "Sở GD&ĐT", "SXD",
 * "3. Giám đốc Sở Y tế - ĐT: 0225 …". Null where no name is left.
 */
export function readUnitName(text: string): UnitName | null {
  let name = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[\s"“*]+|[\s"”*.,;:]+$/gu, '');
  name = name
    .replace(ordinal, '')
    .replace(tail, '')
    .replace(heads, '')
    .replace(/\s*\([^()]*\)?$/u, '');
  name = name.replace(/[\s.,;:–-]+$/u, '').trim();
  if (!/\p{L}/u.test(name)) return null;
  const { rest, province } = splitProvince(name.replace(/\s*&\s*/gu, (sign) => (sign === '&' ? '&' : ' và ')));
  const full = expand(rest);
  const kind = communeKindOf(full);
  const short = readSign(full);
  const found = short ?? toIssuer([full]);
  const agency = found ?? { raw: text, id: slug(full), name: full, level: 'other' as const, kind: 'agency' as const };
  const sure = found !== null || /^(?:các |)(?:tỉnh đoàn|thành đoàn|đảng ủy|hội|liên|quỹ|công ty)\s/iu.test(full);
  return { name, agency: { ...agency, raw: text }, kind, province, sure };
}

/** "SXD", "Sở CT", "Sở VH,TT&DL": a department by the letters that its notation has. */
function readSign(name: string): Agency | null {
  const letters = /^(?:sở\s+|s)((?:\p{Lu}[\p{Lu}&,.\s-]*){2,12})$/iu.exec(name)?.[1];
  if (letters === undefined || letters !== letters.toUpperCase()) return null;
  return notationIssuer(`KH-S${letters.replace(/[&,.\s-]/gu, '')}`);
}

/** The kind of commune that a committee's name says: "UBND phường Hải An" → "phuong". */
export function communeKindOf(name: string): string | null {
  return /^ubnd (xa|phuong|thi tran|dac khu) /u.exec(foldInPlace(name))?.[1] ?? null;
}

/** The province that a text names at its end or as a whole: "… tỉnh Đồng Nai", "TP. Cần Thơ"; or null. */
export function provinceIn(text: string): string | null {
  return spellProvince(text) ?? splitProvince(text).province;
}

function splitProvince(text: string): { rest: string; province: string | null } {
  const folded = foldInPlace(text);
  const form = /(?:^|\s*[,(–-]\s*|\s+)(?:(?:tinh|thanh pho|tp\s?\.?|t\s?\.)\s*)(?=[a-z])|\s*[,–-]\s*(?=[a-z])/gu;
  for (const match of folded.matchAll(form)) {
    const at = match.index + match[0].length;
    const place = provinceAt(folded, at);
    if (place === null || at + place.length < text.length) continue;
    const province = spellProvince(text.slice(at));
    const committee = /^(?:ubnd|uy ban nhan dan|cong an|thanh tra|bo chi huy)$/u.test(
      folded.slice(0, match.index).trim(),
    );
    return { rest: committee || match.index === 0 ? text : text.slice(0, match.index), province };
  }
  return { rest: text, province: null };
}

function expand(text: string): string {
  let name = text;
  for (const [pattern, words] of openings) name = name.replace(pattern, words);
  const committee = name.startsWith('UBND ');
  let place = committee ? name.slice('UBND '.length) : name;
  for (const [pattern, words] of communeOpenings) place = place.replace(pattern, words);
  const opening =
    /^(xã|phường|thị trấn|đặc khu)\s+/iu.exec(place) ?? /^(xa|phuong|thi tran|dac khu)\s+/iu.exec(foldInPlace(place));
  if (!opening) return name;
  const kind = communeKinds.get(foldInPlace(opening[1] ?? '')) ?? '';
  // an older list names the district behind the commune
  const bare = place
    .slice(opening[0].length)
    .replace(/\s*[,(–-]\s*(?:huyện|quận|thị xã|h\.|q\.|tx\.|thành phố|tp\.).*$/iu, '');
  return `UBND ${kind} ${bare === bare.toLowerCase() ? capitalise(bare) : titleCase(bare)}`;
}

function capitalise(name: string): string {
  return name.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
