/**
 * The document tree: mdast with provenance in `node.data`, plain JSON throughout.
 *
 * What a parser yields: a root whose children are `paragraph`, `table` and `pageBreak` only. Headings and lists are
 * paragraphs with `data.label` or `data.depth`; `structure` nests them. A cell holds phrasing content, the lines or
 * paragraphs of the cell parted by `break`, with automatic labels ("1.", "-") written into its text.
 */
import type { Data, Node, Paragraph, Parent, Root, Table, TableCell, TableRow } from 'mdast';
import type { Source } from '#model/source';

export type Align = 'left' | 'center' | 'right' | 'justify';

export type Region = 'letterhead' | 'title' | 'body' | 'appendix' | 'recipients' | 'signature';

declare module 'mdast' {
  interface ParagraphData {
    sources?: Source[];
    /** What is printed in front of the paragraph and is not in its text: "I.", "1.", "a)", "-", "+". */
    label?: string;
    align?: Align;
    /** Left edge of the first line, in points. */
    indent?: number;
    /** All or nearly all of the text. */
    bold?: boolean;
    italic?: boolean;
    /** Depth of a heading where the format says so (Markdown `##` is 2, Word "Heading 1" is 1). */
    depth?: number;
    region?: Region;
    /** Text of an annotation or signature widget that fits into no line of the page. */
    annotation?: boolean;
    /** A footnote or endnote, apart from the text that it explains. */
    note?: boolean;
    /** Page number or running header, to be dropped. */
    furniture?: boolean;
    /** Column of a two-column zone (letterhead, recipients and signature): 0 left, 1 right. */
    column?: number;
  }
  interface TableData {
    sources?: Source[];
    region?: Region;
    /** 0..1; below 1 where the conservation check did not add up. */
    confidence?: number;
    /** False for a table that only places text (letterhead, signatures): no drawn lines and no header row. */
    ruled?: boolean;
    /** True where the table goes on from the one before it, on the next page. */
    continues?: boolean;
  }
  interface TableRowData {
    sources?: Source[];
    isHeader?: boolean;
    /** True where a page break cuts the row and its rest is the first row of the next page. */
    cut?: boolean;
  }
  interface TableCellData {
    sources?: Source[];
    colSpan?: number;
    rowSpan?: number;
    isHeader?: boolean;
    bold?: boolean;
    align?: Align;
  }
  interface RootContentMap {
    pageBreak: PageBreak;
    section: Section;
  }
  interface BlockContentMap {
    section: Section;
  }
}

/** Between pages; `page` is the number of the page that begins. */
export interface PageBreak extends Node {
  type: 'pageBreak';
  data: Data & { page: number };
}

/** A numbered item or heading with what stands under it; made by `structure`, its own line is the first child. */
export interface Section extends Parent {
  type: 'section';
  children: Block[];
  data: Data & {
    /** As printed, without trailing punctuation: "II", "3", "a", "-"; null for a heading without number. */
    ordinal: string | null;
    /** Style of the label, such as `roman`, `decimal`, `letter`, `dash`; equal styles are of one rank. */
    style: string;
  };
}

export type Block = Paragraph | Table | PageBreak | Section;

export type { Paragraph, Root, Table, TableCell, TableRow };
