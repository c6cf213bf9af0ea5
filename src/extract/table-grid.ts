import type { Table, TableCell } from 'mdast';
import type { Source } from '#model';
import { toLine, toLines } from '#tree';

/** A cell as a reader of the grid sees it: the same object stands at every place that a merged cell covers. */
export interface GridCell {
  text: string;
  lines: string[];
  node: TableCell;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

export interface GridRow {
  cells: (GridCell | null)[];
  isHeader: boolean;
  sources: Source[];
}

/** The table with merged cells laid out on every place they cover. */
export function toGrid(table: Table): GridRow[] {
  const rows: GridRow[] = table.children.map((row) => ({
    cells: [],
    isHeader: row.data?.isHeader ?? false,
    sources: row.data?.sources ?? table.data?.sources ?? [],
  }));
  table.children.forEach((row, r) => {
    let column = 0;
    for (const node of row.children) {
      while (rows[r]!.cells[column]) column += 1;
      const rowSpan = Math.min(node.data?.rowSpan ?? 1, rows.length - r);
      const colSpan = node.data?.colSpan ?? 1;
      const cell: GridCell = { text: toLine(node), lines: toLines(node), node, row: r, column, rowSpan, colSpan };
      for (let y = r; y < r + rowSpan; y += 1) {
        for (let x = column; x < column + colSpan; x += 1) rows[y]!.cells[x] = cell;
      }
      column += colSpan;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (const row of rows) for (let x = 0; x < width; x += 1) row.cells[x] ??= null;
  return rows;
}

/** Number of header rows: those that the parser marked, else those whose cells read like headings. */
export function countHeaderRows(rows: readonly GridRow[], looksLikeHeading: (text: string) => boolean): number {
  let count = 0;
  while (count < rows.length && rows[count]!.isHeader) count += 1;
  if (count === 0) {
    const first = rows.findIndex((row) => distinct(row).filter((cell) => looksLikeHeading(cell.text)).length >= 2);
    if (first === -1 || first > 2) return 0;
    count = first + 1;
    while (count < rows.length && isSubHeading(rows[count]!, looksLikeHeading)) count += 1;
  }
  // headings merged downward reach over the rows that split them
  const reach = Math.max(
    ...rows.slice(0, count).flatMap((row) => row.cells.map((cell) => (cell ? cell.row + cell.rowSpan : 0))),
  );
  if (reach > count && reach <= count + 2) count = reach;
  while (count < rows.length && isNumberRow(rows[count]!)) count += 1;
  return count;
}

/** A second line of headings ("Chủ trì | Phối hợp") under unmerged ones: nothing but headings, and no ordinal. */
function isSubHeading(row: GridRow, looksLikeHeading: (text: string) => boolean): boolean {
  const texts = distinct(row)
    .map((cell) => cell.text)
    .filter((text) => text !== '');
  return (
    texts.length > 0 && texts.length < row.cells.length && row.cells[0]?.text === '' && texts.every(looksLikeHeading)
  );
}

/** "(1) (2) (3)", "1 2 3", "A B 1 2" under the headings. */
export function isNumberRow(row: GridRow): boolean {
  const texts = distinct(row)
    .map((cell) => cell.text)
    .filter((text) => text !== '');
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-D])\)?(?:\s*=.*)?$/u.test(text))) return false;
  const numbers = texts.map((text) => Number(/\d+/u.exec(text)?.[0])).filter((n) => !Number.isNaN(n));
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
}

/** The cells of a row, a merged one once. */
export function distinct(row: GridRow): GridCell[] {
  return [...new Set(row.cells)].filter((cell) => cell !== null);
}

/** The heading next above each column; empty where nothing stands over it. */
export function innerHeadingsOf(rows: readonly GridRow[], count: number): string[] {
  const heads = rows.slice(0, count).filter((row) => !isNumberRow(row));
  return (heads.at(-1)?.cells ?? []).map((cell) => cell?.text ?? '');
}

/** Heading of each column: the texts above it, outer ones first. */
export function headingsOf(rows: readonly GridRow[], count: number): string[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, x) => {
    const cells = [
      ...new Set(
        rows
          .slice(0, count)
          .filter((row) => !isNumberRow(row))
          .map((row) => row.cells[x]),
      ),
    ];
    // a title merged over the whole table is no heading of a column
    return cells
      .filter((cell) => cell != null && cell.colSpan < Math.max(2, width - 1))
      .map((cell) => cell!.text)
      .join(' ')
      .trim();
  });
}
