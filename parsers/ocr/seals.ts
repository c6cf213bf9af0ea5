import type { Box } from '#model/source';
import { boxAround } from '../layout/box.ts';
import type { Component, Labelled } from './components.ts';
import type { Raster } from './raster.ts';

/** A round seal in pixels: its middle, and the bands of its rings as distances from there, inner and outer. */
export interface Seal {
  x: number;
  y: number;
  rings: (readonly [number, number])[];
}

/** Radius of round seals of offices, inches: 28 to 46 mm across, with what scanning adds and takes. */
const radius = [0.55, 0.9] as const;
/** How far the outline of a stamped ring strays from a circle, inches. */
const stray = 0.015;
/** Share of the directions from the middle in which the outermost ring must be outline, and any ring ink. */
const seen = { outermost: 0.5, ring: 0.5 };
/** Gaps between the pieces of a seal are smaller than this, inches. */
const cluster = 0.1;
/** Circles tried through three points of the outline, and directions looked in. */
const [tries, directions] = [400, 240];

/** Round seals among the large components of a page. Ink of coloured ones is faded before and is not found here. */
export function findSeals({ components, labels }: Labelled, large: readonly number[], page: Raster): Seal[] {
  const [least, most] = radius.map((inches) => inches * page.dpi) as [number, number];
  return clustersOf(components, large, cluster * page.dpi).flatMap((parts) => {
    const box = boxAround(parts.map((i) => boxOf(components[i]!)));
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    // strokes of a signature and letters may hang on, but no table or picture is a seal
    if (Math.min(width, height) < 1.6 * least || Math.max(width, height) > 5 * most) return [];
    const outline = outlineOf(box, new Set(parts.map((i) => i + 1)), labels, page.width);
    const circle = fitCircle(outline, least, most, stray * page.dpi);
    const rings = circle === null ? [] : ringsOf(circle, page, components, labels);
    return circle !== null && rings.length > 0 ? [{ x: circle.x, y: circle.y, rings }] : [];
  });
}

function boxOf({ left, top, right, bottom }: Component): Box {
  return [left, top, right, bottom];
}

/** Components that lie near one another: a ring breaks where it is faint, and where a rule was taken off. */
function clustersOf(components: readonly Component[], large: readonly number[], reach: number): number[][] {
  let clusters: { box: Box; parts: number[] }[] = [];
  for (const i of large) {
    const box = boxOf(components[i]!);
    const isNear = ({ box: other }: { box: Box }) =>
      box[0] < other[2] + reach && box[2] > other[0] - reach && box[1] < other[3] + reach && box[3] > other[1] - reach;
    const near = clusters.filter(isNear);
    const joined = {
      box: boxAround([box, ...near.map((one) => one.box)]),
      parts: [i, ...near.flatMap((one) => one.parts)],
    };
    clusters = [...clusters.filter((one) => !near.includes(one)), joined];
  }
  return clusters.map(({ parts }) => parts);
}

/** The box around a seal, pixels. */
export function boxOfSeal({ x, y, rings }: Seal): Box {
  const outer = rings.at(-1)![1] + 2;
  return [x - outer, y - outer, x + outer, y + outer];
}

interface Circle {
  x: number;
  y: number;
  r: number;
}

/** First and last pixel of components in each line and each column of pixels. */
function outlineOf(
  [left, top, right, bottom]: Box,
  own: ReadonlySet<number>,
  labels: Int32Array,
  width: number,
): [number, number][] {
  const points: [number, number][] = [];
  const [first, last] = [new Int32Array(right - left).fill(-1), new Int32Array(right - left).fill(-1)];
  for (let y = top; y < bottom; y += 1) {
    let [from, to] = [-1, -1];
    for (let x = left; x < right; x += 1) {
      const label = labels[y * width + x]!;
      if (label === 0 || !own.has(label)) continue;
      if (from === -1) from = x;
      to = x;
      if (first[x - left] === -1) first[x - left] = y;
      last[x - left] = y;
    }
    if (from !== -1) points.push([from, y], [to, y]);
  }
  first.forEach((y, k) => {
    if (y !== -1) points.push([left + k, y], [left + k, last[k]!]);
  });
  return points;
}

