import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import UTIF from 'utif2';
import { unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { keepPixelsWithin, keepWithin } from '../limits.ts';
import { toGrey } from '../ocr/grey.ts';
import { fitRaster } from '../ocr/raster.ts';
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
  keepWithin(limits, 'pages', countTiffImages(bytes, limits.pages));
  const buffer = Uint8Array.from(bytes).buffer;
  const images = headerOf(() => UTIF.decode(buffer)).map((image) => ({ image, ...tiffSize(image) }));
  if (images.length === 0 || images.some(({ width, height }) => !(width > 0 && height > 0))) throw damaged('');
  for (const { width, height } of images) keepPixelsWithin(limits, width, height);
  return images.map(({ image, width, height }) => async () => {
    UTIF.decodeImage(buffer, image);
    return toPage(UTIF.toRGBA8(image), width, height);
  });
}

/**
 * Images of a TIFF by the chain of their directories (TIFF 6.0, section 2), counted to one more than `most`: a chain that
 * leads back to itself has no end.
 */
function countTiffImages(bytes: Uint8Array, most: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const readable = (at: number, size: number): boolean => at > 0 && at + size <= view.byteLength;
  let count = 0;
  for (let at = readable(4, 4) ? view.getUint32(4, little) : 0; readable(at, 2) && count <= most; count += 1) {
    const next = at + 2 + view.getUint16(at, little) * 12;
    at = readable(next, 4) ? view.getUint32(next, little) : 0;
  }
  return count;
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
