import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { limitsOf } from '../limits.ts';
import type { Parser } from '../parser.ts';
import { prepareDocx } from './prepare.ts';
import { readWord } from './read.ts';
import { toTree } from './to-tree.ts';
import { unpack } from './unpack.ts';

/** Word (.docx): mammoth's document tree, with the automatic numbering that it drops. */
export const docxParser: Parser = { format: 'docx', parse };

async function parse(file: VFile): Promise<Root> {
  if (!(file.value instanceof Uint8Array)) throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
  return readParts(unpack(file.value, limitsOf(file)), file);
}

/** The tree of a .docx that another format was converted to; sets what the contract asks on `file`. */
export function readConverted(bytes: Uint8Array, file: VFile): Promise<Root> {
  return readParts(unpack(bytes, limitsOf(file)), file, true);
}

/** The same of the parts of a .docx by name: relations, main part, styles, numbering, headers. */
export async function readParts(parts: Record<string, Uint8Array>, file: VFile, converted = false): Promise<Root> {
  file.data.pageCount = null;
  file.data.textSource = 'embedded';
  const { bytes, unread } = prepareDocx(parts, converted);
  for (const what of new Set(unread))
    report(file, 'content-unread', { what, count: unread.filter((other) => other === what).length });
  return toTree(await readWord(bytes));
}
