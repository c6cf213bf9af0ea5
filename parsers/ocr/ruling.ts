import type { Raster } from './raster.ts';

/** A ruling line in pixels. */
export interface PixelRule {
  direction: 'horizontal' | 'vertical';
  from: number;
  to: number;
  first: number;
  last: number;
  /** Its ink: lines of pixels along it, from and to on each. */
  ink: { line: number; from: number; to: number }[];
}

/** Shortest ruling lines, inches: a row may be one line of text high. */
export const shortest = { horizontal: 0.4, vertical: 0.2 };
/** The largest gap in a line, and the thickest, inches. */
const gap = 0.02;
const thickest = 0.03;
/** How far a line may lean, as a share of its length: on a page photographed from aside uprights lean. */
export const lean = 0.04;
/** The feet of letters in a word make a line too, but no word is so long (inches), and its feet leave gaps. */
export const longestWord = 1;
export const unbroken = 0.97;
/** Ink beside a line, as a share of its length, up to which it stands free. */
export const free = 0.1;
/** The same for a short one between two others, where these and a letter near by count. */
export const beside = 0.45;
/** How far from a line such ink is looked for, inches. */
const aside = 0.015;
/** How far from a line the end of such a one may be, inches. */
const join = 0.025;

/** Lines of at least so many inches. */
export function scan(raster: Raster, threshold: number, direction: PixelRule['direction'], least: number): PixelRule[] {
  const across = direction === 'horizontal';
  const [length, count] = across ? [raster.width, raster.height] : [raster.height, raster.width];
  const [step, next] = across ? [1, raster.width] : [raster.width, 1];
  const minimum = least * raster.dpi;
  const rules: PixelRule[] = [];
  let open: PixelRule[] = [];
  for (let line = 0; line < count; line += 1) {
    const still: PixelRule[] = [];
    for (const [from, to] of runsOf(raster.data, line * next, step, length, threshold, gap * raster.dpi)) {
      if (to - from < minimum) continue;
      const known = open.find((rule) => rule.from < to && rule.to > from && !still.includes(rule));
      if (known) {
        known.last = line;
        known.ink.push({ line, from, to });
        known.from = Math.min(known.from, from);
        known.to = Math.max(known.to, to);
        still.push(known);
      } else {
        const rule: PixelRule = { direction, from, to, first: line, last: line, ink: [{ line, from, to }] };
        rules.push(rule);
        still.push(rule);
      }
    }
    open = still;
  }
  return rules.filter((rule) => isThin(raster, rule));
}

/** Whether a line is no thicker than lines are; a long one may lean. */
export function isThin(raster: Raster, rule: PixelRule): boolean {
  const { from, to, first, last } = rule;
  if (isStraight(raster, rule)) return true;
  const leans = to - from > longestWord * raster.dpi && last - first <= lean * (to - from);
  return leans && thicknessOf(rule) <= thickest * raster.dpi;
}

/** Whether a line does not lean. */
export function isStraight({ dpi }: Raster, { first, last }: PixelRule): boolean {
  return last - first + 1 <= thickest * dpi;
}

/** Thickness in pixels, of a line that leans too. */
export function thicknessOf({ from, to, first, last, ink }: PixelRule): number {
  return Math.min(last - first + 1, ink.reduce((sum, one) => sum + one.to - one.from, 0) / (to - from));
}

/** Whether a line is a piece of another, or the same. */
export function isPartOf({ direction, from, to, first, last }: PixelRule, other: PixelRule): boolean {
  const near = 2;
  return (
    direction === other.direction &&
    first <= other.last + near &&
    last >= other.first - near &&
    from >= other.from - near &&
    to <= other.to + near
  );
}

/** Share of a line's length with ink on any of the lines of pixels from `first` to `last`. */
export function inkAlong(raster: Raster, threshold: number, rule: PixelRule, first: number, last: number): number {
  const across = rule.direction === 'horizontal';
  const [step, next] = across ? [1, raster.width] : [raster.width, 1];
  const count = across ? raster.height : raster.width;
  let ink = 0;
  for (let i = rule.from; i < rule.to; i += 1) {
    for (let line = Math.max(0, first); line <= Math.min(count - 1, last); line += 1) {
      if (raster.data[line * next + i * step]! > threshold) continue;
      ink += 1;
      break;
    }
  }
  return ink / (rule.to - rule.from);
}

/** Whether no more than a share `most` of a line's length has ink on either side of it. */
export function isFree(raster: Raster, threshold: number, rule: PixelRule, most: number): boolean {
  const away = Math.max(2, Math.round(aside * raster.dpi));
  return [rule.first - away, rule.last + away].every((at) => inkAlong(raster, threshold, rule, at, at) <= most);
}

/** Tells whether an end of a line meets one across it of more than so many inches; none does where there are not two. */
export function joinsAt(
  { dpi }: Raster,
  direction: PixelRule['direction'],
  found: readonly PixelRule[],
  least: number,
): (rule: PixelRule, end: number) => boolean {
  const reach = join * dpi;
  const crossing = found.filter((rule) => rule.direction !== direction && rule.to - rule.from > least * dpi);
  if (crossing.length < 2) return () => false;
  return ({ first, last }, end) =>
    crossing.some(
      (rule) =>
        rule.from - reach <= first && rule.to + reach >= last && end > rule.first - reach && end < rule.last + reach,
    );
}

/** Dark stretches along one line of pixels, small gaps bridged. */
function* runsOf(
  data: Uint8Array,
  start: number,
  step: number,
  length: number,
  threshold: number,
  bridge: number,
): Generator<[number, number]> {
  let from = -1;
  let last = -1;
  for (let i = 0, at = start; i < length; i += 1, at += step) {
    if (data[at]! > threshold) continue;
    if (from === -1) from = i;
    else if (i - last > bridge) {
      yield [from, last + 1];
      from = i;
    }
    last = i;
  }
  if (from !== -1) yield [from, last + 1];
}
