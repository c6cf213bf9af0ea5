import type { Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { unusable } from '#diagnostics';
import { defaultLimits } from '#limits';
import type { LimitName, Limits } from '#limits';
import { toText } from '#tree';

/** The limits that a document is read under. */
export function limitsOf(file: VFile): Limits {
  return file.data.limits ?? defaultLimits;
}

/** Throws `UnusableFile` where `found` is more than its limit, in the limit's unit; `place` names the part of the file. */
export function keepWithin(limits: Limits, limit: LimitName, found: number, place?: string): void {
  const allowed = limits[limit];
  if (found > allowed)
    throw unusable('limit-exceeded', { limit, found, allowed, ...(place !== undefined && { place }) });
}

/** Throws `UnusableFile` where an image says to have more pixels than the limit. */
export function keepPixelsWithin(limits: Limits, width: number, height: number): void {
  keepWithin(limits, 'pixels', (width * height) / 1e6, `${width} × ${height}`);
}

/** What parts the columns of a table in a text. */
const columnMark = /[|\t]/gu;

/**
 * Throws `UnusableFile` where a line of a text file is longer than a paragraph may be, or has more columns than a table,
 * or its lines are too many: what looks for columns and tables in lines would run for hours over millions of dots or
 * spaces.
 */
export function keepLinesWithin(text: string, limits: Limits): void {
  let number = 1;
  let lines = 0;
  for (let at = 0; at <= text.length; number += 1) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    keepWithin(limits, 'paragraph', (end - at) / 1000, `dòng ${number}`);
    const line = text.slice(at, end);
    keepWithin(limits, 'columns', line.match(columnMark)?.length ?? 0, `dòng ${number}`);
    if (line.trim() !== '') keepWithin(limits, 'paragraphs', (lines += 1));
    at = end + 1;
  }
}

/**
 * Throws `UnusableFile` where a tree has more cells or longer paragraphs than the limits: later stages lay out every
 * place that a merged cell covers, and search texts with patterns.
 */
export function keepTreeWithin({ children }: Root, limits: Limits): void {
  let cells = 0;
  for (const block of children) {
    if (block.type === 'paragraph') keepWithin(limits, 'paragraph', toText(block).length / 1000);
    if (block.type !== 'table') continue;
    cells += cellsOf(block);
    keepWithin(limits, 'cells', cells);
    for (const { children: row } of block.children)
      for (const cell of row) keepWithin(limits, 'paragraph', toText(cell).length / 1000);
  }
}

/** Places that the cells of a table cover. */
function cellsOf(table: Table): number {
  let cells = 0;
  for (const row of table.children)
    for (const { data } of row.children) cells += (data?.colSpan ?? 1) * (data?.rowSpan ?? 1);
  return cells;
}
