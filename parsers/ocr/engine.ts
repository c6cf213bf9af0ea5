import type { Box } from '#model/source';
import type { Raster } from './raster.ts';

/** A word that an OCR engine read. */
export interface OcrWord {
  text: string;
  /** In pixels of the raster. */
  box: Box;
  /** 0..1. */
  confidence: number;
}

/** A word where it stands on the page, pixels. */
export interface PageWord extends OcrWord {
  baseline: number;
  /** Height of the small letters of its row. */
  xHeight: number;
  /** Its row begins with it. */
  first?: boolean;
  /** Nothing else stands in its row of a table cell. */
  alone?: boolean;
  /** Its strokes are those of a bold face. */
  bold?: boolean;
  /** What a number was read as another time, where its readings differ. */
  otherReading?: string;
}

/** Reads the text of an upright raster, line under line. */
export interface OcrEngine {
  read(raster: Raster): Promise<OcrWord[]>;
  close(): Promise<void>;
}
