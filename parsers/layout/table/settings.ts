/** Tolerances of the table finder; lengths in points. */
export interface TableSettings {
  /** Parallel rules no further apart are one: double lines, lines drawn slightly off. */
  snap: number;
  /** Largest gap between two pieces of one rule: dotted lines, lines drawn cell by cell. */
  join: number;
  /** How far two rules may miss each other and still meet. */
  meet: number;
  /** Joined rules shorter than this are decoration. */
  minEdge: number;
  /** Share of a cell's side that a rule must cover to count as its wall. */
  wallCover: number;
  /** Columns narrower and rows lower than this hold no text. */
  minColumn: number;
  minRow: number;
  /** Up to this width a column that no cell fills alone is one border drawn at two places. */
  maxSliver: number;
  /** A table is at least so wide. */
  minWidth: number;
  /** White space between the headings of two columns of a table without lines is at least so wide, in font sizes. */
  minGutter: number;
  /** ... and what the rows below must leave of it. */
  keptGutter: number;
  /** Largest gap of a faint line that is bridged; 0 for drawn lines. */
  bridge: number;
  /** How far a faint line is carried on to the next line across it, and to the outermost one. */
  carry: number;
  corner: number;
}

export const defaultTableSettings: TableSettings = {
  snap: 3,
  join: 3,
  meet: 4,
  minEdge: 8,
  wallCover: 0.6,
  minColumn: 8,
  minRow: 6,
  maxSliver: 60,
  minWidth: 120,
  minGutter: 0.6,
  keptGutter: 0.35,
  bridge: 0,
  carry: 0,
  corner: 0,
};

/** For lines found in the pixels of a scan. */
export const scanTableSettings: TableSettings = {
  ...defaultTableSettings,
  meet: 6,
  wallCover: 0.5,
  bridge: 80,
  carry: 150,
  corner: 45,
};

/** Share of a page that images cover from which on its lines come from pixels. */
export const scanCover = 0.5;
