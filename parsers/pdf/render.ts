import { createCanvas } from '@napi-rs/canvas';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toGrey } from '../ocr/grey.ts';
import type { Raster } from '../ocr/raster.ts';

/** The page as a grey image at `dpi`, its annotations (stamps, signatures) left out unless asked for. */
export async function renderPage(page: PDFPageProxy, dpi: number, annotations = false): Promise<Raster> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    annotationMode: annotations ? 1 : 0,
  }).promise;
  return toGrey(context.getImageData(0, 0, width, height).data, width, height, dpi);
}

/** How many images of a page that was drawn could not be decoded: pdf.js leaves their place blank. */
export async function countFailedImages(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((fn, i) => {
    const name: unknown = fn === OPS.paintImageXObject ? (argsArray[i] as unknown[])[0] : null;
    return typeof name === 'string' ? [name] : [];
  });
  return [...new Set(names)].filter((name) => {
    // those of several pages are kept with the document
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    return objects.has(name) && objects.get(name) === null;
  }).length;
}
