import type { Paragraph, Root } from 'mdast';
import { confidenceOf, mergeSources, paragraph, toLine } from '#tree';
import type { Block } from '#tree';
import { splitLabel } from '#text';

/** A line shorter than this may stand by itself without punctuation: a heading, the end of an address. */
const fullLine = 40;

/**
 * Joins paragraphs of the body that an engine parted in the middle of a sentence, where specks or a page's end stood
 * between the lines: the first ends without punctuation, the second goes on in lower case without a label.
 */
export function joinCut() {
  return (tree: Root): void => {
    const out: Block[] = [];
    for (const block of tree.children as Block[]) {
      const at = out.findLastIndex((before) => before.type !== 'pageBreak' && !isAnnotation(before));
      const before = out[at];
      if (before?.type === 'paragraph' && block.type === 'paragraph' && goesOn(before, block)) {
        const { sources = [], ...data } = before.data ?? {};
        const text = `${toLine(before)} ${toLine(block)}`;
        out[at] = paragraph(text, { ...data, sources: mergeSources(sources, block.data?.sources) });
      } else out.push(block);
    }
    tree.children = out as Root['children'];
  };
}

function isAnnotation(block: Block): boolean {
  return block.type === 'paragraph' && block.data?.annotation === true;
}

function goesOn(before: Paragraph, block: Paragraph): boolean {
  if (isAnnotation(block)) return false;
  if (before.data?.region !== 'body' || block.data?.region !== 'body' || block.data.label !== undefined) return false;
  if (confidenceOf(before.data.sources) === 1 || confidenceOf(block.data.sources) === 1) return false;
  const [first, second] = [toLine(before), toLine(block)];
  return (
    first.length >= fullLine && /[\p{L}\d,]$/u.test(first) && /^\p{Ll}{2}/u.test(second) && splitLabel(second) === null
  );
}
