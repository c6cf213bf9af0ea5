import { isActorPhrase } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import type { FieldValues } from './field-lines.ts';

const bracket =
  /\(\s*(?:do\s+|giao\s+)?([^()]{3,120}?)\s+(?:làm\s+)?chủ trì(?:\s*[,;]?\s*phối hợp\s+(?:với|cùng)\s+([^();]{3,160}?))?(?=\s*(?:\)|;|,?\s*(?:thực hiện|tổ chức|triển khai|tham mưu|hoàn thành|xong|trước|trong)(?!\p{L})))/giu;
/** "(Phòng Kinh tế tham mưu, hoàn thành trước 10/6/2026)", "(do Công an xã thực hiện)". */
const doing =
  /\(\s*(?:do\s+|giao\s+)?([^(),;]{3,100}?)\s+(?:tham mưu|thực hiện|phụ trách|triển khai)(?:\s+thực hiện)?\s*(?=[),;])/giu;
/** "…; Công an xã chủ trì, Phòng Kinh tế phối hợp." at the end of a task. */
const behind =
  /[;.]\s+(?:do\s+|giao\s+)?([^;.]{3,100}?)\s+(?:làm\s+)?chủ trì(?:\s*[,;]\s*([^;.]{3,160}?)\s+phối hợp(?:\s+thực hiện)?)?\s*\.?$/giu;

/** Who acts by words behind a task: "(Sở A chủ trì, phối hợp với UBND các xã thực hiện …)", "…; Sở A chủ trì, Sở B phối hợp." */
export function readBracketActors(text: string, context: AgencyContext): FieldValues {
  for (const pattern of [bracket, doing, behind]) {
    for (const [, lead, support] of text.matchAll(pattern)) {
      if (lead === undefined || !isActorPhrase(lead, context)) continue;
      return { lead, ...(support !== undefined && isActorPhrase(support, context) && { support }) };
    }
  }
  return {};
}
