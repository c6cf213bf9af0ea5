import type { Table } from 'mdast';
import type { Source } from '#model/source';
import { boxAround, toPageBox, widthOf } from './box.ts';
import { median } from './cluster.ts';
import { findZones, toColumns } from './columns.ts';
import { toRows } from './lines.ts';
import type { Grid, Line, Page, Run } from './page.ts';
import { layoutSettings as settings } from './settings.ts';
import { fillGrid } from './table/index.ts';

/** What stands on a page, in reading order, before its lines become paragraphs. */
export type Item =
  | { kind: 'line'; line: Line; top: number }
  /** Columns of a two-column zone, each a list of paragraphs as lines. */
  | { kind: 'zone'; columns: Line[][][]; top: number }
  | { kind: 'table'; table: Table; top: number; span: [number, number] };

/** Words that stand inside a table's bounds but in none of its cells. */
export interface Outside {
  source: Source;
  words: string;
}

export interface PageItems {
  page: Page;
  items: Item[];
  /** Lines of footnotes, which no paragraph of the page goes on into. */
  notes: Line[];
  outside: Outside[];
}

/** Sorts the words of a page into tables, two-column zones, footnotes and lines of running text. */
export function toItems(page: Page, grids: readonly Grid[]): PageItems {
  const items: Item[] = [];
  const outside: Outside[] = [];
  const used = new Set<Run>();
  for (const grid of grids) {
    const filled = fillGrid(grid, page);
    if (filled.used.size === 0) continue;
    items.push({ kind: 'table', table: filled.table, top: grid.box[1], span: [grid.box[0], grid.box[2]] });
    for (const run of filled.used) used.add(run);
    if (filled.outside.length > 0) outside.push(toOutside(filled.outside, page));
  }
  const rest = page.runs.filter((run) => !used.has(run));
  const rows = toRows(rest);
  const body = rows.slice(0, findNotes(rows, page));
  const zones = findZones(body);
  for (const [i, row] of body.entries()) {
    const zone = zones.find((z) => i >= z.from && i < z.to);
    if (zone === undefined) items.push({ kind: 'line', line: row, top: row.baseline });
    else if (zone.from === i) items.push({ kind: 'zone', columns: toColumns(zone), top: row.baseline });
  }
  for (const run of rest) {
    if (run.turn !== undefined) items.push({ kind: 'zone', columns: [[[toSidewaysLine(run)]]], top: page.height });
  }
  items.sort((a, b) => a.top - b.top);
  return { page, items, notes: rows.slice(body.length), outside };
}

/** The lines of running text among the items. */
export function linesOf(items: readonly Item[]): Line[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
}

/** Left and right ends of the tables among the items. */
export function tableSpans(items: readonly Item[]): [number, number][] {
  return items.flatMap((item) => (item.kind === 'table' ? [item.span] : []));
}

function toOutside(runs: readonly Run[], page: Page): Outside {
  const box = toPageBox(page, boxAround(runs.map((run) => run.box)));
  return { source: { kind: 'page', page: page.number, box }, words: runs.map((run) => run.text).join(' ') };
}

function toSidewaysLine(run: Run): Line {
  const { text, box, baseline, size, bold, italic } = run;
  return { text, box, baseline, size, bold, italic, runs: [run] };
}

/**
 * Index of the first footnote line, or the number of rows: small print under a short rule at the left margin in the
 * lower part of the page.
 */
function findNotes(rows: readonly Line[], page: Page): number {
  if (rows.length === 0) return 0;
  // most lines begin at the margin; a speck may stand before one
  const lefts = rows.map((row) => row.box[0]).sort((a, b) => a - b);
  const left = lefts[Math.floor(0.25 * rows.length)]!;
  const width = widthOf(boxAround(rows.map((row) => row.box)));
  const size = median(rows.map((row) => row.size));
  const height = median(rows.map(heightOf));
  // an engine takes print a little smaller than most for as large, but its letters are lower
  const isSmall = (row: Line) =>
    row.size <= settings.noteSize * size || (isScanned(row) && heightOf(row) <= settings.noteHeight * height);
  for (const rule of page.rules) {
    const length = rule.to - rule.from;
    if (rule.direction !== 'horizontal' || rule.at < settings.noteTop * page.height) continue;
    if (Math.abs(rule.from - left) > 40 || length < 60 || length > settings.noteRule * width) continue;
    const first = rows.findIndex((row) => row.box[1] > rule.at - 2);
    const notes = first < 0 ? [] : rows.slice(first);
    if (notes.length > 0 && notes.every(isSmall)) return first;
  }
  return rows.length;
}

function heightOf({ box }: Line): number {
  return box[3] - box[1];
}

function isScanned({ runs }: Line): boolean {
  return runs.some((run) => run.confidence !== undefined);
}
