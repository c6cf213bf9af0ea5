import type { Box } from '#model/source';
import type { Grid, GridCell } from '../page.ts';
import type { TableSettings } from './settings.ts';

/** A cell's place on the axis: from line `start` to line `end`. */
interface Stretch {
  start: number;
  end: number;
}

/** Boxes of one table → rows and columns with spans; null where they make no table. */
export function toGrid(boxes: readonly Box[], page: number, settings: TableSettings): Grid | null {
  const across = toStretches(boxes, 0, settings.minColumn, settings.maxSliver);
  const down = toStretches(boxes, 1, settings.minRow, settings.minRow * 2);
  const cells: GridCell[] = [];
  boxes.forEach((box, i) => {
    const [x, y] = [across.stretches[i]!, down.stretches[i]!];
    const [colSpan, rowSpan] = [x.end - x.start, y.end - y.start];
    if (colSpan > 0 && rowSpan > 0) cells.push({ row: y.start, column: x.start, rowSpan, colSpan, box });
  });
  const rowCount = down.count;
  const columnCount = across.count;
  if (columnCount < 2 || cells.length < 2) return null;
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const box = boxes.reduce<Box>(
    (all, b) => [Math.min(all[0], b[0]), Math.min(all[1], b[1]), Math.max(all[2], b[2]), Math.max(all[3], b[3])],
    boxes[0]!,
  );
  if (box[2] - box[0] < settings.minWidth) return null;
  return { page, box, rowCount, columnCount, cells, ruled: true };
}

/**
 * Places of the boxes along one axis. Two lines are one where no text fits between them, or where no box fills the
 * stretch between them alone and it is narrow: one border, drawn at different places in different rows.
 */
function toStretches(
  boxes: readonly Box[],
  axis: 0 | 1,
  narrow: number,
  sliver: number,
): { stretches: Stretch[]; count: number } {
  const lines = [...new Set(boxes.flatMap((box) => [box[axis], box[axis + 2]!]))].sort((a, b) => a - b);
  const index = new Map(lines.map((line, i) => [line, i]));
  let stretches = boxes.map((box) => ({ start: index.get(box[axis])!, end: index.get(box[axis + 2]!)! }));
  for (;;) {
    const owned = new Set(stretches.filter((s) => s.end - s.start === 1).map((s) => s.start));
    const k = lines.findIndex((line, i) => {
      const width = (lines[i + 1] ?? Infinity) - line;
      return width < narrow || (width < sliver && !owned.has(i));
    });
    if (k === -1) break;
    lines.splice(k + 1, 1);
    const shift = (i: number) => (i > k ? i - 1 : i);
    stretches = stretches.map((s) => ({ start: shift(s.start), end: shift(s.end) }));
  }
  return { stretches, count: Math.max(0, lines.length - 1) };
}
