import type { Root, Table, TableRow } from 'mdast';
import { cell, paragraph, root, row, table } from '#tree';
import type { Block } from '#tree';
import type { Source } from '#model/source';
import { cleanText } from '#text';
import { takeFacts } from './facts.ts';
import { isNotePart } from './notes.ts';
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
    const { part: _part, path: _path, ruled: _ruled, ...data } = facts ?? nowhere;
    return [paragraph(text, { ...data, sources: sourceOf(facts), ...(isNotePart(facts?.part) && { note: true }) })];
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
      return '\n';
    case 'noteReference':
    case 'commentReference':
    case 'image':
      return '';
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

const nowhere: ParagraphFacts = { part: '', path: '' };

function sourceOf(facts: ParagraphFacts | null | undefined, cut = /$/u): Source[] {
  const { part, path } = facts ?? nowhere;
  return [{ kind: 'block', part, path: path.replace(cut, '') }];
}

/** A table; a layout table's inner tables follow it as tables of their own. */
function toTables(node: WordNode): Block[] {
  const wordRows = (node.children ?? []).filter((child) => child.type === 'tableRow');
  if (isFrame(wordRows)) return toBlocks(wordRows[0]!.children![0]!.children ?? []);
  const inner: Block[] = [];
  let ruled: boolean | undefined;
  let first: ParagraphFacts | null = null;
  const rows: TableRow[] = [];
  for (const r of wordRows) {
    const cells = (r.children ?? []).map((c) => {
      const paragraphs = (c.children ?? []).filter((child) => child.type === 'paragraph').map(readParagraph);
      for (const child of c.children ?? []) if (child.type === 'table') inner.push(...toTables(child));
      ruled ??= paragraphs.find((p) => p.facts?.ruled !== undefined)?.facts?.ruled;
      first ??= paragraphs[0]?.facts ?? null;
      return toCell(c, paragraphs);
    });
    rows.push(row(cells, { sources: cells[0]?.data?.sources ?? [], ...(r.isHeader && { isHeader: true }) }));
  }
  const found: Table = table(rows, { sources: sourceOf(first, /\/.*$/u), ruled: ruled ?? true });
  const empty = rows.every((r) =>
    r.children.every((c) => c.children.every((t) => t.type !== 'text' || t.value.trim() === '')),
  );
  return empty ? inner : [found, ...inner];
}

/** A table of one cell is a box around paragraphs. */
function isFrame(rows: readonly WordNode[]): boolean {
  return rows.length === 1 && rows[0]!.children?.length === 1;
}

function toCell(node: WordNode, paragraphs: readonly WordParagraph[]) {
  const texts = paragraphs.map(({ facts, text }) => withLabel(facts?.label, text.replaceAll('\t', ' ').trim()));
  const printed = paragraphs.filter((p) => p.text.trim() !== '');
  const align = printed[0]?.facts?.align;
  return cell(texts.filter((text) => text !== '').join('\n'), {
    sources: sourceOf(paragraphs[0]?.facts),
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
