import type { Agency } from '#model';
import { foldInPlace } from '#text';
import { scanAgencies } from './agencies.ts';
import type { AgencyContext } from './group-names.ts';
import type { ShortNames } from './short-names.ts';

const called =
  /\(\s*(?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:chung|tắt|gọn))*(?:\s+là)?\s*:?\s*["“]?(\p{Lu}[^()"“”;]{1,40}?)["”]?\s*\)/giu;
/** "Ghi chú: P.KHNV: Phòng Kế hoạch nghiệp vụ; VP: Văn phòng." */
const note = /^\W*(?:ghi chú|chú thích|(?:các |những )?(?:chữ|từ|ký hiệu) viết tắt|viết tắt)[^:]{0,30}:\s*(?=\S)/iu;
const entry =
  /(?:^|[;,.\n]\s*)(\p{Lu}[\p{L}\d.&,-]{1,14}(?:\s\p{Lu}[\p{L}\d.&-]{0,10})?)\s*(?::|=|[-–]\s|là\s)\s*(?=\p{Lu})/gu;
/** How far in front of its short name a name may begin, in letters. */
const longest = 90;

/** Bodies that a document names in short: "Chi cục An toàn thực phẩm (sau đây gọi tắt là Chi cục)". */
export function readShortNames(texts: readonly string[], context: AgencyContext): ShortNames {
  const names = new Map<string, Agency>();
  for (const raw of texts) {
    const text = raw.normalize('NFC').replace(/[^\S\n]+/gu, ' ');
    for (const match of text.matchAll(called)) {
      // "Các sở, ngành; UBND các xã (sau đây gọi chung là các địa phương)": no one body's name
      const agency = agencyBefore(text, match.index, context, /\schung(?=\s)/iu.test(match[0]));
      if (agency) names.set(match[1]!.trim(), agency);
    }
    const from = note.exec(text)?.[0].length;
    for (const match of from === undefined ? [] : text.slice(from).matchAll(entry)) {
      const span = scanAgencies(text, from! + match.index + match[0].length, { ...context, namesOnly: true });
      const [agency] = span?.agencies ?? [];
      if (agency) names.set(match[1]!, agency);
    }
  }
  return names;
}

/** The one body whose name ends where the bracket opens; the longest reading counts. `together`: none if others stand before it. */
function agencyBefore(text: string, end: number, context: AgencyContext, together: boolean): Agency | null {
  const folded = foldInPlace(text);
  const from = Math.max(0, end - longest);
  for (const { index } of text.slice(from, end).matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
    if (together && /(?:[,;]|(?<!\p{L})và)\s*$/iu.test(text.slice(0, from + index))) continue;
    const span = scanAgencies(text.slice(0, end), from + index, context, folded.slice(0, end));
    const [agency, ...others] = span?.agencies ?? [];
    if (agency && others.length === 0 && text.slice(span!.end, end).trim() === '') return agency;
  }
  return null;
}
