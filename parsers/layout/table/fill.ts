import type { Table, TableCell, TableRow } from 'mdast';
import type { Box } from '#model/source';
import { cell as cellNode, row as rowNode, table as tableNode, unionBox } from '#tree';
import type { Align } from '#tree';
import { toLine, toRows } from '../lines.ts';
import type { Grid, GridCell, Line, Page, Run } from '../page.ts';
import { toSource } from '../source.ts';
import { toCellText } from './cell-text.ts';
import { countHeaderRows } from './headings.ts';
import { CellIndex } from './locate.ts';

export interface FilledGrid {
  table: Table;
  /** Runs of the page that went into the table. */
  used: Set<Run>;
  /** Runs inside the table's bounds that lie in no cell; their words are in none of its cells. */
  outside: Run[];
}

/** A cell with its text, before it becomes a node. */
export interface FilledCell {
  place: GridCell;
  text: string;
  bold: boolean;
  align: Align;
}

/**
 * Puts the page's runs into the cells of a grid. Every run within the table's bounds goes into exactly one cell, a run
 * across a border word by word; what lies in no cell is returned and lowers the table's confidence.
 */
export function fillGrid(grid: Grid, page: Page): FilledGrid {
  const index = new CellIndex(grid);
  const content = new Map<GridCell, Run[]>();
  const used = new Set<Run>();
  const outside: Run[] = [];
  for (const run of page.runs) {
    if (run.text.trim() === '' || !isWithin(run.box, grid.box)) continue;
    const parts = index.place(run);
    if (parts === null) {
      outside.push(run);
      continue;
    }
    used.add(run);
    for (const { cell, run: part } of parts) content.set(cell, [...(content.get(cell) ?? []), part]);
  }
  const cells = grid.cells.map((place) => fillCell(place, content.get(place) ?? []));
  return {
    table: toTable(grid, cells, page, (grid.confidence ?? 1) * confidenceOf(used.size, outside.length)),
    used,
    outside,
  };
}

function isWithin(box: Box, bounds: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x > bounds[0] && x < bounds[2] && y > bounds[1] && y < bounds[3];
}

function confidenceOf(used: number, outside: number): number {
  return outside === 0 ? 1 : Math.max(0.3, Math.round((0.8 * used * 100) / (used + outside)) / 100);
}

function fillCell(place: GridCell, runs: readonly Run[]): FilledCell {
  const lines = toLines(runs);
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  return {
    place,
    text: toCellText(lines, place.box),
    bold: letters > 0 && bold >= 0.9 * letters,
    align: alignOf(lines, place.box),
  };
}

/** Upright lines top to bottom, then lines that stand sideways in the cell. */
function toLines(runs: readonly Run[]): Line[] {
  const sideways = runs.filter((run) => run.turn !== undefined).sort((a, b) => a.box[0] - b.box[0]);
  return [...toRows(runs), ...sideways.map((run) => toLine([run]))];
}

/** Centred where every line's middle is the cell's and a line is clearly shorter than the cell. */
function alignOf(lines: readonly Line[], box: Box): Align {
  const middle = (box[0] + box[2]) / 2;
  const centred = lines.every((line) => Math.abs((line.box[0] + line.box[2]) / 2 - middle) < 4);
  const short = lines.some((line) => line.box[0] - box[0] > 8 && box[2] - line.box[2] > 8);
  return lines.length > 0 && centred && short ? 'center' : 'left';
}

function toTable(grid: Grid, cells: readonly FilledCell[], page: Page, confidence: number): Table {
  const headers = countHeaderRows(cells, grid.rowCount, grid.columnCount);
  const rows = Array.from({ length: grid.rowCount }, (_, r) => toRow(page, r, cells, r < headers));
  if (grid.openBottom && rows.length > 0) rows.at(-1)!.data = { ...rows.at(-1)!.data, cut: true };
  const filled = rows.filter((row) => row.children.length > 0);
  return tableNode(filled, {
    sources: [toSource(page, grid.box)],
    ruled: true,
    confidence,
    ...(grid.openTop && { continues: true }),
  });
}

function toRow(page: Page, r: number, cells: readonly FilledCell[], isHeader: boolean): TableRow {
  const own = cells.filter((cell) => cell.place.row === r);
  // merged cells reach into other rows: the cells of one row alone say where it ends
  const single = own.filter((cell) => cell.place.rowSpan === 1);
  const boxes = (single.length > 0 ? single : own).map((cell) => cell.place.box);
  const sources = boxes.length === 0 ? [] : [toSource(page, boxes.reduce(unionBox))];
  const nodes = own.map((cell) => toCell(page, cell, isHeader));
  return rowNode(nodes, { sources, ...(isHeader && { isHeader: true }) });
}

function toCell(page: Page, { place, text, bold, align }: FilledCell, isHeader: boolean): TableCell {
  return cellNode(text, {
    sources: [toSource(page, place.box)],
    ...(place.colSpan > 1 && { colSpan: place.colSpan }),
    ...(place.rowSpan > 1 && { rowSpan: place.rowSpan }),
    ...(isHeader && { isHeader: true }),
    ...(bold && { bold: true }),
    ...(align !== 'left' && { align }),
  });
}
