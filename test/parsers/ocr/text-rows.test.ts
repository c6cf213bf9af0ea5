import { expect, it } from 'vitest';
import { findComponents } from '../../../parsers/ocr/components.ts';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import { findTextRows } from '../../../parsers/ocr/text-rows.ts';
import { paint } from '../../support/paint.ts';

it('gives marks over capitals to them, though the small letters of their line would be farther than the line above', () => {
  const page = blankRaster(900, 400, 200);
  // ordinary print, then two lines of capitals set tightly, the lower with a hook over every letter
  for (let i = 0; i < 30; i += 1) paint(page, [60 + 22 * i, 284, 73 + 22 * i, 300]);
  for (const baseline of [100, 141]) {
    for (let i = 0; i < 6; i += 1) paint(page, [60 + 30 * i, baseline - 24, 78 + 30 * i, baseline]);
  }
  for (let i = 0; i < 6; i += 1) paint(page, [64 + 30 * i, 105, 72 + 30 * i, 112]);
  const { rows } = findTextRows(findComponents(page, 128).components, 200)!;
  expect(rows.map((row) => [row.baseline, row.parts.length])).toEqual([
    [100, 6],
    [141, 12],
    [300, 30],
  ]);
});
