import { findComponents } from './components.ts';
import type { Component } from './components.ts';
import { flatten } from './flatten.ts';
import { inkThreshold } from './ink.ts';
import { rotateRaster, turnRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import { findTextRows } from './text-rows.ts';
import type { TextRows } from './text-rows.ts';

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
function sharpness(ink: Ink, angle: number): number {
  const tan = Math.tan(angle);
  const size = ink.height + 400;
  const rows = new Float64Array(size);
  for (let i = 0; i < ink.xs.length; i += 1) {
    const [x, y] = [ink.xs[i]!, ink.ys[i]!];
    const row = Math.round(y - x * tan);
    if (row + 200 >= 0 && row + 200 < size) rows[row + 200]! += 1;
  }
  let sum = 0;
  for (let i = 1; i < size; i += 1) sum += (rows[i]! - rows[i - 1]!) ** 2;
  return sum;
}

/**
 * Skew of the text lines in radians, positive where they fall to the right; found by projection profiles (Postl 1986),
 * coarse then fine, within ±5°.
 */
export function findSkew(raster: Raster): number {
  const ink = sampleInk(raster);
  if (ink.xs.length < 200) return 0;
  const degree = Math.PI / 180;
  let best = 0;
  for (const [range, step] of [[5, 0.25] as const, [0.25, 0.05] as const]) {
    const middle = best;
    let top = -1;
    for (let d = -range; d <= range + 1e-9; d += step) {
      const value = sharpness(ink, middle + d * degree);
      if (value > top) [top, best] = [value, middle + d * degree];
    }
  }
  return Math.abs(best) < 0.04 * degree ? 0 : best;
}

/** Marks that must be seen to tell which way is up. */
const enoughMarks = 12;

/** Turns a page upright, makes its lines straight, and wipes off the dark edges and holes that a scanner leaves. */
export function standUpright(image: Raster): { raster: Raster; turned: 0 | 90 | 180 | 270 } {
  const { components, labels } = findComponents(image, inkThreshold(image));
  const clean = wipeBlots(image, components, labels);
  const turned = findTurn(components, image);
  const turnedRaster = turnRaster(clean, turned);
  const skew = findSkew(turnedRaster);
  const straighten = (raster: Raster) => (skew === 0 ? raster : rotateRaster(raster, -skew));
  const straight = straighten(turnedRaster);
  const ink = findComponents(straight, inkThreshold(straight));
  const text = findTextRows(ink.components, straight.dpi);
  const raster = flatten(straight, text, ink.components);
  if (image.filled === undefined) return { raster, turned };
  const filled = flatten(straighten(turnRaster(image.filled, turned)), text, ink.components);
  return { raster: { ...raster, filled }, turned };
}

/** Holes of a file are so wide and high, inches, and fill so much of the box around them; letters leave more of it white. */
const hole = { side: [0.15, 0.4] as const, filled: 0.7 };

/** Dark areas at the edges of the image, where no print reaches, and the holes of a file. */
function wipeBlots(image: Raster, components: readonly Component[], labels: Int32Array): Raster {
  const { width, height, dpi } = image;
  const least = (0.1 * dpi) ** 2;
  const isHole = ({ left, top, right, bottom, area }: Component) => {
    const [shorter, longer] = [right - left, bottom - top].sort((a, b) => a - b) as [number, number];
    return shorter > hole.side[0] * dpi && longer < hole.side[1] * dpi && area > hole.filled * shorter * longer;
  };
  const blot = components.map(
    (part) =>
      isHole(part) ||
      (part.area > least && (part.left <= 1 || part.top <= 1 || part.right >= width - 1 || part.bottom >= height - 1)),
  );
  if (!blot.includes(true)) return image;
  return { ...image, data: image.data.map((value, i) => (labels[i]! > 0 && blot[labels[i]! - 1] ? 255 : value)) };
}

/**
 * How far to turn a page clockwise. Letters chain along the lines of text; Vietnamese sets far more marks over its
 * letters than under them, which tells up from down.
 */
export function findTurn(components: readonly Component[], image: Raster): 0 | 90 | 180 | 270 {
  const { height, dpi } = image;
  const lying = components.map((part) => ({
    ...part,
    left: height - part.bottom,
    right: height - part.top,
    top: part.left,
    bottom: part.right,
  }));
  const [upright, aside] = [findTextRows(components, dpi, [], 1), findTextRows(lying, dpi, [], 1)];
  const [across, down] = [chainedLetters(upright), chainedLetters(aside)];
  const sideways = down > 1.3 * across;
  const { marksAbove, marksBelow } = (sideways ? aside : upright) ?? { marksAbove: 0, marksBelow: 0 };
  const upsideDown = marksAbove + marksBelow >= enoughMarks && marksBelow > 1.5 * marksAbove;
  if (sideways) return upsideDown ? 270 : 90;
  return upsideDown ? 180 : 0;
}

/** Letters that stand in rows of several. */
function chainedLetters(text: TextRows | null): number {
  const lengths = text?.rows.map((row) => row.parts.length) ?? [];
  return lengths.reduce((sum, length) => sum + (length >= 8 ? length : 0), 0);
}
