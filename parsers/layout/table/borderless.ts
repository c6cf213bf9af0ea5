import { foldKey } from '#text';
import { toRows } from '../lines.ts';
import type { Grid, GridCell, Line, Page, Run } from '../page.ts';
import { columnOf, narrowGutters, toColumns } from './gutters.ts';
import type { Gutter } from './gutters.ts';
import { findHead, isOrdinalHead } from './borderless-head.ts';
import { isOrdinal } from './headings.ts';
import { findRowBands, rulesAcross } from './row-bands.ts';
import type { BodyLine, RowBand } from './row-bands.ts';
import type { TableSettings } from './settings.ts';

/**
 * Tables that no vertical lines show, found from a heading line "STT | … | …" whose columns the rows below keep to.
 * Cautious: without two headings that are known and two rows that begin with an ordinal there is no table. `before` is
 * the last table of the page before, whose columns a page without headings may carry on.
 */
export function findBorderless(page: Page, taken: readonly Grid[], settings: TableSettings, before?: Grid): Grid[] {
  const free = page.runs.filter((run) => !taken.some((grid) => isInside(run, grid)));
  const lines = toRows(free);
  const grids: Grid[] = [];
  const heads = lines.flatMap((_, i) => findHead(lines, i, page, settings) ?? []);
  let end = 0;
  if (before && !before.ruled) {
    const carried = carryOn(page, lines.slice(0, heads[0]?.start), before, settings);
    if (carried) grids.push(carried.grid);
    end = carried?.end ?? 0;
  }
  for (const head of heads) {
    if (head.start < end) continue;
    const band = lines.slice(head.start, head.end);
    // the headings printed again over the rest of one row need no row that begins
    const goesOn = grids.length === 0 && before?.ruled === false && before.columnCount === head.gutters.length + 1;
    const gutters = goesOn ? knownGutters(head.gutters, before) : head.gutters;
    const found = toTable(page, lines, head.end, gutters, band, settings, { least: goesOn ? 0 : 2 });
    if (!found) continue;
    grids.push(found.grid);
    end = found.end;
  }
  return grids;
}

function isInside(run: Run, { box }: Grid): boolean {
  const [x, y] = [(run.box[0] + run.box[2]) / 2, (run.box[1] + run.box[3]) / 2];
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

/** On a page with few rows the columns of the page before say where in a wide gutter the border lies. */
function knownGutters(gutters: readonly Gutter[], before: Grid): Gutter[] {
  const borders = bordersOf(before).slice(1);
  return gutters.map(({ from, to }, i) => {
    const border = borders[i];
    if (border === undefined || border < from || border > to) return { from, to };
    return { from: Math.max(from, border - 6), to: Math.min(to, border + 6) };
  });
}

function bordersOf(grid: Grid): number[] {
  const lefts = new Set(grid.cells.filter((cell) => cell.colSpan === 1).map((cell) => cell.box[0]));
  return [...lefts].sort((a, b) => a - b);
}

function carryOn(
  page: Page,
  lines: readonly Line[],
  before: Grid,
  settings: TableSettings,
): { grid: Grid; end: number } | null {
  const start = lines.findIndex((line) => !(line.runs.length === 1 && /^[-\d]+$/u.test(line.text) && line.box[1] < 80));
  const borders = bordersOf(before);
  if (start === -1 || borders.length !== before.columnCount) return null;
  const gutters = borders.slice(1).map((x) => ({ from: x - 6, to: x + 6 }));
  // without an ordinal it is the rest of the row that the page break cut: the sentence goes on
  const rest = /^\p{Ll}/u.test(lines[start]!.text);
  return toTable(page, lines, start, gutters, [], settings, { least: rest ? 0 : 1, extent: before.box });
}

/** The rows below the headings as a grid, and the index of the line behind it; null where they make no table. */
function toTable(
  page: Page,
  lines: readonly Line[],
  start: number,
  headGutters: readonly Gutter[],
  head: readonly Line[],
  settings: TableSettings,
  /** Fewest rows with an ordinal; left and right end of the table on the page before. */
  { least, extent }: { least: number; extent?: readonly number[] },
): { grid: Grid; end: number } | null {
  const { gutters, body } = withoutTail(follow(lines, start, headGutters, head, settings), page);
  const end = start + body.length;
  const all = [...head, ...body.map(({ line }) => line)];
  if (body.length < Math.min(2, least + 1) || all.length === 0) return null;
  const { bands, sure } = findRowBands(body, head, page);
  const numbered = bands.filter((band) => band.lines.some((l) => isOrdinal(l.columns[0] ?? '')));
  if (bands.length === 0 || numbered.length < least) return null;
  const left = Math.min(extent?.[0] ?? Infinity, ...all.map((line) => line.box[0] - 3));
  const right = Math.max(extent?.[2] ?? 0, ...all.map((line) => line.box[2] + 3));
  const xs = [left, ...gutters.map((gutter) => (gutter.from + gutter.to) / 2), right];
  const cells = bands.flatMap((band, row) => toBandCells(band, row, xs, gutters));
  const box = [left, bands[0]!.top, right, bands.at(-1)!.bottom] as const;
  return {
    grid: {
      page: page.number,
      box: [...box],
      rowCount: bands.length,
      columnCount: xs.length - 1,
      cells,
      ruled: false,
      confidence: sure ? 0.9 : 0.5,
    },
    end,
  };
}

/** Takes lines as long as they leave the gutters open; headings written across them may stand between. */
function follow(
  lines: readonly Line[],
  start: number,
  headGutters: readonly Gutter[],
  head: readonly Line[],
  settings: TableSettings,
): { gutters: Gutter[]; body: BodyLine[] } {
  let gutters = [...headGutters];
  const body: BodyLine[] = [];
  let end = start;
  let last = head.at(-1);
  for (let i = start; i < lines.length; i += 1) {
    const line = lines[i]!;
    const size = line.size;
    if (last && line.baseline - last.baseline > 4 * size) break;
    // the headings of another table
    if (i > start && isOrdinalHead(lines, i)) break;
    if (/^(?:noi nhan|tm\.|kt\.|tl\.|tuq\.|q\.)/u.test(foldKey(line.text))) break;
    const narrowed = narrowGutters(gutters, line, settings.keptGutter * size);
    const heading = isHeadingLine(line, gutters);
    const free = narrowed.filter((gutter) => gutter !== null);
    const across = heading && (runsAcross(line, free, settings) || opensAcross(line, gutters[0]!));
    const open = free.length === gutters.length && !across;
    if (!open && !heading) break;
    if (open) gutters = free;
    body.push({ line, columns: toColumns(line, gutters), across: !open });
    // a heading across the columns ends the table unless rows follow it
    if (open) end = i + 1;
    last = line;
  }
  body.length = end - start;
  return { gutters, body: body.map((b) => ({ ...b, columns: toColumns(b.line, gutters) })) };
}

/**
 * A heading of the text below looks like a group of the table, but no rows follow it; and what stands under the last of
 * the rules that part the rows is no row.
 */
function withoutTail(
  { gutters, body }: { gutters: Gutter[]; body: BodyLine[] },
  page: Page,
): { gutters: Gutter[]; body: BodyLine[] } {
  const rows = [...body];
  const last = rulesAcross(rows, page).at(-1);
  const above = rows.filter(({ line }) => last === undefined || line.baseline < last.at);
  const below = rows.slice(above.length);
  const sparse = below.every(({ columns }) => columns.filter((text) => text !== '').length <= 2);
  if (above.length * 2 > rows.length && sparse) rows.length = above.length;
  while (rows.length > 1 && isGroupLine(rows.at(-1)!, gutters)) rows.pop();
  return { gutters, body: rows };
}

function isGroupLine({ line, columns }: BodyLine, gutters: readonly Gutter[]): boolean {
  const labelled = columns[0] !== '' || /^(?:[IVXLA-H]+|\d{1,2})[.)]\s/u.test(line.text);
  return labelled && isHeadingLine(line, gutters) && columns.slice(2).every((text) => text === '');
}

