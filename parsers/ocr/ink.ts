import type { Raster } from './raster.ts';

/** How many pixels have each grey. */
function histogram({ data }: Raster): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 1) counts[data[i]!]! += 1;
  return counts;
}

/**
 * Threshold between ink and paper by Otsu (1979), over the histogram of the whole image; where a sheet has little print,
 * what shines through from its back is no ink.
 */
export function inkThreshold(raster: Raster): number {
  return thresholdOf(histogram(raster), raster.data.length);
}

/** Even the few lines of a last page cover this share of it. */
const leastPrint = 0.0004;
/**
 * Print and its soft edges lie so far towards white paper (shares of the way); what shines through is paler, and
 * there is more than so many times as much ink with it as without.
 */
const print = { reach: 0.65, edges: 0.7, times: 1.7 };

/** The darkest grey that print of the page has, 0..255; pale where there is none and the back of the sheet shines through. */
export function printGrey(raster: Raster): number {
  return darkestOf(histogram(raster), raster.data.length);
}

function darkestOf(counts: Uint32Array, total: number): number {
  let [value, seen] = [0, counts[0]!];
  while (seen < leastPrint * total) seen += counts[(value += 1)]!;
  return value;
}

function thresholdOf(counts: Uint32Array, total: number): number {
  let sum = 0;
  for (let v = 0; v < 256; v += 1) sum += v * counts[v]!;
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (let v = 0; v < 255; v += 1) {
    below += counts[v]!;
    sumBelow += v * counts[v]!;
    if (below === 0 || below === total) continue;
    const gap = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * gap * gap;
    if (between > best) [best, threshold] = [between, v];
  }
  const darkest = darkestOf(counts, total);
  const towardsWhite = (share: number) => Math.floor(darkest + share * (255 - darkest));
  if (darkerThan(counts, threshold) > print.times * darkerThan(counts, towardsWhite(print.edges)))
    threshold = towardsWhite(print.reach);
  return Math.min(200, Math.max(90, threshold));
}

/** Share of dark pixels, 0..1. */
export function inkShare(raster: Raster): number {
  const counts = histogram(raster);
  const total = raster.data.length;
  return darkerThan(counts, thresholdOf(counts, total)) / total;
}

/** How many pixels have a grey or a darker one. */
function darkerThan(counts: Uint32Array, grey: number): number {
  return counts.subarray(0, grey + 1).reduce((sum, count) => sum + count, 0);
}
