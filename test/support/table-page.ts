import type { Page, Rule, Run } from '../../parsers/layout/page.ts';

/** Width of a letter in the pages made here, as a share of the size. */
const letter = 0.5;

/** The words of a line, first letter at x, in points. */
export function words(text: string, x: number, baseline: number, more: Partial<Run> = {}): Run[] {
  const size = more.size ?? 12;
  const step = size * letter;
  return [...text.matchAll(/\S+/gu)].map((match): Run => {
    const left = x + match.index * step;
    return {
      text: match[0],
      box: [left, baseline - 0.9 * size, left + match[0].length * step, baseline + 0.22 * size],
      baseline,
      bold: false,
      italic: false,
      font: 'Serif',
      ...more,
      size,
    };
  });
}

export function horizontal(at: number, from: number, to: number): Rule {
  return { direction: 'horizontal', at, from, to, width: 0.5 };
}

export function vertical(at: number, from: number, to: number): Rule {
  return { direction: 'vertical', at, from, to, width: 0.5 };
}

/** A full raster of rules. */
export function raster(xs: number[], ys: number[]): Rule[] {
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return [...ys.map((y) => horizontal(y, left, right)), ...xs.map((x) => vertical(x, top, bottom))];
}

export function page(runs: Run[], rules: Rule[] = [], number = 1): Page {
  return { number, width: 595, height: 842, runs, rules, annotations: [], imageCover: 0 };
}

/** Lines of a column: each text a line, 14 points apart. */
export function column(x: number, top: number, lines: string[], more: Partial<Run> = {}): Run[] {
  return lines.flatMap((line, i) => words(line, x, top + 12 + 14 * i, more));
}
