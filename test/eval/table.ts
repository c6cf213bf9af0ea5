import { styleText } from 'node:util';

/** A cell: text, or text with a judgement that colours it. */
export type Cell = string | { text: string; bad: boolean };

/** Lays rows out in columns; the first column is left-aligned, numbers of the others right-aligned. */
export function toTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const plain = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => plain(row[i] ?? '').length)));
  const line = (cells: readonly Cell[], style: (text: string) => string = String): string =>
    cells
      .map((cell, i) => {
        const text = plain(cell);
        const padded = /^[\d./–%-]+$/.test(text) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0);
        return style(typeof cell !== 'string' && cell.bad ? styleText('red', padded) : padded);
      })
      .join('  ')
      .trimEnd();
  return [line(head, (text) => styleText('bold', text)), ...rows.map((row) => line(row))].join('\n');
}

/** A ratio with three decimals, red below its floor; a floor of undefined asks for nothing. */
export function toCell(value: number, floor: number | undefined): Cell {
  return { text: value.toFixed(3), bad: floor !== undefined && value < floor - 1e-9 };
}
