import { legacySymbol } from './legacy-fonts.ts';
import { ancestorOf, childOf, descendants, elementsOf, toggleOf, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import type { Styles } from './styles.ts';
import { createText } from './unwrap.ts';

const symbolFont = /^(?:symbol|wingdings|webdings)/iu;

/** Characters that Word keeps as elements, or as codes of a symbol font, become text. */
export function writeCharacters(xml: Document, styles: Styles): void {
  for (const element of descendants(xml, 'w:sym')) writeSymbol(xml, element);
  for (const run of descendants(xml, 'w:r')) {
    const font = styles.fontOf(childOf(run, 'w:rPr'), undefined);
    if (symbolFont.test(font)) splitSymbols(xml, run, font);
    for (const element of elementsOf(run)) {
      const other = replacement(xml, element.nodeName);
      if (other) run.replaceChild(other, element);
    }
  }
}

function replacement(xml: Document, name: string): Element | null {
  switch (name) {
    case 'w:softHyphen':
      // TCVN3 has a letter at this code; where it is none, it is dropped with the other invisible characters
      return createText(xml, '\u00ad');
    case 'w:noBreakHyphen':
      return createText(xml, '-');
    case 'w:cr':
      return xml.createElement('w:br');
    case 'w:ptab':
      return xml.createElement('w:tab');
    default:
      return null;
  }
}

/** Letters of a legacy font inserted as symbols; mammoth knows those of symbol fonts. */
function writeSymbol(xml: Document, element: Element): void {
  const letter = legacySymbol(element.getAttribute('w:font') ?? '', parseInt(element.getAttribute('w:char') ?? '', 16));
  if (letter !== null) element.parentNode?.replaceChild(createText(xml, letter), element);
}

/** Codes of a symbol font in the text of a run, as mammoth wants them. */
function splitSymbols(xml: Document, run: Element, font: string): void {
  for (const t of descendants(run, 'w:t')) {
    for (const c of t.textContent ?? '') {
      const symbol = /[\uf020-\uf0ff]/u.test(c) ? xml.createElement('w:sym') : createText(xml, c);
      if (symbol.nodeName === 'w:sym') {
        symbol.setAttribute('w:font', font);
        symbol.setAttribute('w:char', c.charCodeAt(0).toString(16).toUpperCase());
      }
      run.insertBefore(symbol, t);
    }
    run.removeChild(t);
  }
}

/** Letters that a style or run prints as capitals (w:caps). */
export function raiseCapitals(xml: Document, styles: Styles): void {
  // a paragraph is looked through once, however many runs it has
  const named = new Map<Element | null, string | undefined>();
  for (const run of descendants(xml, 'w:r')) {
    const rPr = childOf(run, 'w:rPr');
    const paragraph = ancestorOf(run, 'w:p');
    if (!named.has(paragraph)) named.set(paragraph, valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));
    const style = named.get(paragraph);
    const caps =
      toggleOf(rPr, 'w:caps') ??
      styles.runToggle(valueOf(rPr, 'w:rStyle') ?? style, 'w:caps') ??
      styles.runToggle(style, 'w:caps');
    if (caps) for (const t of descendants(run, 'w:t')) t.textContent = (t.textContent ?? '').toUpperCase();
  }
}
