import type { Root, Table, TableRow } from 'mdast';
import { cell, paragraph, root, row, table } from '#tree';
import type { Block } from '#tree';
import type { Source } from '#model/source';
import { cleanText } from '#text';
import { takeFacts } from './facts.ts';
import type { ParagraphFacts } from './facts.ts';
import type { WordNode } from './read.ts';

interface WordParagraph {
  facts: ParagraphFacts | null;
  text: string;
}

/** mammoth's document → paragraphs and tables, spans kept. */
export function toTree(document: WordNode): Root {
  return root(toBlocks(document.children ?? []));
}

function toBlocks(nodes: readonly WordNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'table') return toTables(node);
    if (node.type !== 'paragraph') return toBlocks(node.children ?? []);
    const { facts, text } = readParagraph(node);
    if (text.trim() === '') return [];
    const { path, ruled: _ruled, ...data }: ParagraphFacts = facts ?? { path: '' };
    return [paragraph(text, { ...data, sources: sourceOf(path) })];
  });
}

function readParagraph(node: WordNode): WordParagraph {
  const { facts, rest } = takeFacts(textOf(node));
  return { facts, text: cleanText(rest).replace(/[ \u00a0]+/gu, ' ') };
}

function textOf(node: WordNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return node.breakType === 'line' || node.breakType === 'column' ? '\n' : '';
    case 'noteReference':
    case 'commentReference':
    case 'image':
      return '';
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

function sourceOf(path: string): Source[] {
  return [{ kind: 'block', part: 'word/document.xml', path }];
}

/** A table; a layout table's inner tables follow it as tables of their own. */
function toTables(node: WordNode): Block[] {
  const inner: Block[] = [];
  let ruled: boolean | undefined;
  let path = '';
  const rows: TableRow[] = [];
  for (const r of (node.children ?? []).filter((child) => child.type === 'tableRow')) {
    const cells = (r.children ?? []).map((c) => {
      const paragraphs = (c.children ?? []).filter((child) => child.type === 'paragraph').map(readParagraph);
      for (const child of c.children ?? []) if (child.type === 'table') inner.push(...toTables(child));
      ruled ??= paragraphs.find((p) => p.facts?.ruled !== undefined)?.facts?.ruled;
      path ||= paragraphs[0]?.facts?.path ?? '';
      return toCell(c, paragraphs);
    });
    rows.push(row(cells, { sources: cells[0]?.data?.sources ?? [], ...(r.isHeader && { isHeader: true }) }));
  }
  const found: Table = table(rows, { sources: sourceOf(path.replace(/\/.*$/u, '')), ruled: ruled ?? true });
  const empty = rows.every((r) =>
    r.children.every((c) => c.children.every((t) => t.type !== 'text' || t.value.trim() === '')),
  );
  return empty ? inner : [found, ...inner];
}

function toCell(node: WordNode, paragraphs: readonly WordParagraph[]) {
  const texts = paragraphs.map(({ facts, text }) => withLabel(facts?.label, text.replaceAll('\t', ' ').trim()));
  const printed = paragraphs.filter((p) => p.text.trim() !== '');
  const align = printed[0]?.facts?.align;
  return cell(texts.filter((text) => text !== '').join('\n'), {
    sources: sourceOf(paragraphs[0]?.facts?.path ?? ''),
    ...((node.colSpan ?? 1) > 1 && { colSpan: node.colSpan! }),
    ...((node.rowSpan ?? 1) > 1 && { rowSpan: node.rowSpan! }),
    ...(printed.length > 0 && printed.every((p) => p.facts?.bold) && { bold: true }),
    ...(align && { align }),
  });
}

/** An ordinal column is often nothing but automatic numbers. */
function withLabel(label: string | undefined, text: string): string {
  if (label === undefined) return text;
  return text === '' ? (/[\p{L}\d]/u.test(label) ? label : '') : `${label} ${text}`;
}
