import type { Paragraph, Root } from 'mdast';
import { confidenceOf, mergeSources, paragraph, toLine } from '#tree';
import type { Block } from '#tree';
import { splitLabel } from '#text';

/** A line shorter than this may stand by itself without punctuation: a heading, the end of an address. */
const fullLine = 40;

/** Boxes less high hold one line, in points. */
const oneLine = 24;
/** How near to the right edge of the text a line ends that is full, in points. */
const nearEdge = 12;

/** Words that no sentence and no heading ends with. */
const hanging = /(?<!\p{L})(?:và|của|cho|với|tại|theo|về|từ|bằng|các|những|hoặc|đối với|trước|đến)$/u;
/** Words that a number ends ("trước ngày | 15/7/2026", "đến năm | 2030"). */
const beforeNumber = /(?<!\p{L})(?:ngày|tháng|quý|năm|số|khoảng|trên|dưới|sau|trong|ít nhất|tối thiểu|đạt)$/u;

/**
 * Joins paragraphs of the body that were parted in the middle of a sentence: by an engine, where specks or a page's end
 * stood between the lines (the first ends without punctuation, the second goes on without a label, in lower case, with a
 * number or behind a full line), or by whoever typed it (the first ends with a word that nothing ends with).
 */
export function joinCut() {
  return (tree: Root): void => {
    const out: Block[] = [];
    const edge = Math.max(...(tree.children as Block[]).map(rightOf));
    for (const block of tree.children as Block[]) {
      const at = out.findLastIndex((before) => before.type !== 'pageBreak' && !isAnnotation(before));
      const before = out[at];
      if (before?.type === 'paragraph' && block.type === 'paragraph' && goesOn(before, block, edge)) {
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

/** Where the last line of a paragraph of the body ends, as far as its boxes tell: those of one line; else 0. */
function rightOf(block: Block): number {
  if (block.type !== 'paragraph' || block.data?.region !== 'body') return 0;
  const last = block.data.sources?.at(-1);
  if (last?.kind !== 'page') return 0;
  const [, top, right, bottom] = last.box;
  return bottom - top < oneLine ? right : 0;
}

function goesOn(before: Paragraph, block: Paragraph, edge: number): boolean {
  if (isAnnotation(block)) return false;
  if (before.data?.region !== 'body' || block.data?.region !== 'body' || block.data.label !== undefined) return false;
  const [first, second] = [toLine(before), toLine(block)];
  if (splitLabel(second) !== null || block.data.align === 'center') return false;
  if (hanging.test(first) || (beforeNumber.test(first) && /^\d/u.test(second))) return true;
  if (confidenceOf(before.data.sources) === 1 || confidenceOf(block.data.sources) === 1) return false;
  if (first.length < fullLine || !/[\p{L}\d,]$/u.test(first)) return false;
  const alike = before.data.bold === block.data.bold;
  return (
    /^(?:\p{Ll}{2}|\d)/u.test(second) || (alike && /^\p{Lu}\p{Ll}/u.test(second) && rightOf(before) > edge - nearEdge)
  );
}
