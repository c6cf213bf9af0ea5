import type { Box } from '#model/source';
import type { Grid, Page } from '../page.ts';
import { findBorderless } from './borderless.ts';
import { toCells } from './cells.ts';
import { dropUnderlines, toEdges, toNets } from './edges.ts';
import type { Edge } from './edges.ts';
import { toGrid } from './grid.ts';
import { bridgeFaint, carryFaint } from './faint.ts';
import { defaultTableSettings, scanCover, scanTableSettings } from './settings.ts';
import type { TableSettings } from './settings.ts';

export { fillGrid } from './fill.ts';
export type { FilledGrid } from './fill.ts';
export { defaultTableSettings, scanTableSettings } from './settings.ts';
export type { TableSettings } from './settings.ts';

/**
 * Tables of a page, top to bottom: rules → edges → nets → cells → grids, then those without lines. Lengths in points.
 * `before` is the last table of the page before: a table without lines may go on without its headings.
 */
export function findTables(page: Page, settings: TableSettings = settingsFor(page), before?: Grid): Grid[] {
  const grids: Grid[] = [];
  const drawn = dropUnderlines(toEdges(page.rules, settings), page.runs);
  const faint = settings.bridge > 0;
  for (const found of toNets(faint ? bridgeFaint(drawn, settings) : drawn, settings)) {
    const net = faint ? carryFaint(found, settings) : found;
    const grid = toGrid(toCells(net, settings), page.number, settings);
    if (grid) grids.push({ ...grid, ...openSides(grid.box, net, settings) });
  }
  const ruled = grids.filter((grid) => !grids.some((other) => other !== grid && holds(other.box, grid.box)));
  const all = [...ruled, ...findBorderless(page, ruled, settings, before)];
  return all.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Tables of consecutive pages, page by page: one without lines may go on over a page break without its headings. */
export function findTablesOnPages(pages: readonly Page[], settings?: TableSettings): Grid[][] {
  const found: Grid[][] = [];
  for (const page of pages) found.push(findTables(page, settings, found.at(-1)?.at(-1)));
  return found;
}

function settingsFor(page: Page): TableSettings {
  return page.imageCover >= scanCover ? scanTableSettings : defaultTableSettings;
}

/** Whether the rule over the first or under the last row is lacking, as where a page break cuts a row. */
function openSides(box: Box, net: readonly Edge[], settings: TableSettings): Pick<Grid, 'openTop' | 'openBottom'> {
  const closed = (y: number) => {
    const pieces = net.filter((edge) => edge.direction === 'horizontal' && Math.abs(edge.at - y) < settings.meet);
    return pieces.reduce((sum, edge) => sum + edge.to - edge.from, 0) > 0.5 * (box[2] - box[0]);
  };
  return { ...(!closed(box[1]) && { openTop: true }), ...(!closed(box[3]) && { openBottom: true }) };
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
