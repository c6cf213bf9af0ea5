import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Limits } from '#limits';
import type { DocumentFormat } from '#model';

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

declare module 'vfile' {
  interface DataMap {
    format: DocumentFormat;
    /** What the reader may ask of the machine; default: those of `src/limits.ts`. */
    limits: Limits;
    pageCount: number | null;
    textSource: 'embedded' | 'ocr' | 'mixed';
  }
}
