import { ancestorOf, childOf, descendants, remove, replaceByChildren, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';

/** Elements that stand for their content alone (ECMA-376, 17.5; 17.16.22; 17.3.2.3; 17.13.5). */
const transparent = ['w:smartTag', 'w:customXml', 'w:hyperlink', 'w:dir', 'w:bdo', 'w:ins', 'w:moveTo'];

/** Alternates, content controls, links and equations become the runs and paragraphs that they show. */
export function unwrap(xml: Document): void {
  for (const element of descendants(xml, 'mc:AlternateContent')) replaceByChildren(element, chooseAlternate(element));
  for (const element of descendants(xml, 'w:sdt')) unwrapControl(element);
  for (const name of transparent) for (const element of descendants(xml, name)) replaceByChildren(element);
  for (const element of descendants(xml, 'm:oMath')) writeEquation(xml, element);
}

/** The drawing with a text box where one has text, else the fallback for old readers. */
function chooseAlternate(element: Element): Element | undefined {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  return choice && descendants(choice, 'w:txbxContent').length > 0 ? choice : (fallback ?? choice);
}

/** A control that only prompts ("Click here …") shows nothing of the author's, a table of contents nothing new. */
function unwrapControl(element: Element): void {
  const properties = childOf(element, 'w:sdtPr');
  const prompts = childOf(properties, 'w:showingPlcHdr') !== undefined;
  const gallery = valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
  const content = childOf(element, 'w:sdtContent');
  if (prompts || gallery === 'Table of Contents' || !content) remove(element);
  else replaceByChildren(element, content);
}

/** An equation's signs on one line: "≥ 95%" is often typed as one. */
function writeEquation(xml: Document, element: Element): void {
  const text = descendants(element, 'm:t')
    .map((t) => t.textContent ?? '')
    .join('');
  const run = xml.createElement('w:r');
  run.appendChild(createText(xml, text));
  element.parentNode?.replaceChild(run, element);
}

/** A w:t that keeps its spaces. */
export function createText(xml: Document, text: string): Element {
  const t = xml.createElement('w:t');
  t.setAttribute('xml:space', 'preserve');
  t.appendChild(xml.createTextNode(text));
  return t;
}

/** Paragraphs of a text box become paragraphs before the one that anchors it. */
export function liftTextBoxes(xml: Document): void {
  for (const box of descendants(xml, 'w:txbxContent')) {
    const anchor = ancestorOf(box, 'w:p');
    if (!anchor?.parentNode) continue;
    for (let child = box.firstChild; child; child = box.firstChild) anchor.parentNode.insertBefore(child, anchor);
  }
}