/** A group's heading: bold or numbered with a Roman numeral or capital, not prose. */
function isHeadingLine(line: Line, gutters: readonly Gutter[]): boolean {
  const first = line.runs[0]!;
  const numbered = isOrdinal(first.text) && columnOf((first.box[0] + first.box[2]) / 2, gutters) === 0;
  return line.bold || (numbered && /^[IVXLA-H]+[.)]?$/u.test(first.text));
}

/** A group's heading written from the left edge into the gutter behind the ordinals: "Nguồn nhân lực", "I. Hạ tầng số". */
function opensAcross(line: Line, gutter: Gutter): boolean {
  const [first, second] = line.runs;
  if (first!.box[0] > gutter.from) return false;
  // an ordinal of its own column stands apart from the text
  if (isOrdinal(first!.text) && (!second || second.box[0] - first!.box[2] > 0.6 * line.size)) return false;
  return line.runs.some((run) => run.box[2] > gutter.from + 1 && run.box[0] < gutter.to);
}

/** Whether words follow one another over a gutter with no more than a word space between. */
function runsAcross(line: Line, gutters: readonly Gutter[], settings: TableSettings): boolean {
  return gutters.some((gutter) => {
    const middle = (gutter.from + gutter.to) / 2;
    const left = Math.max(...line.runs.map((run) => run.box[2]).filter((x) => x <= middle));
    const right = Math.min(...line.runs.map((run) => run.box[0]).filter((x) => x >= middle));
    // the ordinal may stand close to its heading
    return left > line.runs[0]!.box[2] && right - left < settings.minGutter * line.size;
  });
}

function toBandCells(band: RowBand, row: number, xs: readonly number[], gutters: readonly Gutter[]): GridCell[] {
  const cell = (column: number, colSpan: number): GridCell => ({
    row,
    column,
    rowSpan: 1,
    colSpan,
    box: [xs[column]!, band.top, xs[column + colSpan]!, band.bottom],
  });
  const across = band.lines.length === 1 && band.lines[0]!.across ? band.lines[0]!.line : null;
  if (!across) return xs.slice(1).map((_, column) => cell(column, 1));
  const [first, second] = across.runs;
  const gutter = gutters[0]!;
  const parted = first!.box[2] <= gutter.from + 1 && (!second || second.box[0] >= gutter.to - 1);
  return parted ? [cell(0, 1), cell(1, xs.length - 2)] : [cell(0, xs.length - 1)];
}
