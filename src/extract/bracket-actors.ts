import { isActorPhrase } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import { splitRoles } from './agency-roles.ts';
import type { FieldValues } from './field-lines.ts';
import { splitOutcome } from './outcome.ts';

const bracket =
  /\(\s*(?:do\s+|giao\s+)?([^()]{3,120}?)\s+(?:làm\s+)?chủ trì(?:\s*[,;]?\s*phối hợp\s+(?:với|cùng)\s+([^();]{3,160}?))?(?=\s*(?:\)|;|,?\s*(?:thực hiện|tổ chức|triển khai|tham mưu|hoàn thành|xong|trước|trong)(?!\p{L})))/giu;
/** "(Phòng Kinh tế tham mưu, hoàn thành trước 10/6/2026)", "(do Công an xã thực hiện)". */
const doing =
  /\(\s*(?:do\s+|giao\s+)?([^(),;]{3,100}?)\s+(?:tham mưu|(?:chỉ đạo\s+)?thực hiện|phụ trách|triển khai)(?:\s+thực hiện)?\s*(?=[),;])/giu;
/** "…; Công an xã chủ trì, Phòng Kinh tế phối hợp.", "… Sở A chủ trì, phối hợp với B; xong trong quý II/2026." at the end of a task. */
const time = String.raw`(?:\s*[,;]\s*(?:hoàn thành|xong|thực hiện|định kỳ|trước|trong|từ|báo cáo|trình)(?!\p{L})[^;.]{0,120})?`;
const behind = new RegExp(
  String.raw`[;.]\s+(?:do\s+|giao\s+)?(\p{Lu}[^;.]{2,100}?)\s+(?:làm\s+)?chủ trì(?:\s*[,;]\s*(?:phối hợp\s+(?:(?:với|cùng)\s+)?([^;.]{3,160}?)|([^;.]{3,160}?)\s+phối hợp(?:\s+thực hiện)?))?${time}\s*\.?$`,
  'giu',
);
/** "…; Hiệp hội A phối hợp với Sở B thực hiện thường xuyên." */
const together =
  /[;.]\s+(\p{Lu}[^;.]{2,100}?)\s+phối hợp\s+(?:với|cùng)\s+([^;.]{3,160}?)\s+thực hiện(?:\s+[^;.]{0,60})?\s*\.?$/giu;

/** "[Văn phòng] Treo băng rôn …", "(Hội A chủ trì, Hội B phối hợp) Thu gom …" in front of a task. */
const front = /^\s*[-–+•]?\s*[([]\s*([^()[\]]{3,120}?)\s*[)\]]\s*[:–-]?\s*(?=\p{Lu})/u;
/** "… (Phòng Kinh tế, Công an xã; tháng 6/2026)." at the end of a task: who and when. */
const end = /\(([^()]{5,160})\)\s*[.;]?\s*$/u;

/** Who acts, and when, by a bracket that says nothing else. */
function readWhole(text: string, context: AgencyContext): FieldValues | null {
  const opening = front.exec(text)?.[1];
  const opened = opening === undefined ? null : toActors(opening, context);
  if (opened !== null) return opened;
  const last = end.exec(text)?.[1];
  // "(Phòng Kinh tế chủ trì, Công an xã phối hợp)" at the end
  const both =
    last !== undefined && /chủ trì/iu.test(last) && /phối hợp\s*$/iu.test(last) ? toActors(last, context) : null;
  if (both !== null) return both;
  const { product: who, deadline } = splitOutcome(last ?? null);
  const named = who === null || deadline === null ? null : toActors(who, context);
  return named && { ...named, deadline: deadline! };
}

function toActors(words: string, context: AgencyContext): FieldValues | null {
  const { lead, support } = /chủ trì|phối hợp/iu.test(words) ? splitRoles(words) : { lead: words, support: null };
  if (lead === null || !isActorPhrase(lead, context)) return null;
  return { lead, ...(support !== null && isActorPhrase(support, context) && { support }) };
}

/** Who acts by words behind a task: "(Sở A chủ trì, phối hợp với UBND các xã thực hiện …)", "…; Sở A chủ trì, Sở B phối hợp." */
export function readBracketActors(text: string, context: AgencyContext): FieldValues {
  const whole = readWhole(text, context);
  if (whole !== null) return whole;
  for (const pattern of [bracket, doing, behind, together]) {
    for (const [, lead, first, second] of text.matchAll(pattern)) {
      const support = first ?? second;
      if (lead === undefined || !isActorPhrase(lead, context)) continue;
      return { lead, ...(support !== undefined && isActorPhrase(support, context) && { support }) };
    }
  }
  return {};
}
