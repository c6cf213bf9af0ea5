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
}

/** What may be read: any text, or digits and what stands between them in numbers and dates. */
export type OcrAlphabet = 'text' | 'digits';

/** Reads the text of an upright raster, line under line. */
export interface OcrEngine {
  read(raster: Raster, alphabet: OcrAlphabet): Promise<OcrWord[]>;
  close(): Promise<void>;
}
