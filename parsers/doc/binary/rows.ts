import { lastOf } from './sprm.ts';
import type { Property } from './sprm.ts';

/** A row as its end mark describes it ([MS-DOC] 2.4.3). */
export interface RowShape {
  /** Positions of the cells' edges in twips, one more than there are cells. */
  edges: number[];
  cells: { down: 'restart' | 'continue' | null; across: 'restart' | 'continue' | null }[];
  header: boolean;
  bordered: boolean;
}

/** Shape of a row by the properties of its end mark. */
export function readRow(properties: readonly Property[]): RowShape {
  const definition = lastOf(properties, 0xd608);
  const count = definition?.[2] ?? 0;
  const edges: number[] = [];
  const cells: RowShape['cells'] = [];
  let bordered = bordersOf(properties);
  for (let i = 0; definition && i <= count && 3 + i * 2 + 2 <= definition.length; i += 1)
    edges.push(definition.readInt16LE(3 + i * 2));
  for (let i = 0; definition && i < count; i += 1) {
    const cell = definition.subarray(3 + (count + 1) * 2 + i * 20).subarray(0, 20);
    const flags = cell.length < 2 ? 0 : cell.readUInt16LE(0);
    cells.push({
      down: flags & 0x40 ? 'restart' : flags & 0x20 ? 'continue' : null,
      across: flags & 1 ? 'restart' : flags & 2 ? 'continue' : null,
    });
    for (let side = 4; side + 4 <= cell.length; side += 4)
      if (isDrawn(cell.readUInt32LE(side), cell[side + 1]!)) bordered = true;
  }
  for (const { operand } of properties.filter(({ code }) => code === 0xd62b)) {
    const cell = cells[operand[1] ?? -1];
    if (cell) cell.down = operand[2] === 3 ? 'restart' : operand[2] === 1 ? 'continue' : null;
  }
  return { edges, cells, header: lastOf(properties, 0x3404)?.[0] === 1, bordered };
}

function isDrawn(border: number, type: number): boolean {
  return border !== 0xffffffff && type !== 0 && type !== 0xff;
}

/** Whether a row draws lines by the borders of its table, or of stretches of its cells. */
function bordersOf(properties: readonly Property[]): boolean {
  const old = lastOf(properties, 0xd605)?.subarray(1);
  const today = lastOf(properties, 0xd613)?.subarray(1);
  const drawn = (borders: Buffer, size: number, type: number) =>
    Array.from({ length: Math.floor(borders.length / size) }, (_, i) => borders[i * size + type]!).some(
      (t) => t !== 0 && t !== 0xff,
    );
  if (today ? drawn(today, 8, 5) : old && drawn(old, 4, 1)) return true;
  return properties.some(
    ({ code, operand }) =>
      (code === 0xd62f && drawn(operand.subarray(4), 8, 5)) || (code === 0xd620 && drawn(operand.subarray(4), 4, 1)),
  );
}

/** Edges nearer than this are one, twips. */
const tolerance = 45;

/** The columns that the edges of a table's rows make, from left to right. */
export function gridOf(rows: readonly RowShape[]): number[] {
  const sorted = rows.flatMap(({ edges }) => edges).sort((a, b) => a - b);
  return sorted.filter((edge, i) => i === 0 || edge - sorted[i - 1]! > tolerance);
}

/** Index of the column line that an edge stands on. */
export function lineOf(grid: readonly number[], edge: number): number {
  const at = grid.findLastIndex((line) => line <= edge + tolerance);
  return Math.max(0, at);
}
