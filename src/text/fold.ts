const bare = new Map<string, string>();

/** Without tone and vowel marks, đ as d; case kept. */
export function stripMarks(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, stripMark);
}

/** Each letter is taken apart once. */
function stripMark(letter: string): string {
  let stripped = bare.get(letter);
  if (stripped === undefined) {
    stripped = letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace('đ', 'd')
      .replace('Đ', 'D')
      .normalize('NFC');
    bare.set(letter, stripped);
  }
  return stripped;
}

/** Comparison key: lower case, no marks, white space folded. */
export function foldKey(text: string): string {
  return stripMarks(text).toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Slug of a name: no marks, hyphens between letters and digits. */
export function slug(text: string): string {
  return foldKey(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
