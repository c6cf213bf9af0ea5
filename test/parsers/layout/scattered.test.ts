import { expect, it } from 'vitest';
import { toRows } from '../../../parsers/layout/lines.ts';
import { findScattered } from '../../../parsers/layout/scattered.ts';
import { setPage } from '../../support/set-page.ts';

/** The lines of a page whose rows stand in columns at these places, a word each. */
const rowsAt = (count: number, columns: readonly number[]) =>
  toRows(
    setPage(
      Array.from({ length: count }, (_, row) =>
        columns.map((x, i) => ({ x, y: 200 + 20 * row, text: ['1', 'Rà soát', 'Sở Y tế', 'Quý II'][i] ?? 'x' })),
      ).flat(),
    ).runs,
  );

it('tells the rows of a table whose columns were not told apart', () => {
  expect(findScattered(rowsAt(4, [85, 110, 300, 420]))?.text).toBe('1 Rà soát Sở Y tế Quý II');
});

it('takes neither two columns nor a few lines for a table', () => {
  expect(findScattered(rowsAt(8, [85, 300]))).toBeNull();
  expect(findScattered(rowsAt(3, [85, 110, 300, 420]))).toBeNull();
});

it('takes no justified lines, whose gaps stand anywhere, for a table', () => {
  const lines = Array.from({ length: 5 }, (_, row) =>
    [85, 170 + 37 * row, 290 + 31 * row].map((x) => ({ x, y: 200 + 20 * row, text: 'báo cáo' })),
  ).flat();
  expect(findScattered(toRows(setPage(lines).runs))).toBeNull();
});
