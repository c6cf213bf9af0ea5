import type { Table } from 'mdast';
import type { Diagnostic, Source, TaskDraft } from '#model';
import { diagnostic } from '#diagnostics';
import { confidenceOf, firstPage, mergeSources } from '#tree';
import { splitRoles, tellsRoles } from './agency-roles.ts';
import type { Roles } from './agency-roles.ts';
import { amountColumns } from './amount-columns.ts';
import { calendarTasks, isCalendarHead } from './calendar-table.ts';
import { itemsOf, splitDraft } from './cell-items.ts';
import { withContent } from './column-content.ts';
import { isIndicatorTable, isKnownHeading, isTaskTable, kindOfColumn, kindsOfColumns } from './columns.ts';
import type { ColumnKind } from './columns.ts';
import { withDittos } from './ditto.ts';
import { bareOrdinal, GroupPath, isGroupRow } from './groups.ts';
import { splitOutcome } from './outcome.ts';
import { markColumns } from './mark-columns.ts';
import { roleColumns } from './role-marks.ts';
import { countHeaderRows, headingsOf, innerHeadingsOf, toGrid } from './table-grid.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import { isBlankForm, isEmptyRow, isForm, isTotalRow, toTaskRow, workOf } from './task-row.ts';
import type { TaskRow } from './task-row.ts';

export interface TableTasks {
  tasks: TaskDraft[];
  diagnostics: Diagnostic[];
  /** The columns, to be used for a table that goes on without headings. */
  columns: ColumnKind[] | null;
}

export interface TableContext {
  key: string;
  path: string[];
  /** Columns of the table before, for one that goes on without headings of its own. */
  before: ColumnKind[] | null;
  /** Who leads where no column says so. */
  given?: string | null;
}

/** Tasks of a task table, a row each; tables of other kinds give none. */
export function extractTableTasks(table: Table, context: TableContext): TableTasks {
  const rows = toGrid(table);
  const known = countHeaderRows(rows, (text) => text.length < 80 && kindOfColumn(text) !== 'other');
  const count = known === 0 && inherit(rows, context.before) === null && isCalendarHead(rows[0]) ? 1 : known;
  const headings = headingsOf(rows, count);
  const marks = markColumns(headings, rows.slice(count));
  const roles = roleColumns(rows, count);
  const own = count > 0 ? kindsOfColumns(headings, innerHeadingsOf(rows, count)) : inherit(rows, context.before);
  const marked = own?.map((kind, x) => (marks.has(x) ? 'mark' : kind)) ?? null;
  const told = marked !== null && count > 0 ? withContent(marked, rows.slice(count), headings) : marked;
  const kinds = told?.map((kind, x) => (roles.has(x) ? 'mark' : kind)) ?? null;
  if (kinds === null || !isTaskTable(kinds)) {
    const calendar = calendarTasks(table, headings, rows.slice(count), context);
    if (calendar !== null) return { tasks: calendar, columns: null, diagnostics: [] };
    return { tasks: [], columns: null, diagnostics: unknownTable(table, headings, count) };
  }
  if (isIndicatorTable(headings, kinds)) return { tasks: [], columns: null, diagnostics: [indicators(table)] };
  const amounts = amountColumns(headings, kinds, rows.slice(count));
  const body = withDittos(rows.slice(count), kinds).map((grid, i) =>
    toTaskRow(grid, i + count, kinds, { marks, roles, amounts }),
  );
  if (isForm(body)) return { tasks: [], columns: null, diagnostics: leftBlank(table, body) };
  const within = kinds.some(leads) ? { ...context, given: null } : context;
  return { tasks: toTasks(body, kinds, table, within), columns: kinds, diagnostics: [] };
}

function inherit(rows: readonly GridRow[], before: ColumnKind[] | null): ColumnKind[] | null {
  return before !== null && rows[0]?.cells.length === before.length ? before : null;
}

