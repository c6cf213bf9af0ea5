import type { Nodes } from 'mdast';

/** Text of a node; breaks inside a paragraph or cell give line feeds, cells tabs, blocks line feeds. */
export function toText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const parts = (node.children as Nodes[]).map(toText);
  if (node.type === 'tableRow') return parts.map((p) => p.replaceAll('\n', ' ')).join('\t');
  return parts.join(isBlockParent(node.type) ? '\n' : '');
}

function isBlockParent(type: string): boolean {
  return type === 'root' || type === 'table' || type === 'section';
}

/** Text of a node on one line, white space folded to single spaces. */
export function toLine(node: Nodes): string {
  return toText(node).replace(/\s+/gu, ' ').trim();
}

/** The lines of a paragraph or cell, trimmed, without empty ones. */
export function toLines(node: Nodes): string[] {
  return toText(node)
    .split('\n')
    .map((line) => line.replace(/[^\S\t]+/gu, ' ').trim())
    .filter((line) => line !== '');
}
