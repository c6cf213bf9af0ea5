import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { VFile } from 'vfile';
import { UnusableFile, report } from '#diagnostics';
import type { Limits } from '#limits';
import type { Page } from '../layout/page.ts';
import { openPdf } from './open.ts';
import type { OpenPdf } from './open.ts';
import { readPage } from './read.ts';

/** A page as pdf.js has it, and as it was read. */
export interface OpenPage {
  proxy: PDFPageProxy;
  page: Page;
}

/**
 * Reads the pages of a PDF, each strictly first: pdf.js then fails at what it would otherwise leave out without a word (an
 * image of too many pixels, operators that make no sense, a font without glyphs). Where it fails the page is read again as
 * far as it can be, and the loss is reported.
 */
export class PageOpener {
  readonly #bytes: Uint8Array;
  readonly #limits: Limits;
  readonly #strict: OpenPdf;
  #lenient: Promise<OpenPdf> | null = null;

  /** `strict`: the file of `bytes`, opened so. */
  constructor(strict: OpenPdf, bytes: Uint8Array, limits: Limits) {
    this.#strict = strict;
    this.#bytes = bytes;
    this.#limits = limits;
  }

  /** A page, from 1. Throws `UnusableFile` where it has too many operators, and what pdf.js throws where nothing can be read. */
  async open(number: number, file: VFile): Promise<OpenPage> {
    try {
      return await this.#read(this.#strict, number, true);
    } catch (error) {
      if (error instanceof UnusableFile) throw error;
      this.#lenient ??= openPdf(this.#bytes, this.#limits);
      const opened = await this.#read(await this.#lenient, number, false);
      const { width, height } = opened.page;
      const detail = error instanceof Error ? error.message : String(error);
      report(file, 'page-damaged', { page: number, detail }, [
        { kind: 'page', page: number, box: [0, 0, width, height] },
      ]);
      return opened;
    }
  }

  async #read(pdf: OpenPdf, number: number, strict: boolean): Promise<OpenPage> {
    const proxy = await pdf.document.getPage(number);
    return { proxy, page: await readPage(proxy, { limits: this.#limits, strict }) };
  }

  async close(): Promise<void> {
    if (this.#lenient) await (await this.#lenient).close();
  }
}
