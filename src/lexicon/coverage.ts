import type { Agency } from '#model';

/** One body under two spellings or the same body of two documents. */
export function sameAgency(a: Agency, b: Agency): boolean {
  return a.id === b.id;
}

const committees: Record<string, string> = { '@ubnd-cap-xa': 'ubnd-xa:', '@ubnd-cap-huyen': 'ubnd-huyen:' };

/** True where `group` speaks of `member` too: a department among "các sở, ban, ngành", a ward among "UBND cấp xã". */
export function coversAgency(group: Agency, member: Agency): boolean {
  if (group.id === member.id) return true;
  if (group.kind !== 'group') return false;
  const prefix = committees[group.id];
  if (prefix !== undefined) return member.id.startsWith(prefix);
  if (group.id === '@so-ban-nganh')
    return member.level === 'province' && !['ubnd-tinh', 'chu-tich-ubnd-tinh', 'hdnd-tinh'].includes(member.id);
  if (group.id === '@don-vi-thuoc-so' || group.id === '@don-vi-truc-thuoc') return member.level === 'internal';
  if (group.id === '@co-quan-bao-chi') return /^(?:bao|dai|cong-thong-tin)/u.test(member.id);
  return false;
}