/** Says so where a large ruled table of an annex has headings that mean nothing to us. */
function unknownTable(table: Table, headings: string[], count: number): Diagnostic[] {
  const known = headings.map(kindOfColumn);
  if (count === 0 || table.children.length < 4 || !known.includes('ordinal')) return [];
  const named = known.includes('task');
  if (!named && !isTaskTable([...known, 'task'])) return [];
  // money, amounts and indicators: known not to be tasks
  const unknown = headings.filter((heading) => heading !== '' && !isKnownHeading(heading)).length;
  if (unknown < (named ? 2 : 1)) return [];
  const sources = table.data?.sources ?? [];
  const page = firstPage(sources) ?? 1;
  return [diagnostic('table-columns-unknown', { page, headings: headings.filter(Boolean).join(' | ') }, sources)];
}

/** Says that a table was read and why it gives no tasks. */
function indicators(table: Table): Diagnostic {
  const sources = table.data?.sources ?? [];
  const page = firstPage(sources);
  return diagnostic('table-of-indicators', page === null ? {} : { page }, sources);
}

/** Says so where the rows of a form name work: it may be a task table whose other columns were not read. */
function leftBlank(table: Table, body: readonly TaskRow[]): Diagnostic[] {
  const rows = body.filter((row) => !isEmptyRow(row) && !isTotalRow(row) && !isBlankForm(row)).length;
  if (rows < 3) return [];
  const sources = table.data?.sources ?? [];
  const page = firstPage(sources);
  return [diagnostic('table-left-blank', { rows, ...(page !== null && { page }) }, sources)];
}

function toTasks(body: TaskRow[], kinds: readonly ColumnKind[], table: Table, context: TableContext): TaskDraft[] {
  const tasks: TaskDraft[] = [];
  const groups = new GroupPath();
  let open: { draft: TaskDraft; cell: GridCell } | null = null;
  const isGroup = (row: TaskRow, i: number): boolean =>
    row.details.length === 0 && isGroupRow(row, body[i + 1], kinds, body[i - 1]);
  body.forEach((row, i) => {
    if (isEmptyRow(row) || isTotalRow(row)) return;
    if (isGroup(row, i)) {
      const next = body[i + 1];
      groups.enter(row, next !== undefined && isGroup(next, i + 1));
      open = null;
      return;
    }
    if (row.task && open?.cell === row.task) {
      extend(open.draft, row);
      return;
    }
    if (!row.task || isBlankForm(row)) return;
    groups.settle(row.ordinal);
    const draft = toDraft(row, context, groups, tasks.length, table.data?.confidence ?? 1);
    // a numbered row is one task, whatever its cell lists
    const items = row.ordinal === '' && row.details.length === 0 ? itemsOf(row.task) : null;
    tasks.push(...(items === null ? [draft] : splitDraft(draft, items)));
    open = { draft: tasks.at(-1)!, cell: row.task };
  });
  return tasks;
}

function toDraft(row: TaskRow, context: TableContext, groups: GroupPath, index: number, confidence: number): TaskDraft {
  const { ordinal, text } = ordinalAndText(row);
  const agencies = agenciesOf(row);
  const both = splitOutcome(joined(row.cells['product-and-deadline']));
  const key = [context.key, ...groups.keys(), ordinal ?? String(index + 1)].join('.');
  return {
    key,
    ordinal,
    path: [...context.path, ...groups.path(), ...besideOf(row), ...row.above],
    section: 'appendix',
    text,
    lead: agencies.lead ?? context.given ?? null,
    support: agencies.support,
    product: joined(row.cells.product) ?? both.product,
    deadline: deadlineOf(row) ?? both.deadline,
    ...(row.amounts.length > 0 && { amounts: row.amounts }),
    columnsDecide: true,
    sources: sourcesOf(row),
    confidence: Math.min(confidence, confidenceOf(sourcesOf(row))),
  };
}

