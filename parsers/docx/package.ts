import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { unusable } from '#diagnostics';
import { docxSettings } from './settings.ts';

export type { Document, Element, Node };

/** The unpacked parts of a Word file, by name. Throws `UnusableFile` where it is no sound package. */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let bomb = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        total += originalSize;
        if (total > docxSettings.unpackedBytes) bomb = true;
        if (originalSize > 1_000_000 && originalSize > size * docxSettings.expansion) bomb = true;
        return !bomb && /^(?:word|_rels|docProps)\/|^\[Content_Types\]\.xml$/u.test(name);
      },
    });
    if (bomb) throw unusable('file-damaged', { format: 'Word', detail: 'nội dung nén bung ra quá lớn' });
    return parts;
  } catch (error) {
    if (error instanceof Error && error.name === 'UnusableFile') throw error;
    throw unusable('file-damaged', { format: 'Word', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A part as XML, or null where the package has none. Entity declarations are refused: they can expand without end. */
export function readXml(parts: Record<string, Uint8Array>, name: string): Document | null {
  const part = parts[name];
  if (part === undefined) return null;
  const text = strFromU8(part);
  if (/<!DOCTYPE|<!ENTITY/iu.test(text))
    throw unusable('file-damaged', { format: 'Word', detail: `${name} khai báo thực thể XML` });
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level === 'fatalError') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw unusable('file-damaged', {
      format: 'Word',
      detail: `${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    });
  }
}

/** Child elements of a name ("w:pPr"), in order. */
export function childrenOf(node: Node, name: string): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && child.nodeName === name) found.push(child as Element);
  }
  return found;
}

export function childOf(node: Node | undefined | null, name: string): Element | undefined {
  return node ? childrenOf(node, name)[0] : undefined;
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

export function descendants(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)];
}
