import type { Agency } from '#model';
import { foldKey } from '#text';

/**
 * Where a body stands in the line of command, 0 the Party's centre, higher further down. Between the state's levels
 * stand the Party's of the same territory: it leads, but hands down no plan of the state.
 */
export interface Authority {
  rank: number;
  party: boolean;
}

const state = (rank: number): Authority => ({ rank, party: false });
const party = (rank: number): Authority => ({ rank, party: true });

const centre = party(0);
// a ministry commands its own bodies; over a province stands the government
const ministry = state(1.9);
const government = state(2);
const ministerial = state(2.5);
const province = state(4);
const department = state(5);
const district = state(5.5);
const commune = state(6);
const division = state(7);

/** Authority of the issuer of a plan; null where it is unknown. */
export function issuerAuthority(issuer: Agency | null): Authority | null {
  if (issuer === null) return null;
  const { id, level } = issuer;
  if (level === 'central') return /^(?:chinh-phu|thu-tuong|quoc-hoi)/u.test(id) ? government : ministerial;
  // a division of a commune obeys the commune's committee
  if (level === 'commune' && /^(?:phong|trung-tam|tram|ban-chi-huy|van-phong)-/u.test(id)) return division;
  if (level === 'commune') return id.startsWith('dang-uy') ? party(5.9) : commune;
  if (level === 'internal') return division;
  if (level === 'province') {
    if (/^(?:tinh-uy|thanh-uy|ban-thuong-vu)/u.test(id)) return party(3);
    return /^(?:chu-tich-)?(?:ubnd|hdnd)-/u.test(id) ? province : department;
  }
  return /^(?:chu-tich-)?ubnd-(?:cap-)?(?:huyen|quan|thi-xa|thanh-pho)/u.test(id) ? district : division;
}

/** Authority of whoever issued a cited document, from its notation and from the words behind "của"; null where neither tells. */
export function citedAuthority(code: string, issuer: string | null): Authority | null {
  const notation = code.replace(/^\d+\p{Ll}?(?:\/\d{4})?[/-]/u, '');
  const parts = notation.split(/[/-]/u);
  const words = issuer === null ? '' : foldKey(issuer);
  if (/^(?:TW|TƯ|BBT|VPTW)$/u.test(parts.at(-1)!)) return centre;
  if (
    parts.includes('TU') ||
    /^(?:ban thuong vu |ban chap hanh )?(?:dang bo )?(?:tinh uy|thanh uy|dang bo tinh)/u.test(words)
  )
    return party(3);
  if (parts.includes('ĐU')) return /xa\b|phuong|dac khu|thi tran/u.test(words) ? party(5.9) : party(3.5);
  if (parts.includes('HU') || parts.includes('QU')) return party(5.4);
  if (parts.some((part) => /^(?:TTg|Tg|CP|CTN|QH\d*|UBTVQH\d*|NQ-CP)$/u.test(part))) return government;
  if (parts.some((part) => /^(?:UBND|HĐND|UB|VPUBND|CTUBND)$/u.test(part))) return territory(words);
  if (parts.some((part) => /^(?:UBQG|BCĐ(?:QG|TW|CP))/u.test(part)) || /quoc gia|trung uong|chinh phu/u.test(words))
    return ministry;
  if (
    /^(?:bo|bo truong|uy ban dan toc|thanh tra chinh phu|ngan hang nha nuoc|toa an nhan dan toi cao|tong lien doan)\b/u.test(
      words,
    )
  )
    return ministry;
  if (/^(?:giam doc )?so\b/u.test(words) || /uy ban nhan dan|ubnd/u.test(words)) {
    return /^(?:giam doc )?so\b/u.test(words) ? department : territory(words);
  }
  const last = parts.at(-1)!;
  if (/^S[\p{Lu}]{1,}/u.test(last)) return department;
  if (/^(?:B[\p{Lu}]{1,}|VPCP|TTCP|NHNN|TANDTC|VKSNDTC|TLĐ)$/u.test(last) && !/^B(?:CĐ|QL|CH|TV|TC|TG)/u.test(last))
    return ministry;
  return null;
}

/**
 * Rank of a cited document as its reader stands to it: a department gives a commune advice, the people's committee
 * above it gives orders; a ministry's own body obeys the ministry before the government.
 */
export function rankFor(cited: Authority, own: Authority | null): number {
  if (own === commune && cited === department) return 3.95;
  if (own === ministerial && cited === ministry) return 2.1;
  return cited.rank;
}

/** People's committees and councils by their territory; a city may be a province's or a district's equal. */
function territory(words: string): Authority | null {
  if (/\b(?:xa|phuong|thi tran|dac khu)\b/u.test(words)) return commune;
  if (/\b(?:huyen|quan|thi xa)\b/u.test(words)) return district;
  if (/\btinh\b/u.test(words)) return province;
  if (/\bthanh pho\b|\btp\b/u.test(words)) return state(4.2);
  return null;
}

const bodies: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
};

/** The one body whose sign closes a notation, for the organs of the state's centre; null for every other. */
export function notationBody(code: string): string | null {
  const last = code.split(/[/-]/u).at(-1)!.replace(/\d+$/u, '');
  return bodies[last] ?? null;
}
