import type { Box } from '#model/source';
import type { Raster } from './raster.ts';

/** A stretch of ink that hangs together; the box in pixels, right and bottom exclusive. */
export interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Pixels of ink. */
  area: number;
}

/** Components of a raster and, pixel by pixel, the number of the component there, from 1; 0 for paper. */
export interface Labelled {
  components: Component[];
  labels: Int32Array;
}

/** Ink (at most `threshold`) that hangs together, diagonals included: run by run, with union-find. */
export function findComponents(raster: Raster, threshold: number): Labelled {
  const { width, height, data } = raster;
  const labels = new Int32Array(width * height);
  const parent: number[] = [0];
  const find = (label: number): number => {
    let top = label;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if (data[row + x]! > threshold) continue;
      const from = x;
      while (x < width && data[row + x]! <= threshold) x += 1;
      let label = 0;
      if (y > 0) {
        for (let above = Math.max(0, from - 1); above < Math.min(width, x + 1); above += 1) {
          const other = labels[row - width + above]!;
          if (other === 0) continue;
          const top = find(other);
          if (label === 0) label = top;
          else if (top < label) label = parent[label] = top;
          else parent[top] = label;
        }
      }
      if (label === 0) {
        label = parent.length;
        parent.push(label);
      }
      labels.fill(label, row + from, row + x);
    }
  }
  return number(
    labels,
    parent.map((_, label) => find(label)),
    width,
    height,
  );
}

/** Labels that were joined become one, numbered without gaps. */
function number(labels: Int32Array, top: readonly number[], width: number, height: number): Labelled {
  const components: Component[] = [];
  const numbers = new Int32Array(top.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      if (labels[i] === 0) continue;
      const known = top[labels[i]!]!;
      let component = components[numbers[known]! - 1];
      if (!component) {
        component = { left: x, top: y, right: x + 1, bottom: y + 1, area: 0 };
        numbers[known] = components.push(component);
      }
      labels[i] = numbers[known]!;
      component.left = Math.min(component.left, x);
      component.right = Math.max(component.right, x + 1);
      component.bottom = y + 1;
      component.area += 1;
    }
  }
  return { components, labels };
}

/** Least area of a point or mark, in squares of the height of small letters; smaller ink is dust. */
const leastMark = 0.02;

/** Numbers of the components whose middle lies in a box, dust left out. `xHeight`: height of the small letters there. */
export function partsWithin(
  [left, top, right, bottom]: Box,
  components: readonly Component[],
  xHeight: number,
): number[] {
  return components.flatMap((part, i) => {
    const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
    const inside = x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1;
    return inside && part.area >= leastMark * xHeight * xHeight ? [i] : [];
  });
}
