import type { Amount } from '#model';
import { amountsOf } from './amount-columns.ts';
import type { AmountColumns } from './amount-columns.ts';
import { fieldKinds } from './columns.ts';
import type { ColumnKind } from './columns.ts';
import { toTickedTime } from './mark-columns.ts';
import type { MarkColumn } from './mark-columns.ts';
import type { Roles } from './agency-roles.ts';
import { rolesOf } from './role-marks.ts';
import { distinct } from './table-grid.ts';
import type { GridCell, GridRow } from './table-grid.ts';

/** Columns that a table has besides those of a kind. */
export interface Columns {
  marks: ReadonlyMap<number, MarkColumn>;
  roles: ReadonlyMap<number, string>;
  amounts: AmountColumns | null;
}

/** A row of a task table, its cells by kind of column. */
export interface TaskRow {
  index: number;
  ordinal: string;
  task: GridCell | null;
  /** What columns like "Nội dung cụ thể" add to the work. */
  details: GridCell[];
  /** The work that several rows detail, each a task of its own. */
  above: string[];
  cells: Partial<Record<ColumnKind, GridCell[]>>;
  grid: GridRow;
  /** What the ticked columns of a schedule say. */
  ticked: string | null;
  /** What the marked columns of bodies say. */
  roles: Roles | null;
  /** What the columns beside "Đơn vị tính" say. */
  amounts: Amount[];
}

export function toTaskRow(grid: GridRow, index: number, kinds: readonly ColumnKind[], columns: Columns): TaskRow {
  const cells: TaskRow['cells'] = {};
  grid.cells.forEach((cell, x) => {
    const kind = kinds[x];
    if (!cell || kind === undefined || cell.text === '') return;
    const list = (cells[kind] ??= []);
    if (!list.includes(cell)) list.push(cell);
  });
  const work = cells.task?.[0] ?? null;
  const details = (cells.detail ?? []).filter((cell) => cell !== work);
  const [first] = details;
  // "Nhiệm vụ" merged downward beside a "Nội dung cụ thể" for each row
  const split = first !== undefined && (work === null || work.rowSpan > first.rowSpan);
  const ordinal = cells.ordinal?.[0];
  const shared = split && (ordinal?.rowSpan ?? 1) > first.rowSpan;
  // the same merged cell over ordinal and task column is a group's heading, not an ordinal
  const number = ordinal && ordinal !== work && !shared ? ordinal.text : '';
  return {
    index,
    ordinal: number,
    task: split ? first : work,
    details: split ? details.slice(1) : details,
    above: split && work !== null ? [work.text.replace(/\s*:\s*$/u, '')] : [],
    cells,
    grid,
    ticked: toTickedTime(grid, columns.marks),
    roles: rolesOf(grid, columns.roles),
    amounts: amountsOf(grid, columns.amounts),
  };
}

/** The words of the work with what the columns beside it add. */
export function workOf(row: TaskRow): string {
  const [work = '', ...details] = [row.task, ...row.details].map((cell) =>
    (cell?.lines ?? []).join(' ').replace(/\s+/gu, ' ').trim(),
  );
  const added = details.filter((text) => text !== '' && text !== work);
  return added.length === 0 ? work : `${work.replace(/[\s:.;,]+$/u, '')}: ${added.join('; ')}`;
}

export function isEmptyRow(row: TaskRow): boolean {
  return distinct(row.grid).every((cell) => !/[\p{L}\d]/u.test(cell.text));
}

export function isTotalRow(row: TaskRow): boolean {
  return /^(?:(?:tổng(?: số)?|cộng)\s*[:.]?$|tổng cộng(?!\p{L})[^.;]{0,40}$)/iu.test(
    row.task?.text ?? distinct(row.grid).find((cell) => cell.text !== '')?.text ?? '',
  );
}

/** A table to be filled in: rows with nothing but dots in a cell ("……", "…/…/2026"), or with nothing beside the work. */
export function isForm(rows: readonly TaskRow[]): boolean {
  const blank = rows.filter(({ grid }) =>
    distinct(grid).some(({ text }) => /…|\.{3}|_{3}/u.test(text) && /^[.…_/\s]*(?:20\d\d)?[.…_/\s]*$/u.test(text)),
  );
  if (blank.length >= 2 && blank.length >= 0.6 * rows.length) return true;
  const told = rows.some(
    ({ cells, ticked, roles }) =>
      ticked !== null || roles !== null || fieldKinds.some((kind) => cells[kind] !== undefined),
  );
  return rows.length >= 3 && !told;
}

/** A row of a form to be filled in: dots, or nothing but a number. */
export function isBlankForm(row: TaskRow): boolean {
  const text = (row.task?.text ?? '').replace(/[.…_\s]/gu, '');
  return text.length < 3 || /^(?:nhiệm vụ|dự án|nội dung)\s*(?:\d+|[….\s]+|[a-z])$/iu.test(row.task?.text ?? '');
}
