import type { Block } from '#tree';
import { toLine } from '#tree';
import { isAttachedLine, isCodeLine, isPlaceDateLine } from '#lexicon';
import { splitLabel, stripMarks } from '#text';

/** The line under the trích yếu, drawn with characters. */
const rule = /^[\s\-–—_*=~.…]+$/u;
const authority =
  /^(?:(?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG BAN|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG)|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG|SỞ|BỘ|CHÍNH PHỦ)(?=\s)(?!.*\p{Ll}{2}.*\p{Ll}{2}.*\p{Ll}{2})/u;
/** The same where a scan lost marks: "TRƯỜNG BẠN CHỈ ĐẠO …". */
const authorityLetters =
  /^(?:QUYEN |PHO )?(?:CHU TICH (?:UY BAN|HOI DONG)|GIAM DOC SO|BO TRUONG BO|THU TUONG CHINH PHU|TRUONG BAN CHI DAO|CUC TRUONG CUC)[A-Z\s,-]*$/u;
const preambleVerb =
  /^(?:căn cứ|thực hiện|triển khai|theo|để|nhằm|xét|thi hành|trên cơ sở|tiếp tục|ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|chủ tịch|giám đốc)(?!\p{L})/iu;

/**
 * True where a block below the title still belongs to the subject (trích yếu): centred or bold lines, or, where the
 * format shows no looks, the lines that go on a sentence before the preamble or the first heading begins. `title` is the
 * block that prints the type.
 */
export function isSubjectLine(block: Block, previous: Block | undefined, title: Block | undefined): boolean {
  if (block.type !== 'paragraph') return false;
  const line = toLine(block);
  const data = block.data ?? {};
  const before = previous?.type === 'paragraph' ? previous : undefined;
  if (rule.test(line)) return true;
  if (before !== undefined && rule.test(toLine(before))) return false;
  if (/^kính gửi/iu.test(line) || /^Căn cứ\s/u.test(line) || isCodeLine(line) || isPlaceDateLine(line)) return false;
  if (splitLabel(line) && !data.bold && data.align !== 'center') return false;
  if (/^(?:I|A|1|PHẦN\s\S+|Phần\s[IVX\d]+)\s*[.:/)]/u.test(line)) return false;
  const afterType = before !== undefined && before === title && !/\p{Ll}/u.test(toLine(before));
  // a heading of another depth than the type opens the text
  const typeDepth = title?.type === 'paragraph' ? title.data?.depth : undefined;
  if (data.depth !== undefined && !afterType && data.depth !== typeDepth) return false;
  // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" under the subject of a decision says who decides
  if (!afterType && (authority.test(line) || authorityLetters.test(stripMarks(line)))) return false;
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
