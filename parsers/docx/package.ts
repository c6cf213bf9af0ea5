import { strFromU8 } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { unusable } from '#diagnostics';

export type { Document, Element, Node };

/** A part as XML, or null where the package has none. */
export function readXml(parts: Record<string, Uint8Array>, name: string): Document | null {
  const part = parts[name];
  if (part === undefined) return null;
  const text = strFromU8(part);
  try {
    const xml = new DOMParser({
      onError: (level, message) => {
        if (level === 'fatalError') throw new Error(message);
      },
    }).parseFromString(usualPrefix(text), 'text/xml');
    return withoutLists(xml);
  } catch (error) {
    throw unusable('file-damaged', {
      format: 'Word',
      detail: `${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    });
  }
}

/**
 * At every change xmldom (0.9.12) writes the list `childNodes` of the parent anew, unless its count of changes is nothing:
 * a paragraph of n runs would take the square of n. Here children are found by `firstChild` and `nextSibling` alone.
 */
function withoutLists(xml: Document): Document {
  return Object.assign(xml, { _inc: Number.NaN });
}

const wordPrefix =
  /\sxmlns:([\w.-]+)=["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/u;

/** Names as Word writes them ("w:p"): other programs may call the same namespace otherwise ("ns0:p"). */
function usualPrefix(text: string): string {
  const prefix = wordPrefix.exec(text)?.[1];
  if (prefix === undefined || prefix === 'w') return text;
  const named = new RegExp(String.raw`(</?|\s|xmlns:)${prefix.replaceAll('.', String.raw`\.`)}(?=[:=])`, 'gu');
  return text.replace(/<[^>]+>/gu, (tag) => tag.replace(named, '$1w'));
}

/** A relation of a part to another one: what for, and the name of that part in the package. */
export interface Relation {
  id: string;
  /** Last word of the relation's type, equal in the transitional and the strict format: "header". */
  type: string;
  target: string;
}

/** The relations of a part, or of the package itself where `part` is empty (ECMA-376, part 2, 9.3). */
export function relationsOf(parts: Record<string, Uint8Array>, part: string): Relation[] {
  const at = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, at), part.slice(at)];
  const xml = readXml(parts, `${folder}_rels/${name}.rels`);
  if (!xml) return [];
  return descendants(xml, 'Relationship').map((relation) => ({
    id: relation.getAttribute('Id') ?? '',
    type: (relation.getAttribute('Type') ?? '').replace(/^.*\//u, ''),
    target: resolvePart(folder, relation.getAttribute('Target') ?? ''),
  }));
}

function resolvePart(folder: string, target: string): string {
  const base = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') base.pop();
    else if (step !== '.') base.push(step);
  }
  return base.join('/');
}

/** The part that holds the document's text: "word/document.xml" as a rule, whatever the package calls it. */
export function mainPart(parts: Record<string, Uint8Array>): string {
  return relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
}

/** Child elements, in order. */
export function elementsOf(node: Node): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child as Element);
  return found;
}

/** Child elements of a name ("w:pPr"), in order. */
export function childrenOf(node: Node, name: string): Element[] {
  return elementsOf(node).filter((child) => child.nodeName === name);
}

/** The first child element of a name. Properties come first, so that a paragraph of any length answers at once. */
export function childOf(node: Node | undefined | null, name: string): Element | undefined {
  for (let child = node?.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1 && child.nodeName === name) return child as Element;
  return undefined;
}

/** `w:val` of a child element, or undefined. */
export function valueOf(node: Node | undefined | null, name: string): string | undefined {
  return childOf(node, name)?.getAttribute('w:val') ?? undefined;
}

/** A toggle such as w:b: present and not switched off; undefined where it is not said. */
export function toggleOf(node: Node | undefined | null, name: string): boolean | undefined {
  const element = childOf(node, name);
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.getAttribute('w:val') ?? 'true');
}

/** Nearest element of a name above a node, or null. */
export function ancestorOf(node: Node, name: string): Element | null {
  let at: Node | null = node.parentNode;
  while (at && at.nodeName !== name) at = at.parentNode;
  return at as Element | null;
}

/** Takes a node out of its document. */
export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children of `inner` in the place of `element`. */
export function replaceByChildren(element: Element, inner: Element | undefined = element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (let child = inner.firstChild; child; child = inner.firstChild) parent.insertBefore(child, element);
  parent.removeChild(element);
}

/** Elements of a name within a node, in order, as they stand now. */
export function descendants(node: Document | Element, name: string): Element[] {
  const found: Element[] = [];
  let at: Node | null = node.firstChild;
  while (at) {
    if (at.nodeType === 1 && at.nodeName === name) found.push(at as Element);
    at = at.firstChild ?? nextAfter(at, node);
  }
  return found;
}

/** The next node behind a node and all that is in it, within `root`. */
function nextAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
