import { findColouredPrint } from './coloured.ts';
import { findComponents } from './components.ts';
import { findFillings } from './fillings.ts';
import type { Box } from '#model/source';
import { blankRaster } from './raster.ts';
import type { Raster } from './raster.ts';

/**
 * Ink is coloured from so much difference between its channels on: darker than paper in one of them, and bright in
 * another where it does not lie over print. Print is darker than `print`; what fills its gaps is darker than `kept`.
 */
const colour = { difference: 50, dark: 140, bright: 170, print: 130, kept: 160 };
/** How far from coloured ink its edges are grey, pixels: files keep colours at half of the resolution. */
const colourEdge = 2;

/**
 * Grey of an RGBA image by its brightest channel: black print stays dark, while red stamps and blue signatures, which
 * are bright in one channel, fade, and with them the grey of their edges. Coloured print is kept by its darkest channel,
 * and so is ink that fills a gap of the print, a number stamped into the letterhead, which is marked in `filled`.
 */
export function toGrey(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number, dpi: number): Raster {
  const data = new Uint8Array(width * height);
  const ink: number[] = [];
  const coloured = blankRaster(width, height, dpi);
  for (let i = 0, j = 0; i < data.length; i += 1, j += 4) {
    const [r, g, b] = [rgba[j]!, rgba[j + 1]!, rgba[j + 2]!];
    const high = r > g ? (r > b ? r : b) : g > b ? g : b;
    const low = r < g ? (r < b ? r : b) : g < b ? g : b;
    // grey of print varies a little between the channels of a JPEG; only clear colour is faded
    const isColoured = high - low > colour.difference;
    data[i] = isColoured ? Math.min(255, high + ((high - low) >> 1)) : (r * 77 + g * 151 + b * 28) >> 8;
    if (!isColoured) continue;
    coloured.data[i] = low < colour.kept ? 0 : 255;
    if (low < colour.dark && high > colour.bright) ink.push(i);
  }
  if (ink.length === 0) return { width, height, data, dpi };
  const print = { width, height, data: data.slice(), dpi };
  fadeEdges(data, ink, width);
  const labelled = findComponents(coloured, 128);
  const darken = ([left, top, right, bottom]: Box, isKept: (i: number) => boolean) => {
    for (let y = Math.max(0, top - colourEdge); y < Math.min(height, bottom + colourEdge); y += 1) {
      for (let x = Math.max(0, left - colourEdge); x < Math.min(width, right + colourEdge); x += 1) {
        const i = y * width + x;
        if (isKept(i)) data[i] = Math.min(rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!);
      }
    }
  };
  const letters = findColouredPrint(labelled, print);
  for (const i of letters) {
    const { left, top, right, bottom } = labelled.components[i]!;
    darken([left, top, right, bottom], (at) => labelled.labels[at] === 0 || labelled.labels[at] === i + 1);
  }
  const fillings = findFillings(labelled, print);
  if (fillings.length === 0) return { width, height, data, dpi };
  const filled = blankRaster(width, height, dpi);
  for (const box of fillings) {
    darken(box, (at) => {
      filled.data[at] = coloured.data[at]!;
      return true;
    });
  }
  return { width, height, data, dpi, filled };
}

function fadeEdges(data: Uint8Array, ink: readonly number[], width: number): void {
  for (const i of ink) {
    for (let step = -colourEdge; step <= colourEdge; step += 1) {
      for (const beside of [i + step, i + step * width]) if (data[beside]! > colour.print) data[beside] = 255;
    }
  }
}
