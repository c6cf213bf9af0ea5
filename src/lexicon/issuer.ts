import type { Agency } from '#model';
import { foldInPlace, foldKey, slug } from '#text';
import { agencyData, namedProvince, provinceAt } from './agency-data.ts';
import { scanAgencies } from './agencies.ts';
import { readCommittee, titleCase } from './people-committee.ts';

const opening =
  /^(?:uy ban|ubnd|so|bo|ban|tong cuc|cuc|chi cuc|van phong|doan|hoi|truong|trung tam|benh vien|cong an|thanh tra|thu tuong|chinh phu|hdnd|bao(?! (?:ve|dam|ton|mat)(?![a-z]))|dai|lien doan|phong|tap doan|tong cong ty|cong ty|vien|kho bac|thue|to cong tac|dang uy|tinh uy|thanh uy|chu tich|quoc hoi|ngan hang|toa an|vien kiem sat|chi bo|dang bo|bch|tinh doan|thanh doan|chi nhanh|hat|doi(?! ngoai)|tram|khoa(?! hoc)|quy(?! hoach)|lien minh|hiep hoi|bao tang|thu vien|mat tran)(?![a-z])/u;

/**
 * The issuing body by the left column of a letterhead, line by line: the last agency; its superior stands above it
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2). Also for a name in running text. Null where no line names a body.
 */
export function toIssuer(lines: readonly string[]): Agency | null {
  const segments = toSegments(
    lines.map((line) =>
      line
        .normalize('NFC')
        .replace(/\s+/gu, ' ')
        .replace(/^[\s*]+|[\s*.]+$/gu, ''),
    ),
  );
  const own = segments.at(-1);
  if (own === undefined) return null;
  // "BAN THƯỜNG TRỰC" under its body speaks for it
  const standing = /^(?:ban (?:thuong truc|thuong vu|chap hanh)|thuong truc)$/u.test(foldKey(own));
  const raw = standing ? (segments.at(-2) ?? own) : own;
  const office = officeOf(raw, segments.at(-2));
  if (office) return office;
  const upper = raw === raw.toUpperCase();
  const text = upper ? sentenceCase(raw) : raw.replace(/^(?:Chánh |)(?=Văn phòng)/u, '');
  const committee = readCommittee(raw, foldInPlace(raw), 0);
  if (committee) return { ...committee.agency, raw };
  const span = scanAgencies(text, 0, { issuer: null });
  const agency = span?.agencies[0];
  if (
    agency &&
    agency.kind === 'agency' &&
    // "ĐẢNG ỦY ĐẶC KHU HÒN MÂY": the name of the place tells it from the others
    (agency.id !== 'dang-uy' || span.end === text.length) &&
    span.end >= text.length * 0.6 &&
    !isOfMinistry(agency, raw, segments.at(-2))
  )
    return { ...agency, raw, name: upper ? withKind(agency.name) : agency.name };
  const id = slug(text);
  // the committee of the Party in a commune
  const level = /^dang-uy-(?:xa|phuong|thi-tran|dac-khu)-/u.test(id) ? 'commune' : 'other';
  return { raw, id, name: upper ? withKind(text) : text, level, kind: 'agency' };
}

const kinds =
  /^(?:Phòng|Trường|Trung tâm|Chi cục|Cục|Đội|Trạm|Viện|Bệnh viện|Ban(?: chỉ đạo)?|Hội(?: đồng)?) (?=\p{Ll})/u;

/** What a body does is written with a capital behind its kind (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV). */
function withKind(name: string): string {
  const [kind = ''] = kinds.exec(name) ?? [];
  const spelled = kind.replace('chỉ đạo', 'Chỉ đạo');
  return spelled + name.charAt(kind.length).toUpperCase() + name.slice(kind.length + 1);
}

/** "CỤC THUẾ" under "BỘ TÀI CHÍNH" is the ministry's, not a province's. */
function isOfMinistry(agency: Agency, raw: string, superior: string | undefined): boolean {
  if (agency.level !== 'province' || !/^bo (?!chi huy)/u.test(foldInPlace(superior ?? ''))) return false;
  return !/(?:tinh|thanh pho|khu vuc)(?![a-z])/u.test(foldInPlace(raw)) && namedProvince(raw) === null;
}

/** "VĂN PHÒNG" under the body that it serves. */
function officeOf(raw: string, superior: string | undefined): Agency | null {
  if (superior === undefined || foldKey(raw) !== 'van phong') return null;
  const served = toIssuer([superior]);
  const id = served?.id === 'ubnd-tinh' ? 'van-phong-ubnd-tinh' : served?.id.startsWith('so-') ? 'van-phong-so' : null;
  const known = agencyData.agencies.find((agency) => agency.id === id);
  return known ? { raw, id: known.id, name: known.name, level: known.level, kind: 'agency' } : null;
}

/** Names over several lines: a line that opens no name of a body goes on the one before. */
function toSegments(lines: readonly string[]): string[] {
  const segments: string[] = [];
  for (const line of lines.filter((l) => /\p{L}/u.test(l))) {
    const folded = foldInPlace(line);
    const before = segments.at(-1);
    const rest = isNumeral(line) || isRestOfName(before, folded);
    const opens = opening.test(folded) && !rest && !/^(?:cong hoa|doc lap)/u.test(folded);
    if (before !== undefined && (!opens || goesOn(before) || belongsTo(before, folded)))
      segments[segments.length - 1] = `${before} ${line}`;
    else if (opens || segments.length === 0) segments.push(line);
  }
  return segments
    .map((segment) => segment.replace(/[\s,]+$/u, ''))
    .filter((segment) => opening.test(foldInPlace(segment)));
}

