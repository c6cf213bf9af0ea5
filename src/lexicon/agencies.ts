import type { Agency } from '#model';
import { foldInPlace, slug } from '#text';
import { namesByWord, provinceAt } from './agency-data.ts';
import type { KnownAgency } from './agency-data.ts';
import { matchAt } from './match-at.ts';
import { readGroup } from './group-names.ts';
import type { AgencyContext, Found } from './group-names.ts';
import { isVerbUse, opensBody } from './name-ends.ts';
import { readCommittee, readPlaces } from './people-committee.ts';
import { readBareName } from './bare-names.ts';
import { shortNameAt } from './short-names.ts';
import { readUnknown } from './unknown-names.ts';

/** Agencies named one after the other from a place in a text. */
export interface AgencySpan {
  agencies: Agency[];
  start: number;
  /** Where the last name ends. */
  end: number;
}

const lead = String.raw`(?:(?:va|cung|voi|gom|la|cua|do|tat ca|toan bo|toan the|doi voi|rieng|nhu|cap uy|cap uy,? nguoi dung dau)\s+)*`;
/** Heads and standing committees, and the bodies that they stand for. */
const titles = String.raw`thu truong|nguoi dung dau|giam doc|pho giam doc|bi thu|lanh dao|truong|chu tich|chanh(?= (?:van phong|thanh tra) )|(?:cuc|chi cuc|vien|tram|don|hat|doi|khoa|phong|chi huy|vu|doan) truong|(?:tong|pho tong) (?:giam doc|bien tap)|chanh an|chu nhiem|ban giam hieu|hieu truong|ban thuong truc|(?:ban (?:thuong vu|chap hanh)|bch|btv)(?= (?:hoi|doan|lien doan|tinh doan|thanh doan)(?![a-z]))|cong chuc(?: chuyen mon)?|chuyen vien|vien chuc|cap uy|dai dien|can bo,? cong chuc(?:,? vien chuc)?|doi ngu can bo`;
const bodies =
  'cac|tung|so|phong|ubnd|uy ban|ban|chi cuc|trung tam|co quan|don vi|van phong|thanh tra|cong an|benh vien|khoa|mat tran|mttq|ubmttq|hoi|doan|lien doan|bo chi huy|ban chi huy|cuc|vu|vien|toa an|bao|dai|kho bac|bao hiem|thue|hai quan|thong ke|don|tram|hat|doi|ngan hang|chi nhanh|cong ty|quy|dia phuong|cua|truong|chi bo|dang uy';
const heads = new RegExp(
  String.raw`(?:(?:dong chi|d\/c|ong|ba)[.:]? )?(?:(?:${titles})(?:,? (?:va )?(?:thu truong|lanh dao|giam doc|pho giam doc|truong))*\s+)(?=(?:${bodies}) [a-z]|(?:tinh|thanh) (?:doan|uy)(?![a-z]))`,
  'uy',
);
const skipped = new RegExp(lead, 'uy');
const separator = /\s*(?:[,;/+\n]|\s-\s|\bva\b|\bcung\b|\bhoac\b|&|:)\s*(?:(?:va|cung|voi|phoi hop)\s+)*/uy;
const suffix =
  /\s*(?:\([^()\n]{0,60}\)|(?:cua |tren dia ban |thuoc |truc thuoc |cap )?(?:toan )?(?:tinh|thanh pho)(?![a-z])(?! (?:uy|doan)(?![a-z]))|cap (?:huyen|xa)(?![a-z])|(?:cua |thuoc )?(?:xa(?! hoi)|phuong(?! (?:an|thuc|phap|tien))|dac khu)(?![a-z])(?= *(?:[:.,;)\n]|$))|(?:co )?lien quan(?![a-z])|tren dia ban(?![a-z])|\*+)/uy;
