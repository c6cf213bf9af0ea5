import type { Box, Source } from '#model/source';

type PageSource = Extract<Source, { kind: 'page' }>;

/** Smallest box around both. */
export function unionBox(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** All sources, with one box for each page and the others kept once each. */
export function mergeSources(...lists: (readonly Source[] | undefined)[]): Source[] {
  const pages = new Map<number, PageSource>();
  const others = new Map<string, Source>();
  for (const source of lists.flatMap((list) => list ?? [])) {
    if (source.kind !== 'page') {
      others.set(JSON.stringify(source), source);
      continue;
    }
    const known = pages.get(source.page);
    pages.set(source.page, known ? joined(known, source) : source);
  }
  return [...[...pages.values()].sort((a, b) => a.page - b.page), ...others.values()];
}

/** One source for two boxes of a page; the lower confidence counts. */
function joined(a: PageSource, b: PageSource): PageSource {
  const ocr = [a.ocrConfidence, b.ocrConfidence].filter((value) => value !== undefined);
  return { ...a, box: unionBox(a.box, b.box), ...(ocr.length > 0 && { ocrConfidence: Math.min(...ocr) }) };
}

/** How sure the reading of all sources is, 0..1: 1 where no OCR engine took part. */
export function confidenceOf(sources: readonly Source[] | undefined): number {
  return Math.min(
    1,
    ...(sources ?? []).flatMap((s) => (s.kind === 'page' && s.ocrConfidence !== undefined ? [s.ocrConfidence] : [])),
  );
}

/** First page that the sources name, or null. */
export function firstPage(sources: readonly Source[] | undefined): number | null {
  const pages = (sources ?? []).filter((s) => s.kind === 'page').map((s) => s.page);
  return pages.length === 0 ? null : Math.min(...pages);
}
