import type { Nodes } from 'mdast';
import { toLines } from '#tree';

/** Lines of a block, labels in front. */
export function blockLines(node: Nodes): string[] {
  if (node.type === 'table') return node.children.flatMap((row) => row.children.flatMap(toLines));
  if (node.type === 'pageBreak') return [];
  const lines = toLines(node);
  const label = node.type === 'paragraph' ? node.data?.label : undefined;
  if (label && lines[0] !== undefined) lines[0] = `${label} ${lines[0]}`;
  return lines;
}
