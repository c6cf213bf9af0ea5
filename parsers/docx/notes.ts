import { ancestorOf, descendants, elementsOf, readXml, relationsOf } from './package.ts';
import type { Document, Element } from './package.ts';

const kinds = [
  ['footnotes', 'w:footnoteReference', 'w:footnote'],
  ['endnotes', 'w:endnoteReference', 'w:endnote'],
] as const;

/** True for the name of a part that holds notes. */
export function isNotePart(part: string | undefined): boolean {
  return /(?:foot|end)notes\.xml$/u.test(part ?? '');
}

/** The parts with the footnotes and endnotes to which the text refers; separators and notes of deleted text are left out. */
export function notesOf(
  parts: Record<string, Uint8Array>,
  main: string,
  xml: Document,
): { part: string; xml: Document }[] {
  return kinds.flatMap(([type, reference, name]) => {
    const wanted = new Set(
      descendants(xml, reference)
        .filter((element) => ancestorOf(element, 'w:del') === null)
        .map((element) => element.getAttribute('w:id')),
    );
    const part = relationsOf(parts, main).find((relation) => relation.type === type)?.target;
    const notes = part === undefined || wanted.size === 0 ? null : readXml(parts, part);
    if (part === undefined || notes === null) return [];
    for (const note of descendants(notes, name))
      if (!wanted.has(note.getAttribute('w:id'))) note.parentNode?.removeChild(note);
    return [{ part, xml: notes }];
  });
}

/** Puts the paragraphs of the notes behind those of the document. */
export function appendNotes(notes: Document, document: Document): void {
  const body = descendants(document, 'w:body')[0];
  if (!body || !notes.documentElement) return;
  const last = elementsOf(body).findLast(({ nodeName }) => nodeName === 'w:sectPr') ?? null;
  const paragraphs = elementsOf(notes.documentElement).flatMap((note): Element[] => elementsOf(note));
  for (const p of paragraphs) body.insertBefore(document.importNode(p, true), last);
}
