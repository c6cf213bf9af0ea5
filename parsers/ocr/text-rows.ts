import type { Box } from '#model/source';
import type { Component } from './components.ts';
import { giveBackStrays } from './strays.ts';

/** A stretch of text on one baseline; lengths in pixels. */
export interface TextRow {
  left: number;
  right: number;
  baseline: number;
  /** Height of its small letters, as far as its letters tell; that of the page where they are like the page's. */
  xHeight: number;
  /** Numbers of its letters and marks among the components. */
  parts: number[];
  inCell: boolean;
}

type Stretch = Omit<TextRow, 'inCell'> & {
  /** Height of most of its letters: capitals carry their marks higher. */
  letters: number;
};

/** What components are to the text of a page. */
export interface TextRows {
  rows: TextRow[];
  /** Height of the commonest small letters. */
  xHeight: number;
  /** Components too large for letters: stamps, signatures, frames, and what touches them. */
  large: number[];
  /** How many marks stand over letters, and how many under them. */
  marksAbove: number;
  marksBelow: number;
}

/** Lengths in heights of small letters. */
const settings = {
  /** Letters are so high; lower ones are marks and points. */
  letter: [0.6, 3] as const,
  /** Longest stretch of letters that touch. */
  longest: 30,
  /** Widest gap between letters of one stretch: more than justified lines have between words. */
  gap: 3.5,
  /** How far the middle of a letter may stand from that of its stretch. */
  drift: 0.75,
  /** Marks stand at most so far over the small letters, under the baseline, and beside the text (dashes). */
  above: 1.7,
  below: 0.8,
  beside: 3,
  /** Points that small stand close to the text, others are dust. */
  point: 0.5,
  pointBeside: 1,
  /** A mark under a line is nearer to it than one over the next, by this factor. */
  belowWeight: 1.6,
};

/** Smallest letters, and specks of dust, as shares of an inch. */
const smallestLetter = 0.035;
const speck = 0.011;

/**
 * Lines of text out of the ink of an upright page, or null where there are no letters. Letters are chained from left
 * to right, so that columns need not share their baselines, and cell by cell; marks then go to the line they belong
 * to, however near the next one is: tone marks of tightly set lines reach into the line above. Dust belongs to no row.
 * The rows of cells come first, in the order of the cells. `belowWeight`: by how much a mark is rather over than under
 * letters; 1 where it is not known which way is up.
 */
export function findTextRows(
  components: readonly Component[],
  dpi: number,
  cells: readonly Box[] = [],
  belowWeight = settings.belowWeight,
): TextRows | null {
  const xHeight = commonestHeight(components, smallestLetter * dpi);
  if (xHeight === null) return null;
  const [least, most] = [settings.letter[0] * xHeight, settings.letter[1] * xHeight];
  const groups = [...cells, null].map(() => ({ letters: [] as number[], marks: [] as number[] }));
  const large: number[] = [];
  components.forEach((part, i) => {
    const [width, height] = [part.right - part.left, part.bottom - part.top];
    const group = groups[cellOf(part, cells)]!;
    if (height > most || width > settings.longest * xHeight) large.push(i);
    else if (height >= least) group.letters.push(i);
    else if (part.area >= (speck * dpi) ** 2) group.marks.push(i);
  });
  const found: TextRows = { rows: [], xHeight, large, marksAbove: 0, marksBelow: 0 };
  groups.forEach(({ letters, marks }, k) => {
    const rows = chain(components, letters, xHeight).map((parts) => toRow(components, parts, xHeight));
    giveBackStrays(rows, components, xHeight);
    const text = absorbMarks(rows, components, xHeight, belowWeight);
    const counts = addMarks(text, components, marks, xHeight, belowWeight);
    found.marksAbove += counts.marksAbove;
    found.marksBelow += counts.marksBelow;
    text.sort((a, b) => a.baseline - b.baseline || a.left - b.left);
    found.rows.push(...text.map((row) => ({ ...row, inCell: k < cells.length })));
  });
  return found;
}

