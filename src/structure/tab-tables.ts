import type { Paragraph, Root } from 'mdast';
import { cell, mergeSources, row, table, toText } from '#tree';
import type { Block } from '#tree';

/** Fewest rows under the headings, and fewest columns, of a table typed with tabs. */
const leastRows = 2;
const leastColumns = 3;

/** Makes a table of paragraphs whose cells are parted by tabs, under a line of headings that opens with STT or TT. */
export function tabTables() {
  return (tree: Root): void => {
    const out: Block[] = [];
    const blocks = tree.children as Block[];
    for (let at = 0; at < blocks.length;) {
      const rows = rowsFrom(blocks, at);
      if (rows.length > leastRows) out.push(toTable(rows));
      else out.push(blocks[at]!);
      at += rows.length > leastRows ? rows.length : 1;
    }
    tree.children = out as Root['children'];
  };
}

interface TabRow {
  block: Paragraph;
  cells: string[];
}

function rowsFrom(blocks: readonly Block[], at: number): TabRow[] {
  const head = toRow(blocks[at]);
  if (head === null || head.cells.length < leastColumns || !/^s?tt\.?$/iu.test(head.cells[0] ?? '')) return [];
  const rows = [head];
  for (const block of blocks.slice(at + 1)) {
    const next = toRow(block);
    if (next === null || next.cells.length < 2 || next.cells.length > head.cells.length) break;
    rows.push(next);
  }
  return rows;
}

function toRow(block: Block | undefined): TabRow | null {
  if (block?.type !== 'paragraph') return null;
  const cells = toText(block)
    .split('\t')
    .map((text) => text.trim());
  return { block, cells };
}

function toTable(rows: readonly TabRow[]): Block {
  const width = rows[0]!.cells.length;
  return table(
    rows.map(({ block, cells }, i) => {
      const sources = block.data?.sources ?? [];
      const texts = Array.from({ length: width }, (_, x) => cells[x] ?? '');
      return row(
        texts.map((text) => cell(text, { sources, ...(block.data?.bold && { bold: true }) })),
        { sources, ...(i === 0 && { isHeader: true }) },
      );
    }),
    { ruled: true, sources: mergeSources(...rows.map(({ block }) => block.data?.sources)) },
  );
}