/** The circle that most directions of the outline lie on, by trying three points at a time (RANSAC); or null. */
function fitCircle(outline: readonly [number, number][], least: number, most: number, reach: number): Circle | null {
  let best: Circle | null = null;
  let bestCount = seen.outermost * 72 - 1;
  let state = 1;
  const pick = () => {
    // the same ones in every run (a linear congruential generator)
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return outline[Math.floor((state / 2 ** 32) * outline.length)]!;
  };
  for (let i = 0; i < tries; i += 1) {
    const circle = circleThrough(pick(), pick(), pick());
    if (circle === null || circle.r < least || circle.r > most) continue;
    const bins = new Uint8Array(72);
    for (const [x, y] of outline) {
      const [dx, dy] = [x - circle.x, y - circle.y];
      if (Math.abs(Math.hypot(dx, dy) - circle.r) <= reach)
        bins[Math.floor(((Math.atan2(dy, dx) / Math.PI + 1) / 2) * 71.99)] = 1;
    }
    const count = bins.reduce((sum, bin) => sum + bin, 0);
    if (count > bestCount) [bestCount, best] = [count, circle];
  }
  return best;
}

function circleThrough(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  [cx, cy]: [number, number],
): Circle | null {
  const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  if (Math.abs(d) < 1) return null;
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d;
  const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d;
  return { x, y, r: Math.hypot(ax - x, ay - y) };
}

/** Bands of distances from the middle at which ink is seen in most directions. */
function ringsOf(
  { x, y, r }: Circle,
  page: Raster,
  components: readonly Component[],
  labels: Int32Array,
): [number, number][] {
  const rings: [number, number][] = [];
  const small = (0.01 * page.dpi) ** 2;
  for (let distance = Math.round(0.5 * r); distance < r + stray * 2 * page.dpi; distance += 1) {
    let count = 0;
    for (let k = 0; k < directions; k += 1) {
      const angle = (2 * Math.PI * k) / directions;
      const [px, py] = [Math.round(x + distance * Math.cos(angle)), Math.round(y + distance * Math.sin(angle))];
      if (px < 0 || py < 0 || px >= page.width || py >= page.height) continue;
      const label = labels[py * page.width + px]!;
      if (label !== 0 && components[label - 1]!.area > small) count += 1;
    }
    if (count < seen.ring * directions) continue;
    const open = rings.at(-1);
    if (open && distance - open[1] <= 1) open[1] = distance;
    else rings.push([distance, distance]);
  }
  return rings;
}

/**
 * A copy of a page without the rings of seals. Ink that goes on beyond a ring stays: letters that cross it, or begin in it.
 */
export function eraseSeals(page: Raster, seals: readonly Seal[], threshold: number): Raster {
  const data = new Uint8Array(page.data);
  const isInk = (x: number, y: number) => {
    const [px, py] = [Math.round(x), Math.round(y)];
    return px >= 0 && py >= 0 && px < page.width && py < page.height && page.data[py * page.width + px]! <= threshold;
  };
  for (const { x, y, rings } of seals) {
    for (const [inner, outer] of rings) {
      const [from, to] = [inner, outer];
      for (let py = Math.max(0, Math.floor(y - to)); py <= Math.min(page.height - 1, y + to); py += 1) {
        for (let px = Math.max(0, Math.floor(x - to)); px <= Math.min(page.width - 1, x + to); px += 1) {
          const distance = Math.hypot(px - x, py - y);
          if (distance < from || distance > to) continue;
          const at = (reach: number) => isInk(x + ((px - x) * reach) / distance, y + ((py - y) * reach) / distance);
          let [first, last] = [distance, distance];
          while (first > from - 3 && at(first - 1)) first -= 1;
          while (last < to + 3 && at(last + 1)) last += 1;
          if (first <= from - 3 || last >= to + 3) continue;
          data[py * page.width + px] = 255;
        }
      }
    }
  }
  return { ...page, data };
}
