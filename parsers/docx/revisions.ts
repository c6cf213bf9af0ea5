import { childOf, descendants, elementsOf, remove, toggleOf, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';
import type { Styles } from './styles.ts';

/** Old looks that a tracked change keeps beside the new ones (ECMA-376, 17.13.5). */
const former = ['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange'];

/** Takes out what a reader does not see: tracked deletions, hidden text, marks of notes and comments, pictures. */
export function dropUnseen(xml: Document, styles: Styles): void {
  for (const name of former) descendants(xml, name).forEach(remove);
  for (const row of descendants(xml, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') || toggleOf(properties, 'w:hidden')) remove(row);
  }
  for (const cell of descendants(xml, 'w:tc')) if (childOf(childOf(cell, 'w:tcPr'), 'w:cellDel')) remove(cell);
  const joined = descendants(xml, 'w:p').filter(hasLostMark);
  for (const name of ['w:del', 'w:moveFrom', ...apart]) descendants(xml, name).forEach(remove);
  for (const run of descendants(xml, 'w:r')) if (isHidden(run, styles)) remove(run);
  joined.forEach(joinToNext);
}

const apart = [
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:commentReference',
  'w:annotationRef',
  'w:drawing',
  'w:pict',
  'w:object',
];

/** True where the end of a paragraph is deleted, moved away or hidden: it goes on in the next one. */
function hasLostMark(p: Element): boolean {
  const mark = childOf(childOf(p, 'w:pPr'), 'w:rPr');
  return Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) || toggleOf(mark, 'w:vanish') === true;
}

function isHidden(run: Element, styles: Styles): boolean {
  const rPr = childOf(run, 'w:rPr');
  const style = valueOf(rPr, 'w:rStyle');
  return toggleOf(rPr, 'w:vanish') ?? (style !== undefined && styles.runToggle(style, 'w:vanish') === true);
}

function joinToNext(p: Element): void {
  let next = p.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  const rest = elementsOf(p).filter((child) => child.nodeName !== 'w:pPr');
  if (next?.nodeName !== 'w:p') {
    if (rest.every((child) => child.nodeName !== 'w:r') && p.nextSibling !== null) remove(p);
    return;
  }
  const first = childOf(next, 'w:pPr')?.nextSibling ?? (childOf(next, 'w:pPr') ? null : next.firstChild);
  for (const child of rest) next.insertBefore(child, first);
  remove(p);
}