/** "Các sở, ban, ngành (trừ Sở Y tế)": who does not belong stands in the group's words. */
const exception = /\s*\((?:ngoai )?(?:tru|khong bao gom|khong ke)\s[^()\n]{1,120}\)/uy;
/** All agencies from `start` on, as long as only separators part them; null where none stands there. */
export function scanAgencies(
  text: string,
  start: number,
  context: AgencyContext,
  folded = foldInPlace(text),
): AgencySpan | null {
  const agencies: Agency[] = [];
  let at = skip(folded, start);
  let end = start;
  let head: string | null = null;
  for (;;) {
    const found = readAgency(text, folded, at, context, head);
    if (!found) break;
    const places =
      found.agency.id === '@ubnd-cap-xa'
        ? readPlaces(
            text,
            found.agency.raw,
            found.end,
            (place) => readKnown(text, folded, place, place, context) !== null,
          )
        : null;
    if (places) {
      agencies.push(...places.agencies);
      end = places.end;
      head = null;
      const behind = matchAt(separator, folded, end);
      if (behind === null || /[:\n]/u.test(behind)) break;
      at = skip(folded, end + behind.length);
      continue;
    }
    const excepted = found.agency.kind === 'group' ? (matchAt(exception, folded, found.end) ?? '') : '';
    const raw = text.slice(found.end - found.agency.raw.length, found.end + excepted.length);
    agencies.push(excepted === '' ? found.agency : { ...found.agency, raw: raw.trim() });
    end = skipSuffixes(folded, found.end + excepted.length, text);
    head =
      /^(?:cac )?(so|phong|ban|bo|cuc|chi cuc|hoi|cong an|ubnd)(?=[ :])/u.exec(folded.slice(found.from))?.[1] ?? head;
    const gap = matchAt(separator, folded, end);
    // "Công an tỉnh: Phối hợp với Sở Xây dựng …" opens another part
    if (gap === null || gap.includes('\n\n') || /:.*(?:cung|voi|phoi hop)/u.test(gap)) break;
    // "Sở Y tế: Xây dựng phương án …": what a colon opens is no shortened name
    if (gap.includes(':')) head = null;
    at = skip(folded, end + gap.length);
  }
  return agencies.length === 0 ? null : { agencies, start, end };
}

function readAgency(
  text: string,
  folded: string,
  at: number,
  context: AgencyContext,
  head: string | null,
): Found | null {
  const from = at + (matchAt(heads, folded, at)?.length ?? 0);
  const short = context.shortNames && shortNameAt(text, from, context.shortNames);
  if (short) return { agency: { ...short.agency, raw: text.slice(at, short.end).trim() }, from, end: short.end };
  for (const place of from === at ? [at] : [at, from]) {
    const group = readGroup(text, folded, place, at, context);
    const known = readKnown(text, folded, place, at, context);
    const committee = readCommittee(text, folded, place);
    const found = [group, known, committee && { ...committee, from: place }]
      .filter((f) => f !== null)
      .sort((a, b) => b.end - a.end)[0];
    if (found) return { ...found, agency: { ...found.agency, raw: text.slice(at, found.end).trim() } };
  }
  return (
    readShortened(text, folded, at, context, head) ??
    readBareName(text, from, at, context.issuer) ??
    readUnknown(text, folded, from, at, context.namesOnly ?? false, context.wholeLine ?? false)
  );
}

function readKnown(text: string, folded: string, at: number, from: number, context: AgencyContext): Found | null {
  const word = /^[^\s-]+/u.exec(folded.slice(at, at + 40))?.[0].replace(/[,;.:)]+$/u, '');
  for (const { key, agency } of namesByWord.get(word ?? '') ?? []) {
    if (!folded.startsWith(key, at) || /[a-z0-9]/u.test(folded[at + key.length] ?? '')) continue;
    // "Ban Tổ chức hội nghị", "Thanh tra, kiểm tra", "Đảng ủy viên": the name goes on, or is a verb
    if (isVerbUse(text, folded, at, key)) continue;
    const end = at + key.length;
    // "Ban Tuyên giáo - Nữ công" is another body than "Ban Tuyên giáo"
    if (
      /^(?:ban|phong|khoa|to) /u.test(key) &&
      /^\s[-–]\s\p{Lu}\p{Ll}/u.test(text.slice(end)) &&
      !opensBody(folded, end)
    )
      continue;
    // "Giám đốc Sở Y tế" is the head of that department
    if (agency.id === 'giam-doc-so' && /^\s+\p{Lu}/u.test(text.slice(end))) continue;
    return { agency: resolve(agency, text.slice(from, end), context), from: at, end };
  }
  return null;
}

