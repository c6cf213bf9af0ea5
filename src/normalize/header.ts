import { bareName, documentTypeByCode, documentTypeOf, notationType } from '#lexicon';
import type { Code, DocumentType, Field, PlanDraft, PromulgationDate, Signer } from '#model';
import { cleanText, foldSpace } from '#text';
import { isDate, isoDate } from './dates.ts';
import { toText } from './text.ts';

const hyphens = /[‐‑‒–—−]/gu;

/**
 * Số, ký hiệu: "Số: 135 /KH-UBND" → number, notation and both; "Số:      /KH- SXD" → notation alone. The number is kept as
 * printed (leading zero included), the notation without spaces. Also "Số 09-NQ/TU" and "05/2026/QĐ-UBND", whose number
 * takes the year. `spelled` is read in place of `raw` where it is known better. Null where no notation can be read.
 */
export function toCode(raw: string, spelled = raw): Code | null {
  const text = foldSpace(cleanText(raw));
  const bare = foldSpace(cleanText(spelled))
    .replace(/^.*?(?<!\p{L})số\s*:?\s*/iu, '')
    .replace(hyphens, '-')
    .replace(/[.…_]{2,}/gu, ' ');
  const match =
    /^[^\p{L}\d/-]*(\d{1,5}\p{Ll}?)?[\s.…_]*((?:\/\s*(?:19|20)\d{2}(?=\s*\/))?)\s*([/-])\s*(\p{Lu}[\p{L}\d&]*(?:\s*[-/]\s*\p{Lu}[\p{L}\d&]*)*)/u.exec(
      bare,
    );
  if (!match) return null;
  const [, number, year, separator, notationText] = match;
  const notation = restoreHyphen(notationText!.replace(/\s/gu, ''));
  const whole = number === undefined ? null : number + year!.replace(/\s/gu, '');
  return { number: whole, notation, full: whole === null ? null : `${whole}${separator}${notation}`, raw: text };
}

/** Crawled copies lose the hyphen: "KHUBND". */
function restoreHyphen(notation: string): string {
  const match = /^(\p{L}{2,3})(UBND|HĐND|TTg)$/u.exec(notation);
  return match && documentTypeByCode(match[1]!) ? `${match[1]}-${match[2]}` : notation;
}

const monthWords = [
  'giêng|một',
  'hai',
  'ba',
  'tư|bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
];

/**
 * Ngày ban hành: "ngày 23 tháng 4 năm 2026", "ngày21 tháng …", "ngày 14/4/2026". `iso` is cut to what is printed and
 * possible: a blank day leaves "2026-05", a blank month "2026"; null without a year. `spelled` is read in place of `raw`
 * where it is known better.
 */
export function toPromulgationDate(raw: string, spelled = raw): PromulgationDate {
  const text = foldSpace(cleanText(raw)).replace(/[\s,;.]+$/u, '');
  const bare = foldSpace(cleanText(spelled)).replace(/[.…_]{2,}/gu, ' ');
  const short = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2})(?!\d)/u.exec(bare);
  const year = short?.[3] ?? /năm\s*((?:19|20)\s?\d\s?\d)(?!\d)/iu.exec(bare)?.[1]?.replace(/\s/gu, '') ?? null;
  const month = short ? Number(short[2]) : readMonth(bare);
  const day = short ? Number(short[1]) : Number(/ngày\s*(\d{1,2})(?!\d)/iu.exec(bare)?.[1] ?? Number.NaN);
  return { raw: text, iso: year === null ? null : cutDate(Number(year), month, day) };
}

function readMonth(text: string): number {
  const digits = /tháng\s*(\d{1,2})(?!\d)/iu.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = /tháng\s+(\p{L}+(?:\s+(?:một|hai))?)\s+năm\s+\d/iu.exec(text)?.[1]?.toLowerCase();
  return word === undefined
    ? Number.NaN
    : monthWords.findIndex((words) => words.split('|').includes(word)) + 1 || Number.NaN;
}

function cutDate(year: number, month: number, day: number): string {
  if (!(month >= 1 && month <= 12)) return String(year);
  return isDate(year, month, day) ? isoDate(year, month, day) : isoDate(year, month, 1).slice(0, 7);
}

/** Địa danh, without the comma; capitals throughout become a name's. */
export function toPlace(raw: string): string | null {
  const place = foldSpace(cleanText(raw)).replace(/^[\s,.;:-]+|[\s,.;:]+$/gu, '');
  return /\p{L}/u.test(place) ? toNameCase(place) : null;
}

/**
 * Tên loại: the printed one ("KẾ HOẠCH"), else that of the notation; without either a document with "V/v" or a notation
 * that opens with an agency ("TTg-CĐS") is a công văn.
 */
export function toDocumentType(
  raw: string | null,
  notation: string | null,
  subject: string | null,
): DocumentType | null {
  const printed = raw === null ? null : documentTypeOf(cleanText(raw));
  if (printed) return printed;
  const noted = notation === null ? null : notationType(notation);
  if (noted) return noted;
  const letter = /^v\/v(?!\p{L})/iu.test(subject ?? '') || /^\p{Lu}[\p{L}\d]+-\p{Lu}/u.test(notation ?? '');
  return letter ? documentTypeByCode('CV') : null;
}

/** The line behind the subject of a decision or telegram that says who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
const authorityLine =
  /\s(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|CỤC TRƯỞNG|TRƯỞNG BAN|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ|VĂN PHÒNG|HIỆU TRƯỞNG|CHÁNH)(?![\p{L}])[\p{Lu}\d\s,–-]*(?:\sđiện:?)?$/u;

/** Trích yếu as printed, without rules of underscores, final marks and the line of who decides. */
export function toSubject(raw: string): string | null {
  const subject = toText(raw)
    .replace(/[_*]{2,}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:;,.-]+|[\s:;,./_-]+$/gu, '');
  // in a subject all in capitals the line cannot be told from the rest
  const kept = /\p{Ll}/u.test(subject) ? subject.replace(authorityLine, '') : subject;
  return kept === '' ? null : kept;
}

/** Người ký: competence and position as printed, the name in normal case without degrees; null where nothing is known. */
export function toSigner(draft: PlanDraft['signer']): Signer | null {
  const line = (field: Field | null) => {
    const text = field === null ? '' : foldSpace(cleanText(field.spelled ?? field.raw)).replace(/[\s,;]+$/u, '');
    return text === '' ? null : text;
  };
  const printed = line(draft.fullName);
  const name = printed === null ? null : bareName(printed);
  const signer = {
    competence: line(draft.competence),
    position: line(draft.position),
    fullName: name === null ? null : toNameCase(name),
  };
  return Object.values(signer).every((value) => value === null) ? null : signer;
}

/** "NGUYỄN VĂN A" → "Nguyễn Văn A"; text with small letters stays. */
function toNameCase(text: string): string {
  const capitals = (text.match(/\p{Lu}/gu) ?? []).length;
  if (/\p{Ll}/u.test(text) || capitals < 4) return text;
  return text.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Nơi nhận, one a line, without dash, final mark and the line "Lưu …"; brackets stay (NOTES A39). */
export function toRecipients(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      foldSpace(cleanText(line))
        .replace(/^[\s\-–—•+*\uf02d\uf0b7]+/u, '')
        .replace(/[\s;,./]+$/u, ''),
    )
    .filter((line) => /\p{L}/u.test(line) && !/^(?:lưu|nơi nhận)(?!\p{L})/iu.test(line));
}
