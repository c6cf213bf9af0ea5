import type { Root } from 'mdast';
import {
  bareName,
  isCompetenceLine,
  isCutName,
  isNationalName,
  isPositionLine,
  isRecipientsHead,
  readName,
} from '#lexicon';
import type { Box, Field, PlanDraft } from '#model';
import { splitLabel } from '#text';
import { confidenceOf } from '#tree';
import { fieldOf, linesOf } from './blocks.ts';
import type { Line } from './blocks.ts';

/** Parts 7 and 9b of Nghị định 30/2020/NĐ-CP, Phụ lục I: authority, position and name; Nơi nhận. */
export function extractSignature(tree: Root): Pick<PlanDraft, 'signer' | 'recipients'> {
  const lines = linesOf(tree, 'recipients', 'signature').filter((line) => !isSignatureData(line.text));
  return { signer: signerOf(lines), recipients: recipientsOf(lines) };
}

/** What a signing program prints over the place of the signature: "Ký bởi: …", "Ngày ký: 21-04-2026 15:20:11 +07:00". */
function isSignatureData(line: string): boolean {
  return (
    (/^(?:ký (?:số )?bởi|được ký bởi|người ký|cơ quan|thời gian ký|ngày ký|giờ ký|email|digitally signed|signed by|signature valid)\s*:?(?=\s*\S)/iu.test(
      line,
    ) &&
      /:/u.test(line)) ||
    /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']\d{2}'?)?$/u.test(line)
  );
}

function signerOf(lines: Line[]): PlanDraft['signer'] {
  const competences = lines.filter((line) => isCompetenceLine(line.text));
  const at = lines.findLastIndex((line) => isPositionLine(line.text) && !isCompetenceLine(line.text));
  // the first position is the one signed for; a second office of the signer may stand under the name
  const position = lines.find((line, i) => i <= at && isPositionLine(line.text) && !isCompetenceLine(line.text));
  const behind = position ? lines.slice(lines.indexOf(position) + 1) : lines;
  // "Q. CHỦ TỊCH" is the position itself
  if (position === undefined && /^Q\s*\./u.test(competences.at(-1)?.text ?? '')) {
    const acting = competences.at(-1)!;
    const below = lines.slice(lines.indexOf(acting) + 1).filter((line) => sameSide(line, acting));
    return {
      competence: toField(competences.at(-2)),
      position: toField(acting),
      fullName: toField(below.findLast(isName)),
    };
  }
  // stamps and signatures stand above the name, and OCR makes words of them
  const own = firstOfSeveral(behind.filter((line) => sameSide(line, position)));
  const name = own.findLast(isName) ?? behind.map(tailOf).findLast(isName) ?? own.findLast(mayBeName);
  // the form behind a letter has a "TM. …" of its own
  const signed = position && competences.filter((line) => lines.indexOf(line) < lines.indexOf(position));
  return {
    competence: toField(signed?.at(-1) ?? competences.at(-1)),
    position: position === undefined ? null : wholePosition(position, own, name),
    fullName: toField(name && wholeName(name, own)),
  };
}

/** "BSCKII. Lê Thị Phương" above "Trâm": a name that its column was too narrow for. */
function wholeName(name: Line, lines: readonly Line[]): Line {
  const at = lines.indexOf(name);
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (below && isRestOfName(name, below)) return join(name, below);
  // of two lines that read like a name the last was taken: "Lê Thị" above "Phương Trâm"
  return above && isName(above) && isRestOfName(above, name) ? join(above, name) : name;
}

function isRestOfName(first: Line, rest: Line): boolean {
  if (!/^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?$/u.test(rest.text) || isPositionLine(rest.text)) return false;
  return isRightBelow(first, rest) && isFullName(`${bareName(first.text)} ${rest.text}`);
}

/** Whether two lines of a page stand as close as the lines of a paragraph: where pages are not known, never. */
function isRightBelow(above: Line, line: Line): boolean {
  const [a, b] = [above.sources.at(-1), line.sources[0]];
  if (a?.kind !== 'page' || b?.kind !== 'page' || confidenceOf(line.sources) < surelyRead) return false;
  return a.page === b.page && b.box[1] - a.box[3] < 0.6 * (b.box[3] - b.box[1]);
}

/** A line of a scan that the engine is as sure of is printed, not made of a stamp or a signature. */
const surelyRead = 0.85;

/** Of several who sign one below the other, each under a position, the lines of the first. */
function firstOfSeveral(lines: Line[]): Line[] {
  const named = lines.findIndex(isName);
  const next = lines.findIndex((line, i) => i > named && isPositionLine(line.text));
  return named >= 0 && next >= 0 && lines.slice(next).some(isName) ? lines.slice(0, next) : lines;
}

