import { descendants, elementsOf, remove, replaceByChildren } from './package.ts';
import type { Document, Element } from './package.ts';

/** Fields whose result is a page number, or says again what stands elsewhere. */
const unread = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|TC|XE)\b/u;

interface Field {
  instruction: string;
  begin: Element;
  separate: Element | null;
}

/** Fields that a converter fills with the day of its conversion. */
const ofToday = /^\s*(?:DATE|TIME)\b/u;

/**
 * Leaves of every field what it prints: its result (ECMA-376, 17.16.2), and nothing of page numbers and contents; of a
 * converted file no date of today either.
 */
export function resolveFields(xml: Document, converted: boolean): void {
  const isUnread = (instruction: string) => unread.test(instruction) || (converted && ofToday.test(instruction));
  for (const simple of descendants(xml, 'w:fldSimple')) {
    if (isUnread(simple.getAttribute('w:instr') ?? '')) remove(simple);
    else replaceByChildren(simple);
  }
  const begins = new Set<Element>();
  const shows = new Map<Element, Element>();
  const ends = new Map<Element, Element>();
  for (const [end, { instruction, begin, separate }] of closedFields(xml)) {
    begins.add(begin);
    ends.set(end, begin);
    if (separate && !isUnread(instruction)) shows.set(separate, begin);
  }
  const silent = new Set<Element>();
  for (const run of descendants(xml, 'w:r')) {
    for (const child of elementsOf(run)) {
      if (begins.has(child)) silent.add(child);
      for (const begin of [shows.get(child), ends.get(child)]) if (begin) silent.delete(begin);
      const mark = child.nodeName === 'w:fldChar' || child.nodeName === 'w:instrText';
      if (mark || (silent.size > 0 && child.nodeName !== 'w:rPr')) remove(child);
    }
  }
}

/** Complex fields by their end; one that is never closed would swallow the rest of the document. */
function closedFields(xml: Document): Map<Element, Field> {
  const closed = new Map<Element, Field>();
  const open: Field[] = [];
  for (const run of descendants(xml, 'w:r')) {
    for (const child of elementsOf(run)) {
      const top = open.at(-1);
      if (child.nodeName === 'w:instrText' && top && !top.separate) top.instruction += child.textContent ?? '';
      if (child.nodeName !== 'w:fldChar') continue;
      const type = child.getAttribute('w:fldCharType');
      if (type === 'begin') open.push({ instruction: '', begin: child, separate: null });
      else if (type === 'separate' && top) top.separate = child;
      else if (type === 'end' && top) closed.set(child, open.pop()!);
    }
  }
  return closed;
}
