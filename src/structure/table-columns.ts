import type { Table } from 'mdast';
import { toPlaces } from './table-places.ts';

/** How far a column's border may stand off on the next page, in points. */
const tolerance = 8;

/**
 * Sees that both tables have the same columns, widening the spans of the one that shows fewer of their borders (a page
 * whose rows are all merged). False where the columns differ. `sure`: that they are one table is known otherwise, so
 * that equal numbers of columns do.
 */
export function alignColumns(open: Table, next: Table, sure: boolean): boolean {
  const [a, b] = [bordersOf(open), bordersOf(next)];
  const [countA, countB] = [widthOf(open), widthOf(next)];
  if (countA === countB) return sure || a === null || b === null || haveLikeWidths(a, b);
  if (a === null || b === null || !isNear(a[0]!, b[0]!) || !isNear(a.at(-1)!, b.at(-1)!)) return false;
  const [few, many, table] = countA < countB ? [a, b, open] : [b, a, next];
  const index = few.map((x) => many.findIndex((y) => isNear(x, y)));
  if (index.includes(-1)) return false;
  widen(table, index);
  return true;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

function widthOf(table: Table): number {
  return toPlaces(table)[0]?.length ?? 0;
}

/**
 * Borders of the columns in points, in the direction of reading; null where the format has no places. On a page that
 * is shown turned the columns follow one another up or down the page.
 */
function bordersOf(table: Table): number[] | null {
  const places = toPlaces(table);
  for (const [start, end] of [
    [0, 2],
    [1, 3],
    [3, 1],
    [2, 0],
  ] as const) {
    const sign = start < end ? 1 : -1;
    const lines = Array.from({ length: (places[0]?.length ?? 0) + 1 }, (): number[] => []);
    for (const place of new Set(places.flat())) {
      const source = place?.cell.data?.sources?.find((s) => s.kind === 'page');
      if (!place || source?.kind !== 'page') return null;
      lines[place.column]!.push(sign * source.box[start]);
      lines[place.column + place.colSpan]!.push(sign * source.box[end]);
    }
    const borders = lines.map(median);
    if (borders.every((border, i) => i === 0 || border > borders[i - 1]! + 1)) return borders;
  }
  return null;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Columns of the same share of the width: pages of one section have them alike, also where one is scanned larger. */
function haveLikeWidths(a: readonly number[], b: readonly number[]): boolean {
  const share = (borders: readonly number[], i: number) =>
    (borders[i]! - borders[0]!) / (borders.at(-1)! - borders[0]!);
  return a.every((_, i) => Math.abs(share(a, i) - share(b, i)) < 0.05);
}

/** Puts a table on more columns: its line i becomes line index[i]. */
function widen(table: Table, index: readonly number[]): void {
  for (const place of new Set(toPlaces(table).flat())) {
    if (!place) continue;
    const colSpan = index[place.column + place.colSpan]! - index[place.column]!;
    if (colSpan > 1) place.cell.data = { ...place.cell.data, colSpan };
  }
}
