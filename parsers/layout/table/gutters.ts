import type { Line } from '../page.ts';

/** White space between two columns, from x to x. */
export interface Gutter {
  from: number;
  to: number;
}

/** White stretches at least `width` wide that no word of any line enters, between the leftmost and rightmost word. */
export function findGutters(lines: readonly Line[], width: number): Gutter[] {
  const words = lines.flatMap((line) => line.runs).sort((a, b) => a.box[0] - b.box[0]);
  const gutters: Gutter[] = [];
  let right = words[0]?.box[2] ?? 0;
  for (const word of words) {
    if (word.box[0] - right >= width) gutters.push({ from: right, to: word.box[0] });
    right = Math.max(right, word.box[2]);
  }
  return gutters;
}

/** The gutters as far as a line's words leave them free; one that is closed is null. */
export function narrowGutters(gutters: readonly Gutter[], line: Line, width: number): (Gutter | null)[] {
  return gutters.map((gutter) => {
    let best: Gutter | null = null;
    let from = gutter.from;
    const inside = line.runs.filter((run) => run.box[2] > gutter.from && run.box[0] < gutter.to);
    for (const end of [...inside.map((run) => run.box), [gutter.to, 0, gutter.to, 0] as const]) {
      const free = { from, to: Math.min(end[0], gutter.to) };
      if (free.to - free.from >= width && (best === null || free.to - free.from > best.to - best.from)) best = free;
      from = Math.max(from, end[2]);
    }
    return best;
  });
}

/** Number of the column that a word's middle lies in. */
export function columnOf(x: number, gutters: readonly Gutter[]): number {
  const k = gutters.findIndex((gutter) => x < (gutter.from + gutter.to) / 2);
  return k === -1 ? gutters.length : k;
}

/** Text of each column of a line. */
export function toColumns(line: Line, gutters: readonly Gutter[]): string[] {
  const texts = Array.from({ length: gutters.length + 1 }, () => '');
  for (const run of line.runs) {
    const k = columnOf((run.box[0] + run.box[2]) / 2, gutters);
    texts[k] = texts[k] === '' ? run.text : `${texts[k]} ${run.text}`;
  }
  return texts;
}
