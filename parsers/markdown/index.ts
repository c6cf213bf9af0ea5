import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { unusable } from '#diagnostics';
import { cleanText } from '#text';
import type { Limits } from '#limits';
import { keepLinesWithin, keepWithin, limitsOf } from '../limits.ts';
import type { Parser } from '../parser.ts';
import { decodeText } from '../decode.ts';
import { toTree } from './to-tree.ts';

/** Markdown with GFM tables. */
export const markdownParser: Parser = { format: 'markdown', parse };

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

async function parse(file: VFile): Promise<Root> {
  const text = file.value instanceof Uint8Array ? decodeText(file.value) : String(file.value ?? '');
  if (text === null) throw unusable('unknown-format', { detail: 'không phải chữ' });
  keepLinesWithin(text, limitsOf(file));
  keepDepthWithin(text, limitsOf(file));
  file.data.pageCount = null;
  file.data.textSource = 'embedded';
  return toTree(reader.parse(unmark(cleanText(text))));
}

/** Quotes and lists nest by what stands in front of a line; remark's time grows with the square of the depth. */
function keepDepthWithin(text: string, limits: Limits): void {
  for (const [prefix] of text.matchAll(/^[ \t>]+/gmu)) {
    const quotes = prefix.split('>').length - 1;
    keepWithin(limits, 'depth', quotes + Math.floor((prefix.length - quotes) / 2));
  }
}

/** Plan text that Markdown would take for something else: indented paragraphs are no code, a rule below text no heading. */
function unmark(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line, i, all) => {
      if (
        /^\s*(?:-{3,}|={3,})\s*$/u.test(line) &&
        (all[i - 1] ?? '').trim() !== '' &&
        !/^\s*\|/u.test(all[i - 1] ?? '')
      )
        return '';
      const indented = /^(?: {4,}|\t+)(?![-*+]\s|\d+[.)]\s|\|)/u.test(line);
      return indented ? line.trimStart() : line;
    })
    .join('\n');
}
