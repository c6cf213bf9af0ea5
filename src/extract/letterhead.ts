import type { Root } from 'mdast';
import { isAttachedLine, isCodeLine, isNationalName, isPartyName, isPlaceDateLine, notationType } from '#lexicon';
import type { Field, PlanDraft } from '#model';
import { fieldOf, flat, linesOf } from './blocks.ts';
import type { Line } from './blocks.ts';
import { stripMarks } from '#text';
import { confidenceOf, toLine } from '#tree';
import type { Block } from '#tree';

type Letterhead = Pick<PlanDraft, 'code' | 'issuer' | 'place' | 'date'>;

const codePattern =
  /(?:^|\s|\()số\s*:?\s*((?:\d{1,5}|[.…_\s]*)[\s.…_]*(?:\/\s*\d{4}\s*)?[/-]\s*[\p{Lu}Đ][\p{L}\d&]*(?:\s*[-/–]\s*\p{Lu}[\p{L}\d&]*)*)/iu;
// what a scan reads of a handwritten day and month is kept raw, and left unknown behind
const datePattern = /ngày.{0,20}?tháng.{0,20}?năm\s*(?:\d{4}|20[.…_\s]*)?/iu;

/** Place and date where a scan lost the comma between them, or the month. */
const withoutComma = /^\p{Lu}[\p{L}\s-]{2,30},?\s+ngày.{0,12}(?:tháng.{0,10})?năm/u;
const monthless = /ngày.{0,12}?năm\s*\S{0,5}/iu;

/** Parts 2, 3 and 4 of Nghị định 30/2020/NĐ-CP, Phụ lục I: agency, number and symbol, place and date. */
export function extractLetterhead(tree: Root): Letterhead {
  const lines = linesOf(tree, 'letterhead').map(withoutSpecks).flatMap(splitHalves);
  const own = read(withWholeCodes(lines));
  const attached = readAttached(tree, own.code === null);
  const stamped = readStamp(tree, stampedCode);
  const stampedDate = readStamp(tree, wholeDate);
  const numbered = [own.code, stamped, attached.code].find(
    (code) => code !== null && /\d/u.test((code.spelled ?? code.raw).split('/')[0]!),
  );
  return {
    code: numbered ?? own.code ?? attached.code,
    issuer: own.issuer ?? attached.issuer,
    place: own.place,
    date: better(better(own.date, stampedDate), attached.date),
  };
}

/** True for a line that was read from an image. */
function isScanned(line: Line): boolean {
  return confidenceOf(line.sources) < 1;
}

/** What an engine makes of dust and pen strokes in front of a line: "—¬ˆ Số:". */
function withoutSpecks(line: Line): Line {
  return isScanned(line) ? { ...line, text: line.text.replace(/^[^\p{Lu}\p{Ll}\d/(*]+/u, '') } : line;
}

/** Both columns on one line, where nothing but their words parts them. */
function splitHalves(line: Line): Line[] {
  const right =
    /^(.{3,}?)\s+((?:CỘNG HÒA|CỘNG HOÀ) XÃ HỘI.*|Độc lập\s*[-–]\s*Tự do.*)$/u.exec(line.text) ??
    /^(số\s*:?[^,]*?\/\s*[\p{Lu}\d][^\s,]*(?:\s*-\s*\p{Lu}[^\s,]*)*)\s+(\p{Lu}[^,/]{1,40},\s*ngày.*)$/iu.exec(
      line.text,
    );
  if (!right?.[1] || !right[2]) return [line];
  return [
    { ...line, text: right[1], column: 0 },
    { ...line, text: right[2], column: 1 },
  ];
}

function read(lines: Line[]): Letterhead {
  const result: Letterhead = { code: null, issuer: null, place: null, date: null };
  const codes = lines.filter((line) => isCodeLine(line.text));
  const labelled = codes.filter((line) => /^s[ốồôóòoọ]\s*[:.]/iu.test(line.text.normalize('NFC')));
  // "SỐ 1050/QĐ-SCT" in an issuer's name is no "Số: 1105/KH-ĐKT", and "Số: 2359" of a stamp has no notation
  const code = labelled.find((line) => codePattern.test(line.text)) ?? labelled[0] ?? codes[0];
  if (code) {
    const match = codePattern.exec(code.text);
    // "Số: /t6+ /TTg-CĐS": what was made of a number written by hand looks like a notation
    const isPen =
      match !== null && isScanned(code) && wholeNotation.test(code.text.slice(match.index + match[0].length));
    const printed = isPen ? undefined : match?.[0].trim();
    const spelled = printed === undefined ? (specked(code) ?? handwritten(code)) : null;
    result.code = { ...fieldOf(code, printed ?? code.text), ...(spelled !== null && { spelled }) };
  }
  for (const line of withWholeDates(lines)) {
    const date = datePattern.exec(line.text) ?? (isScanned(line) ? monthless.exec(line.text) : null);
    const dated = isPlaceDateLine(line.text) || (isScanned(line) && withoutComma.test(line.text));
    if (result.date === null && date && dated) {
      // what stands behind "năm" on a scan may be its digits
      result.date = fieldOf(line, (isScanned(line) ? line.text.slice(date.index) : date[0]).trim());
      const place = placeBefore(line.text.slice(0, date.index));
      if (place) result.place = fieldOf(line, place);
    }
  }
  result.issuer = issuerOf(lines, code);
  return result;
}

/** A notation as one line where the column was too narrow for it: "Số: 1105/KH-" above "BCĐCCHC". */
function withWholeCodes(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const cut =
      isCodeLine(line.text) && /\/.*[-/]$/u.test(line.text) && /^\p{Lu}[\p{Lu}\d&-]+$/u.test(next?.text ?? '');
    return cut && next !== undefined && next.column === line.column ? joinLines(line, next, '') : line;
  });
}

