import { writeFacts } from './facts.ts';
import type { ParagraphFacts } from './facts.ts';
import type { Numberer } from './numbering.ts';
import { ancestorOf, childOf, childrenOf, descendants, toggleOf, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import { bordersIn } from './styles.ts';
import type { Styles } from './styles.ts';
import { createText } from './unwrap.ts';

/** Writes in front of every paragraph of a part what mammoth drops of it. */
export function markParagraphs(xml: Document, part: string, styles: Styles, numberer: Numberer): void {
  const places = placesIn(xml);
  for (const p of descendants(xml, 'w:p')) {
    const { path, first } = places.get(p)!;
    const ruled = first && { ruled: isRuled(first, styles) };
    const run = xml.createElement('w:r');
    run.appendChild(createText(xml, writeFacts({ part, path, ...factsOf(p, styles, numberer), ...ruled })));
    const pPr = childOf(p, 'w:pPr');
    p.insertBefore(run, pPr ? pPr.nextSibling : p.firstChild);
  }
}

function factsOf(p: Element, styles: Styles, numberer: Numberer): Omit<ParagraphFacts, 'part' | 'path'> {
  const pPr = childOf(p, 'w:pPr');
  const style = valueOf(pPr, 'w:pStyle');
  const look = <T>(ask: (e: Element) => T | undefined) => (pPr && ask(pPr)) ?? styles.paragraphValue(style, ask);
  const align = toAlign(look((e) => valueOf(e, 'w:jc')));
  const indent = look(readIndent);
  const label = labelOf(pPr, style, styles, numberer);
  const depth = headingDepth(
    style,
    styles,
    look((e) => valueOf(e, 'w:outlineLvl')),
  );
  return {
    ...(align && { align }),
    ...(indent !== undefined && { indent }),
    ...(label !== null && { label }),
    ...(depth !== null && { depth }),
    ...(allRuns(p, style, styles, 'w:b') && { bold: true }),
    ...(allRuns(p, style, styles, 'w:i') && { italic: true }),
  };
}

function toAlign(jc: string | undefined): ParagraphFacts['align'] {
  switch (jc) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'justify';
    case undefined:
      return undefined;
    default:
      return 'left';
  }
}

/** Left edge of the first line in points; Word counts in twentieths of a point. */
function readIndent(pPr: Element): number | undefined {
  const ind = childOf(pPr, 'w:ind');
  if (!ind) return undefined;
  const twips = (name: string) => Number(ind.getAttribute(`w:${name}`) || 0);
  return (twips('left') + twips('start') + twips('firstLine') - twips('hanging')) / 20;
}

function labelOf(
  pPr: Element | undefined,
  style: string | undefined,
  styles: Styles,
  numberer: Numberer,
): string | null {
  const own = childOf(pPr, 'w:numPr');
  const inherited = (name: string) => styles.paragraphValue(style, (e) => valueOf(childOf(e, 'w:numPr'), name));
  const numId = valueOf(own, 'w:numId') ?? inherited('w:numId');
  if (numId === undefined || numId === '0') return null;
  const level =
    valueOf(own, 'w:ilvl') ??
    (style !== undefined && !own ? numberer.levelOfStyle(numId, style) : null) ??
    inherited('w:ilvl') ??
    0;
  return numberer.next(numId, Number(level));
}

function headingDepth(style: string | undefined, styles: Styles, outline: string | undefined): number | null {
  const named = /^heading (\d)$/iu.exec(styles.name(style))?.[1];
  if (named !== undefined) return Number(named);
  const level = outline === undefined ? Number.NaN : Number(outline);
  return level >= 0 && level < 9 ? level + 1 : null;
}

/** True where the runs with text, bar punctuation, all have a look, by themselves or by style. */
function allRuns(p: Element, style: string | undefined, styles: Styles, name: 'w:b' | 'w:i'): boolean {
  let letters = 0;
  let own = 0;
  for (const run of descendants(p, 'w:r')) {
    const count = descendants(run, 'w:t').reduce(
      (n, t) => n + (t.textContent ?? '').replace(/[^\p{L}\d]/gu, '').length,
      0,
    );
    if (count === 0) continue;
    const rPr = childOf(run, 'w:rPr');
    const runStyle = valueOf(rPr, 'w:rStyle');
    const look =
      toggleOf(rPr, name) ??
      (runStyle === undefined ? undefined : styles.runToggle(runStyle, name)) ??
      styles.runToggle(style, name) ??
      false;
    letters += count;
    if (look) own += count;
  }
  return letters > 0 && own >= letters * 0.9;
}

function isRuled(table: Element, styles: Styles): boolean {
  const tblPr = childOf(table, 'w:tblPr');
  const own = bordersIn(childOf(tblPr, 'w:tblBorders'));
  if (own === true) return true;
  if (descendants(table, 'w:tcBorders').some((borders) => bordersIn(borders) === true)) return true;
  return own === undefined && styles.drawsBorders(valueOf(tblPr, 'w:tblStyle'));
}

/** Where every paragraph stands (`p[3]`, `tbl[1]/tr[2]/tc[4]`), and of which table it is the first. */
function placesIn(xml: Document): Map<Element, { path: string; first: Element | null }> {
  const places = new Map<Element, { path: string; first: Element | null }>();
  const cells = cellPaths(xml);
  const begun = new Set<Element>();
  let count = 0;
  for (const p of descendants(xml, 'w:p')) {
    const table = ancestorOf(p, 'w:tbl');
    const first = table && !begun.has(table) ? table : null;
    if (table) begun.add(table);
    else count += 1;
    const cell = table && ancestorOf(p, 'w:tc');
    places.set(p, { path: (cell && cells.get(cell)) ?? `p[${count}]`, first });
  }
  return places;
}

function cellPaths(xml: Document): Map<Element, string> {
  const paths = new Map<Element, string>();
  descendants(xml, 'w:tbl').forEach((table, t) => {
    childrenOf(table, 'w:tr').forEach((row, r) => {
      childrenOf(row, 'w:tc').forEach((cell, c) => paths.set(cell, `tbl[${t + 1}]/tr[${r + 1}]/tc[${c + 1}]`));
    });
  });
  return paths;
}
