import { clusterBy, commonest } from './cluster.ts';
import type { Line } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

/** Where the running text of a page stands, points. */
export interface Margins {
  left: number;
  right: number;
  /** Where first lines begin, if many begin at one place right of the margin. */
  indents: number[];
  /** Distance of the baselines inside paragraphs. */
  leading: number;
  /** Size of most of the text. */
  size: number;
}

/**
 * Margins of running text: the outermost edges that lines share. Pages with few lines borrow what `fallback` knows of
 * other pages, and the left and right ends of their tables.
 */
export function findMargins(
  lines: readonly Line[],
  fallback: Margins | null,
  tables: readonly (readonly [number, number])[] = [],
): Margins {
  const left = sharedEdge(lines.map((line) => line.box[0])) ?? Math.min(...lines.map((line) => line.box[0]));
  const right = -(sharedEdge(lines.map((line) => -line.box[2])) ?? Math.min(...lines.map((line) => -line.box[2])));
  const size = commonest(
    lines.map((line) => line.size),
    0.5,
  );
  const leading = findLeading(lines, fallback?.size ?? null);
  const own: Margins = { left, right, indents: findIndents(lines, left), leading, size: size?.at ?? 13 };
  if (fallback === null) return own;
  if (lines.length < settings.marginLines) {
    return {
      left: Math.min(own.left, fallback.left, ...tables.map((span) => span[0])),
      right: Math.max(own.right, fallback.right, ...tables.map((span) => span[1])),
      indents: fallback.indents,
      leading: fallback.leading,
      size: fallback.size,
    };
  }
  const near = Math.abs(own.right - fallback.right) < 40;
  return {
    ...own,
    right: near ? Math.max(own.right, fallback.right) : own.right,
    indents: [...own.indents, ...fallback.indents],
  };
}

/** The smallest value that two or more share, or null. */
function sharedEdge(values: readonly number[]): number | null {
  const groups = clusterBy(values, (v) => v, settings.edgeTolerance);
  const shared = groups.find((group) => group.items.length >= Math.max(2, 0.04 * values.length));
  return shared?.at ?? null;
}

function findIndents(lines: readonly Line[], left: number): number[] {
  const indented = lines.filter((line) => line.box[0] > left + settings.indent * line.size);
  return clusterBy(indented, (line) => line.box[0], settings.edgeTolerance / 2)
    .filter((group) => group.items.length >= 3)
    .map((group) => group.at);
}

/** Recipients in small print would set the text of a last page apart: where text of the usual size tells, it decides. */
function findLeading(lines: readonly Line[], usual: number | null): number {
  const isUsual = (line: Line): boolean => usual === null || Math.abs(line.size - usual) <= 0.12 * usual;
  const steps = lines.slice(1).flatMap((line, i) => {
    const before = lines[i]!;
    const step = line.baseline - before.baseline;
    return step > 0.5 && step < 2.2 * before.size ? [{ step, usual: isUsual(before) && isUsual(line) }] : [];
  });
  const own = steps.filter((one) => one.usual);
  const near = (own.length >= 3 ? own : steps).map(({ step }) => step);
  return commonest(near, 0.6)?.at ?? 1.3 * (lines[0]?.size ?? 13);
}