/** "TRƯỞNG PHÒNG KINH TẾ, HẠ" above "TẦNG VÀ ĐÔ THỊ": a position that its column was too narrow for, up to the name. */
function wholePosition(position: Line, below: readonly Line[], name: Line | undefined): Field {
  let whole = position;
  for (const line of below) {
    if (line === name || confidenceOf(line.sources) < 1 || !isCutPosition(whole, line)) break;
    whole = join(whole, line);
  }
  return fieldOf(whole);
}

function isCutPosition(above: Line, line: Line): boolean {
  if (line.text !== line.text.toUpperCase() || !/^\p{Lu}[\p{Lu}\s,&-]+$/u.test(line.text)) return false;
  if (isPositionLine(line.text) || isCompetenceLine(line.text) || isNationalName(line.text)) return false;
  const [a, b] = [above.sources.at(-1), line.sources[0]];
  return a?.kind !== 'page' || b?.kind !== 'page' || b.box[1] - a.box[3] < 0.6 * (b.box[3] - b.box[1]);
}

function isName(line: Line): boolean {
  if (confidenceOf(line.sources) === 1) return isFullName(line.text);
  if (isPositionLine(line.text) || isCompetenceLine(line.text)) return false;
  return !/^[-–+]/u.test(line.text) && !isCutName(line.text) && readName(line.text)?.sure === true;
}

/** A scanned name of which not all is known; it is told to be doubtful. */
function mayBeName(line: Line): boolean {
  if (confidenceOf(line.sources) === 1 || isPositionLine(line.text) || isCompetenceLine(line.text)) return false;
  return isCutName(line.text) || readName(line.text) !== null;
}

/** What stands behind the last mark of a scanned line: a name beside the recipients, where the columns were not told apart. */
function tailOf(line: Line): Line {
  if (confidenceOf(line.sources) === 1) return line;
  const text = line.text
    .split(/[^\p{L}\s]+/u)
    .at(-1)!
    .trim();
  const share = text.length / line.text.length;
  const sources = line.sources.map((source) => {
    if (source.kind !== 'page') return source;
    const [left, top, right, bottom] = source.box;
    return { ...source, box: [right - share * (right - left), top, right, bottom] as Box };
  });
  return { ...line, text, sources };
}

function sameSide(line: Line, position: Line | undefined): boolean {
  return line.column === null || position?.column == null || line.column === position.column;
}

function toField(line: Line | undefined): Field | null {
  return line ? fieldOf(line) : null;
}

/** Two to six syllables, each with a capital: "Nguyễn Thị Thu Hà", "PHẠM VĂN A", "Nông Quốc Ea Kar". */
function isFullName(text: string): boolean {
  const name = bareName(text);
  // the head of an annex
  if (/^(?:biểu|mẫu|phụ lục|bảng|danh (?:sách|mục)|đề cương)(?:\s|$)/iu.test(name)) return false;
  if (name.length > 40 || /[\d:;,()/]/u.test(name)) return false;
  const words = name.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^[\p{Lu}Đ][\p{L}'’-]*$/u.test(word)) &&
    !isPositionLine(name)
  );
}

function recipientsOf(lines: Line[]): Field[] {
  const start = lines.findIndex((line) => isRecipientsHead(line.text));
  const head = lines[start];
  if (!head) return [];
  const items: Line[] = [];
  const inline = head.text.replace(/^[^:]*:?\s*/u, '');
  if (inline) items.push({ ...head, text: inline });
  for (const line of lines.slice(start + 1)) {
    if (head.column !== null && line.column !== null && line.column !== head.column) continue;
    if (isCompetenceLine(line.text) || isPositionLine(line.text) || isNationalName(line.text)) break;
    if (splitLabel(line.text) || items.length === 0 || /[;.]$/u.test(items.at(-1)!.text)) items.push(line);
    else items[items.length - 1] = join(items.at(-1)!, line);
    if (/^[-–+\s]*lưu\s*:?/iu.test(line.text)) break;
  }
  return items.map((line) => fieldOf(line, spellReport(line))).filter((field) => /\p{L}/u.test(field.raw));
}

/** "(b/c)", whose small "c" a scan closes: "(để b/o)". */
function spellReport({ text, sources }: Line): string {
  return confidenceOf(sources) < 1 ? text.replace(/(?<=b\/)[oO0C](?=\))/u, 'c') : text;
}

function join(a: Line, b: Line): Line {
  return { ...a, text: `${a.text} ${b.text}`, sources: [...a.sources, ...b.sources] };
}
