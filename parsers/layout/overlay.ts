import type { Box } from '#model/source';
import type { Grid, Page } from './page.ts';

/**
 * What was read of a page as an SVG in points, to lay over its image: rules red, words grey, cells blue with their row
 * and column. For people who look into why a table came out wrong.
 */
export function toOverlay(page: Page, grids: readonly Grid[]): string {
  const rules = page.rules.map(({ direction, at, from, to }) => {
    const [x1, y1, x2, y2] = direction === 'horizontal' ? [from, at, to, at] : [at, from, at, to];
    return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="red"/>`;
  });
  const words = page.runs.map((run) => {
    return `<g>${toRect(run.box, 'lightgrey', 'none')}${toText(run.box[0], run.baseline, run.size, run.text)}</g>`;
  });
  const cells = grids.flatMap((grid) =>
    grid.cells.map((cell) => {
      const span = `${cell.rowSpan > 1 ? `↕${cell.rowSpan}` : ''}${cell.colSpan > 1 ? `↔${cell.colSpan}` : ''}`;
      const name = toText(cell.box[0] + 1, cell.box[1] + 5, 5, `${cell.row},${cell.column}${span}`);
      return `<g fill="blue">${toRect(cell.box, 'blue', 'rgba(0,0,255,0.08)')}${name}</g>`;
    }),
  );
  const size = `width="${round(page.width)}" height="${round(page.height)}"`;
  return [`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`, ...rules, ...words, ...cells, '</svg>'].join('\n');
}

function toRect([left, top, right, bottom]: Box, stroke: string, fill: string): string {
  const [width, height] = [round(right - left), round(bottom - top)];
  const place = `x="${round(left)}" y="${round(top)}" width="${width}" height="${height}"`;
  return `<rect ${place} stroke="${stroke}" fill="${fill}" stroke-width="0.5"/>`;
}

function toText(x: number, y: number, size: number, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}">${safe}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
