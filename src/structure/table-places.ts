import type { Table, TableCell } from 'mdast';
import { toLine } from '#tree';

/** A cell at its place in the table; merged cells stand once. */
export interface Place {
  cell: TableCell;
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
  text: string;
}

/** rows[r][c]: the cell that covers row r and column c; null where the table has a hole. */
export type Places = (Place | null)[][];

/** Lays the cells of a table out on the rows and columns that they cover. */
export function toPlaces(table: Table): Places {
  const rows: Places = table.children.map(() => []);
  table.children.forEach((row, r) => {
    let column = 0;
    for (const cell of row.children) {
      while (rows[r]![column]) column += 1;
      const colSpan = cell.data?.colSpan ?? 1;
      const rowSpan = Math.min(cell.data?.rowSpan ?? 1, rows.length - r);
      const place: Place = { cell, row: r, column, colSpan, rowSpan, text: toLine(cell) };
      for (let y = r; y < r + rowSpan; y += 1) {
        for (let x = column; x < column + colSpan; x += 1) rows[y]![x] = place;
      }
      column += colSpan;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) for (let x = 0; x < width; x += 1) row[x] ??= null;
  return rows;
}

/** The cells of a row, a merged one once. */
export function cellsOf(row: readonly (Place | null)[]): Place[] {
  return [...new Set(row)].filter((place) => place !== null);
}

/** Number of leading header rows. */
export function countHeaders(table: Table): number {
  const first = table.children.findIndex((row) => !row.data?.isHeader);
  return first === -1 ? table.children.length : first;
}

/** What stands in an ordinal column: "1", "01", "2.1", "II", "a", "1.". */
export function isOrdinal(text: string): boolean {
  return /^(?:(?:\p{Lu}\.|[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|\p{L})\s*[.):]?$/u.test(text);
}

/** Whether the first column numbers the rows: most of its filled cells below the header are ordinals. */
export function hasOrdinals(places: Places, headers: number): boolean {
  const first = places.slice(headers).map((row) => row[0] ?? null);
  const filled = [...new Set(first)].filter((place) => place !== null && place.text !== '' && place.colSpan === 1);
  const ordinals = filled.filter((place) => isOrdinal(place!.text)).length;
  return ordinals > 0 && ordinals * 5 >= filled.length * 4;
}

/** A row that only names the rows below it: one text beside at most an ordinal. */
export function isBareRow(row: readonly (Place | null)[]): boolean {
  const filled = cellsOf(row).filter((place) => place.text !== '');
  const texts = filled.filter((place) => !(place.column === 0 && place.colSpan === 1 && isOrdinal(place.text)));
  return row.length > 2 && texts.length === 1;
}
