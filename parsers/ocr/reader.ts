import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { toPageBox } from '../layout/box.ts';
import type { Page } from '../layout/page.ts';
import { ocrPage, openTesseract } from './index.ts';
import type { OcrEngine } from './index.ts';
import type { Raster } from './raster.ts';

/** Mean confidence of a page's words below which its reading is doubtful. */
const doubtful = 0.75;

/** Reads the images of a document's pages and reports how; the OCR engine is opened for the first one. */
export class PageReader {
  #engine: Promise<OcrEngine> | null = null;
  #count = 0;

  /**
   * The page as an OCR engine reads it, a blank one without words; or null where it reads nothing of what is there, or
   * fails. `reason`: why the image is read, in Vietnamese.
   */
  async read(draw: () => Promise<Raster>, number: number, reason: string, file: VFile): Promise<Page | null> {
    file.data.progress?.onImage();
    try {
      this.#engine ??= openTesseract();
      const read = await ocrPage(await draw(), number, await this.#engine);
      if (read.runs.length === 0 && read.blank !== true) return null;
      this.#count += 1;
      if (read.runs.length > 0) reportReading(read, reason, file);
      return read;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      report(file, 'page-failed', { page: number, detail }, [{ kind: 'page', page: number, box: [0, 0, 0, 0] }]);
      return null;
    }
  }

  /** Where the text of a document of so many pages came from. */
  textSource(pages: number): 'embedded' | 'ocr' | 'mixed' {
    if (this.#count === 0) return 'embedded';
    return this.#count === pages ? 'ocr' : 'mixed';
  }

  async close(): Promise<void> {
    if (this.#engine) await (await this.#engine).close();
  }
}

function reportReading(read: Page, reason: string, file: VFile): void {
  const page = read.number;
  const at = (box: Page['runs'][number]['box']) => [{ kind: 'page' as const, page, box: toPageBox(read, box) }];
  const whole = at([0, 0, read.width, read.height]);
  report(file, 'page-read-by-ocr', { page, reason }, whole);
  for (const { text, box, otherReading } of read.runs) {
    if (otherReading === undefined) continue;
    report(file, 'ocr-number-doubtful', { page, read: text, other: otherReading }, at(box));
  }
  const mean = read.runs.reduce((sum, run) => sum + (run.confidence ?? 1), 0) / read.runs.length;
  if (mean < doubtful) report(file, 'ocr-doubtful', { page, confidence: Math.round(mean * 100) }, whole);
}
