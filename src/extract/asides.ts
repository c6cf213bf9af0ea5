import type { Source } from '#model';
import { confidenceOf, toLine } from '#tree';
import type { Block } from '#tree';
import { headOf } from './blocks.ts';
import { isClosingFormula } from './closing.ts';
import { isSpecks } from './specks.ts';

/** "(*) Ghi chú: ĐVCT: Đơn vị chủ trì; …" under a table or a list. */
const note = /^[(*\s)]*ghi chú\s*[(*)\s]*[:：]/iu;

/** What stands behind the last item without being its content: "Trên đây là Kế hoạch …", a stamp, a page break. */
export function isAside(block: Block): boolean {
  if (block.type !== 'paragraph') return block.type === 'pageBreak';
  const text = toLine(block);
  return (
    block.data?.annotation === true ||
    note.test(text) ||
    isClosingFormula(text, false) ||
    isStampRemains(text, block.data?.sources ?? [])
  );
}

/** What an engine reads of a stamp's frame ("mm. S"): a task has two words at least. */
export function isStampRemains(text: string, sources: Source[]): boolean {
  if (confidenceOf(sources) === 1) return false;
  return (text.match(/\p{L}{2,}/gu) ?? []).length < 2 || isSpecks(text);
}

/** "(Chi tiết tại Phụ lục II kèm theo)" under a heading: the annex is its content. */
export function sendsToAnnex(block: Block): boolean {
  return block.type === 'paragraph' && isAside(block) && /phụ lục|biểu|bảng/iu.test(toLine(block));
}

const person =
  /^(?:[-+•*]\s*)?(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/c)(?: \(bà\)|, bà)?:?\s+\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*)+\s*(?:[,;:–.-]|$)/u;

/** "- Bà Lê Thị B, Chủ tịch Mặt trận phường, Tổ phó.": one of a body that is set up, not work. */
export function isMember(block: Block): boolean {
  const line = block.type === 'section' ? headOf(block) : block;
  if (line.type !== 'paragraph') return false;
  return person.test(toLine(line));
}
