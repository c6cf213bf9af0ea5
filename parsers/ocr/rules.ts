import type { Box } from '#model/source';
import type { Rule } from '../layout/page.ts';
import { inkThreshold } from './ink.ts';
import { eraseBox } from './raster.ts';
import type { Raster } from './raster.ts';

/** A ruling line in pixels. */
interface PixelRule {
  direction: 'horizontal' | 'vertical';
  from: number;
  to: number;
  first: number;
  last: number;
  /** Its ink: lines of pixels along it, from and to on each. */
  ink: { line: number; from: number; to: number }[];
}

/** Shortest ruling lines (a row may be one line of text high), the largest gap in one, and the thickest, inches. */
const shortest = { horizontal: 0.4, vertical: 0.2 };
/** Shorter ones are lines of a table where they lead from one line to the next (a row set tightly about its text). */
const shortestJoined = { horizontal: 0.15, vertical: 0.1 };
/** How far from a line the end of such a one may be, inches. */
const join = 0.025;
const gap = 0.02;
const thickest = 0.03;
/** How far a line may lean, as a share of its length: on a page photographed from aside uprights lean. */
const lean = 0.04;
/** The feet of letters in a word make a line too, but no word is so long (inches), and its feet leave gaps. */
const longestWord = 1;
const unbroken = 0.97;
/** Lines in grey are paler than print, by so much of the way to white; what shines through from the back is paler still. */
const pale = 0.5;
/** A hairline of a table, spread by a scanner, may be as pale where it leads from one line of the table to the next. */
const palest = 0.75;
/** Ink beside a line, as a share of its length, up to which it stands free; looked for at so many inches. */
const free = { ink: 0.1, distance: 0.015 };
/** The same for a short one between two others, where these and a letter near by count. */
const beside = 0.45;

/**
 * Ruling lines of a deskewed page by run lengths, in points; they are painted white, so that the OCR engine does not
 * read them as letters. Within the boxes of `seals` (pixels) there are none: a ring is straight for a while.
 */
export function takeRules(raster: Raster, seals: readonly Box[] = []): Rule[] {
  const threshold = inkThreshold(raster);
  const found = (['horizontal', 'vertical'] as const)
    .flatMap((direction) => scan(raster, threshold, direction, shortest[direction]))
    .filter((rule) => isDrawn(raster, threshold, rule));
  const grey = findGrey(raster, threshold, found);
  const dark = found.filter((rule) => !grey.some((other) => isPartOf(rule, other)));
  found.splice(0, found.length, ...dark, ...grey);
  found.push(...findJoining(raster, threshold, found));
  // a row's line leads from frame to frame, a column's then from row to row
  for (let i = 0; i < 2; i += 1) found.push(...findPale(raster, threshold, found));
  const drawn = found.filter((rule) => !seals.some((seal) => isWithin(rule, seal)));
  for (const rule of drawn) eraseRule(raster, rule);
  const point = 72 / raster.dpi;
  return drawn.map((rule) => ({
    direction: rule.direction,
    at: ((rule.first + rule.last + 1) / 2) * point,
    from: rule.from * point,
    to: rule.to * point,
    width: thicknessOf(rule) * point,
  }));
}

/** Paints a line white with its soft edges; one that leans, stretch by stretch. */
function eraseRule(raster: Raster, rule: PixelRule): void {
  const pad = 2;
  const erase = (from: number, to: number, first: number, last: number) => {
    const [a, b] = [first - pad, last + pad + 1];
    eraseBox(raster, rule.direction === 'horizontal' ? [from, a, to, b] : [a, from, b, to]);
  };
  if (isStraight(raster, rule)) erase(rule.from, rule.to, rule.first, rule.last);
  else for (const { line, from, to } of rule.ink) erase(from - pad, to + pad, line, line);
}

function isStraight({ dpi }: Raster, { first, last }: PixelRule): boolean {
  return last - first + 1 <= thickest * dpi;
}

/** Thickness in pixels, of a line that leans too. */
function thicknessOf({ from, to, first, last, ink }: PixelRule): number {
  return Math.min(last - first + 1, ink.reduce((sum, one) => sum + one.to - one.from, 0) / (to - from));
}

function isWithin({ direction, from, to, first, last }: PixelRule, [left, top, right, bottom]: Box): boolean {
  return direction === 'horizontal'
    ? from >= left && to <= right && first >= top && last <= bottom
    : first >= left && last <= right && from >= top && to <= bottom;
}

