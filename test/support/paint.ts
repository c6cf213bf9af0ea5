import type { Raster } from '../../parsers/ocr/raster.ts';
import type { Box } from '#model/source';

/** Fills a box, in pixels, with one grey: 0 is black. */
export function paint(raster: Raster, [left, top, right, bottom]: Box, value = 0): void {
  for (let y = top; y < bottom; y += 1) raster.data.fill(value, y * raster.width + left, y * raster.width + right);
}
