import { encodingOfFont, fromLegacy, isLegacyText, isVniPair } from '#text';
import type { LegacyEncoding } from '#text';
import { childOf, descendants, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import type { Styles } from './styles.ts';

/** Writes text in TCVN3 and VNI fonts anew in Unicode, paragraph by paragraph: a word may be split over runs. */
export function convertLegacyFonts(xml: Document, styles: Styles): void {
  const paragraphs = descendants(xml, 'w:p').map((p) => legacyTexts(p, styles));
  const usual = (encoding: LegacyEncoding) =>
    isLegacyText(paragraphs.map((texts) => textOf(texts.get(encoding))).join(' '), encoding);
  const usually = new Map(
    [...new Set(paragraphs.flatMap((texts) => [...texts.keys()]))].map((encoding) => [encoding, usual(encoding)]),
  );
  for (const texts of paragraphs) {
    for (const [encoding, elements] of texts) {
      if (!isLegacyText(textOf(elements), encoding, usually.get(encoding))) continue;
      if (encoding === 'vni') bringMarksHome(elements);
      for (const t of elements) t.textContent = fromLegacy(t.textContent ?? '', encoding);
    }
  }
}

/** The texts of a paragraph in legacy fonts. */
function legacyTexts(p: Element, styles: Styles): Map<LegacyEncoding, Element[]> {
  const texts = new Map<LegacyEncoding, Element[]>();
  const paragraphStyle = valueOf(childOf(p, 'w:pPr'), 'w:pStyle');
  for (const run of descendants(p, 'w:r')) {
    const encoding = encodingOfFont(fontOf(run, paragraphStyle, styles));
    if (encoding !== null) texts.set(encoding, [...(texts.get(encoding) ?? []), ...descendants(run, 'w:t')]);
  }
  return texts;
}

function textOf(elements: readonly Element[] | undefined): string {
  return (elements ?? []).map((t) => t.textContent ?? '').join('');
}

/** A VNI letter and its mark may stand in two runs: the mark goes to its letter. */
function bringMarksHome(elements: readonly Element[]): void {
  elements.forEach((t, i) => {
    const before = elements[i - 1];
    const [left, right] = [before?.textContent ?? '', t.textContent ?? ''];
    if (!before || !isVniPair(left.slice(-1), right.slice(0, 1))) return;
    before.textContent = left + right.slice(0, 1);
    t.textContent = right.slice(1);
  });
}

function fontOf(run: Element, paragraphStyle: string | undefined, styles: Styles): string {
  const rPr = childOf(run, 'w:rPr');
  const own = childOf(rPr, 'w:rFonts');
  const named = own?.getAttribute('w:ascii') ?? own?.getAttribute('w:hAnsi');
  return named ?? styles.runFont(valueOf(rPr, 'w:rStyle')) ?? styles.runFont(paragraphStyle) ?? '';
}
