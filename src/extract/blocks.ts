import type { Nodes, Paragraph, Root, Table } from 'mdast';
import type { Field, Source } from '#model';
import { toLine, toLines } from '#tree';
import type { Block, Region, Section } from '#tree';

/** A line of the fixed parts of a document (letterhead, title, signature), with how it looks. */
export interface Line {
  text: string;
  sources: Source[];
  bold: boolean;
  /** 0 left, 1 right, null where the format has no columns. */
  column: number | null;
}

/** The blocks of a region, in order; sections are flattened to their paragraphs and tables. */
export function blocksOf(tree: Root, ...regions: Region[]): (Paragraph | Table)[] {
  return flat(tree.children as Block[]).filter((block) => {
    const region = block.data?.region;
    return (
      region !== undefined &&
      regions.includes(region) &&
      !(block.type === 'paragraph' && (block.data?.annotation || block.data?.note))
    );
  });
}

/** All paragraphs and tables of the tree, in order. */
export function flat(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.type === 'section') return flat(block.children);
    return block.type === 'pageBreak' ? [] : [block];
  });
}

/** Lines of a region; a table's cells column by column, so that the halves of a letterhead stay together. */
export function linesOf(tree: Root, ...regions: Region[]): Line[] {
  return blocksOf(tree, ...regions).flatMap((block) =>
    block.type === 'table' ? tableLines(block) : paragraphLines(block),
  );
}

function paragraphLines(block: Paragraph): Line[] {
  const { sources = [], bold = false, column = null, label } = block.data ?? {};
  return toLines(block).flatMap((text, i) => {
    const whole = i === 0 && label ? `${label} ${text}` : text;
    const halves = whole.split(/\t+/u).map((part) => part.trim());
    if (halves.length === 1) return [{ text: whole, sources, bold, column }];
    return halves.filter(Boolean).map((part, j) => ({ text: part, sources, bold, column: Math.min(j, 1) }));
  });
}

function tableLines(block: Table): Line[] {
  const width = Math.max(...block.children.map((row) => row.children.length));
  const lines: Line[] = [];
  for (let column = 0; column < width; column += 1) {
    for (const row of block.children) {
      const cell = row.children[column];
      if (!cell) continue;
      const sources = cell.data?.sources ?? row.data?.sources ?? block.data?.sources ?? [];
      for (const text of toLines(cell)) {
        lines.push({
          text: text.replace(/\t+/gu, ' '),
          sources,
          bold: cell.data?.bold ?? false,
          column: Math.min(column, 1),
        });
      }
    }
  }
  return lines;
}

/** Field of a block: its text on one line. */
export function toField(node: Nodes, sources: Source[] = []): Field {
  return { raw: toLine(node), sources };
}

export function fieldOf(line: Line, raw = line.text): Field {
  return { raw, sources: line.sources };
}

/** The line that opens a section. */
export function headOf(section: Section): Paragraph {
  const head = section.children[0];
  if (head?.type !== 'paragraph') throw new Error(`Expected a section to open with its own line, got ${head?.type}`);
  return head;
}

/** A section's own line as printed, number in front, without a final colon. */
export function printedHead(section: Section): string {
  const head = headOf(section);
  const line = toLine(head).replace(/\s*:\s*$/u, '');
  const { ordinal, style } = section.data;
  if (ordinal === null) return line;
  const label = head.data?.label ?? ordinal;
  return `${/[.)/–-]$/u.test(label) || style === 'part' ? label : `${label}.`} ${line}`;
}
