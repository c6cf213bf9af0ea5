import { isVietnameseSyllable } from '#text';

/** What an engine makes of dust, of a rule or of strokes of a stamp: words that are mostly no syllables. */
export function isSpecks(text: string): boolean {
  const words = text.split(/[\s/-]+/u).filter((word) => /[\p{L}\d]/u.test(word));
  const real = words.filter((word) => /^\p{Lu}{2,}$|\d/u.test(word) || (word.length > 1 && isVietnameseSyllable(word)));
  return real.length * 2 < words.length;
}
