import type { Root, Table } from 'mdast';
import type { Block } from '#tree';
import { isRecipientsHead } from '#lexicon';
import { toLines } from '#tree';

/**
 * Parts the table of recipients and signature from a table of tasks right above it: Word 97 and RTF make one table of
 * two that no paragraph stands between.
 */
export function partTables() {
  return (tree: Root): void => {
    tree.children = (tree.children as Block[]).flatMap((block): Block[] =>
      block.type === 'table' ? partTable(block) : [block],
    );
  };
}

function partTable(table: Table): Table[] {
  const at = table.children.findIndex((row) => row.children.some((cell) => isRecipientsHead(toLines(cell)[0] ?? '')));
  if (at < 1 || reaches(table, at)) return [table];
  return [
    { ...table, children: table.children.slice(0, at) },
    { ...table, children: table.children.slice(at), data: { ...table.data, ruled: false } },
  ];
}

/** Whether a cell merged downward reaches over the row. */
function reaches(table: Table, at: number): boolean {
  return table.children.slice(0, at).some((row, i) => row.children.some((cell) => i + (cell.data?.rowSpan ?? 1) > at));
}
