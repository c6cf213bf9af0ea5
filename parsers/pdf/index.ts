import type { Root } from 'mdast';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { VFile } from 'vfile';
import { UnusableFile, report } from '#diagnostics';
import type { Source } from '#model/source';
import { keepWithin, limitsOf } from '../limits.ts';
import type { Parser } from '../parser.ts';
import type { Page } from '../layout/page.ts';
import { layOut } from '../layout/document.ts';
import { countDamage } from './damage.ts';
import { keepImagesWithin } from './declared-images.ts';
import { ImageReader } from './images.ts';
import { readLegacyWords } from './legacy.ts';
import { openPdf } from './open.ts';
import { PageOpener } from './pages.ts';
import { hasGarbledFont, judgeTextLayer } from './scanned.ts';

/** PDF: page by page the text layer where it can be used, else what an OCR engine reads from the image. */
export const pdfParser: Parser = { format: 'pdf', parse };

async function parse(file: VFile): Promise<Root> {
  const bytes = bytesOf(file);
  const limits = limitsOf(file);
  const damaged = countDamage(bytes, limits);
  keepImagesWithin(bytes, limits);
  const pdf = await openPdf(bytes, limits, { strict: true });
  const opener = new PageOpener(pdf, bytes, limits);
  if (damaged > 0) {
    report(file, 'file-damaged', { format: 'PDF', detail: `${damaged} phần bên trong bị hỏng, có thể thiếu chữ` });
  }
  const images = new ImageReader();
  try {
    keepWithin(limits, 'pages', pdf.document.numPages);
    file.data.pageCount = pdf.document.numPages;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.document.numPages; number++)
      pages.push(await usablePage(opener, number, file, images));
    file.data.textSource = images.textSource(pages.length);
    return layOut(pages, file);
  } finally {
    await images.close();
    await opener.close();
    await pdf.close();
  }
}

/** Reads a page: its text layer, or its image where the layer cannot be used; one that fails is reported and blank. */
async function usablePage(opener: PageOpener, number: number, file: VFile, images: ImageReader): Promise<Page> {
  let page: Page;
  let proxy: PDFPageProxy;
  try {
    ({ page, proxy } = await opener.open(number, file));
    page.runs = readLegacyWords(page.runs);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    report(file, 'page-failed', { page: number, detail }, [{ kind: 'page', page: number, box: [0, 0, 0, 0] }]);
    return { number, width: 595, height: 842, runs: [], rules: [], annotations: [], imageCover: 0 };
  }
  const whole: Source = { kind: 'page', page: number, box: [0, 0, page.width, page.height] };
  const trouble = judgeTextLayer(page);
  if (trouble === null) {
    if (hasGarbledFont(page)) report(file, 'garbled-text-layer', { page: number }, [whole]);
    return page;
  }
  const read = await images.read(proxy, page, trouble, file);
  if (read !== null) return read;
  report(file, trouble, { page: number }, [whole]);
  return { ...page, runs: [], rules: [] };
}

function bytesOf(file: VFile): Uint8Array {
  if (typeof file.value === 'string') return new TextEncoder().encode(file.value);
  if (file.value instanceof Uint8Array) return file.value;
  throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
}
