import type { Box } from '#model/source';
import { findComponents } from './components.ts';
import type { Component, Labelled } from './components.ts';
import { boxesAround } from './fillings.ts';
import { inkThreshold } from './ink.ts';
import type { Raster } from './raster.ts';
import { findTextRows } from './text-rows.ts';

/** Letters of a line that is coloured as a whole, and of coloured words in a line of print: fewer may be strokes of a pen. */
const letters = { line: 8, words: 3 } as const;
/** Coloured print is so high, small letters of the page; what signing programs print beside a seal is smaller. */
const height = [0.75, 1.7] as const;
/** Seals, frames of stamps and signatures are so wide and high at most, and their parts so near, inches. */
const stamp = { most: 3, parts: 0.1 } as const;
/** Print is not set over print: this share of letters may touch black ones, of watermarks and stamps more do. */
const overPrint = 0.1;
/** A short line belongs to one over or under it that is so near, heights of small letters. */
const leading = 3.5;
/** More pieces of coloured ink than a page of print has: coloured paper or a picture. */
const most = 12_000;

/**
 * Numbers of the components of coloured ink that are print: lines, and words in a line of black print. What lies within
 * a seal, a stamp or a signature, or over other print, is none. `coloured`: that ink; `print`: the page with the ink faded.
 */
export function findColouredPrint({ components }: Labelled, print: Raster): number[] {
  if (components.length < letters.words || components.length > most) return [];
  const black = findComponents(print, inkThreshold(print)).components;
  const text = findTextRows([...black, ...components], print.dpi, [], 1);
  if (text === null) return [];
  const { xHeight } = text;
  const isLetter = (part: Component) =>
    part.bottom - part.top >= 0.6 * xHeight && part.bottom - part.top <= 3 * xHeight;
  const large = text.large.flatMap((i) => components[i - black.length] ?? []);
  const stamps = boxesAround(
    large.filter((part) => Math.max(part.right - part.left, part.bottom - part.top) < stamp.most * print.dpi),
    stamp.parts * print.dpi,
  );
  const isFree = (i: number) => stamps.every((box) => !liesIn(components[i]!, box));
  let lines: { box: Box; own: number[] }[] = [];
  const kept: number[] = [];
  for (const row of text.rows) {
    const all = row.parts
      .filter((i) => isLetter((black[i] ?? components[i - black.length])!))
      .sort(
        (a, b) => (black[a] ?? components[a - black.length])!.left - (black[b] ?? components[b - black.length])!.left,
      );
    const own = all.flatMap((i) => (i >= black.length && isFree(i - black.length) ? [i - black.length] : []));
    if (own.length === 0 || row.xHeight < height[0] * xHeight || row.xHeight > height[1] * xHeight) continue;
    const others = all.length - own.length;
    const over = own.filter((i) => all.some((k) => k < black.length && isOver(components[i]!, black[k]!)));
    if (over.length > overPrint * own.length) continue;
    if (others < letters.words) lines.push({ box: boxOf(own.map((i) => components[i]!)), own });
    else if (own.length >= letters.words) kept.push(...own);
  }
  let open = lines.filter(({ own }) => own.length >= letters.line);
  while (open.length > 0) {
    kept.push(...open.flatMap(({ own }) => own));
    lines = lines.filter((line) => !open.includes(line));
    const next = lines.filter(({ box }) => open.some((line) => isNextTo(box, line.box, leading * xHeight)));
    open = next;
  }
  return [...kept, ...marksOf(kept, components, isLetter, xHeight)];
}

function isOver(a: Component, b: Component): boolean {
  return a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom && a.bottom > b.top;
}

/** Whether the middle of a component lies in a box. */
function liesIn({ left, top, right, bottom }: Component, box: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

function boxOf(parts: readonly Component[]): Box {
  return [
    Math.min(...parts.map((part) => part.left)),
    Math.min(...parts.map((part) => part.top)),
    Math.max(...parts.map((part) => part.right)),
    Math.max(...parts.map((part) => part.bottom)),
  ];
}

/** Whether lines stand over one another, so near. */
function isNextTo(a: Box, b: Box, reach: number): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] + reach && a[3] > b[1] - reach;
}

/** The marks and points over, under and between letters that are kept, and dashes before them. */
function marksOf(
  kept: readonly number[],
  components: readonly Component[],
  isLetter: (part: Component) => boolean,
  xHeight: number,
): number[] {
  const boxes = kept.map((i) => components[i]!).sort((a, b) => a.left - b.left);
  return components.flatMap((mark, i) => {
    if (isLetter(mark) || Math.max(mark.bottom - mark.top, mark.right - mark.left) > xHeight) return [];
    const beside = (mark.right - mark.left > 1.5 * (mark.bottom - mark.top) ? 2 : 0.6) * xHeight;
    const isNear = (part: Component) =>
      mark.left < part.right + beside &&
      mark.right > part.left - beside &&
      mark.top < part.bottom + 0.7 * xHeight &&
      mark.bottom > part.top - 0.9 * xHeight;
    return boxes.some(isNear) ? [i] : [];
  });
}
