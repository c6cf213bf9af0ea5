import type {
  Break,
  Paragraph,
  ParagraphData,
  Root,
  Table,
  TableCell,
  TableCellData,
  TableData,
  TableRow,
  TableRowData,
  Text,
} from 'mdast';
import type { Block, PageBreak } from './nodes.ts';

/** Phrasing content of a text; each line feed becomes a `break`. */
export function phrasing(text: string): (Text | Break)[] {
  return text.split('\n').flatMap((line, i): (Text | Break)[] => {
    const node: Text = { type: 'text', value: line };
    return i === 0 ? [node] : [{ type: 'break' }, node];
  });
}

/** A paragraph; line feeds in `text` are line breaks inside it. */
export function paragraph(text: string, data: ParagraphData = {}): Paragraph {
  return { type: 'paragraph', children: phrasing(text), data };
}

export function cell(text: string, data: TableCellData = {}): TableCell {
  return { type: 'tableCell', children: phrasing(text), data };
}

export function row(cells: TableCell[], data: TableRowData = {}): TableRow {
  return { type: 'tableRow', children: cells, data };
}

export function table(rows: TableRow[], data: TableData = {}): Table {
  return { type: 'table', children: rows, data };
}

/** Marks that page `page` (from 1) begins. */
export function pageBreak(page: number): PageBreak {
  return { type: 'pageBreak', data: { page } };
}

export function root(children: Block[]): Root {
  return { type: 'root', children };
}
