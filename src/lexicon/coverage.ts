import type { Agency } from '#model';

/** One body under two spellings or the same body of two documents. */
export function sameAgency(a: Agency, b: Agency): boolean {
  return a.id === b.id;
}

const committees: Record<string, string> = { '@ubnd-cap-xa': 'ubnd-xa:', '@ubnd-cap-huyen': 'ubnd-huyen:' };

/** Bodies of a province that are no department: committee and council, party, front and unions, courts. */
const outside =
  /^(?:ubnd-tinh|chu-tich-ubnd-tinh|hdnd-tinh|uy-ban-mat-tran|mat-tran|tinh-(?:uy|doan)|thanh-(?:uy|doan)|lien-doan-lao-dong|hoi-(?:lien-hiep|nong-dan|cuu-chien-binh)|doan-(?:thanh-nien|dai-bieu)|ban-(?:tuyen-giao|to-chuc|noi-chinh|dan-van)|toa-an|vien-kiem-sat)/u;

/** "Các cấp, các ngành": departments and communes. */
const allLevels = /^(?:các )?cấp(?:,| và|, và) (?:các )?ngành/iu;

/** True where `group` speaks of `member` too: a department among "các sở, ban, ngành", a ward among "UBND cấp xã". */
export function coversAgency(group: Agency, member: Agency): boolean {
  if (group.id === member.id) return true;
  if (group.kind !== 'group') return false;
  const prefix = committees[group.id];
  if (prefix !== undefined) return member.id.startsWith(prefix);
  if (group.id === '@so-ban-nganh')
    return isDepartment(member) || (allLevels.test(group.raw) && member.level === 'commune');
  // "Các cơ quan, đơn vị" are all, "các cơ quan, đơn vị liên quan" whoever is concerned
  if (group.id === '@co-quan-lien-quan' && !/liên quan/iu.test(group.raw)) {
    return member.level === 'commune' || isDepartment(member);
  }
  if (group.id === '@don-vi-thuoc-so' || group.id === '@don-vi-truc-thuoc') return member.level === 'internal';
  if (group.id === '@co-quan-bao-chi') return /^(?:bao|dai|cong-thong-tin)/u.test(member.id);
  return false;
}

function isDepartment({ id, level }: Agency): boolean {
  return level === 'province' && !outside.test(id);
}
