/** What mammoth drops and the tree needs. */
export interface ParagraphFacts {
  label?: string;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Left edge of the first line, points. */
  indent?: number;
  bold?: boolean;
  italic?: boolean;
  depth?: number;
  /** Part of the package: `word/document.xml`. */
  part: string;
  /** Where the paragraph stands in its part: `p[3]`, `tbl[1]/tr[2]/tc[4]`. */
  path: string;
  /** Of the first paragraph in a table: whether the table draws lines. */
  ruled?: boolean;
}

// characters of the private use area: no document prints them
const [open, close] = ['\uE5F0', '\uE5F1'];

/** The facts as text that travels through mammoth in front of a paragraph. */
export function writeFacts(facts: ParagraphFacts): string {
  return `${open}${JSON.stringify(facts)}${close}`;
}

/** Takes the facts off a paragraph's text. */
export function takeFacts(text: string): { facts: ParagraphFacts | null; rest: string } {
  const end = text.indexOf(close);
  if (!text.startsWith(open) || end === -1) return { facts: null, rest: text };
  return { facts: JSON.parse(text.slice(1, end)) as ParagraphFacts, rest: text.slice(end + 1) };
}
