/**
 * Names of bodies in a text ("Sở Nội vụ", "Công an tỉnh Bắc Ninh"): the kind of body, then words with capitals. Nghị
 * định 30/2020/NĐ-CP, Phụ lục II.V.3 writes a capital on the kind, on the function and on each part of the function.
 */
const kinds =
  'Sở|Bộ|Cục|Chi cục|Ban|Công an|Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng nhân dân|Văn phòng|Thanh tra|Viện|Ngân hàng|Mặt trận|UBMTTQ|Tỉnh ủy|Thành ủy|Kho bạc|Trung tâm|Phòng|Bộ Chỉ huy|Liên đoàn|Hội|Đoàn|Tòa án|Viện kiểm sát|Thuế|Bảo hiểm xã hội';
const place = '(?:\\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|cấp xã|cấp tỉnh)(?![\\p{L}]))';
const name = '\\p{Lu}\\p{L}*(?:\\s+\\p{Ll}+)?';
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${kinds})(?:${place}|\\s+${name}(?:(?:,|\\s+và|\\s*[-–])\\s+(?!(?:${kinds})(?![\\p{L}]))${name}|\\s+\\p{Lu}\\p{L}*)*)`,
  'gu',
);

/** Spans of the names of bodies in a text, as offsets. */
export function bodySpans(text: string): (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}
