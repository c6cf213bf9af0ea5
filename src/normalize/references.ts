import { documentTypeByCode, documentTypeNames, documentTypeOf, notationType } from '#lexicon';
import { datePattern, findDate } from './dates.ts';

/** A document cited in a text. */
export interface Mention {
  /** As printed, without the spaces of line breaks: "226-KL/TW", "110/2023/QH15". */
  code: string;
  /** Abbreviation of the type, from the notation or the word in front. */
  documentType: string | null;
  /** ISO, from the date printed with it. */
  date: string | null;
  /** As printed after "của". */
  issuer: string | null;
  /** Offsets of the whole citation: from the type word to the date or issuer. */
  start: number;
  end: number;
  /** Offset of the code. */
  at: number;
}

// TTg, TTr, CTr, QĐi, UBTVQH14: capitals and digits, two small letters at most between them
const segment = String.raw`\p{Lu}[\p{Lu}\d&]*(?:[a-zđ]{1,2}\p{Lu}*\d*)?(?![\p{L}\d])`;
const hyphen = String.raw`[-‐‑–−]`;
const separator = String.raw`(?:\s?(?:/|${hyphen})|(?:/|${hyphen})\s)`;
const codePattern = new RegExp(
  String.raw`(?<![\p{L}\d./,:‐‑–−-])(\d{1,5}[a-zđ]?)((?:\s?/\s?(?:19|20)\d{2})?)((?:${separator}${segment}){1,4}(?:\s${hyphen}\s\p{Lu}{2,}(?![\p{L}\d]))?)`,
  'gu',
);

const typeWords = [...documentTypeNames].sort((a, b) => b.length - a.length).join('|');
const typeBefore = new RegExp(
  String.raw`(?<!\p{L})(${typeWords})(?:\s+(?:số|của\s+[^,;.\d]{1,40}\s+số))?\s*:?\s*$`,
  'iu',
);
const lawBefore = /(?<!\p{L})(luật|bộ luật|pháp lệnh)\s[^,;.\d]{1,120}\ssố\s*:?\s*$/iu;

/**
 * Documents cited in a text, in order, each mention by itself. A code is a number with a notation of two parts or more
 * ("534/QĐ-TTg", "226- KL/TW"), or of one part behind the word of its type ("Nghị quyết 06/TU").
 */
export function findReferences(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(codePattern)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const word = typeBefore.exec(before) ?? lawBefore.exec(before);
    const code = toCodeText(match[1]!, match[2]!, match[3]!, word !== null || /(?<!\p{L})số\s*:?\s*$/iu.test(before));
    if (code === null) continue;
    const end = match.index + match[0].length;
    const tail = readTail(text.slice(end, end + 200));
    mentions.push({
      code,
      documentType: (notationType(code) ?? (word?.[1] ? documentTypeOf(word[1]) : null))?.code ?? null,
      date: tail.date,
      issuer: tail.issuer,
      start: match.index - (word ? before.length - word.index : 0),
      end: end + tail.length,
      at: match.index,
    });
  }
  return mentions;
}

function toCodeText(number: string, year: string, notation: string, named: boolean): string | null {
  const spaced = /\s/u.test(notation);
  const parts = notation.split(new RegExp(String.raw`\s*(/|${hyphen})\s*`, 'u')).filter((part) => part !== '');
  const names = parts.filter((part) => /\p{L}/u.test(part));
  // a lone capital part is a unit or a grade ("24/D"), a spaced one may be the next word
  if (names.length === 1 && !named && !/^QH\d|^UBTVQH/u.test(names[0]!) && year === '') return null;
  if (names.length === 1 && !/\p{Lu}{2}/u.test(names[0]!)) return null;
  if (spaced && names.some((part) => !/\p{Lu}{2}|\p{Lu}\p{Ll}$/u.test(part))) return null;
  const plain = parts.map((part) => (/^\p{L}/u.test(part) ? part : part === '/' ? '/' : '-')).join('');
  return number + year.replace(/\s/gu, '') + restoreHyphen(plain, names);
}

