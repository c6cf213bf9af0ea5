import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unusable } from '#diagnostics';
import { defaultLimits } from '#limits';
import type { Limits } from '#limits';
import { findCut } from './damage.ts';

/** An open PDF; `close` frees what pdf.js holds of it. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Folder of pdf.js's data files, with the trailing slash that pdf.js demands. */
const folder = (name: string) => new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;

/**
 * Opens a PDF. Throws `UnusableFile`: `file-encrypted` where it asks for a password, `file-damaged` where it is cut off
 * or pdf.js finds no document in it. `strict`: its pages fail where pdf.js would leave out what it cannot read.
 */
export async function openPdf(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  { strict = false } = {},
): Promise<OpenPdf> {
  const cut = findCut(bytes);
  if (cut !== null) throw unusable('file-damaged', { format: 'PDF', detail: cut });
  const task = getDocument({
    // pdf.js takes the buffer for itself
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    fontExtraProperties: true,
    useSystemFonts: false,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    iccUrl: folder('iccs'),
    wasmUrl: folder('wasm'),
    // images inside of content streams, which are found only now, are left out (or fail)
    maxImageSize: limits.pixels * 1e6,
    stopAtErrors: strict,
  });
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new Error('không có trang nào');
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (error instanceof PasswordException) throw unusable('file-encrypted', { format: 'PDF' });
    throw unusable('file-damaged', { format: 'PDF', detail: error instanceof Error ? error.message : String(error) });
  }
}
