import { fieldKinds } from './columns.ts';
import type { ColumnKind } from './columns.ts';
import type { GridCell, GridRow } from './table-grid.ts';

/** "-nt-", "nt", "như trên", a quotation mark: what the cell above says. */
const ditto = /^(?:[-–—\s.]*(?:n\s?[.\/]?\s?t|như\s+trên)[-–—\s.]*|["”“〃\u02BA″]{1,2}|''|[-–—\s]+["”“〃″][-–—\s]+)$/iu;

/**
 * The rows with what stands above in the place of ditto marks, group rows skipped; the work itself is never meant to be
 * the same. A mark below nothing stays as it is: it is told as what cannot be read.
 */
export function withDittos(rows: readonly GridRow[], kinds: readonly ColumnKind[]): GridRow[] {
  const above: (GridCell | undefined)[] = [];
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, x) => {
      if (cell === null || !fieldKinds.includes(kinds[x] ?? 'other')) return cell;
      if (ditto.test(cell.text)) return above[x] ?? cell;
      if (cell.text !== '' && cell.colSpan === 1) above[x] = cell;
      return cell;
    }),
  }));
}
