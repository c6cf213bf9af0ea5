import { lastOf } from './sprm.ts';
import type { Property } from './sprm.ts';

/** Text in XML. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/gu, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
}

const aligns = ['left', 'center', 'right', 'both', 'distribute'];

/** Paragraph properties as the inside of w:pPr. */
export function toParagraphXml(properties: readonly Property[]): string {
  const align = lastOf(properties, 0x2403, 0x2461)?.[0];
  const list = lastOf(properties, 0x460b)?.readUInt16LE(0);
  const level = lastOf(properties, 0x260a)?.[0];
  const outline = lastOf(properties, 0x2640)?.[0];
  const left = lastOf(properties, 0x840f, 0x845e)?.readInt16LE(0);
  const first = lastOf(properties, 0x8411, 0x8460)?.readInt16LE(0);
  const indent = [
    ...said('left', left),
    ...(first !== undefined && first < 0 ? said('hanging', -first) : said('firstLine', first)),
  ];
  return [
    list === undefined && level === undefined
      ? ''
      : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${list === undefined ? '' : `<w:numId w:val="${list === 0x7ff ? 0 : list}"/>`}</w:numPr>`,
    indent.length === 0 ? '' : `<w:ind ${indent.join(' ')}/>`,
    align === undefined ? '' : `<w:jc w:val="${aligns[align] ?? 'left'}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

function said(name: string, value: number | undefined): string[] {
  return value === undefined ? [] : [`w:${name}="${value}"`];
}

const toggles: [number, string][] = [
  [0x0835, 'w:b'],
  [0x0836, 'w:i'],
  [0x083b, 'w:caps'],
  [0x083c, 'w:vanish'],
];

/** Character properties as the inside of w:rPr. A toggle "as the style" or "against the style" is resolved by Word's rule. */
export function toRunXml(
  properties: readonly Property[],
  fonts: readonly string[],
  styleId: (style: number) => string | null,
): string {
  const style = lastOf(properties, 0x4a30)?.readUInt16LE(0);
  const id = style === undefined ? null : styleId(style);
  const [ascii, other] = [0x4a4f, 0x4a51].map((code) => fonts[lastOf(properties, code)?.readUInt16LE(0) ?? -1]);
  const named = [
    ...(ascii === undefined ? [] : [`w:ascii="${escapeXml(ascii)}"`]),
    ...(other === undefined ? [] : [`w:hAnsi="${escapeXml(other)}"`]),
  ];
  return [
    id === null ? '' : `<w:rStyle w:val="${id}"/>`,
    named.length === 0 ? '' : `<w:rFonts ${named.join(' ')}/>`,
    ...toggles.map(([code, name]) => {
      const value = lastOf(properties, code)?.[0];
      return value === undefined || value === 0x80 ? '' : `<${name} w:val="${value === 0 ? 0 : 1}"/>`;
    }),
  ].join('');
}
