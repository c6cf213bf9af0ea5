import type { Root } from 'mdast';
import { paragraph, toLines } from '#tree';
import type { Block } from '#tree';
import { splitLabel } from '#text';

/**
 * Parts paragraphs at line breaks where an item begins, and joins the other lines: offices end items with Shift+Enter.
 * Letterhead, title, recipients and signature keep their lines.
 */
export function splitBreaks() {
  return (tree: Root): void => {
    tree.children = (tree.children as Block[]).flatMap((block): Block[] => {
      if (block.type !== 'paragraph') return [block];
      const region = block.data?.region;
      const lines = toLines(block);
      if (lines.length < 2 || (region !== 'body' && region !== 'appendix')) return [block];
      const parts: string[] = [];
      for (const line of lines) {
        const before = parts.at(-1);
        if (before === undefined || splitLabel(line) || (/[.;:]$/u.test(before) && !goesOn(before, line)))
          parts.push(line);
        else parts[parts.length - 1] = `${before} ${line}`;
      }
      return parts.map((text, i) => {
        const { label, ...data } = block.data ?? {};
        return paragraph(text, i === 0 && label !== undefined ? { ...data, label } : data);
      });
    });
  };
}

/** "…, tờ rơi;" above "lồng ghép vào các cuộc họp.": what begins small behind a semicolon is no item of its own. */
function goesOn(before: string, line: string): boolean {
  return /;$/u.test(before) && /^\p{Ll}/u.test(line);
}
