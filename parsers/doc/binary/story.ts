import type { Formatting } from './formatting.ts';
import { escapeXml, toParagraphXml, toRunXml } from './properties.ts';
import { gridOf, lineOf, readRow } from './rows.ts';
import type { RowShape } from './rows.ts';
import { lastOf, readProperties } from './sprm.ts';
import type { Property } from './sprm.ts';
import type { StyleSheet } from './styles.ts';
import type { WordText } from './text.ts';

/** What the stories of a file have in common. */
export interface StoryContext {
  text: WordText;
  paragraphs: Formatting;
  characters: Formatting;
  styles: StyleSheet;
  fonts: readonly string[];
  data: Buffer;
  /** Content of the text box that hangs on a character, or an empty string. */
  boxAt(position: number): string;
}

/** Tables within tables at most; more are a damaged file's. */
const deepest = 20;

interface Paragraph {
  xml: string;
  properties: Property[];
  /** How many tables it stands in. */
  depth: number;
  endsCell: boolean;
  endsRow: boolean;
  deleted: boolean;
}

/** Characters from one position to another as paragraphs and tables of WordprocessingML. */
export function storyToXml(context: StoryContext, from: number, to: number): string {
  return toBlocks(readParagraphs(context, from, to), 0);
}

function readParagraphs(context: StoryContext, from: number, to: number): Paragraph[] {
  const found: Paragraph[] = [];
  const fields: Field[] = [];
  const end = Math.min(to, context.text.length);
  let start = from;
  for (let at = from; at < end; at += 1) {
    const c = context.text.charAt(at);
    if (c !== '\r' && c !== '\u0007' && c !== '\f' && at < end - 1) continue;
    const marked = c === '\r' || c === '\u0007' || c === '\f';
    found.push(readParagraph(context, start, marked ? at : at + 1, at, fields));
    start = at + 1;
  }
  return found;
}

function readParagraph(context: StoryContext, from: number, to: number, mark: number, fields: Field[]): Paragraph {
  const { text, styles, data } = context;
  const stretch = context.paragraphs.at(text.offsetOf(mark));
  const properties = stretch ? readProperties(stretch.grpprl, data) : [];
  const flag = (code: number) => lastOf(properties, code)?.[0] === 1;
  const depth = Math.min(lastOf(properties, 0x6649)?.readInt32LE(0) ?? (flag(0x2416) ? 1 : 0), deepest);
  const deleted = isDeleted(context, mark);
  const id = styles.idOf(lastOf(properties, 0x4600)?.readUInt16LE(0) ?? stretch?.style ?? 0, 'paragraph');
  const pPr = `${id === null ? '' : `<w:pStyle w:val="${id}"/>`}${toParagraphXml(properties)}${deleted ? '<w:rPr><w:del/></w:rPr>' : ''}`;
  return {
    xml: `<w:p><w:pPr>${pPr}</w:pPr>${readRuns(context, from, to, fields)}</w:p>`,
    properties,
    depth,
    endsRow: depth > 1 ? flag(0x244c) : flag(0x2417),
    endsCell: depth > 1 ? flag(0x244b) : depth === 1 && text.charAt(mark) === '\u0007',
    deleted,
  };
}

function isDeleted(context: StoryContext, position: number): boolean {
  const stretch = context.characters.at(context.text.offsetOf(position));
  return stretch !== undefined && lastOf(readProperties(stretch.grpprl), 0x0800)?.[0] === 1;
}

type Field = 'code' | 'result';

function readRuns(context: StoryContext, from: number, to: number, fields: Field[]): string {
  let xml = '';
  for (let at = from; at < to;) {
    const stretch = context.characters.at(context.text.offsetOf(at));
    const properties = stretch ? readProperties(stretch.grpprl) : [];
    let content = '';
    do {
      content += readCharacter(context, at, properties, fields);
      at += 1;
    } while (at < to && context.characters.at(context.text.offsetOf(at)) === stretch);
    if (lastOf(properties, 0x0800)?.[0] === 1) continue;
    const look = toRunXml(properties, context.fonts, (style) => context.styles.idOf(style, 'character'));
    if (content !== '') xml += `<w:r><w:rPr>${look}</w:rPr>${content}</w:r>`;
  }
  return xml.replaceAll('</w:t><w:t xml:space="preserve">', '');
}

