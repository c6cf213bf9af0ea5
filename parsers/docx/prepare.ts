import { strToU8, zipSync } from 'fflate';
import { XMLSerializer } from '@xmldom/xmldom';
import { unusable } from '#diagnostics';
import { writeFacts } from './facts.ts';
import type { ParagraphFacts } from './facts.ts';
import { convertLegacyFonts } from './legacy-fonts.ts';
import { Numberer } from './numbering.ts';
import { childOf, childrenOf, descendants, readXml, toggleOf, unpack, valueOf } from './package.ts';
import type { Document, Element, Node } from './package.ts';
import { Styles, bordersIn } from './styles.ts';

const main = 'word/document.xml';

/**
 * Rewrites a Word file so that mammoth keeps what it would drop: automatic labels, looks and text boxes; and loses what
 * a reader does not see: deleted and hidden text, notes' marks.
 */
export function prepareDocx(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  const xml = readXml(parts, main);
  if (!xml) throw unusable('file-damaged', { format: 'Word', detail: `thiếu ${main}` });
  const styles = new Styles(readXml(parts, 'word/styles.xml'));
  const numberer = new Numberer(readXml(parts, 'word/numbering.xml'));
  for (const body of descendants(xml, 'w:body')) {
    unwrap(xml);
    liftTextBoxes(body);
    dropUnseen(xml, styles);
    convertLegacyFonts(xml, styles);
    markParagraphs(xml, body, styles, numberer);
  }
  const text = new XMLSerializer().serializeToString(xml);
  return zipSync({ ...parts, [main]: strToU8(text) }, { level: 0 });
}

/** Content controls, smart tags and alternates stand for their content. */
function unwrap(xml: Document): void {
  for (const name of ['mc:AlternateContent', 'w:sdt', 'w:smartTag', 'w:customXml']) {
    for (const element of descendants(xml, name)) {
      const inner =
        name === 'mc:AlternateContent'
          ? chooseAlternate(element)
          : name === 'w:sdt'
            ? childOf(element, 'w:sdtContent')
            : element;
      replaceByChildren(element, inner);
    }
  }
}

/** The drawing with a text box where one has text, else the fallback for old readers. */
function chooseAlternate(element: Element): Element | undefined {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  return choice && descendants(choice, 'w:txbxContent').length > 0 ? choice : (fallback ?? choice);
}

function replaceByChildren(element: Element, inner: Element | undefined): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (let child = inner?.firstChild ?? null; child; child = inner?.firstChild ?? null)
    parent.insertBefore(child, element);
  parent.removeChild(element);
}

/** Paragraphs of a text box become paragraphs before the one that anchors it. */
function liftTextBoxes(body: Element): void {
  for (const box of descendants(body, 'w:txbxContent')) {
    const anchor = ancestor(box, 'w:p');
    if (!anchor?.parentNode) continue;
    for (let child = box.firstChild; child; child = box.firstChild) anchor.parentNode.insertBefore(child, anchor);
  }
}

function ancestor(node: Node, name: string): Node | null {
  let at: Node | null = node.parentNode;
  while (at && at.nodeName !== name) at = at.parentNode;
  return at;
}

const unseen = [
  'w:del',
  'w:moveFrom',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:instrText',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:softHyphen',
];

function dropUnseen(xml: Document, styles: Styles): void {
  for (const name of unseen) for (const element of descendants(xml, name)) element.parentNode?.removeChild(element);
  for (const run of descendants(xml, 'w:r')) {
    const rPr = childOf(run, 'w:rPr');
    const hidden = toggleOf(rPr, 'w:vanish') ?? styles.runToggle(valueOf(rPr, 'w:rStyle') ?? '\0', 'w:vanish');
    if (hidden) run.parentNode?.removeChild(run);
  }
}

