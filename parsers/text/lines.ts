import type { ParagraphData } from 'mdast';
import { paragraph } from '#tree';
import type { Block } from '#tree';

/** A line of a text file that is not blank. */
export interface TextLine {
  text: string;
  /** From 1. */
  line: number;
  /** Characters into the file, from 0. */
  offset: number;
  /** Half of a two-column zone. */
  column?: 0 | 1;
}

/** The lines of a text; page feeds are line ends. */
export function toLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let offset = 0;
  text.split(/\r\n|[\r\n\f]/u).forEach((raw, i) => {
    if (raw.trim() !== '') lines.push({ text: raw.trimEnd(), line: i + 1, offset });
    offset += raw.length + 1;
  });
  return lines;
}

export function toParagraph(line: TextLine, text = line.text): Block {
  const data: ParagraphData = {
    sources: [
      { kind: 'text', line: line.line, column: 1 + (/^\s*/u.exec(line.text)?.[0].length ?? 0), offset: line.offset },
    ],
  };
  if (line.column !== undefined) data.column = line.column;
  return paragraph(text.trim(), data);
}
