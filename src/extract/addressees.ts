import type { Root } from 'mdast';
import { toLine } from '#tree';
import type { Block } from '#tree';
import { flat, headOf } from './blocks.ts';

/** "Kính gửi:", "VĂN PHÒNG CHÍNH PHỦ điện:": whom a letter or telegram is sent to follows. */
function opensAddressees(line: string): boolean {
  return /^kính gửi(?!\p{L}).*[:;,]$/iu.test(line) || /^[\p{Lu}\s]+ điện\s*:$/u.test(line);
}

/** The blocks of the body, without whom a letter is sent to. */
export function bodyOf(tree: Root): readonly Block[] {
  const all = tree.children as Block[];
  const blocks = all.filter((block) => regionOf(block) === 'body');
  const above = all.slice(0, all.indexOf(blocks[0]!)).findLast((block) => block.type === 'paragraph');
  return withoutAddressees(blocks, above);
}

function regionOf(block: Block): string | undefined {
  if (block.type === 'section') return headOf(block).data?.region;
  return block.type === 'pageBreak' ? undefined : block.data?.region;
}

/**
 * The blocks of a body without the addressees in front (Nghị định 30/2020/NĐ-CP, Appendix I, 9), one a block: they follow such
 * a line, which may stand `above` the body, as long as punctuation or a list goes on.
 */
function withoutAddressees(blocks: readonly Block[], above: Block | undefined): readonly Block[] {
  let open = above !== undefined && opensAddressees(lineOf(above));
  return blocks.flatMap((block, i) => {
    if (!open && !(i === 0 && opensAddressees(lineOf(block)))) return [block];
    const next = blocks[i + 1];
    const listed = block.type === 'section' && next?.type === 'section' && next.data.style === block.data.style;
    const behind = behindLast(block);
    open = behind.length === 0 && (block.type === 'pageBreak' || /[:;,]$/u.test(lineOf(block)) || listed);
    return behind;
  });
}

/** What stands below "- UBND các xã, phường." and is no more of it: "Thực hiện Kế hoạch số …, UBND tỉnh yêu cầu:". */
function behindLast(block: Block): readonly Block[] {
  if (block.type !== 'section' || !/\.$/u.test(toLine(headOf(block)))) return [];
  return block.children.slice(1);
}

function lineOf(block: Block): string {
  return flat([block]).map(toLine).at(-1) ?? '';
}
