import { expect, it } from 'vitest';
import { toOverlay } from '../../../parsers/layout/overlay.ts';
import { findTables } from '../../../parsers/layout/table/index.ts';
import { page, raster, words } from '../../support/table-page.ts';

it('draws rules, words and cells at their places, and escapes text', () => {
  const p = page(words('A<B', 60, 120), raster([50, 150, 250], [100, 130]));
  const svg = toOverlay(p, findTables(p));
  expect(svg.match(/<line /gu)).toHaveLength(5);
  expect(svg).toContain('<text x="60" y="120" font-size="12">A&lt;B</text>');
  expect(svg).toContain('<rect x="150" y="100" width="100" height="30" stroke="blue"');
  expect(svg).toContain('>0,1</text>');
});
