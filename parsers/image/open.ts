import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { UnusableFile, unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { keepPixelsWithin } from '../limits.ts';
import { toGrey } from '../ocr/grey.ts';
import { fitRaster } from '../ocr/raster.ts';
import type { Raster } from '../ocr/raster.ts';
import { openTiff } from './tiff.ts';

/** Draws one page of an image file. */
export type Frame = () => Promise<Raster>;

/** A page is taken for A4, whatever resolution a file claims for itself: its longer side, inches and pixels. */
const page = { inches: 11.69, pixels: 2338 };

/**
 * The pages of an image file; nothing is decoded before a page is drawn. Throws `UnusableFile`: `limit-exceeded` by
 * the size its header claims, `file-damaged` where the header cannot be read.
 */
export function openImage(bytes: Uint8Array, limits: Limits): Frame[] {
  return isTiff(bytes) ? openTiffFrames(bytes, limits) : [openPicture(bytes, limits)];
}

function isTiff(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return head === 'II*\0' || head === 'MM\0*';
}

function openPicture(bytes: Uint8Array, limits: Limits): Frame {
  const size = headerOf(() => imageSize(bytes));
  keepPixelsWithin(limits, size.width, size.height);
  return async () => {
    const image = await loadImage(Buffer.from(bytes));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    // what is transparent is paper
    context.fillStyle = 'white';
    context.fillRect(0, 0, image.width, image.height);
    context.drawImage(image, 0, 0);
    return toPage(context.getImageData(0, 0, image.width, image.height).data, image.width, image.height);
  };
}

function openTiffFrames(bytes: Uint8Array, limits: Limits): Frame[] {
  return headerOf(() => openTiff(bytes, limits)).map(
    ({ width, height, draw }) =>
      async () =>
        toPage(draw(), width, height),
  );
}

function toPage(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Raster {
  const grey = toGrey(rgba, width, height, Math.max(width, height) / page.inches);
  const factor = page.pixels / Math.max(width, height);
  const fitted = fitRaster(grey, factor);
  return grey.filled === undefined ? fitted : { ...fitted, filled: fitRaster(grey.filled, factor) };
}

/** What a decoder says of a header; its errors are the file's. */
function headerOf<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw unusable('file-damaged', { format: 'ảnh', detail: error instanceof Error ? error.message : String(error) });
  }
}
