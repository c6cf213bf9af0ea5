import { opensGround } from '#lexicon';
import { toLine } from '#tree';
import type { Block } from '#tree';

/** On whose word or paper a decision is made, named behind the other grounds. */
const onWordOf = /^(?:theo\s+đề nghị\s+của|xét\s+(?:đề nghị|đơn|tờ trình|báo cáo|hồ sơ|ý kiến|nhu cầu))\s/iu;
/** One such paragraph may be a task ("Căn cứ Nghị quyết số …, các phòng rà soát …"); grounds stand several together. */
const fewest = 2;

/**
 * The blocks without the grounds they open with: "Căn cứ Luật …; Căn cứ Nghị định …; Theo đề nghị của …". They stand
 * under the name of who decides, in front of what is decided (Nghị định 30/2020/NĐ-CP, Appendix III, form 1.2).
 */
export function withoutGrounds(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex((block) => !isGround(block));
  const grounds = blocks.slice(0, end < 0 ? blocks.length : end);
  const named = grounds.filter(({ type }) => type !== 'pageBreak').length;
  return blocks.slice(named < fewest ? 0 : grounds.length);
}

function isGround(block: Block): boolean {
  if (block.type === 'pageBreak') return true;
  if (block.type !== 'paragraph') return false;
  const text = toLine(block);
  return opensGround(text) || onWordOf.test(text);
}
