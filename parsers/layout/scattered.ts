import type { Line } from './page.ts';

/** A gap between two words that no justified line has, in sizes of its letters. */
const wide = 1;
/** Lines of so many columns, so many of them, tell of a table; a letterhead and a signature have two. */
const leastColumns = 3;
const leastLines = 4;
/** Columns begin at one place, within so many sizes of the letters; so many of them are shared. */
const drift = 1.5;
const leastShared = 2;

/**
 * The first of the lines that stand in columns like the rows of a table, where no table was found: read as running
 * text, words of several cells are mixed in each. Null where there are none.
 */
export function findScattered(lines: readonly Line[]): Line | null {
  const rows = lines
    .map((line) => ({ line, starts: startsOf(line) }))
    .filter(({ starts }) => starts.length >= leastColumns);
  if (rows.length < leastLines) return null;
  const later = rows.flatMap(({ line, starts }) => starts.slice(1).map((x) => ({ x, line })));
  const shared: number[] = [];
  for (const { x, line } of later) {
    if (shared.some((other) => Math.abs(other - x) <= drift * line.size)) continue;
    const alike = new Set(later.filter((other) => Math.abs(other.x - x) <= drift * line.size).map((one) => one.line));
    if (alike.size >= leastLines) shared.push(x);
  }
  return shared.length >= leastShared ? rows[0]!.line : null;
}

/** Where the stretches of a line begin that wide gaps part. */
function startsOf({ runs, size }: Line): number[] {
  const sorted = runs.toSorted((a, b) => a.box[0] - b.box[0]);
  return sorted.flatMap((run, i) => (i === 0 || run.box[0] - sorted[i - 1]!.box[2] > wide * size ? [run.box[0]] : []));
}
