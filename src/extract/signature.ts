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
  const lines = linesOf(tree, 'recipients', 'signature');
  return { signer: signerOf(lines), recipients: recipientsOf(lines) };
}

function signerOf(lines: Line[]): PlanDraft['signer'] {
  const competences = lines.filter((line) => isCompetenceLine(line.text));
  const at = lines.findLastIndex((line) => isPositionLine(line.text) && !isCompetenceLine(line.text));
  // the first position is the one signed for; a second office of the signer may stand under the name
  const position = lines.find((line, i) => i <= at && isPositionLine(line.text) && !isCompetenceLine(line.text));
  const behind = position ? lines.slice(lines.indexOf(position) + 1) : lines;
  // stamps and signatures stand above the name, and OCR makes words of them
  const own = behind.filter((line) => sameSide(line, position));
  const name = own.findLast(isName) ?? behind.map(tailOf).findLast(isName) ?? own.findLast(mayBeName);
  return {
    competence: toField(competences.at(-1)),
    position: toField(position),
    fullName: toField(name),
  };
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
  return items.map((line) => fieldOf(line)).filter((field) => /\p{L}/u.test(field.raw));
}

function join(a: Line, b: Line): Line {
  return { ...a, text: `${a.text} ${b.text}`, sources: [...a.sources, ...b.sources] };
}
