import { editDistance, stripMarks } from '#text';

/** Positions that sign plans, each also of a deputy. */
const heads = [
  'CHỦ TỊCH',
  'GIÁM ĐỐC',
  'TỔNG GIÁM ĐỐC',
  'CHÁNH VĂN PHÒNG',
  'CHÁNH THANH TRA',
  'CỤC TRƯỞNG',
  'CHI CỤC TRƯỞNG',
  'VỤ TRƯỞNG',
  'BỘ TRƯỞNG',
  'THỦ TƯỚNG',
  'TRƯỞNG BAN',
  'TRƯỞNG PHÒNG',
  'TRƯỞNG ĐOÀN',
  'HIỆU TRƯỞNG',
  'VIỆN TRƯỞNG',
  'BÍ THƯ',
  'CHỈ HUY TRƯỞNG',
];
const deputies = [...heads.map((head) => `PHÓ ${head}`), 'THỨ TRƯỞNG'];
/** For whom a body's or a head's deputy signs. */
const signedFor = [
  ...['ỦY BAN NHÂN DÂN', 'BAN THƯỜNG VỤ', 'BAN CHỈ ĐẠO', 'HỘI ĐỒNG NHÂN DÂN', 'CHÍNH PHỦ'].map((body) => `TM. ${body}`),
  ...heads.flatMap((head) => [`KT. ${head}`, `TL. ${head}`, `TUQ. ${head}`, `Q. ${head}`]),
];
const byLetters = new Map([...heads, ...deputies, ...signedFor].map((line) => [letters(line), line]));

/**
 * The authority or position that a scanned line of a signature shows, as it is rightly written ("PHO CHANH VĂN PHÒNG" →
 * "PHÓ CHÁNH VĂN PHÒNG"); null where none has nearly the same letters.
 */
export function spellPosition(line: string): string | null {
  const key = letters(line);
  const known = byLetters.get(key);
  if (known !== undefined) return known;
  if (key.length < 8 || line !== line.toUpperCase()) return null;
  const near = [...byLetters].filter(([name]) => editDistance(name, key) <= 1);
  return near.length === 1 ? near[0]![1] : null;
}

function letters(line: string): string {
  return stripMarks(line).replace(/[^A-Z]/gu, '');
}
