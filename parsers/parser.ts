import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Limits } from '#limits';
import type { DocumentFormat } from '#model';
import type { Box } from '#model/source';

/** One format: bytes → document tree. */
export interface Parser {
  format: DocumentFormat;
  /**
   * Reads `file.value` (bytes) into a tree of paragraphs, tables and page breaks (see `src/tree/nodes.ts`).
   * Reports trouble on the file; throws `UnusableFile` only where nothing of it can be read.
   * Sets `file.data.pageCount` (null where the format has no pages) and `file.data.textSource`.
   */
  parse(file: VFile): Promise<Root>;
}

/** Another program at work for a document, leader of its process group, and the folder that it works in. */
export interface HelperProcess {
  pid: number;
  folder: string;
}

/** Whoever reads a document is told what its reading asks for. */
export interface Progress {
  /** The reading or drawing of a page's image begins. */
  onImage(): void;
  /** Another program is at work, or no longer. */
  onProcess(helper: HelperProcess | null): void;
}

/** A word that an OCR engine was not sure of. */
export interface DoubtfulWord {
  text: string;
  /** 0..1. */
  confidence: number;
  page: number;
  /** On the page as it is shown, points. */
  box: Box;
}

declare module 'vfile' {
  interface DataMap {
    format: DocumentFormat;
    /** What the reader may ask of the machine; default: those of `src/limits.ts`. */
    limits: Limits;
    progress: Progress;
    doubtfulWords: DoubtfulWord[];
    pageCount: number | null;
    textSource: 'embedded' | 'ocr' | 'mixed';
  }
}
