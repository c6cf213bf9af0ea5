import { encodingOfFont, fromLegacy, isLegacyText, isVniPair } from '#text';
import type { LegacyEncoding } from '#text';
import { childOf, descendants, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import type { Styles } from './styles.ts';

/** Writes text in TCVN3 and VNI fonts anew in Unicode, paragraph by paragraph: a word may be split over runs. */
export function convertLegacyFonts(xml: Document, styles: Styles): void {
  for (const p of descendants(xml, 'w:p')) {
    const texts = new Map<LegacyEncoding, Element[]>();
    const paragraphStyle = valueOf(childOf(p, 'w:pPr'), 'w:pStyle');
    for (const run of descendants(p, 'w:r')) {
      const encoding = encodingOfFont(fontOf(run, paragraphStyle, styles));
      if (encoding === null) continue;
      texts.set(encoding, [...(texts.get(encoding) ?? []), ...descendants(run, 'w:t')]);
    }
    for (const [encoding, elements] of texts) {
      const whole = elements.map((t) => t.textContent ?? '').join('');
      if (!isLegacyText(whole, encoding)) continue;
      if (encoding === 'vni') bringMarksHome(elements);
      for (const t of elements) t.textContent = fromLegacy(t.textContent ?? '', encoding);
    }
  }
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
