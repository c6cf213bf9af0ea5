const bare = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['–', '-'],
  ['—', '-'],
]);

/**
 * Text without marks in lower case, character by character: offsets in it are offsets in the NFC text.
 * `text` must be NFC.
 */
export function foldInPlace(text: string): string {
  let out = '';
  for (const c of text) out += bare.get(c) ?? fold(c);
  return out;
}

/** Folds a character for the first time; a text has few different ones. */
function fold(c: string): string {
  const folded = c
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const kept = folded.length === c.length ? folded : c;
  bare.set(c, kept);
  return kept;
}
