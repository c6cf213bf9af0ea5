import type { Box } from '#model/source';

/**
 * A stretch of text of one font on one line. Units: points, origin top left.
 * The parsers give one run a word, so that the runs of a line, from left to right, are joined by single spaces.
 */
export interface Run {
  text: string;
  /** Left, top (ascent), right, bottom (descent). */
  box: Box;
  /** y of the baseline. */
  baseline: number;
  /** Size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  font: string;
  /** How far the text is turned clockwise against the page, in degrees; absent where it stands upright. */
  turn?: 90 | 180 | 270;
  /** Drawn invisibly: the layer of an OCR program under or over a scan. */
  hidden?: boolean;
  /** How sure the OCR engine is of the word, 0..1; absent where the text is not read from an image. */
  confidence?: number;
  /** What a number was read as another time, where the readings of its image differ. */
  otherReading?: string;
  /** Comes from an annotation whose box fills a blank of the line. */
  stamped?: boolean;
}

/** A drawn straight line or thin filled rectangle; horizontal or vertical only. */
export interface Rule {
  direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one: its middle. */
  at: number;
  /** Start and end along its direction, from < to. */
  from: number;
  to: number;
  /** Line width in points. */
  width: number;
}

/** Text of an annotation or signature widget appearance. */
export interface Annotation {
  id: string;
  subtype: string;
  runs: Run[];
  box: Box;
}

/** A page read, before any interpretation. */
export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
  annotations: Annotation[];
  /** Share of the page covered by images, 0..1. */
  imageCover: number;
  /** True for the image of a page on which nothing is printed: the back of a sheet. */
  blank?: boolean;
  /** Number of drawn curves: many of them without text mean letters drawn as outlines. */
  curveCount?: number;
  /**
   * How far the page was turned clockwise to stand its sideways text upright, in degrees. Width, height and all boxes
   * are those of the turned page; `toPageBox` in box.ts leads back.
   */
  turned?: 90 | 180 | 270;
}

/** A text line: runs on one baseline, spaces restored, cut where a wide gap parts columns. */
export interface Line {
  text: string;
  box: Box;
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  runs: Run[];
}

/** A cell of a found table; rows and columns from 0, spans ≥ 1. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  box: Box;
}

/** A table found on one page, before its text is filled in. */
export interface Grid {
  page: number;
  box: Box;
  rowCount: number;
  columnCount: number;
  cells: GridCell[];
  /** True where it was found from drawn lines, false where from aligned text. */
  ruled: boolean;
  /** True where the first row has no rule above it, or the last none below: a row cut by a page break. */
  openTop?: boolean;
  openBottom?: boolean;
  /** 0..1; absent where its lines are drawn: then its cells are certain. */
  confidence?: number;
}
