import type { Nodes } from 'mdast';
import { toLine } from './text.ts';

/** Words for what is told of a block. */
type Say = (tags: readonly string[]) => string;

/**
 * One line a block, indented by depth: what a person needs to see of a tree. `width` cuts long texts; `say` words what is
 * told of a block: its region, its look, the style of its label.
 */
export function toOutline(node: Nodes, width = 100, say: Say = (tags) => tags.join(' ')): string {
  return outlineOf(node, width, say, 0);
}

function outlineOf(node: Nodes, width: number, say: Say, depth: number): string {
  const pad = '  '.repeat(depth);
  const cut = (text: string) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
  switch (node.type) {
    case 'root':
      return node.children.map((child) => outlineOf(child, width, say, depth)).join('\n');
    case 'pageBreak':
      return `${pad}--- ${say(['page'])} ${node.data.page}`;
    case 'section':
      return [
        `${pad}§ ${say([node.data.style])} ${node.data.ordinal ?? ''}`.trimEnd(),
        ...node.children.map((child) => outlineOf(child as Nodes, width, say, depth + 1)),
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
        d.note && 'note',
      ];
      const tags = say(facts.filter((fact) => typeof fact === 'string' && fact !== '') as string[]);
      return `${pad}¶ ${tags ? `[${tags}] ` : ''}${d.label ? `${d.label} ` : ''}${cut(toLine(node))}`;
    }
    case 'table':
      return [
        `${pad}▦ ${say(['table'])} ${node.data?.region ? say([node.data.region]) : ''}`.trimEnd(),
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
