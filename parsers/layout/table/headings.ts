import { foldKey, foldSpace } from '#text';
import type { FilledCell } from './fill.ts';

/** Words that head the columns of assignment tables and timetables, folded. */
const headingWords =
  /^(?:s?tt|so (?:tt|thu tu)|(?:ten |cac |danh muc |nhom )?(?:noi dung|nhiem vu|cong viec|giai phap|hoat dong|chi tieu|tieu chi|du an|de an|don vi|co quan|san pham)|viec\b|ket qua|dau ra|thoi (?:gian|han|diem)|tien do|han hoan thanh|hoan thanh|ngay\b|chu tri|phoi hop|(?:nguoi|bo phan|phong|to chuc).{0,30}(?:thuc hien|chu tri|phoi hop|phu trach|tham muu)|trach nhiem|phan cong|thuc hien|tham muu|kinh phi|du kien|nguon|so luong|so lieu|dvt\b|don vi tinh|ghi chu|dia (?:diem|chi|ban)|thanh phan|lanh dao|ho (?:va )?ten|chuc (?:vu|danh)|can cu|van ban|muc tieu|yeu cau|cap)/u;

export function isHeading(text: string): boolean {
  return text.length <= 90 && /^\P{Ll}/u.test(text) && !/[.;,]$/u.test(text) && headingWords.test(foldKey(text));
}

/** What stands in an ordinal column: "1", "01", "2.1", "II", "a", "1.". */
export function isOrdinal(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|[A-ZĐa-zđ])\s*[.):]?$/u.test(foldSpace(text));
}

/**
 * Number of header rows at the top of a table: rows of headings, the rows that split them, and the row that numbers
 * the columns. At most three rows of headings; 0 where the table goes on from the page before.
 */
export function countHeaderRows(cells: readonly FilledCell[], rowCount: number, columnCount: number): number {
  const rows = Array.from({ length: Math.min(rowCount, 6) }, () => [] as FilledCell[]);
  for (const cell of cells) rows[cell.place.row]?.push(cell);
  let count = 0;
  let headed = false;
  while (count < Math.min(rows.length, 4)) {
    const row = rows[count]!;
    const heads = isHeadingRow(row, columnCount);
    const title = !headed && isTitleRow(row, columnCount) && isHeadingRow(rows[count + 1] ?? [], columnCount);
    if (!heads && !title) break;
    headed ||= heads;
    const reach = heads ? Math.max(count + 1, ...row.map(({ place }) => place.row + place.rowSpan)) : count + 1;
    count = Math.min(reach, count + 3, rowCount);
  }
  if (!headed) return rows[0] && isNumberRow(rows[0]) ? 1 : 0;
  while (rows[count] && isNumberRow(rows[count]!)) count += 1;
  return count < rowCount || rowCount === 1 ? count : rowCount;
}

function isHeadingRow(row: readonly FilledCell[], columnCount: number): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length < 2 || filled.some((cell) => cell.text.length > 160)) return false;
  if (isOrdinal(filled[0]!.text) || filled.every((cell) => /^\p{Ll}/u.test(cell.text))) return false;
  const known = filled.filter((cell) => isHeading(foldSpace(cell.text))).length;
  const bold = filled.every((cell) => cell.bold);
  if (bold)
    return (known >= 2 && known * 2 >= filled.length) || (filled.length >= 3 && filled.length * 2 > columnCount);
  // plain rows of data may open with the same words: want "STT" in front, or a heading in every column
  const numbered = /^(?:s?tt|so (?:tt|thu tu))$/u.test(foldKey(filled[0]!.text));
  return numbered ? known >= 2 : known === columnCount && filled.every((cell) => /^\P{Ll}/u.test(cell.text));
}

function isTitleRow(row: readonly FilledCell[], columnCount: number): boolean {
  return row.length === 1 && row[0]!.place.colSpan === columnCount && row[0]!.text !== '';
}

/** "(1) (2) (3)", "1 2 3", "A B 1 2", "5=3+4" under the headings. */
export function isNumberRow(row: readonly Pick<FilledCell, 'text'>[]): boolean {
  const texts = row.map((cell) => cell.text).filter((text) => text !== '');
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-D])\)?(?:\s*=.*)?$/u.test(text))) return false;
  const numbers = texts
    .map((text) => /\d+/u.exec(text)?.[0])
    .filter((n) => n !== undefined)
    .map(Number);
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
}