/**
 * "SỐ 1", "SỐ" alone below "BAN CHỈ ĐẠO CHUYỂN ĐỔI", "ĐỔI MỚI": a number or a part of a name, no "SỞ" or "ĐỘI" with a mark
 * misread.
 */
function isNumeral(line: string): boolean {
  return /^(?:đổi(?=\s+(?:số|mới))|s\S\s*\d|số(?:$|\s+(?:tỉnh|thành phố|xã|phường|đặc khu|và|quốc gia)(?!\p{L})))/iu.test(
    line,
  );
}

/** "TRƯỜNG" below "SỞ NÔNG NGHIỆP VÀ MÔI", "HỘI TỈNH LÀO CAI" below "BẢO HIỂM XÃ": the second half of a word. */
function isRestOfName(before: string | undefined, line: string): boolean {
  if (before === undefined) return false;
  const name = foldInPlace(before);
  return (
    (/(?:\sxa|hiep)$/u.test(name) && /^hoi(?![a-z])/u.test(line)) ||
    (/\s(?:moi|thi)$/u.test(name) && /^truong(?![a-z])/u.test(line)) ||
    (/\s(?:can|ngoai)$/u.test(name) && /^bo(?![a-z])/u.test(line))
  );
}

/** "SỞ VĂN HÓA, THỂ THAO VÀ", "TRUNG TÂM …,": the name is not finished. */
function goesOn(name: string): boolean {
  return /(?:,|-|&|\s(?:va|cua|theo))$/u.test(foldInPlace(name));
}

/** "BAN DÂN VẬN" above "TỈNH ỦY": a superior stands above, so a body below is the one that the name belongs to. */
function belongsTo(name: string, line: string): boolean {
  const own = foldInPlace(name);
  const committee = /^(?:tinh uy|thanh uy|huyen uy|quan uy|dang uy)(?![a-z])/u.test(line);
  return committee
    ? /^(?:ban|van phong|uy ban kiem tra)(?![a-z])/u.test(own)
    : own === 'dang uy' && /^(?:ubnd|uy ban nhan dan)/u.test(line);
}

/** "SỞ GIÁO DỤC VÀ ĐÀO TẠO" → "Sở giáo dục và đào tạo", names of the file as it writes them. */
function sentenceCase(text: string): string {
  const key = foldInPlace(text);
  for (const agency of agencyData.agencies) {
    const name = foldInPlace(agency.name);
    if (key === name || (key.startsWith(`${name} `) && isTerritory(key, name.length + 1))) return agency.name;
  }
  const lower = text.toLowerCase();
  return withProperNames(lower.charAt(0).toUpperCase() + lower.slice(1));
}

const short = /(?<!\p{L})(?:thcs|thpt|ptdtbt|ptdtnt|gdtx|gdnn|lhpn|tncs|mttq|ubmttq|ubnd|hđnd|tnhh|mtv)(?!\p{L})/giu;
/** Behind these a name goes to the end: "xã Tân An", "Trường THCS Lê Hồng Phong". */
const named =
  /(?<=(?<!\p{L})(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn|khu vực|thcs|thpt|tiểu học|mầm non)\s)(?!(?:hội|ủy|uỷ|đoàn|và|cơ sở|phổ thông)(?!\p{L}))[\p{L}\s'’-]{2,40}$/iu;

/** "Trường thcs lê hồng phong" → "Trường THCS Lê Hồng Phong". */
function withProperNames(name: string): string {
  return name
    .replace(/(?<!\p{L})việt nam(?!\p{L})/iu, 'Việt Nam')
    .replace(named, (proper) => titleCase(proper.toUpperCase()))
    .replace(short, (letters) => letters.toUpperCase());
}

/** "tỉnh Phú Thọ", "thành phố Huế", or the bare name of a province from `at` to the end. */
function isTerritory(key: string, at: number): boolean {
  return /^(?:tinh|thanh pho)(?![a-z])/u.test(key.slice(at)) || provinceAt(key, at)?.length === key.length - at;
}

/** The department or central body that a notation hints at ("KH-SXD", "TTr-SNV", "QĐ-TTg"); null where it says nothing. */
export function notationIssuer(notation: string): Agency | null {
  const key = foldInPlace(notation.split('-').at(-1)?.toUpperCase() ?? '');
  const id = { ttg: 'thu-tuong-chinh-phu', cp: 'chinh-phu', vpcp: 'van-phong-chinh-phu' }[key];
  const known = agencyData.agencies.find((agency) => {
    if (id !== undefined) return agency.id === id;
    if (!agency.id.startsWith('so-')) return false;
    const short = agency.aliases.map((alias) =>
      foldInPlace(alias)
        .replace(/^so /u, 's')
        .replace(/[\s&,.-]/gu, ''),
    );
    return short.includes(key) || foldInPlace(initials(agency.name)) === key;
  });
  return known ? { raw: notation, id: known.id, name: known.name, level: known.level, kind: 'agency' } : null;
}

function initials(name: string): string {
  return name
    .split(/[\s,-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word[0])
    .join('');
}
