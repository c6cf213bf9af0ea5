import type { Agency } from '#model';
import { agencyData } from './agency-data.ts';
import { endsName } from './unknown-names.ts';

/** Bodies that people name by their kind alone, for there is one of them where the document is made. */
export function readBareName(
  text: string,
  at: number,
  from: number,
  issuer: Agency | null,
): { agency: Agency; from: number; end: number } | null {
  const name = /^(?:văn phòng|VP|đồn biên phòng)(?!\p{L})/iu.exec(text.slice(at))?.[0];
  if (name === undefined || /^\p{Ll}/u.test(name)) return null;
  const end = at + name.length;
  const rest = text.slice(end).trimStart();
  const alone = rest === '' || /^(?:[^\S\n]*\n|\s*[.,;:)/])/u.test(text.slice(end));
  if (!alone && (!endsName(rest) || /^(?:[-–]|(?:các|của|thuộc)(?!\p{L}))/u.test(rest))) return null;
  const raw = text.slice(from, end).trim();
  if (/^đồn/iu.test(name))
    return {
      agency: { raw, id: 'don-bien-phong', name: 'Đồn Biên phòng', level: 'other', kind: 'agency' },
      from: at,
      end,
    };
  const known = officeOf(issuer);
  return known && { agency: { ...known, raw }, from: at, end };
}

/** "Văn phòng" of a commune, a province or a department. */
function officeOf(issuer: Agency | null): Omit<Agency, 'raw'> | null {
  const own = issuer?.id === 'ubnd-tinh' ? 'van-phong-ubnd-tinh' : issuer?.id.startsWith('so-') ? 'van-phong-so' : null;
  const id = issuer?.level === 'commune' ? 'van-phong-hdnd-va-ubnd-xa' : own;
  const known = agencyData.agencies.find((agency) => agency.id === id);
  return known ? { id: known.id, name: known.name, level: known.level, kind: 'agency' } : null;
}
