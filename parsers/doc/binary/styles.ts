import type { WordFile } from './file.ts';
import { entries } from './file.ts';
import { escapeXml, toParagraphXml, toRunXml } from './properties.ts';
import { readProperties } from './sprm.ts';

/** Names of the fonts, in the order of their indices ([MS-DOC] 2.9.286). */
export function readFonts(bytes: Buffer): string[] {
  const fonts: string[] = [];
  for (let at = 4; at < bytes.length; at += 1 + bytes[at]!) {
    const name = bytes.subarray(at + 40, at + 1 + bytes[at]!).toString('utf16le');
    fonts.push(name.replace(/\0[^]*$/u, ''));
    if (bytes[at] === 0) break;
  }
  return fonts;
}

const kinds: Record<number, string> = { 1: 'paragraph', 2: 'character' };

export interface StyleSheet {
  /** styles.xml of the same styles. */
  xml: string;
  /** Id of a style of the kind in that file, or null where the sheet has none. */
  idOf(style: number, kind: 'paragraph' | 'character'): string | null;
}

/** The style sheet ([MS-DOC] 2.9.271) as the styles.xml of a .docx. */
export function readStyles(file: WordFile, fonts: readonly string[]): StyleSheet {
  const bytes = file.entry(entries.styles);
  const kindOf = new Map<number, string>();
  const styles: string[] = [];
  if (bytes.length < 20) return { xml: wrap([], ''), idOf: () => null };
  const head = bytes.readUInt16LE(0);
  const [count, baseSize] = [bytes.readUInt16LE(2), bytes.readUInt16LE(4)];
  const usual = fonts[bytes.readUInt16LE(2 + 16)] ?? '';
  let at = 2 + head;
  for (let style = 0; style < count && at + 2 <= bytes.length; style += 1) {
    const size = bytes.readUInt16LE(at);
    const std = bytes.subarray(at + 2, at + 2 + size);
    at += 2 + size;
    if (std.length < baseSize + 2) continue;
    const kind = kinds[std.readUInt16LE(2) & 0xf];
    if (!kind) continue;
    kindOf.set(style, kind);
    styles.push(toStyleXml(style, kind, std, baseSize, file, fonts));
  }
  const idOf: StyleSheet['idOf'] = (style, kind) => (kindOf.get(style) === kind ? `s${style}` : null);
  return { xml: wrap(styles, usual), idOf };
}

function wrap(styles: readonly string[], font: string): string {
  const fonts = `<w:rFonts w:ascii="${escapeXml(font)}" w:hAnsi="${escapeXml(font)}"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${font === '' ? '' : fonts}</w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}`;
}

function toStyleXml(
  style: number,
  kind: string,
  std: Buffer,
  baseSize: number,
  file: WordFile,
  fonts: readonly string[],
): string {
  const base = std.readUInt16LE(2) >> 4;
  const length = std.readUInt16LE(baseSize);
  const name = std.subarray(baseSize + 2, baseSize + 2 + length * 2).toString('utf16le');
  const parts = readUpx(std.subarray(baseSize + 2 + length * 2 + 2));
  const [papx, chpx] = kind === 'paragraph' ? [parts[0]?.subarray(2), parts[1]] : [undefined, parts[0]];
  return [
    `<w:style w:type="${kind}" w:styleId="s${style}"${style === 0 ? ' w:default="1"' : ''}>`,
    `<w:name w:val="${escapeXml(name)}"/>`,
    base === 0xfff ? '' : `<w:basedOn w:val="s${base}"/>`,
    papx ? `<w:pPr>${toParagraphXml(readProperties(papx, file.data))}</w:pPr>` : '',
    chpx ? `<w:rPr>${toRunXml(readProperties(chpx), fonts, () => null)}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

/** Property sets of a style, each on an even offset ([MS-DOC] 2.9.167). */
function readUpx(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const size = bytes.readUInt16LE(at);
    found.push(bytes.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  return found;
}
