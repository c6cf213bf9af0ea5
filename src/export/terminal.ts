import type { Report } from './report.ts';
import { toPaint } from './terminal/paint.ts';
import { toTable } from './terminal/table.ts';
import { toWords } from './terminal/words.ts';

export interface TerminalOptions {
  /** Columns of the terminal. */
  width: number;
  colours: boolean;
}

/** The coverage table and the gaps in words, for a terminal. Text of documents cannot steer it. */
export function toTerminal(report: Report, { width, colours }: TerminalOptions): string {
  const paint = toPaint(colours);
  return `${toTable(report, width, paint)}\n${toWords(report, width, paint)}`;
}
