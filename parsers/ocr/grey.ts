import type { Raster } from './raster.ts';

/**
 * Ink is coloured from so much difference between its channels on: darker than paper in one of them, and bright in
 * another where it does not lie over print. Print is darker than `print`.
 */
const colour = { difference: 50, dark: 140, bright: 170, print: 130 };
/** How far from coloured ink its edges are grey, pixels: files keep colours at half of the resolution. */
const colourEdge = 2;

/**
 * Grey of an RGBA image by its brightest channel: black print stays dark, while red stamps and blue signatures, which
 * are bright in one channel, fade, and with them the grey of their edges.
 */
export function toGrey(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number, dpi: number): Raster {
  const data = new Uint8Array(width * height);
  const ink: number[] = [];
  for (let i = 0, j = 0; i < data.length; i += 1, j += 4) {
    const [r, g, b] = [rgba[j]!, rgba[j + 1]!, rgba[j + 2]!];
    const high = r > g ? (r > b ? r : b) : g > b ? g : b;
    const low = r < g ? (r < b ? r : b) : g < b ? g : b;
    // grey of print varies a little between the channels of a JPEG; only clear colour is faded
    const isColoured = high - low > colour.difference;
    data[i] = isColoured ? Math.min(255, high + ((high - low) >> 1)) : (r * 77 + g * 151 + b * 28) >> 8;
    if (isColoured && low < colour.dark && high > colour.bright) ink.push(i);
  }
  for (const i of ink) {
    for (let step = -colourEdge; step <= colourEdge; step += 1) {
      for (const beside of [i + step, i + step * width]) if (data[beside]! > colour.print) data[beside] = 255;
    }
  }
  return { width, height, data, dpi };
}
