import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { toPageBox } from '../layout/box.ts';
import type { Page } from '../layout/page.ts';
import type { OcrEngine } from '../ocr/index.ts';

/** Resolution at which pages are read, pixels per inch. */
const readingDpi = 200;
/** Largest image, pixels: a poster is read at a lower resolution. */
const largestImage = 40_000_000;
/** Mean confidence of a page's words below which its reading is doubtful. */
const doubtful = 0.75;

const reasons = {
  'no-text-layer': 'không có lớp chữ',
  'garbled-text-layer': 'lớp chữ bị hỏng',
} as const;

/** Reads pages from their images; the OCR engine is opened for the first one. */
export class ImageReader {
  #engine: Promise<OcrEngine> | null = null;
  #count = 0;

  /** The page as an OCR engine reads it, a blank one without words; or null where it reads nothing of what is there. */
  async read(proxy: PDFPageProxy, page: Page, trouble: keyof typeof reasons, file: VFile): Promise<Page | null> {
    const number = page.number;
    try {
      const { isBlank, ocrPage, openTesseract } = await import('../ocr/index.ts');
      const { renderPage } = await import('./render.ts');
      this.#engine ??= openTesseract();
      const view = proxy.getViewport({ scale: 1 });
      const dpi = Math.min(readingDpi, Math.floor(72 * Math.sqrt(largestImage / (view.width * view.height))));
      const image = await renderPage(proxy, dpi);
      const read = await ocrPage(image, number, await this.#engine);
      if (read.runs.length === 0 && !isBlank(image)) return null;
      this.#count += 1;
      this.#report(read, trouble, file);
      return { ...read, annotations: read.turned === undefined ? page.annotations : [] };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      report(file, 'page-failed', { page: number, detail }, [{ kind: 'page', page: number, box: [0, 0, 0, 0] }]);
      return null;
    }
  }

  #report(read: Page, trouble: keyof typeof reasons, file: VFile): void {
    const whole = [
      {
        kind: 'page' as const,
        page: read.number,
        box: [0, 0, read.width, read.height] as [number, number, number, number],
      },
    ];
    if (read.runs.length === 0) return;
    report(file, 'page-read-by-ocr', { page: read.number, reason: reasons[trouble] }, whole);
    for (const run of read.runs) {
      if (run.otherReading === undefined) continue;
      const place = { kind: 'page' as const, page: read.number, box: toPageBox(read, run.box) };
      report(file, 'ocr-number-doubtful', { page: read.number, read: run.text, other: run.otherReading }, [place]);
    }
    const mean = read.runs.reduce((sum, run) => sum + (run.confidence ?? 1), 0) / read.runs.length;
    if (mean < doubtful) report(file, 'ocr-doubtful', { page: read.number, confidence: Math.round(mean * 100) }, whole);
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
