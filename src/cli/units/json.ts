import { cliText } from '#labels';
import { foldKey } from '#text';
import { UsageError } from '../context.ts';
import type { Row } from './row.ts';

/**
 * Rows of a JSON list: strings, or objects with one key a column; the list itself or the first one inside an object.
 * Throws `UsageError`, naming line and column, or the entry.
 */
export function readJsonRows(text: string, path: string): Row[] {
  const list = findList(parse(text, path));
  if (list === null) throw new UsageError(cliText.unitsWithoutList(path));
  const records = list.map((entry, i) => toRecord(entry, path, i + 1));
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record, i) => ({ number: i + 1, cells: keys.map((key) => record[key] ?? '') }));
  return keys.length === 1 && keys[0] === '' ? rows : [{ number: 0, cells: keys.map(toHeading) }, ...rows];
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/position (\d+)/u.exec(error.message)?.[1] ?? text.length);
    const before = text.slice(0, at).split('\n');
    const place = cliText.lineAndColumn(before.length, (before.at(-1)?.length ?? 0) + 1);
    throw new UsageError(cliText.unitsNotJson(path, place), { cause: error });
  }
}

function findList(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const inner of Object.values(value)) {
    const list = findList(inner);
    if (list !== null) return list;
  }
  return null;
}

function toRecord(entry: unknown, path: string, number: number): Record<string, string> {
  if (typeof entry === 'string') return { '': entry };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw new UsageError(cliText.unitEntryWrong(path, number));
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}

/** "tenDonVi", "ten_don_vi" → "ten don vi". */
function toHeading(key: string): string {
  return foldKey(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/gu, ' '));
}
