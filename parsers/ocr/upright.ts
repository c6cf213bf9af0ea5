import { inkThreshold } from './raster.ts';
import type { Raster } from './raster.ts';

/** Ink at a quarter of the resolution or so: enough to see lines of text. */
interface Ink {
  width: number;
  height: number;
  xs: Int32Array;
  ys: Int32Array;
}

const sampleDpi = 75;

function sampleInk(raster: Raster): Ink {
  const step = Math.max(1, Math.round(raster.dpi / sampleDpi));
  const threshold = inkThreshold(raster);
  const xs: number[] = [];
  const ys: number[] = [];
  const [width, height] = [Math.floor(raster.width / step), Math.floor(raster.height / step)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (raster.data[y * step * raster.width + x * step]! <= threshold) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { width, height, xs: Int32Array.from(xs), ys: Int32Array.from(ys) };
}

/** How sharply rows of ink part from rows of paper when seen along `angle` (radians). */
function sharpness(ink: Ink, angle: number, vertical = false): number {
  const tan = Math.tan(angle);
  const size = (vertical ? ink.width : ink.height) + 400;
  const rows = new Float64Array(size);
  for (let i = 0; i < ink.xs.length; i += 1) {
    const [x, y] = [ink.xs[i]!, ink.ys[i]!];
    const row = vertical ? Math.round(x + y * tan) : Math.round(y - x * tan);
    if (row + 200 >= 0 && row + 200 < size) rows[row + 200]! += 1;
  }
  let sum = 0;
  for (let i = 1; i < size; i += 1) sum += (rows[i]! - rows[i - 1]!) ** 2;
  return sum;
}

/**
 * Skew of the text lines in radians, positive where they fall to the right; found by projection profiles (Postl 1986),
 * coarse then fine, within ±3°.
 */
export function findSkew(raster: Raster): number {
  const ink = sampleInk(raster);
  if (ink.xs.length < 200) return 0;
  const degree = Math.PI / 180;
  let best = 0;
  for (const [range, step] of [[3, 0.25] as const, [0.25, 0.05] as const]) {
    const middle = best;
    let top = -1;
    for (let d = -range; d <= range + 1e-9; d += step) {
      const value = sharpness(ink, middle + d * degree);
      if (value > top) [top, best] = [value, middle + d * degree];
    }
  }
  return Math.abs(best) < 0.04 * degree ? 0 : best;
}

/** True where the lines of text run from top to bottom: the page lies on its side. */
export function liesOnSide(raster: Raster): boolean {
  const ink = sampleInk(raster);
  if (ink.xs.length < 200) return false;
  const across = Math.max(...[-0.01, 0, 0.01].map((a) => sharpness(ink, a) / ink.width));
  const down = Math.max(...[-0.01, 0, 0.01].map((a) => sharpness(ink, a, true) / ink.height));
  return down > 1.6 * across;
}
