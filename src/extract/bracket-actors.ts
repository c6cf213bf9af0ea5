import { isActorPhrase } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import type { FieldValues } from './field-lines.ts';

const bracket =
  /\(\s*(?:do\s+|giao\s+)?([^()]{3,120}?)\s+(?:làm\s+)?chủ trì(?:\s*[,;]?\s*phối hợp\s+(?:với|cùng)\s+([^();]{3,160}?))?(?=\s*(?:\)|;|,?\s*(?:thực hiện|tổ chức|triển khai|tham mưu|hoàn thành|xong|trước|trong)(?!\p{L})))/giu;

/** Who acts by a bracket behind a task: "(Sở A chủ trì, phối hợp với UBND các xã thực hiện …)". */
export function readBracketActors(text: string, context: AgencyContext): FieldValues {
  for (const [, lead, support] of text.matchAll(bracket)) {
    if (lead === undefined || !isActorPhrase(lead, context)) continue;
    return { lead, ...(support !== undefined && isActorPhrase(support, context) && { support }) };
  }
  return {};
}
