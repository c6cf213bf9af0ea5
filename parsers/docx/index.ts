import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Parser } from '../parser.ts';
import { prepareDocx } from './prepare.ts';
import { readWord } from './read.ts';
import { toTree } from './to-tree.ts';

/** Word (.docx): mammoth's document tree, with the automatic numbering that it drops. */
export const docxParser: Parser = { format: 'docx', parse };

async function parse(file: VFile): Promise<Root> {
  if (!(file.value instanceof Uint8Array)) throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
  return readDocx(file.value, file);
}

/** The tree of a .docx, also of one that another format was converted to; sets what the contract asks on `file`. */
export async function readDocx(bytes: Uint8Array, file: VFile): Promise<Root> {
  file.data.pageCount = null;
  file.data.textSource = 'embedded';
  return toTree(await readWord(prepareDocx(bytes)));
}
