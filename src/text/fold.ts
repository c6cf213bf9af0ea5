/** Without tone and vowel marks, đ as d; case kept. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
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
