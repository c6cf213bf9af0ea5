import type { Component } from './components.ts';
import { blankRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import type { TextRow, TextRows } from './text-rows.ts';

/** Rows of so many letters tell how a page is bent; so many of them tell anything, and `deep` of them how it changes downwards. */
const enough = { letters: 15, rows: 3, deep: 8 };
/** Lines bend like polynomials of this degree across the page, and the bend changes like those of `down` downwards. */
const degree = { across: 6, down: 2 };
/** How far from the curve of their line feet may be, heights of small letters, fit by fit: tails of letters hang lower. */
const tolerance = [1.5, 1, 0.7, 0.5, 0.35, 0.25, 0.2];
/** Lines that stray less are straight, heights of small letters; a fit must take off half of what they stray. */
const least = { stray: 0.2, gain: 0.5 };

/** Between places so far apart a page bends evenly, pixels. */
const mesh = 16;

/** The foot of a letter, pixels. */
interface Foot {
  x: number;
  y: number;
  row: number;
}

/** How far below its straight line a place of the page lies, pixels. */
type Bend = (x: number, y: number) => number;

/**
 * Makes the lines of a bent page straight: of an open book, a sheet that curls, a photograph from aside. All lines
 * together tell one smooth surface by the feet of their letters; a page whose lines are straight stays as it is.
 */
export function flatten(raster: Raster, text: TextRows | null, components: readonly Component[]): Raster {
  const bend = text === null ? null : findBend(text, components, raster);
  if (bend === null) return raster;
  const { width, height, data, dpi } = raster;
  const out = blankRaster(width, height, dpi);
  for (let x0 = 0; x0 < width; x0 += mesh) {
    const [left, right] = [x0, x0 + mesh].map((x) =>
      Array.from({ length: Math.ceil(height / mesh) + 1 }, (_, k) => bend(x, k * mesh)),
    ) as [number[], number[]];
    for (let y = 0; y < height; y += 1) {
      const [k, down] = [Math.floor(y / mesh), (y % mesh) / mesh];
      const [first, last] = [left, right].map((at) => at[k]! + (at[k + 1]! - at[k]!) * down) as [number, number];
      for (let x = x0; x < Math.min(width, x0 + mesh); x += 1) {
        const from = y + first + ((last - first) * (x - x0)) / mesh;
        const top = Math.floor(from);
        if (top < 0 || top + 1 >= height) continue;
        const [above, below] = [data[top * width + x]!, data[(top + 1) * width + x]!];
        out.data[y * width + x] = above + (below - above) * (from - top);
      }
    }
  }
  return out;
}

function findBend({ rows, xHeight }: TextRows, components: readonly Component[], page: Raster): Bend | null {
  const telling = rows.map((row) => feetOf(row, components, xHeight)).filter((feet) => feet.length >= enough.letters);
  if (telling.length < enough.rows) return null;
  const feet = telling.flatMap((own, row) => own.map((foot) => ({ ...foot, row })));
  const down = telling.length < enough.deep ? 0 : degree.down;
  const range = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b);
    return [sorted[Math.floor(0.01 * sorted.length)]!, sorted[Math.floor(0.99 * sorted.length)]!] as const;
  };
  const [left, right] = range(feet.map(({ x }) => x));
  const [top, bottom] = range(feet.map(({ y }) => y));
  const within = (value: number, [from, to]: readonly [number, number]) =>
    (2 * (Math.min(to, Math.max(from, value)) - from)) / Math.max(1, to - from) - 1;
  const terms = (x: number, y: number) => termsOf(within(x, [left, right]), within(y, [top, bottom]), down);
  let weights: number[] | null = null;
  let near = feet;
  for (const reach of tolerance) {
    const away = residuals(feet, terms, weights);
    near = feet.filter((_, i) => Math.abs(away[i]!) <= reach * xHeight);
    weights = fit(near, terms);
    if (weights === null) return null;
  }
  const [before, after] = [stray(residuals(near, terms, null)), stray(residuals(near, terms, weights))];
  if (before < least.stray * xHeight || after > least.gain * before) return null;
  const found = weights!;
  return (x, y) => dot(terms(x, y), found) - dot(terms(page.width / 2, y), found);
}

function feetOf({ parts }: TextRow, components: readonly Component[], xHeight: number): Omit<Foot, 'row'>[] {
  return parts
    .map((i) => components[i]!)
    .filter(({ top, bottom }) => bottom - top >= 0.6 * xHeight && bottom - top <= 2 * xHeight)
    .map(({ left, right, bottom }) => ({ x: (left + right) / 2, y: bottom }));
}

/** Legendre polynomials across, from the first degree on (a line may lie anywhere), times powers downwards. */
function termsOf(x: number, y: number, down: number): number[] {
  const legendre = [1, x];
  for (let n = 1; n < degree.across; n += 1)
    legendre.push(((2 * n + 1) * x * legendre[n]! - n * legendre[n - 1]!) / (n + 1));
  return legendre.slice(1).flatMap((value) => Array.from({ length: down + 1 }, (_, power) => value * y ** power));
}

/** How far each foot lies from the curve of its row, the row put where the median of its feet is. */
function residuals(feet: readonly Foot[], terms: (x: number, y: number) => number[], weights: number[] | null) {
  const away = feet.map(({ x, y }) => y - (weights === null ? 0 : dot(terms(x, y), weights)));
  const middle = new Map<number, number>();
  for (const [row, own] of Map.groupBy(away.keys(), (i) => feet[i]!.row)) {
    const sorted = own.map((i) => away[i]!).sort((a, b) => a - b);
    middle.set(row, sorted[sorted.length >> 1]!);
  }
  return away.map((value, i) => value - middle.get(feet[i]!.row)!);
}

/** Half of what nine in ten stray over. */
function stray(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(0.95 * sorted.length)]! - sorted[Math.floor(0.05 * sorted.length)]!) / 2;
}

/** Least squares within the rows, each of which lies where it will; null where too little is known. */
function fit(feet: readonly Foot[], terms: (x: number, y: number) => number[]): number[] | null {
  const count = feet.length === 0 ? 0 : terms(feet[0]!.x, feet[0]!.y).length;
  if (feet.length < 4 * count || count === 0) return null;
  const matrix = Array.from({ length: count }, () => Array.from({ length: count + 1 }, () => 0));
  for (const own of Map.groupBy(feet, ({ row }) => row).values()) {
    const lines = own.map(({ x, y }) => [...terms(x, y), y]);
    const means = lines[0]!.map((_, k) => lines.reduce((sum, line) => sum + line[k]!, 0) / lines.length);
    for (const line of lines) {
      const off = line.map((value, k) => value - means[k]!);
      for (let i = 0; i < count; i += 1) for (let j = 0; j <= count; j += 1) matrix[i]![j]! += off[i]! * off[j]!;
    }
  }
  // what few letters tell is kept small
  for (let i = 0; i < count; i += 1) matrix[i]![i]! += 1e-3 * feet.length;
  return solve(matrix);
}

/** Solves linear equations by elimination; the last column holds the right side. The matrix is changed. */
function solve(matrix: number[][]): number[] {
  const count = matrix.length;
  for (let i = 0; i < count; i += 1) {
    const pivot = matrix.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    matrix[matrix.indexOf(pivot)] = matrix[i]!;
    matrix[i] = pivot;
    for (const row of matrix) {
      if (row === pivot) continue;
      const factor = row[i]! / pivot[i]!;
      for (let j = i; j <= count; j += 1) row[j]! -= factor * pivot[j]!;
    }
  }
  return matrix.map((row, i) => row[count]! / row[i]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
