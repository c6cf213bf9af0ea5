import { isCodeLine, isNationalName } from '#lexicon';
import { childOf, descendants, elementsOf, readXml, relationsOf } from './package.ts';
import type { Document, Element } from './package.ts';

/** The page header that the first page shows, where it holds the letterhead; other headers are furniture. */
export function firstHeader(
  parts: Record<string, Uint8Array>,
  main: string,
  xml: Document,
): { part: string; xml: Document } | null {
  const section = descendants(xml, 'w:sectPr')[0];
  if (!section) return null;
  const references = elementsOf(section).filter(({ nodeName }) => nodeName === 'w:headerReference');
  const kind = childOf(section, 'w:titlePg') ? 'first' : 'default';
  const id = references.find((reference) => reference.getAttribute('w:type') === kind)?.getAttribute('r:id');
  const part = relationsOf(parts, main).find((relation) => relation.id === id)?.target;
  const header = part === undefined ? null : readXml(parts, part);
  if (part === undefined || !header) return null;
  const lines = descendants(header, 'w:p').map(lineOf);
  return lines.some((line) => isNationalName(line) || isCodeLine(line)) ? { part, xml: header } : null;
}

function lineOf(p: Element): string {
  return descendants(p, 'w:t')
    .map((t) => t.textContent ?? '')
    .join('')
    .trim();
}

/** Puts the paragraphs and tables of a header before those of the document. */
export function prepend(header: Document, document: Document): void {
  const body = descendants(document, 'w:body')[0];
  if (!body || !header.documentElement) return;
  for (const child of elementsOf(header.documentElement).reverse())
    body.insertBefore(document.importNode(child, true), body.firstChild);
}
