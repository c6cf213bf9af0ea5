import type { Nodes } from 'mdast';
import { toLine } from './text.ts';

/** One line a block, indented by depth: what a person needs to see of a tree. `width` cuts long texts. */
export function toOutline(node: Nodes, width = 100, depth = 0): string {
  const pad = '  '.repeat(depth);
  const cut = (text: string) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
  switch (node.type) {
    case 'root':
      return node.children.map((child) => toOutline(child, width, depth)).join('\n');
    case 'pageBreak':
      return `${pad}--- page ${node.data.page}`;
    case 'section':
      return [
        `${pad}§ ${node.data.style} ${node.data.ordinal ?? ''}`.trimEnd(),
        ...node.children.map((child) => toOutline(child as Nodes, width, depth + 1)),
      ].join('\n');
    case 'paragraph': {
      const d = node.data ?? {};
      const facts = [
        d.region,
        d.align,
        d.bold && 'b',
        d.italic && 'i',
        d.depth && `h${d.depth}`,
        d.annotation && 'annotation',
      ];
      const tags = facts.filter(Boolean).join(' ');
      return `${pad}¶ ${tags ? `[${tags}] ` : ''}${d.label ? `${d.label} ` : ''}${cut(toLine(node))}`;
    }
    case 'table':
      return [
        `${pad}▦ table ${node.data?.region ?? ''}`.trimEnd(),
        ...node.children.map((row) => {
          const cells = row.children.map((c) => {
            const span = `${(c.data?.colSpan ?? 1) > 1 ? `↔${c.data?.colSpan}` : ''}${(c.data?.rowSpan ?? 1) > 1 ? `↕${c.data?.rowSpan}` : ''}`;
            return `${span}${cut(toLine(c))}`;
          });
          return `${pad}  ${row.data?.isHeader ? 'H' : '|'} ${cells.join(' | ')}`;
        }),
      ].join('\n');
    default:
      return `${pad}? ${node.type} ${cut(toLine(node))}`;
  }
}
