import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import excel from '@protobi/exceljs';
import type { Cell, Style, Worksheet } from '@protobi/exceljs';
import { headStyle, noteStyle, textStyle, titleStyle, toCell } from './cells.ts';

type Value = string | number | null;
/** A cell: its value, with a style other than that of plain text where given. */
export type CellSpec = Value | StyledCell;
interface StyledCell {
  value: Value;
  style: Partial<Style>;
}

/** Points: a line of the body font, and the most that Excel gives a row. */
const lineHeight = 14.5;
const mostHeight = 409;
/** Excel's column width where none is set, in characters. */
const defaultWidth = 9;
/** Letters of the body font that fit in a width unit, on the safe side. */
const lettersPerWidth = 1.15;

export interface Column {
  heading: string;
  /** In characters of the default font. */
  width: number;
}

export interface SheetSpec {
  name: string;
  /** Lines above the headings: the first is the title. */
  title: string[];
  columns: Column[];
  /** Columns that stay in view at the left. */
  frozenColumns: number;
  rows: Iterable<CellSpec[]>;
}

/** Writes the sheets row by row, so that a large book needs little memory, and gives the bytes of the .xlsx file. */
export async function toBook(sheets: SheetSpec[]): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const sheet of sheets) writeSheet(book, sheet);
  await book.commit();
  return bytes;
}

function writeSheet(book: InstanceType<typeof excel.stream.xlsx.WorkbookWriter>, spec: SheetSpec): void {
  const headRow = spec.title.length + 1;
  const widths = spec.columns.map(({ width }) => width);
  const sheet = book.addWorksheet(spec.name, {
    views: [{ state: 'frozen', xSplit: spec.frozenColumns, ySplit: headRow, zoomScale: 100 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  sheet.columns = widths.map((width) => ({ width }));
  spec.title.forEach((line, i) => writeRow(sheet, [{ value: line, style: i === 0 ? titleStyle : noteStyle }], []));
  const headings = spec.columns.map(({ heading }): CellSpec => ({ value: heading, style: headStyle }));
  writeRow(sheet, headings, widths);
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow, column: spec.columns.length } };
  for (const cells of spec.rows) writeRow(sheet, cells, widths);
  sheet.commit();
}

/** `widths` of the columns give the row its height; a row without them keeps the default. */
function writeRow(sheet: Worksheet, cells: CellSpec[], widths: number[]): void {
  const row = sheet.addRow([]);
  cells.forEach((spec, i) => write(row.getCell(i + 1), spec));
  if (widths.length > 0) row.height = heightOf(cells, widths);
  row.commit();
}

function write(cell: Cell, spec: CellSpec): void {
  const { value, style } = isStyled(spec) ? spec : { value: spec, style: textStyle };
  cell.value = toCell(value);
  cell.style = style;
}

/** Height in points that shows all lines of wrapped cells: not every program works it out when it opens the file. */
function heightOf(cells: CellSpec[], widths: number[]): number {
  const lines = cells.map((spec, i) => {
    const value = isStyled(spec) ? spec.value : spec;
    const width = widths[i] ?? defaultWidth;
    return String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * lettersPerWidth))), 0);
  });
  return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight + 3);
}

function isStyled(spec: CellSpec): spec is StyledCell {
  return typeof spec === 'object' && spec !== null;
}
