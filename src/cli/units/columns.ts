import { readUnitName } from '#lexicon';
import { foldKey } from '#text';
import type { Row } from './row.ts';

/** Where the names stand in a list. Columns from 0; null where the list has no such column. */
export interface Columns {
  name: number;
  ordinal: number | null;
  /** A column that holds "Xã", "Phường" or "Sở" beside bare names. */
  kind: number | null;
  province: number | null;
  /** Place of the first row below the headings. */
  from: number;
}

const headings = {
  name: /^(?:ten )?(?:don vi|co quan|dia phuong|cac don vi|to chuc)|^ten (?:xa|phuong|dvhc|so|goi)|^(?:xa|phuong)(?: ?[,/-] ?(?:xa|phuong|dac khu|thi tran))+|^(?:xa|phuong|unit|name|so, ban)$|^dvhc|^noi nhan/u,
  ordinal: /^(?:stt|tt|so tt|so thu tu|no\.?|#)$/u,
  province: /^(?:tinh|tinh ?[,/] ?thanh pho|tinh ?[,/] ?tp|thanh pho|tinh thanh)$/u,
};
/** Headings that look like those of names but are not. */
const others =
  /dia chi|dien thoai|lien he|nguoi|email|ma (?:don vi|dinh danh|so)|cap tren|chu quan|cu$|truoc (?:khi )?(?:sap nhap|sap xep)|ghi chu/u;
const kinds = /^(?:ubnd )?(?:xa|phuong|thi tran|dac khu|so|ban)$/u;

/** Reads a list's headings and contents; null where no column names a body. */
export function findColumns(rows: readonly Row[]): Columns | null {
  const head = rows.slice(0, 20).findIndex((row) => isHead(row));
  const from = head + 1;
  const cells = head < 0 ? [] : (rows[head]?.cells ?? []).map((cell) => foldKey(cell));
  const body = rows.slice(from);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const at = (pattern: RegExp): number | null => {
    const found = cells.findIndex((cell) => pattern.test(cell) && !others.test(cell));
    return found < 0 ? null : found;
  };
  const filled = (column: number): string[] =>
    body.flatMap((row) => (row.cells[column]?.trim() ? [row.cells[column]] : []));
  const named = columns
    .filter((column) => cells[column] === undefined || !others.test(cells[column]))
    .map((column) => ({ column, count: filled(column).filter((cell) => readUnitName(cell)?.sure).length }))
    .toSorted((a, b) => b.count - a.count)[0];
  const headed = at(headings.name);
  // the headings decide, unless what stands below says otherwise
  const trusted = headed !== null && !isKindColumn(filled(headed)) && (filled(headed).length > 0 || !named?.count);
  const lone = width === 1 && head < 0 ? 0 : null;
  const name = trusted ? headed : named && named.count > 0 ? named.column : lone;
  if (name === null) return null;
  const kind = columns.find((column) => column !== name && isKindColumn(filled(column))) ?? null;
  return {
    name,
    ordinal: at(headings.ordinal) ?? countingColumn(body, name),
    kind,
    province: at(headings.province),
    from,
  };
}

function isHead(row: Row): boolean {
  const cells = row.cells.map((cell) => foldKey(cell)).filter((cell) => cell !== '');
  const known = Object.values(headings).filter((pattern) => cells.some((cell) => pattern.test(cell))).length;
  const short = cells.every((cell) => cell.length <= 60);
  if (!short || known === 0) return false;
  return (
    known > 1 ||
    (cells.length === 1
      ? /^(?:ten )?(?:don vi|co quan|dia phuong|unit|name)$|^ten /u.test(cells[0] ?? '')
      : !cells.some((cell) => /^\d/u.test(cell)))
  );
}

/** A column that only says what kind of body the names beside it are. */
function isKindColumn(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.filter((cell) => kinds.test(foldKey(cell))).length >= cells.length * 0.8;
}

/** A first column of running numbers, where no heading says so. */
function countingColumn(body: readonly Row[], name: number): number | null {
  const cells = body.flatMap((row) => (row.cells[0]?.trim() ? [row.cells[0].trim()] : []));
  const counting = cells.filter((cell) => /^(?:\d{1,4}|[IVX]{1,5})[.)]?$/u.test(cell)).length;
  return name !== 0 && cells.length > 0 && counting >= cells.length * 0.7 ? 0 : null;
}
