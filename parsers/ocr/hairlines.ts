import type { Raster } from './raster.ts';
import {
  beside,
  free,
  inkAlong,
  isPartOf,
  isStraight,
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

/** Long thin lines drawn in grey, of which print's threshold sees pieces or nothing. */
export function findGrey(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
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
export function findPale(raster: Raster, threshold: number, found: readonly PixelRule[]): PixelRule[] {
  const paler = threshold + palest * (255 - threshold);
  const away = Math.max(2, Math.round(free.distance * raster.dpi));
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const joins = joinsAt(raster, direction, found, shortest.vertical);
    return joinPieces(scan(raster, paler, direction, shortest[direction])).filter(
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

/** Pieces of one hairline as one: where it leans, two stretches of it lie on neighbouring lines of pixels. */
function joinPieces(rules: readonly PixelRule[]): PixelRule[] {
  const near = 2;
  const joined: PixelRule[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const whole = joined.find(
      (other) => rule.first <= other.last + near && rule.last >= other.first - near && rule.from <= other.to + near,
    );
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
