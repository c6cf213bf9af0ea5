import { toAgencies } from '#lexicon';
import type { Roles } from './agency-roles.ts';
import { isTick } from './mark-columns.ts';
import type { GridRow } from './table-grid.ts';

const leads = /^(?:ct|c\/t|chủ trì|đầu mối)$/iu;
const helps = /^(?:ph|p\/h|phối hợp)$/iu;

/**
 * Columns that stand for a body each, in which its part is marked: "CT" or a tick leads, "PH" supports. At least two,
 * with nothing but marks below their headings; the names by the index of the column.
 */
export function roleColumns(rows: readonly GridRow[], headerRows: number): Map<number, string> {
  const found = new Map<number, string>();
  const names = rows[headerRows - 1]?.cells ?? [];
  const body = rows.slice(headerRows);
  names.forEach((cell, x) => {
    if (!cell || cell.colSpan > 1) return;
    const texts = body.flatMap((row) => {
      const own = row.cells[x];
      return own && own.text !== '' && own.colSpan === 1 ? [own.text] : [];
    });
    if (texts.length === 0 || !texts.every((text) => isTick(text) || leads.test(text) || helps.test(text))) return;
    if (toAgencies(cell.text, { issuer: null }).length > 0) found.set(x, cell.text);
  });
  return found.size >= 2 ? found : new Map();
}

/** Who leads and who supports by the marks of a row; null without a mark. */
export function rolesOf(row: GridRow, columns: ReadonlyMap<number, string>): Roles | null {
  const named = (is: (text: string) => boolean): string | null =>
    [...columns].flatMap(([x, name]) => (is(row.cells[x]?.text ?? '') ? [name] : [])).join('; ') || null;
  const roles = { lead: named((text) => isTick(text) || leads.test(text)), support: named((text) => helps.test(text)) };
  return roles.lead === null && roles.support === null ? null : roles;
}
