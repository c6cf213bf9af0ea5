/** Style of a printed label; the order is the usual rank in administrative documents, outermost first. */
export const labelStyles = [
  'part', // Phần I, PHẦN THỨ NHẤT
  'upper', // A.
  'roman', // I.
  'heading', // a heading without number
  'article', // Điều 1.
  'decimal', // 1.
  'decimal2', // 1.1.
  'decimal3', // 1.1.1.
  'subheading', // a bold line without number
  'letter', // a)
  'parenthesis', // (1) or 1)
  'lower-roman', // (i)
  'dash', // -
  'plus', // +
  'dot', // · inside a dash item
] as const;
export type LabelStyle = (typeof labelStyles)[number];

export interface Label {
  /** As printed: "1.1.", "a)", "-". */
  printed: string;
  /** Without trailing punctuation: "1.1", "a"; null for dashes and bullets. */
  ordinal: string | null;
  style: LabelStyle;
  /** The text behind the label. */
  rest: string;
}

const space = String.raw`[ \t]*`;
const patterns: [LabelStyle, RegExp][] = [
  // "1.1- Tổ chức …", "2- Đảng ủy …": how organs of the Party number
  ['decimal3', /^(\d{1,2}\.\d{1,2}\.\d{1,2})\.?\s?[-–]\s?(?=\p{Lu})/u],
  ['decimal2', /^(\d{1,2}\.\d{1,2})\.?\s?[-–]\s?(?=\p{Lu})/u],
  ['decimal', /^(\d{1,2})\.?\s?[-–]\s?(?=\p{Lu}\p{L})/u],
  ['upper', /^([A-HK-Z]|Đ)\s?[-–]\s(?=\p{Lu}\p{L})/u],
  ['letter', /^([a-zđ])\s?[-–]\s(?=\p{Lu}\p{L})/u],
  ['part', /^(phần\s+(?:thứ\s+\p{L}+|[IVX]+|\d+))\s*[.:–-]?\s*/iu],
  ['decimal3', /^(\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)[.)]?\s+/u],
  ['decimal2', /^(\d{1,2}\.\d{1,2})[.)]?\s+(?!%)/u],
  ['roman', new RegExp(String.raw`^((?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?:\.\d+)?)${space}[./)–-]\s*`, 'u')],
  // "B.2.1. …", "C.1. …"
  ['decimal2', /^([A-HK-Z]\.\d{1,2}\.\d{1,2})[.)]?\s+(?=\p{Lu})/u],
  ['decimal', /^([A-HK-Z]\.\d{1,2})[.)]?\s+(?=\p{Lu})/u],
  ['upper', /^([A-HK-Z]|Đ)\s*[./)]\s+/u],
  ['article', /^(?:Điều|ĐIỀU)\s+(\d{1,2})\s*[.:](?!\d)\s*/u],
  ['decimal', /^(?:(?:Nhiệm vụ|Mục)\s+)?(\d{1,2})\s*[./](?!\d)\s*/u],
  ['parenthesis', /^\((\d{1,2})\)[.:]?\s*/u],
  ['parenthesis', /^(\d{1,2})\)\s*/u],
  ['lower-roman', /^\(?((?:ix|iv|v?i{1,3}|v|x))\)\s*/u],
  ['letter', /^\(?([a-zđ]\d?)\s*[)/]\s*/u],
  ['letter', /^([a-zđ])\.\s+/u],
];

/**
 * The label in front of a line, or null. Styles follow Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6 (phần, chương, mục,
 * khoản, điểm) and the bullets that offices add.
 */
export function splitLabel(line: string): Label | null {
  // "V/v triển khai …" opens a subject, no part V
  if (/^v\/v(?!\p{L})/iu.test(line)) return null;
  if (!/[\p{L}\d]/u.test(line)) return null;
  const bullet = /^([-–—−‒*•●▪■◦○➢⮚✓🗸✔➤❖❑❏◆◇♦►▶⇨→🡪⚫◼+·\uf02d\uf0b7\uf0a7\uf0fc])\s*(?=\S)/u.exec(line);
  // "✓", "❖", "➢", "▪" as an engine reads them, or as Wingdings has them behind plain letters
  const letter = /^([vüØ§])\s+(?=\p{Lu})/u.exec(line);
  if (letter?.[1]) return { printed: letter[1], ordinal: null, style: 'dash', rest: line.slice(letter[0].length) };
  if (bullet?.[1] && !/^[-–−]\d/u.test(line)) {
    const rest = line.slice(bullet[0].length);
    const style: LabelStyle = bullet[1] === '+' ? 'plus' : bullet[1] === '·' ? 'dot' : 'dash';
    return { printed: bullet[1], ordinal: null, style, rest };
  }
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line);
    if (!match?.[1] || match[0].length > line.length) continue;
    const rest = line.slice(match[0].length);
    if (style !== 'part' && rest === '') continue;
    return { printed: match[0].trim(), ordinal: match[1], style, rest };
  }
  return null;
}

/** Rank of a style, 0 outermost. */
export function rankOf(style: LabelStyle): number {
  return labelStyles.indexOf(style);
}
