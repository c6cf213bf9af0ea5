import type { Rule } from '../layout/page.ts';
import { layoutSettings as settings } from '../layout/settings.ts';
import { applyTo, scaleOf } from './matrix.ts';
import type { State } from './state.ts';

/** Path codes inside the arguments of pdf.js's constructPath, with the number of coordinates that follow. */
const coordinates = [2, 2, 6, 4, 0];
const [moveTo, , , , closePath] = [0, 1, 2, 3, 4];

type Point = readonly [number, number];

export interface DrawnPath {
  rules: Rule[];
  curveCount: number;
}

/**
 * Lines of one path: those stroked, and filled rectangles thin enough to be lines. `fills` and `strokes` say what the
 * painting operator does; white ink draws nothing to see.
 */
export function readRules(state: State, path: ArrayLike<number>, fills: boolean, strokes: boolean): DrawnPath {
  const { subpaths, curveCount } = toSubpaths(state, path);
  const rules: Rule[] = [];
  for (const points of subpaths) {
    if (strokes && !isWhite(state.stroke)) {
      const width = state.lineWidth * scaleOf(state.ctm);
      for (let i = 1; i < points.length; i++) {
        const rule = toRule(points[i - 1]!, points[i]!, width);
        if (rule !== null) rules.push(rule);
      }
    }
    if (fills && !isWhite(state.fill)) {
      const rule = toFilledRule(points);
      if (rule !== null) rules.push(rule);
    }
  }
  return { rules, curveCount };
}

/** Straight subpaths in page points, closed ones with their first point again at the end; curves part them. */
function toSubpaths(state: State, path: ArrayLike<number>): { subpaths: Point[][]; curveCount: number } {
  const subpaths: Point[][] = [];
  let current: Point[] = [];
  let curveCount = 0;
  for (let i = 0; i < path.length;) {
    const code = path[i]!;
    const count = coordinates[code] ?? 0;
    const point = (): Point => applyTo(state.ctm, path[i + count - 1]!, path[i + count]!);
    if (code === moveTo || count > 2) {
      if (count > 2) curveCount += 1;
      if (current.length > 1) subpaths.push(current);
      current = [point()];
    } else if (code === closePath) {
      if (current.length > 1) current.push(current[0]!);
    } else {
      current.push(point());
    }
    i += count + 1;
  }
  if (current.length > 1) subpaths.push(current);
  return { subpaths, curveCount };
}

function toRule(a: Point, b: Point, width: number): Rule | null {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dx >= dy && dy <= settings.ruleLean) {
    return { direction: 'horizontal', at: (a[1] + b[1]) / 2, ...span(a[0], b[0]), width };
  }
  if (dx <= settings.ruleLean) return { direction: 'vertical', at: (a[0] + b[0]) / 2, ...span(a[1], b[1]), width };
  return null;
}

function toFilledRule(points: readonly Point[]): Rule | null {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > settings.ruleThickness) return null;
  return width >= height
    ? { direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right, width: height }
    : { direction: 'vertical', at: (left + right) / 2, from: top, to: bottom, width };
}

function span(a: number, b: number): { from: number; to: number } {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

function isWhite(color: string): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color);
  return match !== null && match.slice(1).every((part) => Number.parseInt(part, 16) >= 250);
}
