import { readFile } from 'node:fs/promises';
import type { ReportUnit } from '#export';
import { cliText } from '#labels';
import { toIssuer } from '#lexicon';
import { foldKey } from '#text';
import { UsageError } from './context.ts';

/** The units of a list, one a line. Throws `UsageError` where the file cannot be read. */
export async function readUnits(path: string): Promise<string[]> {
  try {
    const content = await readFile(path, 'utf8');
    const lines = content.replace(/^\ufeff/u, '').split(/\r?\n/u);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(cliText.unitsUnread(path), { cause: error });
  }
}

/** Those of the list that issued none of the plans read, compared by agency or else by wording. */
export function absentUnits(expected: readonly string[], units: readonly ReportUnit[]): string[] {
  const issuers = units.flatMap(({ issuer }) => issuer ?? []);
  const ids = new Set(issuers.map(({ id }) => id));
  const names = new Set(issuers.flatMap(({ name, raw }) => [foldKey(name), foldKey(raw)]));
  return expected.filter((unit) => !names.has(foldKey(unit)) && !ids.has(toIssuer([unit])?.id ?? ''));
}
