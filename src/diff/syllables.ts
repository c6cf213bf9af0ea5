/** A piece of text as the comparison sees it. */
export interface Piece {
  /** Lower case, NFC, one spelling habit. */
  text: string;
  kind: 'word' | 'number' | 'code' | 'date';
  /** Offsets in the text it was read from. */
  start: number;
  end: number;
}

/** "Tháng 02 lần" and "mỗi tháng 03 tin" say how often, not when. */
const month = String.raw`(?<!(?:mỗi|hằng|hàng|từng)\s)tháng\s+\d{1,2}(?!\d|\s+(?:lần|lượt|đợt|buổi|cuộc|kỳ|phiên|lớp|chuyến)(?!\p{L}))`;
const year = String.raw`(?:\s*[/,]\s*|\s+năm\s+)\d{4}`;
const dates = [
  String.raw`ngày\s+\d{1,2}\s+${month}(?:\s+năm\s+\d{4})?`,
  String.raw`(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{4}`,
  String.raw`ngày\s+\d{1,2}/\d{1,2}(?![\d/])`,
  String.raw`${month}(?:${year})?`,
  String.raw`quý\s+[IVX]+(?:${year})?`,
  String.raw`(?<=[,;(]\s?|(?:kỳ|kết|cáo|đầu)\s)0?[369]\s+tháng(?!\s+\d)`,
  String.raw`năm\s+\d{4}(?:\s*[-–]\s*\d{4})?`,
  String.raw`(?:giai đoạn\s+)?\d{4}\s*[-–]\s*\d{4}`,
].join('|');
/** "226-KL/TW", "09/2019/NĐ-CP", "14/CT-TTg": number, then capitals of a type of document. */
const code = String.raw`\d+[\p{L}]?(?:/\d{4})?\s*[-/]\s*[A-ZĐ][\p{L}\d]*(?:\s*[-/]\s*[A-ZĐ][\p{L}\d]*)*`;
const number = String.raw`\d+(?:[.,/]\d+)*`;
const word = String.raw`[\p{L}\p{M}]+(?:&[\p{L}]+)?\d*`;
const pattern = new RegExp(`((?<![\\p{L}\\d])(?:${dates}))|(${code})|(${number})|${word}`, 'giu');

/** Words, numbers, document codes and dates of a text, in order; punctuation is dropped. */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(pattern)) {
    const [text, date, code, number] = match;
    const kind = date ? 'date' : code ? 'code' : number ? 'number' : 'word';
    const value = kind === 'word' ? toSpelling(text) : kind === 'date' ? toDateKey(text) : toNumberKey(text);
    pieces.push({ text: value, kind, start: match.index, end: match.index + text.length });
  }
  return pieces;
}

/** One spacing: "2023 - 2025" as "2023-2025", with or without "giai đoạn". */
function toDateKey(text: string): string {
  const key = text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/\s*([-–/,])\s*/gu, '$1')
    .replaceAll('–', '-');
  return key.replace(/^giai đoạn /u, '');
}

function toNumberKey(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, '');
}

const tones: readonly [RegExp, string][] = [
  ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
  ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
  ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'],
].map(([from, to]) => [new RegExp(`(?<!q)${from}$`, 'u'), to ?? '']); // prettier-ignore

const yToI: Record<string, string> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

const spellings = new Map<string, string>();

/** One habit for what offices spell in two ways: "hoà / hòa", "kỹ / kĩ", "quý / quí". */
export function toSpelling(word: string): string {
  let known = spellings.get(word);
  if (known === undefined) spellings.set(word, (known = respell(word)));
  return known;
}

function respell(word: string): string {
  let result = word.normalize('NFC').toLowerCase();
  for (const [from, to] of tones) result = result.replace(from, to);
  return result.replace(
    /^(h|k|l|m|s|t|qu|v)([yýỳỷỹỵ])$/u,
    (_, head: string, tail: string) => head + (yToI[tail] ?? tail),
  );
}