/** Long thin lines drawn in grey, of which print's threshold sees pieces or nothing. */
function findGrey(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  const paler = threshold + pale * (255 - threshold);
  const away = Math.max(2, Math.round(free.distance * raster.dpi));
  return (['horizontal', 'vertical'] as const).flatMap((direction) =>
    scan(raster, paler, direction, longestWord).filter(
      (rule) =>
        isStraight(raster, rule) &&
        !found.some((other) => isPartOf(rule, other)) &&
        [rule.first - away, rule.last + away].every((at) => inkAlong(raster, paler, rule, at, at) <= beside),
    ),
  );
}

/** Unbroken hairlines, paler than what shines through, that lead from one of the lines found to another. */
function findPale(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  const paler = threshold + palest * (255 - threshold);
  const away = Math.max(2, Math.round(free.distance * raster.dpi));
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const joins = joinsAt(raster, direction, found);
    return scan(raster, paler, direction, shortest[direction]).filter(
      (rule) =>
        isStraight(raster, rule) &&
        joins(rule, rule.from) &&
        joins(rule, rule.to) &&
        !found.some((other) => isPartOf(rule, other)) &&
        inkAlong(raster, paler, rule, rule.first, rule.last) >= unbroken &&
        [rule.first - away, rule.last + away].every((at) => inkAlong(raster, paler, rule, at, at) <= beside),
    );
  });
}

/** Tells whether an end of a line meets one of the long lines across it; none does where there are not two. */
function joinsAt(
  { dpi }: Raster,
  direction: PixelRule['direction'],
  found: readonly PixelRule[],
): (rule: PixelRule, end: number) => boolean {
  const reach = join * dpi;
  const crossing = found.filter((rule) => rule.direction !== direction && rule.to - rule.from > longestWord * dpi);
  if (crossing.length < 2) return () => false;
  return ({ first, last }, end) =>
    crossing.some(
      (rule) =>
        rule.from - reach <= first && rule.to + reach >= last && end > rule.first - reach && end < rule.last + reach,
    );
}

/** Whether a line is a piece of another, or the same. */
function isPartOf({ direction, from, to, first, last }: PixelRule, other: PixelRule): boolean {
  const near = 2;
  return (
    direction === other.direction &&
    first <= other.last + near &&
    last >= other.first - near &&
    from >= other.from - near &&
    to <= other.to + near
  );
}

/** Short lines that lead from one of the lines found to another. */
function findJoining(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const joins = joinsAt(raster, direction, found);
    return scan(raster, threshold, direction, shortestJoined[direction]).filter(
      (rule) =>
        rule.to - rule.from < shortest[direction] * raster.dpi &&
        joins(rule, rule.from) &&
        joins(rule, rule.to) &&
        !isLetter(raster, threshold, rule),
    );
  });
}

/** Lines of at least so many inches. */
function scan(raster: Raster, threshold: number, direction: PixelRule['direction'], least: number): PixelRule[] {
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
  const leans = ({ from, to, first, last }: PixelRule) =>
    to - from > longestWord * raster.dpi && last - first <= lean * (to - from);
  return rules.filter(
    (rule) => isStraight(raster, rule) || (leans(rule) && thicknessOf(rule) <= thickest * raster.dpi),
  );
}

/** Whether a short line is the upright through a letter and its marks in a row set tightly: broken, or with ink beside it. */
function isLetter(raster: Raster, threshold: number, rule: PixelRule): boolean {
  const away = Math.max(2, Math.round(free.distance * raster.dpi));
  if (inkAlong(raster, threshold, rule, rule.first, rule.last) < unbroken) return true;
  return [rule.first - away, rule.last + away].some((at) => inkAlong(raster, threshold, rule, at, at) > beside);
}

/** Whether a line is drawn, and not made of letters. */
function isDrawn(raster: Raster, threshold: number, rule: PixelRule): boolean {
  const { from, to, first, last } = rule;
  if (to - from > longestWord * raster.dpi) return true;
  if (inkAlong(raster, threshold, rule, first, last) >= unbroken) return true;
  const away = Math.max(2, Math.round(free.distance * raster.dpi));
  return [first - away, last + away].every((at) => inkAlong(raster, threshold, rule, at, at) <= free.ink);
}

/** Share of a line's length with ink on any of the lines of pixels from `first` to `last`. */
function inkAlong(raster: Raster, threshold: number, rule: PixelRule, first: number, last: number): number {
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
