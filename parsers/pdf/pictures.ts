import { createCanvas } from '@napi-rs/canvas';
import type { Limits } from '#limits';
import type { Pictures } from '../pictures.ts';
import { openPdf } from './open.ts';

/** Largest picture, pixels: a poster is drawn at a lower resolution. */
const largestPicture = 20_000_000;

/** The pages of a PDF as pictures; throws what `openPdf` throws. */
export async function openPdfPictures(bytes: Uint8Array, limits: Limits): Promise<Pictures> {
  const pdf = await openPdf(bytes, limits);
  return {
    count: pdf.document.numPages,
    async draw(number, dpi) {
      const page = await pdf.document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(dpi / 72, Math.sqrt(largestPicture / (width * height)));
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const context = canvas.getContext('2d');
      context.fillStyle = 'white';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
      return { canvas, scale };
    },
    close: () => pdf.close(),
  };
}