/** Bodies that every level has are told apart by whose document it is. */
function resolve(known: KnownAgency, raw: string, context: AgencyContext): Agency {
  const { id, name, level } = ofCommune(known, raw);
  const commune = context.issuer?.level === 'commune';
  const place = /tỉnh|thành phố/iu.test(raw);
  const own = (ownId: string, ownName: string): Agency => ({
    raw,
    id: ownId,
    name: ownName,
    level: 'commune',
    kind: 'agency',
  });
  if (commune && !place && id === 'van-phong-ubnd-tinh')
    return own('van-phong-hdnd-va-ubnd-xa', 'Văn phòng HĐND và UBND xã');
  if (commune && !place && id === 'uy-ban-mat-tran-to-quoc-viet-nam-tinh')
    return own('uy-ban-mat-tran-to-quoc-viet-nam-xa', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã');
  return { raw, id, name, level, kind: 'agency' };
}

/** A commune's body is called after the kind of commune that is printed: "Công an phường", "Trạm Y tế đặc khu". */
function ofCommune(known: KnownAgency, raw: string): Pick<KnownAgency, 'id' | 'name' | 'level'> {
  const kind = /(?<!\p{L})(phường|đặc khu|thị trấn)$/iu.exec(raw)?.[1]?.toLowerCase();
  if (kind === undefined || /(?<!\p{L})(?:các|xã,|phường,)\s/iu.test(raw) || !known.id.endsWith('-xa')) return known;
  return { ...known, id: known.id.replace(/xa$/u, slug(kind)), name: known.name.replace(/xã$/u, kind) };
}

/** "Sở Tài chính, Nội vụ, Tư pháp": the head word is said once. */
function readShortened(
  text: string,
  folded: string,
  at: number,
  context: AgencyContext,
  head: string | null,
): Found | null {
  const form = head ?? (/^cac so\s*:?\s/u.exec(folded.slice(at)) ? 'so' : null);
  if (form === null) return null;
  const skipHead = head === null ? (/^cac so\s*:?\s*/u.exec(folded.slice(at))?.[0].length ?? 0) : 0;
  const rest = at + skipHead;
  for (const { key, agency } of namesByWord.get(form.split(' ')[0] ?? '') ?? []) {
    const tail = key.startsWith(`${form} `) ? key.slice(form.length + 1) : null;
    if (tail === null || !folded.startsWith(tail, rest) || /[a-z0-9]/u.test(folded[rest + tail.length] ?? '')) continue;
    if (!/\p{Lu}/u.test(text[rest] ?? '')) continue;
    const end = rest + tail.length;
    return { agency: resolve(agency, text.slice(at, end), context), from: at, end };
  }
  return null;
}

function skip(folded: string, at: number): number {
  const space = /^[\s\-–+•*]*/u.exec(folded.slice(at))?.[0].length ?? 0;
  return at + space + (matchAt(skipped, folded, at + space)?.length ?? 0);
}

function skipSuffixes(folded: string, at: number, text: string): number {
  let end = at;
  for (;;) {
    const match = matchAt(suffix, folded, end) ?? '';
    end += match.length;
    // "Công an tỉnh Lào Cai", "Truyền hình Huế": the place belongs to the name
    const space = /^\s+/u.exec(folded.slice(end))?.[0].length ?? 0;
    const province = space > 0 ? provinceAt(folded, end + space) : null;
    const named = province !== null && /^\p{Lu}/u.test(text.slice(end + space));
    if (named) end += space + province.length;
    else if (match === '') return end;
  }
}
