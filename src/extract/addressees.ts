import { toLine } from '#tree';
import type { Block } from '#tree';
import { flat } from './blocks.ts';

/** "Kính gửi:", "VĂN PHÒNG CHÍNH PHỦ điện:": whom a letter or telegram is sent to follows. */
export function opensAddressees(line: string): boolean {
  return /^kính gửi(?!\p{L}).*[:;,]$/iu.test(line) || /^[\p{Lu}\s]+ điện\s*:$/u.test(line);
}

/**
 * The blocks of a body without the addressees in front (Nghị định 30/2020/NĐ-CP, Appendix I, 9), one a block: they follow such
 * a line, which may stand `above` the body, as long as punctuation or a list goes on.
 */
export function withoutAddressees(blocks: readonly Block[], above: Block | undefined): readonly Block[] {
  let open = above !== undefined && opensAddressees(lineOf(above));
  return blocks.filter((block, i) => {
    if (!open && !(i === 0 && opensAddressees(lineOf(block)))) return true;
    const next = blocks[i + 1];
    const listed = block.type === 'section' && next?.type === 'section' && next.data.style === block.data.style;
    open = block.type === 'pageBreak' || /[:;,]$/u.test(lineOf(block)) || listed;
    return false;
  });
}

function lineOf(block: Block): string {
  return flat([block]).map(toLine).at(-1) ?? '';
}
