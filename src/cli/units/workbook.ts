import excel from '@protobi/exceljs';
import type { Cell, Worksheet } from '@protobi/exceljs';
import type { Row } from './row.ts';

/** The visible sheets of an .xlsx file as rows. Throws where the bytes are no such file. */
export async function readSheets(bytes: Uint8Array): Promise<{ name: string; rows: Row[] }[]> {
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map((sheet) => ({ name: sheet.name, rows: readRows(sheet) }));
}

function readRows(sheet: Worksheet): Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell);
    });
    rows.push({ number, cells: Array.from(cells, (text) => text ?? '') });
  });
  return rows;
}

/** A cell merged over columns counts once, one merged over rows counts in each. */
function textOf(cell: Cell): string {
  const { master } = cell;
  if (cell.isMerged && master !== cell && master.row === cell.row) return '';
  return cell.isMerged ? master.text : cell.text;
}
