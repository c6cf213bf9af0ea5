import type { Report } from './report.ts';
import { unitSheet } from './xlsx/units.ts';
import { fileSheet, gapSheet, matrixSheet, taskSheet } from './xlsx/sheets.ts';

/** The report as an Excel file: matrix, gaps with the words of both sides, all tasks, and what was read. */
export async function toXlsx(report: Report): Promise<Uint8Array> {
  // Loaded here, since the library takes longer to load than most reports take to write.
  const { toBook } = await import('./xlsx/book.ts');
  const units = unitSheet(report);
  return toBook([
    matrixSheet(report),
    ...(units === null ? [] : [units]),
    gapSheet(report),
    taskSheet(report),
    fileSheet(report),
  ]);
}