function joinLines(a: Line, b: Line, gap: string): Line {
  return { ...a, text: a.text + gap + b.text, sources: [...a.sources, ...b.sources] };
}

/** Place and date as one line where the column was too narrow for them: "…, ngày 12 tháng 01" above "năm 2026". */
function withWholeDates(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const cut =
      (/ngày(?!.*năm\s*\d{4})/iu.test(line.text) &&
        /^(?:(?:ngày|tháng|năm)(?:\s.*)?)?\s*(?:19|20)\d{2}$/iu.test(next?.text ?? '')) ||
      (/^\p{Lu}[^;:]{1,40},$/u.test(line.text) && /^ngày/iu.test(next?.text ?? ''));
    if (!cut || next === undefined || next.column !== line.column) return line;
    return joinLines(line, next, ' ');
  });
}

/**
 * A number with a speck behind it ("1105%/KH-ĐKT"), or whose stroke was lost before the notation ("33KH-HĐND"); it is
 * told to be doubtful.
 */
function specked(line: Line): string | null {
  if (!isScanned(line)) return null;
  const match =
    /^s\S{0,3}\s*[:.]?\s*(\d{2,5})\s*[%.,'"’*°/-]\s*\/\s*(\p{Lu}.*)$/iu.exec(line.text) ??
    /^[Ss]\S{0,3}\s*[:.]?\s*(\d{2,5})\s*(\p{Lu}{2}\p{L}?\s*-\s*\p{Lu}.*)$/u.exec(line.text);
  if (!match?.[1] || !match[2]) return null;
  return notationType(match[2]) === null && !/\//u.test(line.text) ? null : `Số: ${match[1]}/${match[2]}`;
}

const wholeNotation = /\/\s*\p{Lu}[\p{L}\d&]*\s*[-–]\s*\p{Lu}/u;

/** The notation behind a number written by hand, which a scan makes signs of: the number counts as blank. */
function handwritten(line: Line): string | null {
  const notation = /^s\S{0,3}\s*[:.]?.{0,10}?\/\s*(\p{Lu}[\p{L}\d&]*(?:\s*[-–]\s*\p{Lu}[\p{L}\d&]*)+)/iu.exec(
    line.text,
  );
  return notation?.[1] && isScanned(line) ? `Số: /${notation[1]}` : null;
}

function placeBefore(text: string): string | null {
  const place = text
    .replace(/^.*\s{3,}/u, '')
    .replace(/[\s,]+$/u, '')
    .trim();
  return /\p{L}/u.test(place) && place.length < 60 && !/\//u.test(place) ? place : null;
}

/** The lines of the left column above the number; the later stage tells the issuer from its superior. */
function issuerOf(lines: Line[], code: Line | undefined): Field | null {
  const agency = lines.filter((line) => isAgencyLine(line));
  const end = code === undefined ? lines.length : lines.indexOf(code);
  const above = agency.filter((line) => lines.indexOf(line) < end);
  const kept = above.length > 0 ? above : agency;
  if (kept.length === 0) return null;
  return { raw: kept.map((line) => line.text).join('\n'), sources: kept.flatMap((line) => line.sources) };
}

function isAgencyLine(line: Line): boolean {
  const text = line.text;
  if (isNationalName(text) || isPartyName(text) || isPlaceDateLine(text)) return false;
  if (/^số\s*:/iu.test(text) || (isCodeLine(text) && !/^SO\s/u.test(stripMarks(text)))) return false;
  if (/^v\/v\b/iu.test(text) || /^kính gửi/iu.test(text) || /^\(?\s*dự thảo/iu.test(text)) return false;
  if (/^(?:phụ lục|mẫu|công báo|phần văn bản|hỏa tốc|khẩn|mật|sao y|sao lục|trích sao|bản sao)/iu.test(text))
    return false;
  // what is read of a stamp over the number
  if (isScanned(line) && /[[\]{}|\\<>_=~]/u.test(text)) return false;
  // the last word of a national name that is wrapped
  if (/^(?:VIỆT )?NAM$/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = letters.filter((c) => c === c.toUpperCase()).length;
  return letters.length >= 2 && upper / letters.length > 0.8;
}

/** How far from its head "(Kèm theo …)" stands under the title of a plan that a decision hands down. */
const titleBlocks = 12;

/**
 * "(Kèm theo Kế hoạch số 263/KH-UBND ngày 08 tháng 5 năm 2026 của …)" under the title of an annex, or, in a document
 * without letterhead (`lone`), of a plan that a decision hands down.
 */
function readAttached(tree: Root, lone: boolean): Letterhead {
  const blocks = flat(tree.children as Block[]);
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.data?.annotation) continue;
    const region = block.data?.region;
    const head = lone && (region === 'title' || (region === 'body' && i < titleBlocks));
    const first = toLine(block);
    if (!(region === 'appendix' || head) || !isAttachedLine(first)) continue;
    const next = blocks[i + 1];
    const open = /^\(/u.test(first) && !/\)\s*$/u.test(first) && next?.type === 'paragraph';
    const line = open ? `${first} ${toLine(next)}` : first;
    const sources = [...(block.data?.sources ?? []), ...((open && next.data?.sources) || [])];
    const code = codePattern.exec(line);
    const date = datePattern.exec(line) ?? /ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/u.exec(line);
    const issuer = /\scủa\s+(.+?)\s*\)?\s*$/u.exec(line.slice((date?.index ?? code?.index ?? 0) + 4));
    return {
      code: code ? { raw: code[0].trim().replace(/^\(/u, ''), sources } : null,
      date: date ? { raw: date[0].trim(), sources } : null,
      issuer: issuer?.[1] ? { raw: issuer[1], sources } : null,
      place: null,
    };
  }
  return { code: null, issuer: null, place: null, date: null };
}

const stampedCode = /^(?:số\s*:?\s*)?\d{1,5}\s*\/\s*\p{Lu}[\p{L}\d]*(?:\s*[-–]\s*\p{Lu}[\p{L}\d]*)+$/iu;
const wholeDate = /^(?:\p{Lu}[^,;:]{1,40},\s*)?ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}$/iu;

/** A whole code or date in an annotation that was dropped beside its place. */
function readStamp(tree: Root, pattern: RegExp): Field | null {
  for (const block of flat(tree.children as Block[])) {
    if (block.type !== 'paragraph' || !block.data?.annotation) continue;
    const line = toLine(block);
    if (pattern.test(line)) return { raw: line, sources: block.data.sources ?? [] };
  }
  return null;
}

/** The date that says more; the letterhead's own where both say as much. */
function better(own: Field | null, other: Field | null): Field | null {
  const known = (field: Field | null) => (field?.raw.match(/\d+/gu) ?? []).length;
  return known(other) > known(own) ? other : (own ?? other);
}
