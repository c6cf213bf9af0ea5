import { opensGround } from '#lexicon';
import { toLine } from '#tree';
import type { Block } from '#tree';

/** The body on whose word a decision is made, named behind the other grounds. */
const onWordOf = /^(?:theo|xét)\s+đề nghị\s+của\s/iu;
/** One such paragraph may be a task ("Căn cứ Nghị quyết số …, các phòng rà soát …"); grounds stand several together. */
const fewest = 2;

/**
 * The blocks without the grounds they open with: "Căn cứ Luật …; Căn cứ Nghị định …; Theo đề nghị của …". They stand
 * under the name of who decides, in front of what is decided (Nghị định 30/2020/NĐ-CP, Appendix III, form 1.2).
 */
export function withoutGrounds(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex((block) => !isGround(block));
  const grounds = end < 0 ? blocks.length : end;
  return blocks.slice(grounds < fewest ? 0 : grounds);
}

function isGround(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const text = toLine(block);
  return opensGround(text) || onWordOf.test(text);
}
