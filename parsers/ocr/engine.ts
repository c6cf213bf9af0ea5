import type { Box } from '#model/source';
import type { Raster } from './raster.ts';

/** A word that an OCR engine read. */
export interface OcrWord {
  text: string;
  /** In pixels of the raster. */
  box: Box;
  /** y of the baseline, pixels. */
  baseline: number;
  /** Height of the line it stands in, pixels. */
  lineHeight: number;
  /** 0..1. */
  confidence: number;
}

/** How the text lies: one block of lines, or a single line. */
export type OcrLayout = 'block' | 'line';

/** Reads the text of an upright raster. */
export interface OcrEngine {
  read(raster: Raster, layout: OcrLayout): Promise<OcrWord[]>;
  close(): Promise<void>;
}
