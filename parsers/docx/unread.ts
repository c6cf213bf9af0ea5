import { descendants } from './package.ts';
import type { Document, Element } from './package.ts';

/** Kinds of content that a Word file can hold and that is not read. */
export type Unread = 'object' | 'file' | 'picture';

/** Least width and height of a picture that may be a page or a table, points: signatures, stamps and logos are smaller. */
const [leastWidth, leastHeight] = [300, 200];
const pointsPerEmu = 1 / 12_700;

/** What of a text stands in other files or in pictures: tables of Excel, inserted files, scanned pages. */
export function findUnread(xml: Document): Unread[] {
  const objects = descendants(xml, 'o:OLEObject').filter((element) =>
    /^(?:excel|word|powerpoint|acro|package)/iu.test(element.getAttribute('ProgID') ?? ''),
  );
  const files = [...descendants(xml, 'w:altChunk'), ...descendants(xml, 'w:subDoc')];
  const pictures = [
    ...descendants(xml, 'pic:pic').map((element) => descendants(element, 'a:ext')[0]),
    ...descendants(xml, 'v:imagedata').map((element) => element.parentNode as Element),
  ];
  return [
    ...objects.map((): Unread => 'object'),
    ...files.map((): Unread => 'file'),
    ...pictures.filter((element) => element && isLarge(element)).map((): Unread => 'picture'),
  ];
}

function isLarge(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  const points = (name: string) =>
    Number(new RegExp(String.raw`(?:^|;)\s*${name}:\s*([\d.]+)pt`, 'u').exec(style)?.[1] ?? 0);
  const width = Number(element.getAttribute('cx') ?? 0) * pointsPerEmu || points('width');
  const height = Number(element.getAttribute('cy') ?? 0) * pointsPerEmu || points('height');
  return width >= leastWidth && height >= leastHeight;
}
