import type { Agency } from '#model';
import { editDistance, stripMarks } from '#text';
import { documentTypes } from './document-types.ts';

/** Abbreviations of bodies that stand in notations everywhere. */
const bodies = [
  'UBND',
  'HĐND',
  'VPUBND',
  'TTg',
  'CP',
  'VPCP',
  'BCĐ',
  'ĐKT',
  'SGDĐT',
  'CĐS',
  'LĐTBXH',
  'MTTQ',
  'TU',
  'ĐU',
];

/**
 * A notation as it is rightly written, for one that a scan shows ("QD-BCDCCHC" → "QĐ-BCĐCCHC"): Đ and small letters from
 * the closed list of types, from the usual abbreviations and from the initials of the issuer. Null where nothing of it
 * is known.
 */
export function spellNotation(read: string, issuer: Agency | null): string | null {
  const parts = read.replace(/\s/gu, '').split(/([-/])/u);
  const own = issuer === null ? [] : [initialsOf(issuer.name), `S${initialsOf(issuer.name).slice(1)}`];
  const known = [...bodies, ...own];
  let spelled = 0;
  const out = parts.map((part, i) => {
    if (i % 2 === 1) return part;
    const list = i === 0 ? [...documentTypes.map(({ code }) => code), ...known] : known;
    const found =
      list.find((name) => letters(name) === letters(part)) ??
      list.find((name) => once(letters(name)) === once(letters(part))) ??
      (i === 0 ? undefined : nearest(part, own));
    if (found === undefined) return part;
    spelled += 1;
    return found;
  });
  return spelled === 0 ? null : out.join('');
}

/** The notation of a committee or council by its type, for a scan that shows none ("KH-UBND"); null for other bodies. */
export function usualNotation(typeCode: string, issuer: Agency): string | null {
  const body = /^(?:chu-tich-)?ubnd-/u.test(issuer.id) ? 'UBND' : issuer.id.startsWith('hdnd-') ? 'HĐND' : null;
  return body === null ? null : `${typeCode}-${body}`;
}

function letters(text: string): string {
  return stripMarks(text).toUpperCase();
}

/** A letter that a scan shows twice: "CĐĐS" for "CĐS". */
function once(text: string): string {
  return text.replace(/(\p{L})\1+/gu, '$1');
}

/** "UBNO", "LIBND": the commonest abbreviations, and long initials of the issuer, with a letter misread. */
function nearest(part: string, initials: readonly string[]): string | undefined {
  const near = (name: string) => editDistance(letters(name), letters(part)) <= 1;
  // a body may leave a letter of its initials out ("KH-VHXH" of "Phòng Văn hóa - Xã hội"): none is added
  const own = initials.filter((name) => name.length > 4 && name.length <= part.length);
  return [...(part.length >= 4 ? ['UBND', 'HĐND', 'VPUBND'] : []), ...own].find(near);
}

/** "Ban Chỉ đạo cải cách hành chính của Chính phủ" → "BCĐCCHC": up to the body that it belongs to. */
function initialsOf(name: string): string {
  return name
    .replace(/\s(?:của|tỉnh|thành phố|theo)\s.*$/iu, '')
    .split(/[\s,-]+/u)
    .filter((word) => !/^(?:và)?$/iu.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
