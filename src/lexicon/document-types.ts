import type { DocumentType } from '#model';

/**
 * Types of document with their abbreviation in notations and other names in use. Sources: Nghị định 30/2020/NĐ-CP,
 * Phụ lục III (administrative documents); Luật Ban hành văn bản quy phạm pháp luật (legal documents); Hướng dẫn
 * 36-HD/VPTW (Party documents, whose Kết luận, Chỉ thị, Quy định share the first two lists' abbreviations or add some).
 */
const rows: readonly (readonly [code: string, name: string, aliases?: readonly string[], names?: readonly string[]])[] =
  [
    ['NQ', 'Nghị quyết'],
    ['NQLT', 'Nghị quyết liên tịch'],
    ['QĐ', 'Quyết định'],
    ['CT', 'Chỉ thị'],
    ['QC', 'Quy chế', [], ['Quy chế phối hợp']],
    ['QyĐ', 'Quy định', ['QĐi', 'QyD']],
    ['TC', 'Thông cáo'],
    ['TB', 'Thông báo', ['TBKL'], ['Thông báo kết luận']],
    ['HD', 'Hướng dẫn', ['HDLT', 'HDLN'], ['Hướng dẫn liên ngành', 'Hướng dẫn liên tịch']],
    [
      'CTr',
      'Chương trình',
      ['CTR', 'CTHĐ', 'CTrHĐ'],
      ['Chương trình hành động', 'Chương trình công tác', 'Chương trình phối hợp'],
    ],
    [
      'KH',
      'Kế hoạch',
      ['KHLT', 'KHLN', 'KHPH'],
      ['Kế hoạch hành động', 'Kế hoạch liên tịch', 'Kế hoạch liên ngành', 'Kế hoạch phối hợp', 'Kế hoạch công tác'],
    ],
    ['PA', 'Phương án'],
    ['ĐA', 'Đề án'],
    ['DA', 'Dự án'],
    ['BC', 'Báo cáo'],
    ['BB', 'Biên bản'],
    ['TTr', 'Tờ trình', ['TTR']],
    ['HĐ', 'Hợp đồng'],
    ['CV', 'Công văn', [], ['Văn bản', 'Thư']],
    ['CĐ', 'Công điện'],
    ['BGN', 'Bản ghi nhớ'],
    ['BTT', 'Bản thỏa thuận'],
    ['GUQ', 'Giấy ủy quyền'],
    ['GM', 'Giấy mời'],
    ['GGT', 'Giấy giới thiệu'],
    ['GNP', 'Giấy nghỉ phép'],
    ['PG', 'Phiếu gửi'],
    ['PC', 'Phiếu chuyển'],
    ['PB', 'Phiếu báo'],
    ['HP', 'Hiến pháp'],
    ['L', 'Luật', [], ['Bộ luật']],
    ['PL', 'Pháp lệnh'],
    ['LCTN', 'Lệnh'],
    ['NĐ', 'Nghị định'],
    ['TT', 'Thông tư'],
    ['TTLT', 'Thông tư liên tịch'],
    ['KL', 'Kết luận'],
    ['ĐL', 'Điều lệ'],
  ];

/** Every type, as `{code, name}`. */
export const documentTypes: readonly DocumentType[] = rows.map(([code, name]) => ({ code, name }));

const byCode = new Map<string, DocumentType>();
const byName = new Map<string, DocumentType>();
for (const [code, name, aliases, names] of rows) {
  const type = { code, name };
  for (const key of [code, ...(aliases ?? [])]) if (!byCode.has(key)) byCode.set(key, type);
  for (const key of [name, ...(names ?? [])]) byName.set(key.toLowerCase(), type);
}

/** Names of types as they stand in front of a number, longest first, in lower case. */
export const documentTypeNames: readonly string[] = [...byName.keys()].sort((a, b) => b.length - a.length);

/** The type of a printed name in any case: "KẾ HOẠCH", "Kế hoạch hành động"; the longest name it begins with, or null. */
export function documentTypeOf(name: string): DocumentType | null {
  const bare = name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const known = documentTypeNames.find((key) => bare === key || bare.startsWith(`${key} `));
  return known === undefined ? null : byName.get(known)!;
}

/** The type with an abbreviation as notations write it: "KH" → Kế hoạch; null where it names none. */
export function documentTypeByCode(code: string): DocumentType | null {
  return byCode.get(code) ?? byCode.get(code.toUpperCase()) ?? null;
}

/**
 * The type that a notation names in its first part: "KH-UBND", "KL/TW", "2025/QĐ-UBND". Null for those of công văn
 * ("UBND-VP", "TTg-CĐS"), which open with the agency, and for "QH15", shared by laws and resolutions.
 */
export function notationType(notation: string): DocumentType | null {
  const first = notation.split(/[\s/–-]+/u).find((part) => part !== '' && !/^\d+$/u.test(part));
  return first === undefined ? null : documentTypeByCode(first);
}

/** Whether a paragraph opens as a ground of its document does: "Căn cứ Luật …", "- Căn cứ Kế hoạch số …". */
export function opensGround(text: string): boolean {
  return /^\W*căn cứ\s+(?:luật|nghị|quyết|thông tư|chỉ thị|kết luận|kế hoạch|chương trình|công văn|văn bản\s+số|tờ trình|thông báo|hiến pháp|pháp lệnh|bộ luật)/iu.test(
    text,
  );
}
