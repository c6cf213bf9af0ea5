import type { PageWord } from './engine.ts';
import type { Raster } from './raster.ts';

/** How much thicker than those of ordinary print strokes of bold print are at least, and those of ordinary print at most. */
const thicker = { bold: 1.4, ordinary: 1.22 };
/** Of all letters of a page so many may have thinner strokes than ordinary print has. */
const thinner = 0.3;
/** Fewer letters tell nothing. */
const leastLetters = 20;

/**
 * Tells bold words by their strokes, which bold faces set half as thick again. A page tells what is ordinary print: on one
 * that is bold throughout nothing is. Between the two a word is as the one before it on its line, or behind it.
 */
export function markBold(words: readonly PageWord[], page: Raster, threshold: number): PageWord[] {
  const strokes = words.map((word) => (/[\p{L}\d]/u.test(word.text) ? strokeOf(word, page, threshold) : null));
  const usual = ordinary(words, strokes);
  if (usual === null) return [...words];
  const known = strokes.map((stroke) => {
    if (stroke === null || (stroke > thicker.ordinary * usual && stroke < thicker.bold * usual)) return null;
    return stroke >= thicker.bold * usual;
  });
  const rows = Map.groupBy(
    words.map((_, i) => i),
    (i) => words[i]!.baseline,
  );
  const bold = new Set<number>();
  for (const row of rows.values()) {
    row.sort((a, b) => words[a]!.box[0] - words[b]!.box[0]);
    let before: boolean | null = null;
    row.forEach((i, k) => {
      const next = row.slice(k + 1).find((other) => known[other] !== null);
      before = known[i] ?? before ?? (next !== undefined && known[next]!);
      if (before) bold.add(i);
    });
  }
  return words.map((word, i) => (bold.has(i) ? { ...word, bold: true } : word));
}

/** Thickness of the strokes of ordinary print; null where there are too few words. */
function ordinary(words: readonly PageWord[], strokes: readonly (number | null)[]): number | null {
  const letters = words.flatMap(({ text }, i) => (strokes[i] === null ? [] : Array.from(text, () => strokes[i]!)));
  return letters.length < leastLetters ? null : letters.sort((a, b) => a - b)[Math.floor(thinner * letters.length)]!;
}

/** Median length, in pixels, of the stretches of ink along the lines of pixels through the small letters of a word. */
function strokeOf(word: PageWord, { width, height, data }: Raster, threshold: number): number | null {
  const lengths: number[] = [];
  const [left, right] = [Math.max(0, Math.floor(word.box[0])), Math.min(width, Math.ceil(word.box[2]))];
  const longest = 0.7 * word.xHeight;
  const [top, bottom] = [word.baseline - 0.85 * word.xHeight, word.baseline - 0.15 * word.xHeight];
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, bottom); y += 1) {
    let from = -1;
    for (let x = left; x <= right; x += 1) {
      const ink = x < right && data[y * width + x]! <= threshold;
      if (ink && from === -1) from = x;
      if (ink || from === -1) continue;
      // grey edges tell how much of the outer pixels the stroke covers
      const edge = (at: number) => (at < 0 || at >= width ? 0 : (255 - data[y * width + at]!) / 255);
      const length = x - from - 2 + edge(from) + edge(from - 1) + edge(x - 1) + edge(x);
      if (length <= longest) lengths.push(length);
      from = -1;
    }
  }
  if (lengths.length < 5) return null;
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1]!;
}
