import { splitLabel } from '#text';
import type { ColumnKind } from './columns.ts';
import { distinct } from './table-grid.ts';
import type { TaskRow } from './task-row.ts';

/** Style of an ordinal in a table; a group row of an outer style closes those of inner ones. */
type OrdinalStyle = 'upper' | 'roman' | 'none' | 'inner' | 'decimal' | 'decimal2' | 'letter';

function styleOf(ordinal: string): OrdinalStyle {
  if (ordinal === '') return 'none';
  if (/^[IVX]+$/u.test(ordinal)) return 'roman';
  if (/^\p{Lu}$/u.test(ordinal)) return 'upper';
  if (/^\d+$/u.test(ordinal)) return 'decimal';
  if (/^\d+(?:\.\d+)+$/u.test(ordinal)) return 'decimal2';
  return 'letter';
}

/** An ordinal without what closes it: "1.", "a)", "II-"; a mere dash stays. */
export function bareOrdinal(ordinal: string): string {
  return ordinal.replace(/(?<=[\p{L}\d.)])[.)\s–-]+$/u, '');
}

/** Text of a group row: what is printed beside its ordinal. */
function groupText(row: TaskRow): string {
  const cell = row.task ?? distinct(row.grid).find((c) => c.text !== '' && c.text !== row.ordinal);
  return (cell?.text ?? '').replace(/\s*:\s*$/u, '');
}

/**
 * A row that only names the rows below it: nothing but ordinal and text, and either its look or what follows shows it
 * ("2" above "2.1", a Roman numeral or capital, a cell merged over the table, an ordinal that restarts below, a sign
 * between rows whose numbers run on over it: a scan's "IP?P" for "II").
 */
export function isGroupRow(
  row: TaskRow,
  next: TaskRow | undefined,
  kinds: readonly ColumnKind[],
  before?: TaskRow,
): boolean {
  const text = groupText(row);
  if (text === '') return false;
  const ordinal = bareOrdinal(row.ordinal);
  const below = next ? bareOrdinal(next.ordinal) : '';
  // "1. Khảo sát" above "1.1. Lập phiếu", typed where no column is for ordinals
  const own = ordinal || typedOrdinal(row);
  const child = own !== '' && next !== undefined && (below || typedOrdinal(next)).startsWith(`${own}.`);
  const filled = distinct(row.grid).filter(
    (cell) => cell.text !== '' && cell !== row.task && cell.text !== row.ordinal,
  );
  const fields = filled.filter((cell) => carriesField(row, cell));
  if (child && fields.length === 0) return true;
  const merged = spansTable(row, kinds);
  const style = styleOf(ordinal);
  // "A | CẢI CÁCH HÀNH CHÍNH" where the column beside the ordinals is one of bodies
  const named = (style === 'roman' || style === 'upper') && filled.length === 1 && (row.task?.text ?? '') === '';
  if (fields.length > 0 && !merged && !named) return false;
  if (merged) return true;
  if (style === 'roman' || style === 'upper') return true;
  if (next === undefined) return false;
  if (/^(?!a$)\D+$/u.test(ordinal) && Number(below) === lastNumber(before) + 1) return true;
  const restarts = below === '1' || below === '01' || /\.0?1$/u.test(below);
  if (ordinal === '') return restarts || isHeadingText(row, text);
  return (
    (restarts && ordinal !== below && styleOf(below) !== style) ||
    (/^[-–+•a-zđ]$/u.test(below) && (style === 'decimal' || style === 'decimal2') && text.length < 150)
  );
}

function typedOrdinal(row: TaskRow): string {
  return splitLabel(row.task?.text ?? '')?.ordinal ?? '';
}

/** The number of the row before a group's; NaN where it has none. */
function lastNumber(row: TaskRow | undefined): number {
  return row === undefined ? NaN : Number(bareOrdinal(row.ordinal) || NaN);
}

function carriesField(row: TaskRow, cell: { text: string }): boolean {
  for (const kind of ['lead', 'support', 'lead-and-support', 'product', 'deadline'] as const) {
    if (row.cells[kind]?.some((c) => c === cell)) return true;
  }
  return false;
}

/** One cell over all field columns: the heading of a group. */
function spansTable(row: TaskRow, kinds: readonly ColumnKind[]): boolean {
  const cells = distinct(row.grid).filter((cell) => cell.text !== '');
  const widest = cells.reduce((a, b) => (b.colSpan > a.colSpan ? b : a), cells[0]!);
  // over the work and every field: a cell over both agency columns alone names the agencies
  const columns = kinds.flatMap((kind, x) => (kind === 'ordinal' || kind === 'note' ? [] : [x]));
  const covered = columns.every((x) => x >= widest.column && x < widest.column + widest.colSpan);
  return widest.colSpan > 1 && covered && widest.text.length < 300;
}

function isHeadingText(row: TaskRow, text: string): boolean {
  return (
    (row.task?.node.data?.bold === true || text === text.toUpperCase() || splitLabel(text)?.style === 'roman') &&
    text.length < 200
  );
}

interface Group {
  style: OrdinalStyle;
  ordinal: string;
  printed: string;
}

/** The group rows above a row of a table. */
export class GroupPath {
  #groups: Group[] = [];
  #count = 0;
  /** No task stands behind the group entered last. */
  #fresh = false;

  /** Goes into the group that a row names; `above`: another group row follows right behind it. */
  enter(row: TaskRow, above = false): void {
    const text = groupText(row);
    const typed = bareOrdinal(row.ordinal) === '' ? splitLabel(text) : null;
    const ordinal = bareOrdinal(row.ordinal) || (typed?.ordinal ?? '');
    const own = styleOf(ordinal);
    // "Tháng 4" right below "QUÝ II", and each month after that until a quarter stands above another
    const nested = this.#groups.some(
      ({ style, printed }) => style === 'inner' && isCapital(printed) === isCapital(text),
    );
    const inner = own === 'none' && (this.#fresh ? this.#groups.at(-1)?.style === 'none' : nested && !above);
    const style = inner ? 'inner' : own;
    this.#fresh = true;
    this.#count += 1;
    const same = this.#groups.findIndex((group) => group.style === style && depth(group.ordinal) >= depth(ordinal));
    if (same !== -1) this.#groups.length = same;
    if (style === 'decimal2') this.settle(ordinal);
    const printed =
      bareOrdinal(row.ordinal) === '' || splitLabel(text)?.ordinal === ordinal
        ? text
        : `${bareOrdinal(row.ordinal)}. ${text}`;
    this.#groups.push({ style, ordinal: ordinal || `g${this.#count}`, printed });
  }

  /** Leaves the groups that a row's ordinal does not belong to: "3" ends group "2", "2.1" stays in it. */
  settle(raw: string): void {
    this.#fresh = false;
    const ordinal = bareOrdinal(raw);
    const style = styleOf(ordinal);
    if (style !== 'decimal' && style !== 'decimal2') return;
    while (this.#groups.length > 0) {
      const last = this.#groups.at(-1)!;
      const numbered = last.style === 'decimal' || last.style === 'decimal2';
      if (!numbered || ordinal.startsWith(`${last.ordinal}.`) || (style === 'decimal' && ordinal === '1')) return;
      this.#groups.pop();
    }
  }

  path(): string[] {
    return this.#groups.map((group) => group.printed);
  }

  keys(): string[] {
    return this.#groups
      .filter((group) => group.style !== 'decimal2' && group.style !== 'decimal')
      .map((group) => group.ordinal);
  }
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}

function depth(ordinal: string): number {
  return ordinal.split('.').length;
}