const marks: Record<string, string> = { '\u0013': 'begin', '\u0014': 'separate', '\u0015': 'end' };
const elements: Record<string, string> = {
  '\t': '<w:tab/>',
  '\u000b': '<w:br/>',
  '\u000e': '<w:br/>',
  '\u001e': '<w:noBreakHyphen/>',
  '\u001f': '<w:softHyphen/>',
};

function readCharacter(
  context: StoryContext,
  position: number,
  properties: readonly Property[],
  fields: Field[],
): string {
  const c = context.text.charAt(position);
  const mark = marks[c];
  if (mark) {
    if (mark === 'begin') fields.push('code');
    else if (mark === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    else fields.pop();
    return `<w:fldChar w:fldCharType="${mark}"/>`;
  }
  const symbol = lastOf(properties, 0x6a09);
  if (c === '(' && symbol) {
    const font = context.fonts[symbol.readUInt16LE(0)] ?? '';
    return `<w:sym w:font="${escapeXml(font)}" w:char="${symbol.readUInt16LE(2).toString(16).toUpperCase()}"/>`;
  }
  if (c === '\u0008') {
    const box = context.boxAt(position);
    return box === '' ? '' : `<w:pict><w:txbxContent>${box}</w:txbxContent></w:pict>`;
  }
  const text = elements[c] ?? escapeXml(c);
  if (text === '' || text.startsWith('<')) return text;
  return fields.at(-1) === 'code' ? `<w:instrText>${text}</w:instrText>` : `<w:t xml:space="preserve">${text}</w:t>`;
}

/** Paragraphs as blocks; those that stand deeper than `depth` are tables. */
function toBlocks(paragraphs: readonly Paragraph[], depth: number): string {
  let xml = '';
  for (let at = 0; at < paragraphs.length;) {
    let end = at;
    while (end < paragraphs.length && paragraphs[end]!.depth > depth) end += 1;
    if (end > at) xml += toTable(paragraphs.slice(at, end), depth + 1);
    else xml += paragraphs[at]!.xml;
    at = Math.max(end, at + 1);
  }
  return xml;
}

function toTable(paragraphs: readonly Paragraph[], depth: number): string {
  const rows: { shape: RowShape; cells: string[]; deleted: boolean }[] = [];
  let cells: string[] = [];
  let open: Paragraph[] = [];
  for (const p of paragraphs) {
    if (p.depth === depth && p.endsRow) {
      // LibreOffice marks the end of the row in front of a deleted one too: what has text is none
      rows.push({ shape: readRow(p.properties), cells, deleted: p.deleted && !cells.join('').includes('<w:t ') });
      cells = [];
      open = [];
      continue;
    }
    open.push(p);
    if (p.depth !== depth || !p.endsCell) continue;
    cells.push(toBlocks(open, depth));
    open = [];
  }
  const rest = open.map(({ xml }) => xml).join('');
  if (rows.length === 0) return cells.join('') + rest;
  const grid = gridOf(rows.map(({ shape }) => shape));
  const borders = rows.some(({ shape }) => shape.bordered) ? 'single' : 'none';
  const look = `<w:tblPr><w:tblBorders><w:insideH w:val="${borders}"/></w:tblBorders></w:tblPr>`;
  return `<w:tbl>${look}${rows.map((row) => toRow(row.shape, row.cells, row.deleted, grid)).join('')}</w:tbl>${rest}`;
}

function toRow(shape: RowShape, cells: readonly string[], deleted: boolean, grid: readonly number[]): string {
  const lines = shape.edges.map((edge) => lineOf(grid, edge));
  const before = lines[0] ?? 0;
  const inside = cells.map((content, i) => {
    const span = Math.max(1, (lines[i + 1] ?? 0) - (lines[i] ?? 0));
    const { down, across } = shape.cells[i] ?? { down: null, across: null };
    const merged = `${down ? `<w:vMerge w:val="${down}"/>` : ''}${across ? `<w:hMerge w:val="${across}"/>` : ''}`;
    return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merged}</w:tcPr>${content}</w:tc>`;
  });
  const look = [
    before > 0 ? `<w:gridBefore w:val="${before}"/>` : '',
    shape.header ? '<w:tblHeader/>' : '',
    deleted ? '<w:del/>' : '',
  ];
  return `<w:tr><w:trPr>${look.join('')}</w:trPr>${inside.join('')}</w:tr>`;
}
