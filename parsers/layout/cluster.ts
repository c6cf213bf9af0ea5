/** A group of items whose values lie together. */
export interface Cluster<T> {
  /** Mean of the values. */
  at: number;
  items: T[];
}

/** Groups items whose values lie within `tolerance` of the mean of their group; groups in ascending order. */
export function clusterBy<T>(items: readonly T[], value: (item: T) => number, tolerance: number): Cluster<T>[] {
  const sorted = [...items].sort((a, b) => value(a) - value(b));
  const clusters: Cluster<T>[] = [];
  for (const item of sorted) {
    const last = clusters.at(-1);
    const v = value(item);
    if (last !== undefined && v - last.at <= tolerance) {
      last.items.push(item);
      last.at += (v - last.at) / last.items.length;
    } else {
      clusters.push({ at: v, items: [item] });
    }
  }
  return clusters;
}

/** The value that most items share within `tolerance`, as the mean of that group, and how many do; null for none. */
export function commonest(values: readonly number[], tolerance: number): { at: number; count: number } | null {
  let best: { at: number; count: number } | null = null;
  for (const group of clusterBy(values, (v) => v, tolerance)) {
    if (best === null || group.items.length > best.count) best = { at: group.at, count: group.items.length };
  }
  return best;
}

/** Middle value; 0 for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
