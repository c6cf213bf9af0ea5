import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { unusable } from '#diagnostics';
import { cleanText } from '#text';
import { root } from '#tree';
import { keepLinesWithin, limitsOf } from '../limits.ts';
import type { Parser } from '../parser.ts';
import { decodeText } from '../decode.ts';
import { joinWrapped } from './join-wrapped.ts';
import { toLines } from './lines.ts';
import { splitColumns } from './split-columns.ts';
import { takeTables } from './tables.ts';

/** Plain text: a line is a paragraph, unless lines are cut at one width; tables by tabs, bars or aligned columns. */
export const textParser: Parser = { format: 'text', parse };

async function parse(file: VFile): Promise<Root> {
  const text = file.value instanceof Uint8Array ? decodeText(file.value) : String(file.value ?? '');
  if (text === null) throw unusable('unknown-format', { detail: 'không phải chữ' });
  keepLinesWithin(text, limitsOf(file));
  file.data.pageCount = null;
  file.data.textSource = 'embedded';
  const lines = splitColumns(toLines(cleanText(text)));
  return root(takeTables(lines, joinWrapped));
}
