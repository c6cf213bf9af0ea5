import type { Box } from '#model/source';
import type { Edge } from './edges.ts';
import type { TableSettings } from './settings.ts';

/**
 * Edges of one net → the boxes they enclose, in reading order. The net is taken as a raster of all its lines; places of
 * the raster with no wall between them are one cell, so merged cells come out whole and a rule that is missing joins
 * two cells instead of losing both. Outer borders that are not drawn are taken from the ends of the rules.
 */
export function toCells(net: readonly Edge[], settings: TableSettings): Box[] {
  const horizontal = net.filter((edge) => edge.direction === 'horizontal');
  const vertical = net.filter((edge) => edge.direction === 'vertical');
  const xs = toLines(vertical, horizontal, settings);
  const ys = toLines(horizontal, vertical, settings);
  if (xs.length < 2 || ys.length < 2) return [];
  const right = toWalls(vertical, xs, ys, settings.wallCover);
  const below = toWalls(horizontal, ys, xs, settings.wallCover);
  if (settings.bridge > 0) mendOrdinalColumn(right);
  return toRectangles(xs, ys, right, below);
}

/** Places of the lines across one axis: where edges stand, and where the edges across them end in common. */
function toLines(along: readonly Edge[], across: readonly Edge[], settings: TableSettings): number[] {
  const lines = [...new Set(along.map((edge) => edge.at))].sort((a, b) => a - b);
  // a line that a merged row cuts into pieces has one end
  const whole = [...Map.groupBy(across, (edge) => edge.at).values()];
  const first = openSide(
    whole.map((pieces) => -Math.min(...pieces.map((edge) => edge.from))),
    -(lines[0] ?? Infinity),
    settings,
  );
  const last = openSide(
    whole.map((pieces) => Math.max(...pieces.map((edge) => edge.to))),
    lines.at(-1) ?? -Infinity,
    settings,
  );
  return [...(first === null ? [] : [-first]), ...lines, ...(last === null ? [] : [last])];
}

/** Where at least two and half of the ends reach beyond the outermost line: the border that is not drawn. */
function openSide(ends: readonly number[], outermost: number, settings: TableSettings): number | null {
  const beyond = ends.filter((end) => end > outermost + settings.minColumn).sort((a, b) => a - b);
  if (beyond.length < 2 || beyond.length * 2 < ends.length) return null;
  return beyond[beyond.length >> 1] ?? null;
}

/** walls[i][k]: whether a wall stands on line i between places k and k + 1 of the other axis. */
function toWalls(
  edges: readonly Edge[],
  lines: readonly number[],
  places: readonly number[],
  cover: number,
): boolean[][] {
  const index = new Map(lines.map((line, i) => [line, i]));
  const covered = lines.map(() => new Float64Array(places.length - 1));
  for (const edge of edges) {
    const row = covered[index.get(edge.at) ?? -1];
    if (!row) continue;
    for (let k = 0; k < row.length; k += 1) {
      row[k] = row[k]! + Math.max(0, Math.min(edge.to, places[k + 1]!) - Math.max(edge.from, places[k]!));
    }
  }
  return covered.map((row) => Array.from(row, (length, k) => length >= cover * (places[k + 1]! - places[k]!)));
}

/** On a scan: the faint border of the ordinals' column stands in every row that has other borders, the head aside. */
function mendOrdinalColumn(right: boolean[][]): void {
  const border = right[1];
  const others = right.slice(2, -1);
  if (!border || border.filter(Boolean).length * 2 < border.length) return;
  for (let row = 1; row < border.length; row += 1) border[row] ||= others.some((line) => line[row]);
}

function toRectangles(xs: readonly number[], ys: readonly number[], right: boolean[][], below: boolean[][]): Box[] {
  const taken = ys.map(() => xs.map(() => false));
  const boxes: Box[] = [];
  for (let y = 0; y + 1 < ys.length; y += 1) {
    for (let x = 0; x + 1 < xs.length; x += 1) {
      if (taken[y]![x]) continue;
      let x2 = x + 1;
      while (x2 + 1 < xs.length && !right[x2]![y] && !taken[y]![x2]) x2 += 1;
      let y2 = y + 1;
      while (y2 + 1 < ys.length && isOpenRow(x, x2, y2, right, below, taken)) y2 += 1;
      for (let row = y; row < y2; row += 1) taken[row]!.fill(true, x, x2);
      boxes.push([xs[x]!, ys[y]!, xs[x2]!, ys[y2]!]);
    }
  }
  return boxes;
}

/** Whether the stretch x..x2 of raster row y belongs to the cell above it. */
function isOpenRow(
  x: number,
  x2: number,
  y: number,
  right: boolean[][],
  below: boolean[][],
  taken: boolean[][],
): boolean {
  for (let k = x; k < x2; k += 1) {
    if (below[y]![k] || taken[y]![k]) return false;
    if (k > x && right[k]![y]) return false;
  }
  return true;
}
