import type { Box } from '#model/source';
import type { Rule } from '../layout/page.ts';
import { findGrey, findPale, isShining } from './hairlines.ts';
import { inkThreshold } from './ink.ts';
import { eraseBox } from './raster.ts';
import type { Raster } from './raster.ts';
import {
  beside,
  free,
  inkAlong,
  isFree,
  isPartOf,
  isStraight,
  joinsAt,
  longestWord,
  scan,
  shortest,
  thicknessOf,
  unbroken,
} from './ruling.ts';
import type { PixelRule } from './ruling.ts';

/** Shorter ones are lines of a table where they lead from one line to the next (a row set tightly about its text). */
const shortestJoined = { horizontal: 0.15, vertical: 0.1 };

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
  const rounds = isShining(raster, threshold) ? 0 : 3;
  for (let i = 0; i < rounds; i += 1) found.push(...findPale(raster, threshold, found));
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

function isWithin({ direction, from, to, first, last }: PixelRule, [left, top, right, bottom]: Box): boolean {
  return direction === 'horizontal'
    ? from >= left && to <= right && first >= top && last <= bottom
    : first >= left && last <= right && from >= top && to <= bottom;
}

/** Short lines that lead from one of the lines found to another. */
function findJoining(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const joins = joinsAt(raster, direction, found, longestWord);
    return scan(raster, threshold, direction, shortestJoined[direction]).filter(
      (rule) =>
        rule.to - rule.from < shortest[direction] * raster.dpi &&
        joins(rule, rule.from) &&
        joins(rule, rule.to) &&
        !isLetter(raster, threshold, rule),
    );
  });
}

/** Whether a short line is the upright through a letter and its marks in a row set tightly: broken, or with ink beside it. */
function isLetter(raster: Raster, threshold: number, rule: PixelRule): boolean {
  const whole = inkAlong(raster, threshold, rule, rule.first, rule.last) >= unbroken;
  return !whole || !isFree(raster, threshold, rule, beside);
}

/** Whether a line is drawn, and not made of letters. */
function isDrawn(raster: Raster, threshold: number, rule: PixelRule): boolean {
  const { from, to, first, last } = rule;
  if (to - from > longestWord * raster.dpi) return true;
  if (inkAlong(raster, threshold, rule, first, last) >= unbroken) return true;
  return isFree(raster, threshold, rule, free);
}
