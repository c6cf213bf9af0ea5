import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../parsers/layout/page.ts';
import { findTables } from '../../../../parsers/layout/table/index.ts';
import { horizontal, page, raster, vertical } from '../../../support/table-page.ts';

const xs = [50, 80, 250, 350];
const ys = [100, 130, 160, 300];

/** Rows of the only table of a scan: the columns at which its cells begin, "+n" where merged. */
function rowsOf(rules: Rule[]): string[] {
  const grids = findTables({ ...page([], rules), imageCover: 1 });
  expect(grids).toHaveLength(1);
  const { cells, rowCount } = grids[0]!;
  return Array.from({ length: rowCount }, (_, r) =>
    cells
      .filter((cell) => cell.row === r)
      .map(
        (cell) =>
          `${cell.column}${cell.colSpan > 1 ? `+${cell.colSpan}` : ''}${cell.rowSpan > 1 ? `v${cell.rowSpan}` : ''}`,
      )
      .join(' '),
  );
}

describe('faint lines of a scan', () => {
  const full = ['0 1 2', '0 1 2', '0 1 2'];

  it('bridges gaps and carries hanging ends on to the next line', () => {
    const rules = [
      ...ys.map((y) => horizontal(y, 50, 350)),
      ...[50, 80, 350].map((x) => vertical(x, 100, 300)),
      vertical(250, 100, 145),
      vertical(250, 190, 230),
    ];
    expect(rowsOf(rules)).toEqual(full);
  });

  it('mends a corner where both lines break off', () => {
    const rules = [
      ...raster(xs, ys).filter((r) => r.at !== 50 && r.at !== 160),
      vertical(50, 100, 140),
      horizontal(160, 62, 350),
    ];
    expect(rowsOf(rules)).toEqual(full);
  });

  it('keeps a row merged over the columns, whose gap begins and ends at lines', () => {
    const rules = [
      ...ys.map((y) => horizontal(y, 50, 350)),
      ...[50, 350].map((x) => vertical(x, 100, 300)),
      ...[80, 250].flatMap((x) => [vertical(x, 100, 130), vertical(x, 160, 300)]),
    ];
    expect(rowsOf(rules)).toEqual(['0 1 2', '0+3', '0 1 2']);
  });

  it('keeps the border of the ordinals where it is worn off over a whole row', () => {
    const rules = [
      ...ys.map((y) => horizontal(y, 50, 350)),
      ...[50, 250, 350].map((x) => vertical(x, 100, 300)),
      vertical(80, 100, 160),
    ];
    expect(rowsOf(rules)).toEqual(full);
  });

  it('mends nothing where lines are drawn', () => {
    const rules = [
      ...ys.map((y) => horizontal(y, 50, 350)),
      ...[50, 250, 350].map((x) => vertical(x, 100, 300)),
      vertical(80, 100, 160),
    ];
    const [grid] = findTables(page([], rules));
    expect(grid!.cells.filter((cell) => cell.row === 2)).toMatchObject([{ colSpan: 2 }, { colSpan: 1 }]);
  });
});
