import type { Raster } from './raster.ts';
import {
  beside,
  inkAlong,
  isFree,
  isPartOf,
  isStraight,
  isThin,
  lean,
  joinsAt,
  longestWord,
  scan,
  shortest,
  unbroken,
} from './ruling.ts';
import type { PixelRule } from './ruling.ts';

/** Lines in grey are paler than print, by so much of the way to white; what shines through from the back is paler still. */
const pale = 0.5;
/** A hairline of a table, spread by a scanner, may be as pale where it leads from one line of the table to the next. */
const palest = 0.75;
/** Between two stretches of one it may all but vanish. */
const faintest = 0.92;
const bridged = 0.9;

/** Long thin lines drawn in grey, of which print's threshold sees pieces or nothing. */
export function findGrey(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  const paler = threshold + pale * (255 - threshold);
  return (['horizontal', 'vertical'] as const).flatMap((direction) =>
    scan(raster, paler, direction, longestWord).filter(
      (rule) =>
        isStraight(raster, rule) &&
        !found.some((other) => isPartOf(rule, other)) &&
        isFree(raster, paler, rule, beside),
    ),
  );
}

/** Unbroken hairlines, paler than what shines through, that lead from one of the lines found to another. */
export function findPale(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  const paler = threshold + palest * (255 - threshold);
  const fainter = threshold + faintest * (255 - threshold);
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const joins = joinsAt(raster, direction, found, shortest.vertical);
    return joinPieces(raster, threshold, scan(raster, paler, direction, shortest[direction])).filter(
      (rule) =>
        isThin(raster, rule) &&
        joins(rule, rule.from) &&
        joins(rule, rule.to) &&
        !found.some((other) => isPartOf(rule, other)) &&
        inkAlong(raster, fainter, rule, rule.first, rule.last) >= unbroken &&
        isFree(raster, paler, rule, beside),
    );
  });
}

/** How far from print, pixels, pale ink is none of its edge. */
const edge = 3;
/** Pale ink beside print that is no line, as a share of it. */
const shining = 0.3;
/** Pale ink so far to both sides, pixels, makes a line: no letter is so wide. */
const along = [-18, -12, -6, 6, 12, 18];

/** Whether the back of the sheet shines through: pale ink away from print, as much as lines of a table never are. */
export function isShining({ data, width, height }: Raster, threshold: number): boolean {
  const paler = threshold + palest * (255 - threshold);
  let pale = 0;
  let dark = 0;
  // every third row of pixels tells enough
  for (let y = edge; y < height - edge; y += 3) {
    for (let x = edge, at = y * width + edge; x < width - edge; x += 1, at += 1) {
      const grey = data[at]!;
      if (grey <= threshold) dark += 1;
      else if (grey <= paler && isAlone(at) && !isLine(at, 1, width) && !isLine(at, width, 1)) pale += 1;
    }
  }
  return pale > shining * dark;

  /** Whether pale ink goes on to both sides in steps of so many pixels, a line aside at most. */
  function isLine(at: number, step: number, aside: number): boolean {
    const isPale = (place: number) => (data[place] ?? 255) <= paler;
    return along.every((far) => [0, -aside, aside].some((off) => isPale(at + far * step + off)));
  }

  function isAlone(at: number): boolean {
    for (let dy = -edge; dy <= edge; dy += edge) {
      for (let dx = -edge; dx <= edge; dx += 1) if (data[at + dy * width + dx]! <= threshold) return false;
    }
    return true;
  }
}

/**
 * Pieces of one hairline as one: where it leans, two stretches of it lie on neighbouring lines of pixels, and where it
 * lies between two of them it all but vanishes.
 */
function joinPieces(raster: Raster, threshold: number, rules: readonly PixelRule[]): PixelRule[] {
  const joined: PixelRule[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const whole = joined.find((other) => goesOn(raster, threshold, other, rule));
    if (!whole) joined.push({ ...rule, ink: [...rule.ink] });
    else {
      whole.to = Math.max(whole.to, rule.to);
      whole.first = Math.min(whole.first, rule.first);
      whole.last = Math.max(whole.last, rule.last);
      whole.ink.push(...rule.ink);
    }
  }
  return joined;
}

function goesOn(raster: Raster, threshold: number, whole: PixelRule, rule: PixelRule): boolean {
  const near = 2;
  if (rule.first > whole.last + near || rule.last < whole.first - near) {
    // a leaning line has gone on a little across the gap
    const off = Math.max(rule.first - whole.last, whole.first - rule.last);
    if (off > lean * (rule.from - whole.to)) return false;
  }
  if (rule.from <= whole.to + near) return true;
  const [first, last] = [Math.min(whole.first, rule.first), Math.max(whole.last, rule.last)];
  if (last - first > lean * (rule.to - whole.from)) return false;
  const gap: PixelRule = { direction: rule.direction, from: whole.to, to: rule.from, first, last, ink: [] };
  return inkAlong(raster, threshold + faintest * (255 - threshold), gap, first, last) >= bridged;
}