/** Crawled copies lose the hyphen: "/QĐUBND" → "/QĐ-UBND". */
function restoreHyphen(notation: string, names: string[]): string {
  const whole = names.length === 1 ? names[0]! : '';
  const match =
    /^(QĐ|KH|NQ|CT|TB|BC|KL|HD|NĐ|TT|CTr|TTr)((?:UBND|HĐND|TTg|CP|TU|TW|VPCP|B[\p{Lu}]{1,7}|S[\p{Lu}]{1,7}))$/u.exec(
      whole,
    );
  return match ? notation.replace(whole, `${match[1]}-${match[2]}`) : notation;
}

const dateAfter = new RegExp(
  String.raw`^[\s,(]{0,3}(?:ban hành\s+|ký\s+)?ngày\s*${datePattern.replace('(?:ngày\\s*)?', '')}`,
  'iu',
);
// what follows an issuer's name in a citation
const issuerEnd =
  /[,;:.()“”"[\]]|\s(?:ngày|số|về|v\/v|quy định|ban hành|phê duyệt|hướng dẫn|triển khai|thực hiện|sửa đổi|bổ sung|công bố|giao|chỉ đạo|đẩy mạnh|tăng cường|phát triển|nâng cao|chấn chỉnh|tiếp tục|kết luận tại|là|được|có|để|nhằm|theo|trong|tại|trên|đến|cho|với|nêu|đã|đang|thành lập|kiện toàn|ủy quyền|bãi bỏ|đối với|khi|năm|giai đoạn|yêu cầu|đề nghị|thông báo|quyết định|phân|bảo đảm|đảm bảo|tổ chức thực hiện|tổ chức triển khai|xây dựng kế hoạch|gửi|vào|như|do|và (?:các|những|kế hoạch|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kết luận|công văn|luật|văn bản|quy định|hướng dẫn))(?![\p{L}])/iu;

function readTail(tail: string): { date: string | null; issuer: string | null; length: number } {
  let length = 0;
  let date: string | null = null;
  let issuer: string | null = null;
  for (let turn = 0; turn < 2; turn++) {
    const rest = tail.slice(length);
    const dated = date === null ? dateAfter.exec(rest) : null;
    if (dated) {
      date = findDate(dated[0]);
      length += dated[0].length;
      continue;
    }
    const from = issuer === null ? /^\s*(?:\([^()]{1,40}\)\s*)?của\s+/u.exec(rest) : null;
    if (!from) break;
    const name = rest.slice(from[0].length);
    const stop = issuerEnd.exec(name);
    const value = name.slice(0, stop?.index ?? Math.min(name.length, 90)).trim();
    if (value === '' || value.length > 90) break;
    issuer = value;
    length += from[0].length + value.length;
    // "của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05 tháng 02 năm 2026"
    length += /^\s*\([^()]{1,20}\)(?=\s*ngày)/u.exec(tail.slice(length))?.[0].length ?? 0;
  }
  return { date, issuer, length };
}

/** Short names that a document gives its sources: "(viết tắt là Chỉ thị 11)", and type with number: "Kế hoạch số 144". */
const shortPattern = new RegExp(
  String.raw`(?<!\p{L})(${typeWords})\s+(?:số\s+)?(\d{1,5})(?!\s?[/\d.,]|\s?[-–]\s?\p{Lu}|\s?%)(?![\p{L}])`,
  'giu',
);

/**
 * Codes cited in a text, each once, in order. With the codes known from the whole document, a short citation
 * ("Chỉ thị 11", "Kế hoạch số 144") counts as the one of that type and number, if there is just one.
 */
export function findCodes(text: string, known: readonly string[] = []): string[] {
  const mentions = findReferences(text);
  const found = mentions.map(({ code, at }) => ({ code, at }));
  if (known.length > 0) {
    for (const match of text.matchAll(shortPattern)) {
      if (mentions.some(({ start, end }) => match.index >= start && match.index < end)) continue;
      const code = resolveShort(match[1]!, match[2]!, known);
      if (code !== null) found.push({ code, at: match.index });
    }
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ code }) => code))];
}

function resolveShort(word: string, number: string, known: readonly string[]): string | null {
  const type = documentTypeOf(word)?.code;
  const fits = known.filter((code) => {
    const own = /^\d+/u.exec(code)?.[0];
    const ownType = notationType(code)?.code ?? null;
    return (
      own !== undefined &&
      Number(own) === Number(number) &&
      ownType !== null &&
      documentTypeByCode(ownType)?.code === type
    );
  });
  return fits.length === 1 ? fits[0]! : null;
}
