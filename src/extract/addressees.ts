import { toLine } from '#tree';
import type { Block } from '#tree';
import { flat } from './blocks.ts';

/** "Kính gửi:", "VĂN PHÒNG CHÍNH PHỦ điện:": whom a letter or telegram is sent to follows. */
export function opensAddressees(line: string): boolean {
  return /^kính gửi\s*:?|(?:^|\s)điện\s*:?$/iu.test(line) && /(?:[:;,]|điện)$/iu.test(line);
}

/** The blocks without the addressees that they begin with under such a line, one a block, up to the one that ends the list. */
export function withoutAddressees(line: string, blocks: readonly Block[]): readonly Block[] {
  if (!opensAddressees(line)) return blocks;
  let open = true;
  return blocks.filter((block) => {
    if (!open || block.type === 'pageBreak') return !open;
    const text = flat([block]).map(toLine).at(-1) ?? '';
    open = /[:;,]$/u.test(text);
    return false;
  });
}