function markParagraphs(xml: Document, body: Element, styles: Styles, numberer: Numberer): void {
  const counts = new Map<Node, { p: number; tbl: number }>();
  for (const p of descendants(body, 'w:p')) {
    const facts = factsOf(p, styles, numberer, pathOf(p, body, counts));
    const run = xml.createElement('w:r');
    const text = xml.createElement('w:t');
    text.setAttribute('xml:space', 'preserve');
    text.appendChild(xml.createTextNode(writeFacts(facts)));
    run.appendChild(text);
    const pPr = childOf(p, 'w:pPr');
    p.insertBefore(run, pPr ? pPr.nextSibling : p.firstChild);
  }
}

function factsOf(p: Element, styles: Styles, numberer: Numberer, path: string): ParagraphFacts {
  const pPr = childOf(p, 'w:pPr');
  const style = valueOf(pPr, 'w:pStyle');
  const look = <T>(ask: (e: Element) => T | undefined) => (pPr && ask(pPr)) ?? styles.paragraphValue(style, ask);
  const align = toAlign(look((e) => valueOf(e, 'w:jc')));
  const indent = look(readIndent);
  const label = labelOf(pPr, style, styles, numberer, p);
  const depth = headingDepth(
    style,
    styles,
    look((e) => valueOf(e, 'w:outlineLvl')),
  );
  const table = firstTableOf(p);
  return {
    path,
    ...(align && { align }),
    ...(indent !== undefined && { indent }),
    ...(label !== null && { label }),
    ...(depth !== null && { depth }),
    ...(allRuns(p, style, styles, 'w:b') && { bold: true }),
    ...(allRuns(p, style, styles, 'w:i') && { italic: true }),
    ...(table && { ruled: isRuled(table, styles) }),
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
  p: Element,
): string | null {
  const own = childOf(pPr, 'w:numPr');
  const inherited = styles.paragraphValue(style, (e) => childOf(e, 'w:numPr'));
  const numId = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
  if (numId === undefined || numId === '0') return null;
  // Word prints no number where a paragraph has no content, but counts on for cells of an ordinal column
  if (!hasText(p) && ancestor(p, 'w:tc') === null) return null;
  const level =
    valueOf(own, 'w:ilvl') ??
    (style !== undefined && !own ? numberer.levelOfStyle(numId, style) : null) ??
    valueOf(inherited, 'w:ilvl') ??
    0;
  return numberer.next(numId, Number(level));
}

function hasText(p: Element): boolean {
  return descendants(p, 'w:t').some((t) => (t.textContent ?? '').trim() !== '');
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

/** The table that a paragraph is the very first of, or null. */
function firstTableOf(p: Element): Element | null {
  const table = ancestor(p, 'w:tbl') as Element | null;
  return table && descendants(table, 'w:p')[0] === p ? table : null;
}

function isRuled(table: Element, styles: Styles): boolean {
  const tblPr = childOf(table, 'w:tblPr');
  const own = bordersIn(childOf(tblPr, 'w:tblBorders'));
  if (own === true) return true;
  if (descendants(table, 'w:tcBorders').some((borders) => bordersIn(borders) === true)) return true;
  return own === undefined && styles.drawsBorders(valueOf(tblPr, 'w:tblStyle'));
}

function pathOf(p: Element, body: Element, counts: Map<Node, { p: number; tbl: number }>): string {
  const cell = ancestor(p, 'w:tc') as Element | null;
  if (!cell) {
    const count = counts.get(body) ?? { p: 0, tbl: 0 };
    count.p += 1;
    counts.set(body, count);
    return `p[${count.p}]`;
  }
  const row = ancestor(cell, 'w:tr') as Element | null;
  const table = row && (ancestor(row, 'w:tbl') as Element | null);
  if (!row || !table) return 'tbl';
  const tables = descendants(body, 'w:tbl');
  return `tbl[${tables.indexOf(table) + 1}]/tr[${childrenOf(table, 'w:tr').indexOf(row) + 1}]/tc[${childrenOf(row, 'w:tc').indexOf(cell) + 1}]`;
}
