import { stripMarks } from '#text';

/**
 * Types of document as Nghị định 30/2020/NĐ-CP (Phụ lục III) and Luật Ban hành văn bản quy phạm pháp luật list them, with
 * the plans of the Party's offices.
 */
const types = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'NGHỊ QUYẾT',
  'NGHỊ ĐỊNH',
  'THÔNG TƯ LIÊN TỊCH',
  'THÔNG TƯ',
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
  'GIẤY MỜI',
];

/** What a type may add to its name, where it stands alone on its line; elsewhere such words open the subject. */
const additions = ['HÀNH ĐỘNG', 'LIÊN NGÀNH', 'LIÊN TỊCH', 'PHỐI HỢP'];

/** The type that a title line prints, in capitals: "KẾ HOẠCH", "KẾ HOẠCH HÀNH ĐỘNG", "KẾ HOẠCH Triển khai …"; or null. */
export function titleTypeOf(line: string): string | null {
  // "PHƯỜNG AN PHÚ" issues a plan and is none
  if (/^PHƯỜNG\s+(?!ÁN(?!\p{L}))/u.test(line.normalize('NFC').trim())) return null;
  // without marks: OCR reads "KẺ HOẠCH"; "K Ế  H O Ạ C H" is spaced out for looks
  const bare = stripMarks(line).replace(/\s+/gu, ' ').trim();
  const spaced = /^(?:\p{L}\s){3,}\p{L}$/u.test(bare) ? bare.replaceAll(' ', '') : null;
  for (const type of types) {
    const key = stripMarks(type);
    if (spaced !== null && spaced === key.replaceAll(' ', '')) return type;
    const whole = additions.find((addition) => bare === `${key} ${stripMarks(addition)}`);
    if (whole !== undefined) return `${type} ${whole}`;
    if (bare === key || (bare.startsWith(`${key} `) && bare.length < 200 && !/[;.]$/u.test(bare))) return type;
  }
  return null;
}
