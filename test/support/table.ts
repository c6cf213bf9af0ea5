import type { Table } from 'mdast';
import { cell, row, table } from '#tree';

/**
 * A table written as lines of cells parted by `|`. `^` is covered by the cell above, `<` by the cell to the left;
 * a line that opens with `H` is marked as header by the parser.
 */
export function tableOf(text: string): Table {
  const lines = text.trim().split('\n');
  const header = lines.map((line) => /^\s*H\|/u.test(line));
  const grid = lines.map((line) =>
    line
      .trim()
      .replace(/^H?\||\|$/gu, '')
      .split('|')
      .map((part) => part.trim().replaceAll('\\n', '\n')),
  );
  return table(
    grid.map((parts, r) =>
      row(
        parts.flatMap((part, c) => {
          if (part === '^' || part === '<') return [];
          let colSpan = 1;
          while (parts[c + colSpan] === '<') colSpan += 1;
          let rowSpan = 1;
          while (grid[r + rowSpan]?.[c] === '^') rowSpan += 1;
          return [cell(part, { colSpan, rowSpan })];
        }),
        header[r] ? { isHeader: true } : {},
      ),
    ),
    { ruled: true },
  );
}
