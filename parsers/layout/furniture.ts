import { foldKey } from '#text';
import type { Box } from '#model/source';
import { median } from './cluster.ts';
import { findStateName, isAnnexHead } from './anchors.ts';
import { centerOf, middleOf } from './box.ts';
import { toRows } from './lines.ts';
import type { Grid, Line, Page, Run } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

const pageNumber = /^(?:(?:trang|page)\s*)?[-–—~]?\s*\d{1,3}\s*(?:[/|]\s*\d{1,3}\s*)?[-–—~]?$/iu;

/**
 * The runs of page numbers and running heads: numbers alone on the first or last line of a page, and lines that stand
 * at the same height on many pages with at most their digits changed (the head of an official gazette). Text inside
 * tables is never furniture; `tables` are those of each page.
 */
export function findFurniture(all: readonly Page[], tables: readonly (readonly Grid[])[]): Set<Run> {
  const furniture = new Set<Run>();
  const drop = (line: Line) => line.runs.forEach((run) => furniture.add(run));
  const pages = all.map((page, i) => ({
    ...page,
    runs: page.runs.filter((run) => !(tables[i] ?? []).some((grid) => standsIn(run.box, grid.box))),
  }));
  const margins = pages.map((page) => ({ page, rows: marginRows(page) }));
  const heads = margins.flatMap(({ page, rows }) => rows.map((row) => ({ page, row, key: headKey(row) })));
  for (const { page, row, key } of heads) {
    if (key === '' || isAnnexHead(row) || isLetterhead(row, page)) continue;
    const alike = heads.filter((h) => h.key === key && sameHeight(h.row, h.page, row, page));
    const twins = new Set(alike.map((h) => h.page.number));
    const small = isSmallPrint(row, page) && alike.every((h) => h.row.text === row.text);
    if (twins.size >= (small ? 2 : Math.max(3, settings.furnitureShare * pages.length))) drop(row);
  }
  for (const { page } of margins) {
    const rest = toRows(page.runs.filter((run) => !furniture.has(run)));
    for (const row of new Set([rest[0], rest.at(-1)])) {
      if (row !== undefined && pageNumber.test(row.text) && inMargin(row, page)) drop(row);
    }
  }
  return furniture;
}

/** First and last two lines of a page, where they stand in its margins. */
function marginRows(page: Page): Line[] {
  const rows = toRows(page.runs);
  return [...new Set([...rows.slice(0, 2), ...rows.slice(-2)])].filter((row) => inMargin(row, page));
}

/** In a short document the same line of small print twice is a running head. */
function isSmallPrint(row: Line, page: Page): boolean {
  return row.size <= settings.noteSize * median(page.runs.map((run) => run.size));
}

function inMargin(row: Line, page: Page): boolean {
  const zone = settings.furnitureZone * page.height;
  return row.baseline < zone || row.baseline > page.height - zone;
}

/** The head of a letter or annex is printed again on each annex, at the same height. */
function isLetterhead(row: Line, page: Page): boolean {
  return toRows(page.runs).some(
    (other) => findStateName(other) >= 0 && Math.abs(other.baseline - row.baseline) < 5 * row.size,
  );
}

function standsIn(box: Box, outer: Box): boolean {
  const [x, y] = [centerOf(box), middleOf(box)];
  return x > outer[0] && x < outer[2] && y > outer[1] && y < outer[3];
}

/** Words without digits in alphabetical order: the heads of left and right pages differ in order only. */
function headKey(row: Line): string {
  const words = foldKey(row.text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.join('').length < 4 ? '' : words.sort().join(' ');
}

function sameHeight(a: Line, pageA: Page, b: Line, pageB: Page): boolean {
  const drift = settings.furnitureDrift;
  const fromBottom = Math.abs(pageA.height - a.baseline - (pageB.height - b.baseline));
  return Math.abs(a.baseline - b.baseline) < drift || fromBottom < drift;
}
