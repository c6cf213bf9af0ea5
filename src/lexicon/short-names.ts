import type { Agency } from '#model';

/** Names that a document gives bodies for itself, as printed there. */
export type ShortNames = ReadonlyMap<string, Agency>;

/** The body whose short name stands at a place, and where that ends; none where the name goes on ("Chi cục Thuế"). */
export function shortNameAt(text: string, at: number, names: ShortNames): { agency: Agency; end: number } | null {
  let best: { agency: Agency; end: number } | null = null;
  for (const [name, agency] of names) {
    const end = at + name.length;
    if (!text.startsWith(name, at) || /^(?:[\p{L}\d]|\s\p{Lu})/u.test(text.slice(end, end + 2))) continue;
    if (best === null || end > best.end) best = { agency: { ...agency, raw: name }, end };
  }
  return best;
}