/** Number of the cell that holds the middle of a component, or that of all cells. */
function cellOf(part: Component, cells: readonly Box[]): number {
  const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
  const i = cells.findIndex(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  return i < 0 ? cells.length : i;
}

function commonestHeight(components: readonly Component[], least: number): number | null {
  const counts = new Map<number, number>();
  for (const part of components) {
    const height = part.bottom - part.top;
    // a letter is about as wide as high; dashes, strokes and rules are not
    const shape = (part.right - part.left) / height;
    if (height >= least && shape > 0.3 && shape < 2) counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  let best: number | null = null;
  let most = 3;
  for (const height of counts.keys()) {
    const count = [-1, 0, 1].reduce((sum, step) => sum + (counts.get(height + step) ?? 0), 0);
    if (count > most || (count === most && best !== null && height < best)) [most, best] = [count, height];
  }
  return best;
}

/** Letters that follow one another at one height. */
function chain(components: readonly Component[], letters: readonly number[], xHeight: number): number[][] {
  const middle = (i: number) => (components[i]!.top + components[i]!.bottom) / 2;
  const chains: { parts: number[]; right: number; middle: number }[] = [];
  let open: typeof chains = [];
  for (const i of [...letters].sort((a, b) => components[a]!.left - components[b]!.left)) {
    const { left, right } = components[i]!;
    open = open.filter((one) => left - one.right < settings.gap * xHeight);
    let best: (typeof chains)[number] | null = null;
    let nearest = settings.drift * xHeight;
    for (const one of open) {
      const distance = Math.abs(one.middle - middle(i));
      if (distance < nearest) [nearest, best] = [distance, one];
    }
    if (best === null) {
      best = { parts: [], right, middle: 0 };
      chains.push(best);
      open.push(best);
    }
    best.parts.push(i);
    best.right = Math.max(best.right, right);
    best.middle = median(best.parts.slice(-9).map(middle));
  }
  return chains.map((one) => one.parts);
}

function toRow(components: readonly Component[], parts: number[], xHeight: number): Stretch {
  const baseline = densest(
    parts.map((i) => components[i]!.bottom),
    0.12 * xHeight,
  );
  const height =
    baseline -
    densest(
      parts.map((i) => components[i]!.top),
      0.12 * xHeight,
    );
  return {
    left: Math.min(...parts.map((i) => components[i]!.left)),
    right: Math.max(...parts.map((i) => components[i]!.right)),
    baseline,
    xHeight: ownHeight(height, xHeight),
    letters: height,
    parts,
  };
}

/** Capitals and digits are 1.5 times as high as small letters. */
function ownHeight(height: number, xHeight: number): number {
  if (height > 0.82 * xHeight && height < 1.8 * xHeight) return xHeight;
  return height <= 0.82 * xHeight ? Math.max(height, 0.6 * xHeight) : height / 1.5;
}

/** Lone marks as high as letters ("ấ" without its a) go to the row under or over them; the other rows stay. */
function absorbMarks(
  rows: readonly Stretch[],
  components: readonly Component[],
  xHeight: number,
  belowWeight: number,
): Stretch[] {
  const [lone, text] = [rows.filter((row) => row.parts.length < 3), rows.filter((row) => row.parts.length >= 3)];
  const kept: Stretch[] = [];
  for (const row of lone) {
    const low = row.parts.every((i) => components[i]!.bottom - components[i]!.top < xHeight);
    const hosts = row.parts.map((i) => (low ? hostOf(components[i]!, text, 0, belowWeight) : null));
    if (hosts.every((host) => host !== null)) row.parts.forEach((i, k) => hosts[k]!.parts.push(i));
    else kept.push(row);
  }
  return [...text, ...kept];
}

function addMarks(
  rows: readonly Stretch[],
  components: readonly Component[],
  marks: readonly number[],
  xHeight: number,
  belowWeight: number,
): { marksAbove: number; marksBelow: number } {
  let [marksAbove, marksBelow] = [0, 0];
  for (const i of marks) {
    const part = components[i]!;
    const host = hostOf(part, rows, settings.beside * xHeight, belowWeight);
    if (host === null) continue;
    host.parts.push(i);
    if (host.parts.length < 4) continue;
    if (part.bottom <= host.baseline - host.xHeight + 1) marksAbove += 1;
    else if (part.top >= host.baseline - 1) marksBelow += 1;
  }
  return { marksAbove, marksBelow };
}

/** The row that a mark belongs to, or null. */
function hostOf(part: Component, rows: readonly Stretch[], beside: number, belowWeight: number): Stretch | null {
  const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
  let best: Stretch | null = null;
  let nearest = Infinity;
  for (const row of rows) {
    const over = (row.baseline - Math.max(row.letters, row.xHeight) - y) / row.xHeight;
    const under = (y - row.baseline) / row.xHeight;
    if (over > settings.above || under > settings.below) continue;
    const aside = Math.max(0, row.left - x, x - row.right);
    const width = part.right - part.left;
    // a short dash is flat, a point is not
    const point = width < settings.point * row.xHeight && width < 1.5 * (part.bottom - part.top);
    const farthest = point ? Math.min(beside, settings.pointBeside * row.xHeight) : beside;
    if (aside > Math.max(farthest, 0.5 * row.xHeight)) continue;
    const distance = Math.max(0, over, belowWeight * under) + (0.5 * aside) / row.xHeight;
    if (distance < nearest) [nearest, best] = [distance, row];
  }
  return best;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Where most values lie within `reach` of one another. */
function densest(values: readonly number[], reach: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  let best = sorted[0]!;
  let most = 0;
  for (let from = 0, to = 0; from < sorted.length; from += 1) {
    while (to < sorted.length && sorted[to]! - sorted[from]! <= 2 * reach) to += 1;
    if (to - from > most) [most, best] = [to - from, sorted[(from + to - 1) >> 1]!];
  }
  return best;
}
