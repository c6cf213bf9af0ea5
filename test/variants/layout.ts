/** Fields of a task that a column can hold, and columns that hold something else. */
export type ColumnField =
  | 'ordinal'
  | 'text'
  | 'lead'
  | 'support'
  /** "Chủ trì: …" and "Phối hợp: …" in one cell. */
  | 'both'
  | 'product'
  | 'deadline'
  /** Empty remarks. */
  | 'note'
  /** The document that asks for the work. */
  | 'basis'
  /** The leader who directs it, a person. */
  | 'leader';

export interface Column {
  field: ColumnField;
  heading: string;
  /** Heading printed over this one and its neighbours with the same one. */
  over?: string;
  /** Width in percent of the table. */
  width: number;
}

export interface TableLayout {
  columns: Column[];
  /** A row "(1) (2) (3)" under the headings. */
  numbered?: boolean;
  /** Default: all. */
  lines?: 'all' | 'none' | 'horizontal' | 'tabs';
  /** How a row that names a group looks; default: ordinal and title in their columns. */
  groups?: 'columns' | 'merged' | 'whole' | 'roman';
  /** One cell for the same deadline in neighbouring rows. */
  mergeDeadlines?: boolean;
  mergeLeads?: boolean;
  /** Rows stay on one page. */
  keepRows?: boolean;
  /** The header row is printed again on each page; default: true. */
  repeatHeader?: boolean;
  /** Half points; default: 24. */
  size?: number;
  /** Zero-padded ordinals ("01"). */
  padded?: boolean;
}

export interface Layout {
  /** Names the files. */
  id: string;
  /** What it shows, in Vietnamese, for the manifest. */
  shows: string;
  source: string;
  formats: ('docx' | 'pdf' | 'untagged' | 'md' | 'txt')[];
  table?: TableLayout;
  /** Default: table. */
  letterhead?: 'table' | 'rows' | 'breaks' | 'boxes' | 'tabs' | 'stacked';
  /** Default: table. */
  signature?: 'table' | 'tabs' | 'boxes' | 'below';
  /** Default: typed. */
  numbering?: 'typed' | 'automatic';
  /** Default: landscape for the appendix. */
  orientation?: 'landscape' | 'portrait';
  appendixPlace?: 'end' | 'before-signature' | 'body';
  appendixLetterhead?: boolean;
  /** Default: Tinos. `mixed`: letters outside Latin-1 come from another font, as a fallback draws them. */
  font?: string;
  fallback?: string;
  /** Half points of the body; default: 28. */
  size?: number;
  /** Line spacing in 240ths; default: 264. */
  spacing?: number;
  unicode?: 'nfc' | 'nfd';
  tones?: 'new' | 'old';
  /** "Trang 2" or nothing in place of a centred page number. */
  pageNumbers?: 'top' | 'bottom' | 'none';
  /** A line of each page's head or foot. */
  runningLine?: string;
  draft?: boolean;
  justified?: boolean;
}
