import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { cliText } from '#labels';
import type { UnitName } from '#lexicon';
import { UsageError } from '../context.ts';
import { decodeText } from './decode.ts';
import { OpenQuote, readDelimited } from './delimited.ts';
import { readJsonRows } from './json.ts';
import { countNames, toUnits } from './names.ts';

/**
 * The units that a list names: .xlsx, .json, or text with one name a line or with cells parted by ";", "," or tab.
 * Throws `UsageError` where the file cannot be read or names no unit, with the place where one is known.
 */
export async function readUnits(path: string): Promise<UnitName[]> {
  const bytes = await readBytes(path);
  const units = await readAny(bytes, path);
  if (units.length === 0) throw new UsageError(cliText.unitsEmpty(path));
  return units;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(cliText.unitsUnread(path), { cause: error });
  }
}

async function readAny(bytes: Uint8Array, path: string): Promise<UnitName[]> {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return readWorkbook(bytes, path);
  if (/^\.(?:xls|xlsx|xlsm|docx?|pdf)$/iu.test(extname(path)) || (first === 0xd0 && second === 0xcf))
    throw new UsageError(cliText.unitsNotList(path));
  const text = decodeText(bytes);
  if (/^\s*[[{]/u.test(text)) return toUnits(readJsonRows(text, path), path);
  try {
    return toUnits(readDelimited(text), path);
  } catch (error) {
    if (!(error instanceof OpenQuote)) throw error;
    throw new UsageError(cliText.unitsOpenQuote(path, error.row), { cause: error });
  }
}

/** Of several sheets the one with most units. */
async function readWorkbook(bytes: Uint8Array, path: string): Promise<UnitName[]> {
  // Loaded here, since the library takes long to load and few lists need it.
  const { readSheets } = await import('./workbook.ts');
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(bytes);
  } catch (error) {
    throw new UsageError(cliText.unitsNotList(path), { cause: error });
  }
  const [most] = sheets.toSorted((a, b) => countNames(b.rows) - countNames(a.rows));
  if (most === undefined) return [];
  return toUnits(most.rows, sheets.length > 1 ? `${path} (${most.name})` : path);
}