function leads(kind: ColumnKind): boolean {
  return kind === 'lead' || kind === 'lead-and-support';
}

/** Groups as cells merged downward in front of their rows: "Thanh tra, kiểm tra" beside three tasks. */
function besideOf(row: TaskRow): string[] {
  const at = row.task?.column ?? 0;
  return (
    (row.cells.other ?? [])
      .filter((cell) => cell.column < at && cell.rowSpan > 1 && cell.colSpan === 1 && /\p{L}{3}/u.test(cell.text))
      // "Đ/c Nguyễn Thị A, Phó Chủ tịch": who directs, not what about
      .filter((cell) => !/^(?:đ\/c|đồng chí|ông|bà)(?!\p{L})/iu.test(cell.text))
      .map((cell) => cell.text.replace(/\s*:\s*$/u, ''))
  );
}

/** The ordinal of its column; where there is none, the one typed in front of the text. */
function ordinalAndText(row: TaskRow): { ordinal: string | null; text: string } {
  const text = workOf(row);
  const ordinal = bareOrdinal(row.ordinal);
  if (ordinal !== '')
    return { ordinal: /^[-–+•]$/u.test(ordinal) ? null : ordinal, text: text.replace(/^[-–+•]\s+/u, '') };
  const typed = /^(\d{1,2}(?:\.\d{1,2})*)\s*[.)]\s+/u.exec(text);
  if (typed?.[1]) return { ordinal: typed[1], text: text.slice(typed[0].length) };
  return { ordinal: null, text: text.replace(/^[-–+•]\s+/u, '') };
}

function agenciesOf(row: TaskRow): Roles {
  const lead = joined(row.cells.lead);
  const support = joined(row.cells.support);
  const both = joined(row.cells['lead-and-support']);
  if (both !== null) {
    const roles = splitRoles(both);
    return { lead: lead ?? roles.lead, support: support ?? roles.support };
  }
  if (lead !== null && support === null && tellsRoles(lead)) return splitRoles(lead);
  if (lead === null && support === null && row.roles !== null) return row.roles;
  return { lead, support: support === lead && sameCell(row) ? null : support };
}

/** One cell merged over both agency columns. */
function sameCell(row: TaskRow): boolean {
  return row.cells.lead?.[0] !== undefined && row.cells.lead[0] === row.cells.support?.[0];
}

function joined(cells: GridCell[] | undefined): string | null {
  const text = (cells ?? [])
    .map((cell) => cell.lines.join('\n'))
    .filter(Boolean)
    .join('\n');
  return /[\p{L}\d]/u.test(text) ? text : null;
}

/** Another row of the same task cell: several products, deadlines or agencies of one task. */
function extend(draft: TaskDraft, row: TaskRow): void {
  const agencies = agenciesOf(row);
  draft.lead = joinOnce(draft.lead, agencies.lead);
  draft.support = joinOnce(draft.support, agencies.support);
  draft.product = joinOnce(draft.product, joined(row.cells.product));
  draft.deadline = joinOnce(draft.deadline, deadlineOf(row));
  draft.sources = mergeSources(draft.sources, sourcesOf(row));
}

function joinOnce(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a.split('\n').includes(b) || a === b ? a : `${a}\n${b}`;
}

/** The time column, a start and an end of their own, or the ticks of a schedule. */
function deadlineOf(row: TaskRow): string | null {
  const [start, end] = [joined(row.cells.start), joined(row.cells.deadline)];
  // a cell merged over both columns says it once
  const merged = row.cells.start?.[0] === row.cells.deadline?.[0];
  if (start !== null && end !== null && !merged) return `Từ ${start} đến ${end}`;
  return end ?? start ?? row.ticked;
}

function sourcesOf(row: TaskRow): Source[] {
  return mergeSources(row.grid.sources.length > 0 ? row.grid.sources : row.task?.node.data?.sources);
}
