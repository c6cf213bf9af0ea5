import type { Table } from 'mdast';
import type { TaskDraft } from '#model';
import { confidenceOf, mergeSources } from '#tree';
import { readTime } from './mark-columns.ts';
import { distinct } from './table-grid.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import { itemsOf } from './cell-items.ts';
import type { CellItem } from './cell-items.ts';

/** Letters that the work of a time has on average, at least: less are numbers and ticks. */
const leastWork = 8;

/**
 * Tasks of a calendar, whose columns are quarters or months and hold the work itself, a field of work or a body a row; null
 * for other tables.
 */
export function calendarTasks(
  table: Table,
  headings: readonly string[],
  body: readonly GridRow[],
  context: { key: string; path: string[] },
): TaskDraft[] | null {
  const times = headings.flatMap((heading, x) => (readTime(heading) === null ? [] : [x]));
  const cells = body.flatMap((row) => distinct(row).filter((cell) => times.includes(cell.column) && cell.text !== ''));
  const worded = cells.filter((cell) => /\p{L}{2,}\s+\p{L}{2,}/u.test(cell.text));
  const letters = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  if (times.length < 2 || worded.length < 2 || worded.length * 2 < cells.length || letters < leastWork * cells.length)
    return null;
  const tasks: TaskDraft[] = [];
  for (const row of body) {
    const name = nameOf(row, times[0]!);
    for (const cell of distinct(row).filter(({ column }) => times.includes(column))) {
      for (const item of itemsOf(cell) ?? [{ ordinal: null, text: cell.lines.join(' ') }]) {
        if (/\p{L}{2}/u.test(item.text)) tasks.push(toTask(cell, item, row, name));
      }
    }
  }
  return tasks;

  function toTask(cell: GridCell, { ordinal, text }: CellItem, row: GridRow, name: string | null): TaskDraft {
    const sources = mergeSources(row.sources.length > 0 ? row.sources : cell.node.data?.sources);
    return {
      key: `${context.key}.${tasks.length + 1}`,
      ordinal,
      path: name === null ? context.path : [...context.path, name],
      section: 'appendix',
      text: text.replace(/^[-–+•]\s+/u, ''),
      lead: null,
      support: null,
      product: null,
      deadline: headings.slice(cell.column, cell.column + cell.colSpan).join(', '),
      columnsDecide: true,
      sources,
      confidence: Math.min(table.data?.confidence ?? 1, confidenceOf(sources)),
    };
  }
}

/** A row that names several times: "Lĩnh vực | Quý I | Quý II". */
export function isCalendarHead(row: GridRow | undefined): boolean {
  return row !== undefined && distinct(row).filter((cell) => readTime(cell.text) !== null).length >= 2;
}

/** What a row is about: the last words in front of the times. */
function nameOf(row: GridRow, end: number): string | null {
  const named = row.cells.slice(0, end).findLast((cell) => cell && /\p{L}{2}/u.test(cell.text));
  return named?.text ?? null;
}
