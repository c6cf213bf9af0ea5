import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Limits } from '#limits';
import type { Raster } from '../ocr/raster.ts';
import type { Pictures } from '../pictures.ts';
import { openImage } from './open.ts';

/** The pages of an image file as pictures, grey as they are read; throws what `openImage` throws. */
export function openImagePictures(bytes: Uint8Array, limits: Limits): Pictures {
  const frames = openImage(bytes, limits);
  return {
    count: frames.length,
    async draw(number, dpi) {
      const frame = frames[number - 1];
      if (!frame) throw new Error(`Expected a page from 1 to ${frames.length}, got ${number}`);
      const raster = await frame();
      const shrink = dpi / raster.dpi;
      const canvas = createCanvas(Math.ceil(raster.width * shrink), Math.ceil(raster.height * shrink));
      canvas.getContext('2d').drawImage(toCanvas(raster), 0, 0, canvas.width, canvas.height);
      return { canvas, scale: dpi / 72 };
    },
    close: () => Promise.resolve(),
  };
}

function toCanvas({ width, height, data }: Raster): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  data.forEach((grey, i) => image.data.set([grey, grey, grey, 255], i * 4));
  context.putImageData(image, 0, 0);
  return canvas;
}
