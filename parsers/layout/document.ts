import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { pageBreak, root } from '#tree';
import type { DoubtfulWord } from '../parser.ts';
import { toPageBox } from './box.ts';
import type { Page } from './page.ts';
import { toSource } from './source.ts';
import { toTree } from './to-tree.ts';

/** Pages → document tree; words of tables that lie in no cell are reported on the file. */
export function layOut(pages: readonly Page[], file: VFile): Root {
  file.data.doubtfulWords = pages.flatMap(doubtfulWordsOf);
  if (pages.every((page) => page.runs.length === 0)) {
    return root(pages.slice(1).map((page) => pageBreak(page.number)));
  }
  const { root: tree, outside, scattered } = toTree(pages);
  for (const { source, words } of outside) {
    const page = source.kind === 'page' ? source.page : 0;
    report(file, 'table-word-outside', { page, words }, [source]);
  }
  for (const { page, line } of scattered) {
    report(file, 'table-flattened', { page: page.number, line: line.text }, [toSource(page, line.box)]);
  }
  return tree;
}

/** Words below this confidence are shown to people as doubtful. */
const doubtfulWord = 0.7;

function doubtfulWordsOf(page: Page): DoubtfulWord[] {
  return page.runs.flatMap(({ text, confidence = 1, box }) =>
    confidence < doubtfulWord ? [{ text, confidence, page: page.number, box: toPageBox(page, box) }] : [],
  );
}
