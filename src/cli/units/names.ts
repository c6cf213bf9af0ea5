import { cliText } from '#labels';
import { provinceIn, readUnitName } from '#lexicon';
import type { UnitName } from '#lexicon';
import { foldKey } from '#text';
import { UsageError } from '../context.ts';
import { findColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Row } from './row.ts';

/** The units that the rows of a list name, each once. Throws `UsageError` for a numbered row without a name. */
export function toUnits(rows: readonly Row[], path: string): UnitName[] {
  const columns = findColumns(rows);
  if (columns === null) return [];
  const units = rows.slice(columns.from).flatMap((row) => readRow(row, columns, path) ?? []);
  return [...new Map(units.map((unit) => [keyOf(unit), unit])).values()];
}

/** How many rows name a body for certain. */
export function countNames(rows: readonly Row[]): number {
  const columns = findColumns(rows);
  if (columns === null) return 0;
  return rows.filter((row) => readUnitName(row.cells[columns.name] ?? '')?.sure).length;
}

/** Two wards of one name are two units where their kind or province differ, or the marks of their names. */
function keyOf({ agency, kind, province, name }: UnitName): string {
  const known = agency.level !== 'commune' && agency.level !== 'other';
  return [agency.id, kind, province, known ? '' : agency.name.toLowerCase() || name].join('|');
}

const notUnits =
  /^(?:tong(?: cong| so)?|cong|danh sach|bieu|phu luc|(?:\()?kem theo|don vi tinh|cac |khoi |nhom |ubnd (?:cac|cap) |uy ban nhan dan (?:cac|cap) |cap |nguoi lap|lap bieu|thu truong|ky ten|ghi chu|cong hoa|doc lap|noi nhan|luu)/u;

function readRow(row: Row, columns: Columns, path: string): UnitName | null {
  const cell = (column: number | null): string => (column === null ? '' : (row.cells[column] ?? '').trim());
  const [text, ordinal, kind] = [cell(columns.name), cell(columns.ordinal), cell(columns.kind)];
  const numbered = /^\d/u.test(ordinal);
  if (text === '') {
    const more = row.cells.some((other, column) => column !== columns.ordinal && other.trim() !== '');
    if (numbered && more) throw new UsageError(cliText.unitNameMissing(path, row.number, letterOf(columns.name)));
    return null;
  }
  const whole = kind === '' || foldKey(text).startsWith(`${foldKey(kind)} `) ? text : `${kind} ${text}`;
  const unit = readUnitName(whole);
  // a group's heading, a total, a signature
  if (unit === null || (notUnits.test(foldKey(text)) && !numbered)) return null;
  if (columns.ordinal !== null && !numbered && !unit.sure) return null;
  if (unit.agency.kind === 'group') return null;
  if (unit.agency.id === 'ubnd-tinh' && !numbered) return null;
  return { ...unit, province: unit.province ?? provinceIn(cell(columns.province)) };
}

/** The letter by which spreadsheets name a column. */
function letterOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}
