import { encodingOfFont, fromLegacy, readLegacy } from '#text';
import { childOf, descendants, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import type { Styles } from './styles.ts';

/** Writes text in TCVN3 and VNI anew in Unicode, by fonts and spelling of the whole document. */
export function convertLegacyFonts(xmls: readonly Document[], styles: Styles): void {
  const paragraphs = xmls
    .flatMap((xml) => descendants(xml, 'w:p'))
    .map((p) => {
      const style = valueOf(childOf(p, 'w:pPr'), 'w:pStyle');
      return descendants(p, 'w:r').flatMap((run) => {
        const encoding = encodingOfFont(styles.fontOf(childOf(run, 'w:rPr'), style));
        return descendants(run, 'w:t').map((element) => ({
          element,
          encoding,
          text: codesOf(element, encoding !== null),
        }));
      });
    });
  readLegacy(paragraphs).forEach((texts, i) => {
    texts.forEach((text, j) => {
      const { element } = paragraphs[i]![j]!;
      if (element.textContent !== text) element.textContent = text;
    });
  });
}

/** Text of a run; fonts that Word takes for symbols have their codes in the private use area (U+F020 to U+F0FF). */
function codesOf(t: Element, legacy: boolean): string {
  const text = t.textContent ?? '';
  return legacy ? text.replace(/[\uf020-\uf0ff]/gu, (c) => String.fromCharCode(c.charCodeAt(0) & 0xff)) : text;
}

/** A character inserted as a symbol of a legacy font, or null where the font is none. */
export function legacySymbol(font: string, code: number): string | null {
  const encoding = encodingOfFont(font);
  return encoding && fromLegacy(String.fromCharCode(code & 0xff), encoding);
}
