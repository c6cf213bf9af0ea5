import type { Amount } from '#model';
import { foldKey } from '#text';
import type { ColumnKind } from './columns.ts';
import type { GridRow } from './table-grid.ts';

/** Where a table of indicators tells its unit and its numbers; `values` by index of column, with its heading. */
export interface AmountColumns {
  unit: number;
  values: Map<number, string>;
}

const valueHeading =
  /(?:nam|den|giai doan) 20\d\d|^(?:chi tieu|ke hoach|muc tieu|so luong|gia tri)(?:$| (?:giao|nam|20\d\d|den|can dat|phan dau))/u;
const number = /^[<>≥≤=\s]*(?:(?:trên|dưới|từ|đạt|tối thiểu|ít nhất|không quá|khoảng)\s+)?\d[\d.,\s%–-]*$/iu;

/** The columns beside "Đơn vị tính" with nothing but numbers below a year or "Chỉ tiêu"; null where there are none. */
export function amountColumns(
  headings: readonly string[],
  kinds: readonly ColumnKind[],
  body: readonly GridRow[],
): AmountColumns | null {
  const unit = headings.findIndex((heading) => /^(?:don vi tinh|dvt|don vi do)$/u.test(foldKey(heading)));
  if (unit === -1) return null;
  const values = new Map<number, string>();
  headings.forEach((heading, x) => {
    if (kinds[x] !== 'other' || x === unit || !valueHeading.test(foldKey(heading))) return;
    const texts = body.map((row) => row.cells[x]?.text ?? '').filter((text) => /[\p{L}\d]/u.test(text));
    if (texts.length > 0 && texts.every((text) => number.test(text))) values.set(x, heading);
  });
  return values.size === 0 ? null : { unit, values };
}

/** The numbers of a row with their unit. */
export function amountsOf(row: GridRow, columns: AmountColumns | null): Amount[] {
  const unit = columns === null ? '' : (row.cells[columns.unit]?.text ?? '');
  if (columns === null || unit === '') return [];
  return [...columns.values].flatMap(([x, when]) => {
    const value = row.cells[x]?.text ?? '';
    return value === '' ? [] : [{ value, unit, when }];
  });
}
