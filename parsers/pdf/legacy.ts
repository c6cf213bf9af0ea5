import { cleanText, encodingOfFont, readLegacy } from '#text';
import type { Run } from '../layout/page.ts';

/** Words in TCVN3 and VNI in Unicode, by their fonts and the spelling of the page. */
export function readLegacyWords(runs: Run[]): Run[] {
  if (!runs.some(({ text, font }) => /[\u00a1-\u00ff]/u.test(text) || encodingOfFont(font) !== null)) return runs;
  const words = runs.map(({ text, font }) => ({ text: `${text} `, encoding: encodingOfFont(font) }));
  const texts = readLegacy([words])[0]!;
  return runs.map((run, i) => ({ ...run, text: cleanText(texts[i]!).trim() }));
}

/**
 * Text of a glyph in a legacy font: Windows encodings call the code of "ư" a hyphen, and fonts taken for symbols have
 * their codes in the private use area.
 */
export function legacyGlyph(unicode: string, code: number | undefined): string {
  if (code === 0xad) return '\u00ad';
  return unicode.replace(/[\uf020-\uf0ff]/gu, (c) => String.fromCharCode(c.charCodeAt(0) & 0xff));
}
