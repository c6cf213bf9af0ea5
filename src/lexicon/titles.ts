import { stripMarks } from '#text';

/** Types of document as Nghị định 30/2020/NĐ-CP (Phụ lục III) lists them, with the plans of the Party's offices. */
const types = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'NGHỊ QUYẾT',
  'CHỈ THỊ',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'THÔNG CÁO',
  'THÔNG BÁO',
  'HƯỚNG DẪN',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'CHƯƠNG TRÌNH',
  'PHƯƠNG ÁN',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'BÁO CÁO',
  'BIÊN BẢN',
  'TỜ TRÌNH',
  'HỢP ĐỒNG',
  'CÔNG ĐIỆN',
  'KẾT LUẬN',
];

/** The type that a title line prints, in capitals: "KẾ HOẠCH", "KẾ HOẠCH HÀNH ĐỘNG", "KẾ HOẠCH Triển khai …"; or null. */
export function titleTypeOf(line: string): string | null {
  // without marks: OCR reads "KẺ HOẠCH"; "K Ế  H O Ạ C H" is spaced out for looks
  const bare = stripMarks(line).replace(/\s+/gu, ' ').trim();
  const spaced = /^(?:\p{L}\s){3,}\p{L}$/u.test(bare) ? bare.replaceAll(' ', '') : null;
  for (const type of types) {
    const key = stripMarks(type);
    if (spaced !== null && spaced === key.replaceAll(' ', '')) return type;
    if (bare === key || (bare.startsWith(`${key} `) && bare.length < 200 && !/[;.]$/u.test(bare))) return type;
  }
  return null;
}
