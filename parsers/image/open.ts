import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import UTIF from 'utif2';
import { unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { keepPixelsWithin, keepWithin } from '../limits.ts';
import { fitRaster, toGrey } from '../ocr/raster.ts';
import type { Raster } from '../ocr/raster.ts';

/** Draws one page of an image file. */
export type Frame = () => Promise<Raster>;

/** A page is taken for A4, whatever resolution a file claims for itself: its longer side, inches and pixels. */
const page = { inches: 11.69, pixels: 2338 };

/**
 * The pages of an image file; nothing is decoded before a page is drawn. Throws `UnusableFile`: `limit-exceeded` by
 * the size its header claims, `file-damaged` where the header cannot be read.
 */
export function openImage(bytes: Uint8Array, limits: Limits): Frame[] {
  return isTiff(bytes) ? openTiff(bytes, limits) : [openPicture(bytes, limits)];
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

function openTiff(bytes: Uint8Array, limits: Limits): Frame[] {
  const buffer = Uint8Array.from(bytes).buffer;
  const images = headerOf(() => UTIF.decode(buffer)).map((image) => ({ image, ...tiffSize(image) }));
  if (images.length === 0 || images.some(({ width, height }) => !(width > 0 && height > 0))) throw damaged('');
  keepWithin(limits, 'pages', images.length);
  for (const { width, height } of images) keepPixelsWithin(limits, width, height);
  return images.map(({ image, width, height }) => async () => {
    UTIF.decodeImage(buffer, image);
    return toPage(UTIF.toRGBA8(image), width, height);
  });
}

/** Tags 256 and 257 of TIFF 6.0: ImageWidth and ImageLength. */
function tiffSize(image: UTIF.IFD): { width: number; height: number } {
  const first = (tag: unknown) => Number((tag as number[] | undefined)?.[0] ?? 0);
  return { width: first(image['t256']), height: first(image['t257']) };
}

function toPage(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Raster {
  const grey = toGrey(rgba, width, height, Math.max(width, height) / page.inches);
  return fitRaster(grey, page.pixels / Math.max(width, height));
}

/** What a decoder says of a header; its errors are the file's. */
function headerOf<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(detail: string) {
  return unusable('file-damaged', { format: 'ảnh', detail: detail || 'không có ảnh nào bên trong' });
}
