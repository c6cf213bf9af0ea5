import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import type { Box } from '#model/source';
import type { Page } from '../layout/page.ts';
import type { PageReader } from '../ocr/reader.ts';

/** Resolution at which pages are read, pixels per inch. */
const readingDpi = 200;
/** Largest image, pixels: a poster is read at a lower resolution. */
const largestImage = 40_000_000;

const reasons = {
  'no-text-layer': 'không có lớp chữ',
  'garbled-text-layer': 'lớp chữ bị hỏng',
} as const;

/** Reads pages from their images; renderer and OCR engine are loaded for the first one. */
export class ImageReader {
  #reader: PageReader | null = null;

  /** The page as an OCR engine reads it, a blank one without words; or null where it reads nothing of what is there. */
  async read(proxy: PDFPageProxy, page: Page, trouble: keyof typeof reasons, file: VFile): Promise<Page | null> {
    const { PageReader } = await import('../ocr/reader.ts');
    const { countFailedImages, renderPage } = await import('./render.ts');
    this.#reader ??= new PageReader();
    const view = proxy.getViewport({ scale: 1 });
    const dpi = Math.min(readingDpi, Math.floor(72 * Math.sqrt(largestImage / (view.width * view.height))));
    const read = await this.#reader.read(() => renderPage(proxy, dpi), page.number, reasons[trouble], file);
    const failed = await countFailedImages(proxy);
    if (failed > 0) {
      const detail = `${failed} ảnh không giải mã được`;
      const box: Box = [0, 0, page.width, page.height];
      report(file, 'page-damaged', { page: page.number, detail }, [{ kind: 'page', page: page.number, box }]);
      if (read?.runs.length === 0) return null;
    }
    return read && { ...read, annotations: read.turned === undefined ? page.annotations : [] };
  }

  /** Where the text of a document of so many pages came from. */
  textSource(pages: number): 'embedded' | 'ocr' | 'mixed' {
    return this.#reader?.textSource(pages) ?? 'embedded';
  }

  async close(): Promise<void> {
    await this.#reader?.close();
  }
}
