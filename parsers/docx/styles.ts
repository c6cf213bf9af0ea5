import { childOf, childrenOf, descendants, toggleOf, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';

/** Paragraph and run looks as far as they come from styles (ECMA-376, 17.7). */
export class Styles {
  #styles = new Map<string, Element>();
  #default: Element | undefined;
  #defaults: Element | undefined;
  #fonts = new Map<string, string>();

  constructor(xml: Document | null) {
    if (!xml) return;
    this.#defaults = descendants(xml, 'w:docDefaults')[0];
    for (const style of descendants(xml, 'w:style')) {
      const id = style.getAttribute('w:styleId');
      if (id) this.#styles.set(id, style);
      if (style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1')
        this.#default = style;
    }
  }

  /** The style and those it is based on, nearest first, ending with the document's defaults. */
  chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    let style = id === undefined ? this.#default : (this.#styles.get(id) ?? this.#default);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.#styles.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  }

  name(id: string | undefined): string {
    return valueOf(this.#styles.get(id ?? ''), 'w:name') ?? '';
  }

  /** First answer of `ask` over the paragraph properties of a style's chain. */
  paragraphValue<T>(id: string | undefined, ask: (pPr: Element) => T | undefined): T | undefined {
    for (const style of this.chain(id)) {
      const pPr = childOf(style, 'w:pPr');
      const value = pPr && ask(pPr);
      if (value !== undefined) return value;
    }
    const defaults = childOf(childOf(this.#defaults, 'w:pPrDefault'), 'w:pPr');
    return defaults && ask(defaults);
  }

  /** A run toggle (w:b, w:i, w:vanish) by style. */
  runToggle(id: string | undefined, name: string): boolean | undefined {
    for (const style of this.chain(id)) {
      const value = toggleOf(childOf(style, 'w:rPr'), name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Font of a run's letters beyond ASCII, by itself or by its styles; empty where none is said. */
  fontOf(rPr: Element | undefined, paragraphStyle: string | undefined): string {
    const runStyle = valueOf(rPr, 'w:rStyle');
    const key = `${runStyle ?? ''}/${paragraphStyle ?? ''}`;
    const own = fontIn(rPr);
    if (own !== undefined) return own;
    const known = this.#fonts.get(key) ?? this.#styleFont(runStyle, paragraphStyle);
    this.#fonts.set(key, known);
    return known;
  }

  #styleFont(runStyle: string | undefined, paragraphStyle: string | undefined): string {
    const chain = [...(runStyle === undefined ? [] : this.chain(runStyle)), ...this.chain(paragraphStyle)];
    const named = chain.map((style) => fontIn(childOf(style, 'w:rPr'))).find((font) => font !== undefined);
    return named ?? fontIn(childOf(childOf(this.#defaults, 'w:rPrDefault'), 'w:rPr')) ?? '';
  }

  /** Borders of a table style: true where it draws any. */
  drawsBorders(id: string | undefined): boolean {
    if (id === undefined) return false;
    return this.chain(id).some((style) => bordersIn(childOf(childOf(style, 'w:tblPr'), 'w:tblBorders')) === true);
  }
}

/** Font that run properties name; a theme's font goes before a name (ECMA-376, 17.3.2.26) and is never a legacy one. */
function fontIn(rPr: Element | undefined): string | undefined {
  const fonts = childOf(rPr, 'w:rFonts');
  const theme = fonts?.getAttribute('w:hAnsiTheme') ?? fonts?.getAttribute('w:asciiTheme');
  return theme ?? fonts?.getAttribute('w:hAnsi') ?? fonts?.getAttribute('w:ascii') ?? undefined;
}

/** True where any of the borders is drawn, false where all are none, undefined where nothing is said. */
export function bordersIn(borders: Element | undefined): boolean | undefined {
  if (!borders) return undefined;
  const values = ['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV']
    .flatMap((side) => childrenOf(borders, `w:${side}`))
    .map((side) => side.getAttribute('w:val'));
  if (values.length === 0) return undefined;
  return values.some((value) => value !== null && value !== 'nil' && value !== 'none');
}
