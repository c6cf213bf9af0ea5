import type { Box, Source } from '#model/source';

/** Smallest box around both. */
export function unionBox(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** All sources, with one box for each page and the others kept once each. */
export function mergeSources(...lists: (readonly Source[] | undefined)[]): Source[] {
  const pages = new Map<number, Source & { kind: 'page' }>();
  const others = new Map<string, Source>();
  for (const source of lists.flatMap((list) => list ?? [])) {
    if (source.kind !== 'page') {
      others.set(JSON.stringify(source), source);
      continue;
    }
    const known = pages.get(source.page);
    pages.set(source.page, known ? { ...known, box: unionBox(known.box, source.box) } : source);
  }
  return [...[...pages.values()].sort((a, b) => a.page - b.page), ...others.values()];
}

/** First page that the sources name, or null. */
export function firstPage(sources: readonly Source[] | undefined): number | null {
  const pages = (sources ?? []).filter((s) => s.kind === 'page').map((s) => s.page);
  return pages.length === 0 ? null : Math.min(...pages);
}
