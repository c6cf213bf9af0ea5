import type { Block } from '#tree';
import { toLine } from '#tree';
import { isAttachedLine, isCodeLine, isPlaceDateLine, titleTypeOf } from '#lexicon';
import { splitLabel } from '#text';

const preambleVerb =
  /^(?:căn cứ|thực hiện|triển khai|theo|để|nhằm|xét|thi hành|trên cơ sở|tiếp tục|ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|chủ tịch|giám đốc)(?!\p{L})/iu;

/**
 * True where a block below the title still belongs to the subject (trích yếu): centred or bold lines, or, where the
 * format shows no looks, the lines that go on a sentence before the preamble or the first heading begins.
 */
export function isSubjectLine(block: Block, previous: Block | undefined): boolean {
  if (block.type !== 'paragraph') return false;
  const line = toLine(block);
  const data = block.data ?? {};
  if (/^[\s\-–—_*=~.…]+$/u.test(line)) return true;
  if (/^kính gửi/iu.test(line) || isCodeLine(line) || isPlaceDateLine(line)) return false;
  if (splitLabel(line) && !data.bold && data.align !== 'center') return false;
  if (/^(?:I|A|1|PHẦN\s\S+)\s*[.:/)]/u.test(line)) return false;
  const before = previous?.type === 'paragraph' ? previous : undefined;
  const afterType = before !== undefined && titleTypeOf(toLine(before)) !== null && !/\p{Ll}/u.test(toLine(before));
  if (data.align === 'center') return data.bold === true || data.italic === true || !/[.;]$/u.test(line) || afterType;
  if (data.bold && (before?.data?.bold ?? true)) return !preambleWithoutStyle(line, before, afterType);
  if (data.align !== undefined && before?.data?.align === 'center' && !afterType) return false;
  if (isAttachedLine(line)) return true;
  if (afterType) return line.length < 400;
  return continuesSubject(line, block, before);
}

function preambleWithoutStyle(line: string, before: Block | undefined, afterType: boolean): boolean {
  return !afterType && before?.type === 'paragraph' && !before.data?.bold && preambleVerb.test(line);
}

/** Without looks: the next line of the same block of lines, short or beginning in lower case. */
function continuesSubject(line: string, block: Block, before: Block | undefined): boolean {
  if (before?.type !== 'paragraph' || block.type !== 'paragraph') return false;
  const [a, b] = [before.data?.sources?.at(-1), block.data?.sources?.[0]];
  if (a?.kind !== 'text' || b?.kind !== 'text' || b.line - a.line > 1) return false;
  if (/[.;:]$/u.test(toLine(before))) return false;
  return line.length < 110 && (/^\p{Ll}/u.test(line) || !preambleVerb.test(line));
}
