import type { List, ListItem, Nodes, ParagraphData, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { cell, paragraph, root, row, table } from '#tree';
import type { Block } from '#tree';
import type { Source } from '#model/source';

/** Markdown's tree → paragraphs and tables: headings keep their depth, list items their marker as label. */
export function toTree(markdown: Root): Root {
  return root(toBlocks(markdown.children));
}

function toBlocks(nodes: readonly RootContent[], extra: ParagraphData = {}): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return lines(node, { ...extra, depth: node.depth, bold: true });
      case 'paragraph':
        return lines(node, { ...extra, ...looks(node.children) });
      case 'list':
        return node.children.flatMap((item, i) => toItem(item, node, i));
      case 'blockquote':
        return toBlocks(node.children, extra);
      case 'footnoteDefinition':
        return toBlocks(node.children, { ...extra, note: true });
      case 'table':
        return [toTable(node)];
      case 'code':
        return node.value
          .split('\n')
          .flatMap((line) => (line.trim() ? [paragraph(line.trim(), { ...extra, sources: sourcesOf(node) })] : []));
      default:
        return [];
    }
  });
}

function lines(node: Nodes, data: ParagraphData): Block[] {
  const text = joinWraps(textOf(node)).trim();
  return text === '' ? [] : [paragraph(text, { ...data, sources: sourcesOf(node) })];
}

function toItem(item: ListItem, list: List, index: number): Block[] {
  const label = list.ordered ? `${(list.start ?? 1) + index}.` : '-';
  const blocks = toBlocks(item.children);
  const first = blocks[0];
  if (first?.type === 'paragraph') first.data = { ...first.data, label };
  return blocks;
}

function looks(children: readonly PhrasingContent[]): ParagraphData {
  const texts = children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  if (texts.length === 0) return {};
  return {
    ...(texts.every(
      (child) => child.type === 'strong' || (child.type === 'emphasis' && child.children[0]?.type === 'strong'),
    ) && { bold: true }),
    ...(texts.every(
      (child) => child.type === 'emphasis' || (child.type === 'strong' && child.children[0]?.type === 'emphasis'),
    ) && { italic: true }),
  };
}

function toTable(node: Table): Table {
  const rows = node.children.map((r, i) =>
    row(
      r.children.map((c) => cell(joinWraps(textOf(c)).trim(), { sources: sourcesOf(c) })),
      { sources: sourcesOf(r), ...(i === 0 && textOf(r).trim() !== '' && { isHeader: true }) },
    ),
  );
  return table(rows, { sources: sourcesOf(node), ruled: true });
}

/** Where a line of the file ends inside a paragraph; a character that no text holds. */
const wrap = '\u2028';

/** A wrapped line goes on with a space; one in capitals ("TM. ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ") is a line of its own. */
function joinWraps(text: string): string {
  const [first = '', ...others] = text.split(wrap);
  const parts = [first];
  let last = caseOf(first, null);
  for (const line of others) {
    const capitals = last.raised && !last.small;
    parts.push(capitals ? '\n' : ' ', line);
    last = caseOf(line, capitals ? null : last);
  }
  return parts.join('');
}

/** Letters of a line: two capitals beside each other, and any that is no capital. */
interface Case {
  raised: boolean;
  small: boolean;
}

/** Letters of the last line of a text that goes on from the line `before`. */
function caseOf(text: string, before: Case | null): Case {
  const at = text.lastIndexOf('\n') + 1;
  const line = text.slice(at);
  const goesOn = at === 0 ? before : null;
  return {
    raised: goesOn?.raised === true || /\p{Lu}{2}/u.test(line),
    small: goesOn?.small === true || line !== line.toUpperCase(),
  };
}

/** Text of phrasing content: a hard break or `<br>` is a line feed, the end of a wrapped line `wrap`. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/gu, wrap);
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/iu.test(node.value) ? '\n' : '';
    default:
      return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
  }
}

function sourcesOf(node: Nodes): Source[] {
  const start = node.position?.start;
  return start ? [{ kind: 'text', line: start.line, column: start.column, offset: start.offset ?? 0 }] : [];
}
