import { splitLabel } from '#text';
import type { Align } from '#tree';
import { isSigner } from './anchors.ts';
import { centerOf, widthOf } from './box.ts';
import { mostly } from './lines.ts';
import type { Margins } from './margins.ts';
import type { Line } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

/** A line of running text with what is known of its page. */
export interface BodyLine extends Line {
  page: number;
  margins: Margins;
  centered: boolean;
}

/** A paragraph as lines; they may stand on two pages. */
export interface Block {
  lines: BodyLine[];
  align: Align;
}

/** Prepares the lines of a page, top to bottom: which of them stand in the middle. */
export function toBodyLines(lines: readonly Line[], page: number, margins: Margins): BodyLine[] {
  const body = lines.map((line): BodyLine => ({ ...line, page, margins, centered: isCentered(line, margins) }));
  for (let i = 1; i < body.length; i++) markSharedCenter(body[i - 1]!, body[i]!);
  for (let i = 1; i < body.length; i++) if (goesOn(body[i - 1]!, body[i]!)) body[i]!.centered = body[i - 1]!.centered;
  // a full line of a title looks justified; the centred line above or below it tells
  for (let i = 1; i < body.length; i++) spreadCentering(body[i - 1]!, body[i]!);
  for (let i = body.length - 1; i > 0; i--) spreadCentering(body[i]!, body[i - 1]!);
  return body;
}

/** Neighbours of different width around one axis are centred, whatever the margins. */
function markSharedCenter(a: BodyLine, b: BodyLine): void {
  const { left, right, leading } = b.margins;
  const [ca, cb] = [centerOf(a.box), centerOf(b.box)];
  if (Math.abs(ca - cb) > 1.5 || Math.abs(a.box[0] - b.box[0]) < a.size) return;
  if (b.baseline - a.baseline > 3 * leading || Math.abs(ca - (left + right) / 2) > 0.1 * (right - left)) return;
  a.centered = b.centered = true;
}

function spreadCentering(known: BodyLine, line: BodyLine): void {
  if (line.centered || !known.centered) return;
  if (Math.abs(known.baseline - line.baseline) > 1.6 * line.margins.leading) return;
  const { left, right } = line.margins;
  if (Math.abs(centerOf(line.box) - (left + right) / 2) > settings.edgeTolerance) return;
  const title = known.bold && line.bold && Math.abs(known.size - line.size) <= settings.sizeChange * known.size;
  line.centered = title || line.box[0] - left > settings.edgeTolerance;
}

/** Lines in reading order → paragraphs. Lines of two pages join where a paragraph goes on. */
export function toBlocks(lines: readonly BodyLine[]): Block[] {
  const groups: BodyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || beginsParagraph(group, line)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => ({ lines: group, align: alignOf(group) }));
}

/** How the last paragraph of a plan opens, also where nothing sets it off. */
const closing =
  /^(?:Trên đây là|Yêu cầu (?:Thủ trưởng|các)|(?:Trong quá|Quá) trình (?:tổ chức|triển khai|thực hiện))(?!\p{L})/u;

/** Whether a line begins a new paragraph behind the lines of the one before it. */
export function beginsParagraph(paragraph: readonly BodyLine[], line: BodyLine): boolean {
  const last = paragraph.at(-1)!;
  if (last.centered !== line.centered) return true;
  // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": each a line of its own, wherever the signature stands
  if (isSigner(last) && isSigner(line)) return true;
  if (isDrawnRule(last) || isDrawnRule(line)) return true;
  if (line.bold && !last.bold && isCapitals(line) && !isCapitals(last)) return true;
  if (!line.centered && goesOn(last, line)) return false;
  if (Math.abs(last.size - line.size) > settings.sizeChange * Math.max(last.size, line.size)) return true;
  if (last.page === line.page && isApart(last, line)) return true;
  if (line.centered) {
    return last.page !== line.page || !sameLook(last, line) || wouldFit(last, line) || isAside(line);
  }
  if (wouldFit(last, line) || (last.bold && !line.bold && isAside(line))) return true;
  const shift = line.margins.left - last.margins.left;
  if (isIndented(paragraph, line, shift)) return true;
  if (isOutdented(paragraph, line, shift)) return true;
  return changesKind(paragraph, line);
}

/** A rule drawn with characters. */
function isDrawnRule(line: BodyLine): boolean {
  return /^[-–—_*=~.…\s]{3,}$/u.test(line.text);
}

function isCapitals(line: BodyLine): boolean {
  return /\p{Lu}{2}/u.test(line.text) && line.text === line.text.toUpperCase();
}

/** The line before is full and stops inside a sentence, and this one begins with a small letter and no label. */
function goesOn(last: BodyLine, line: BodyLine): boolean {
  if (completes(last.text, line.text) && last.page === line.page && !isApart(last, line)) return true;
  if (!/^\p{Ll}/u.test(line.text) || /[.;:!?]$/u.test(last.text) || splitLabel(line.text) !== null) return false;
  return !wouldFit(last, line) && !(last.page === line.page && isApart(last, line));
}

/** "… trước ngày" above "10/4/2026.", "(Quý" above "III/2026": a number that a word asks for, however much room was left. */
function completes(last: string, line: string): boolean {
  // "xong trước" above "15/7/2026. Giao Phòng …"
  if (/(?<!\p{L})(?:trước|từ|đến|sau)$/iu.test(last) && /^\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/u.test(line))
    return true;
  return (
    /(?<!\p{L})(?:ngày|tháng|năm|quý|ít nhất|tối thiểu)$|\d\s[-–]$/iu.test(last) &&
    /^(?:\d+(?:[/.,]\d+)*|[IVX]+\s?\/\s?\d{4})(?![.)]?\s+\p{Lu}|\p{L})/u.test(line)
  );
}

function isApart(last: BodyLine, line: BodyLine): boolean {
  const step = line.baseline - last.baseline;
  const { leading } = line.margins;
  if (step > settings.paragraphLeading * leading) return true;
  return step > leading + settings.sentenceLeading * line.size && /[.;:!?]$/u.test(last.text);
}

/** The first word of the line had room at the end of the one before, which was ended on purpose then. */
function wouldFit(last: BodyLine, line: BodyLine): boolean {
  const first = line.runs[0]!;
  const { left, right } = last.margins;
  const free = last.centered ? right - left - widthOf(last.box) : right - last.box[2];
  return widthOf(first.box) + (0.25 + settings.lineEndSlack) * last.size < free;
}

/** "(Kèm theo …)" under a title. */
function isAside(line: BodyLine): boolean {
  return line.text.startsWith('(');
}

function sameLook(a: BodyLine, b: BodyLine): boolean {
  return a.bold === b.bold && a.italic === b.italic;
}

function isIndented(paragraph: readonly BodyLine[], line: BodyLine, shift: number): boolean {
  const threshold = settings.indent * line.size;
  const first = paragraph[0]!;
  const second = paragraph[1];
  if (second !== undefined) {
    const base = second.box[0] + (second.page === line.page ? 0 : line.margins.left - second.margins.left);
    return line.box[0] > base + threshold;
  }
  const indented = line.box[0] > line.margins.left + threshold;
  if (!indented || isHanging(first, line, shift)) return false;
  // a block set in as a whole: both lines at one place, the first full, the sentence going on
  const same = Math.abs(line.box[0] - first.box[0] - shift) < settings.edgeTolerance;
  return !(same && !/[.;:!?]$/u.test(first.text) && /^[\p{Ll}\d]/u.test(line.text) && splitLabel(line.text) === null);
}

/** The line stands under the text behind the label of the first line. */
function isHanging(first: BodyLine, line: BodyLine, shift: number): boolean {
  const label = splitLabel(first.text);
  if (label === null) return false;
  const text = first.runs.find((run, i) => i > 0 && run.box[0] > first.box[0]);
  return text !== undefined && Math.abs(line.box[0] - text.box[0] - shift) < settings.edgeTolerance;
}

function isOutdented(paragraph: readonly BodyLine[], line: BodyLine, shift: number): boolean {
  const last = paragraph.at(-1)!;
  if (paragraph.length < 2) return false;
  const drift = last.page === line.page ? 0 : shift;
  return line.box[0] < last.box[0] + drift - settings.indent * line.size;
}

/** A label, or a change of weight, behind the end of a sentence. */
function changesKind(paragraph: readonly BodyLine[], line: BodyLine): boolean {
  const last = paragraph.at(-1)!;
  const first = paragraph[0]!;
  const ended = /[.;:!?]$/u.test(last.text);
  const labelled = splitLabel(line.text) !== null;
  const sameEdge = Math.abs(line.box[0] - first.box[0]) < settings.edgeTolerance;
  if (labelled && (ended || (sameEdge && paragraph.length === 1 && last.bold !== line.bold))) return true;
  if (labelled && opensList(paragraph, line)) return true;
  // behind a full line that ends a sentence: a bold line ("Sở Y tế:"), the closing formula
  if (ended && ((line.bold && !last.bold && startsUpper(line)) || closing.test(line.text))) return true;
  const heading = paragraph.every((l) => l.bold);
  return (
    heading && !mostly(line.runs.slice(0, 3), (run) => run.bold) && !line.bold && ended === false && startsUpper(line)
  );
}

/** "1. Sở Y tế" under "III. TỔ CHỨC THỰC HIỆN": the first of a list below a numbered heading, however full that is. */
function opensList(paragraph: readonly BodyLine[], line: BodyLine): boolean {
  const [above, label] = [splitLabel(paragraph[0]!.text), splitLabel(line.text)];
  if (above === null || label === null || above.style === label.style) return false;
  const first = /^(?:1|1\.1|I|A|a)$/u.test(label.ordinal ?? '');
  return first && /^\p{Lu}/u.test(label.rest) && paragraph.every((l) => l.bold) && line.bold;
}

function startsUpper(line: BodyLine): boolean {
  return /^\p{Lu}/u.test(line.text);
}

function isCentered(line: Line, margins: Margins): boolean {
  const [left, , right] = line.box;
  const middle = (margins.left + margins.right) / 2;
  const off = centerOf(line.box) - middle;
  const margin = settings.centerMargin * line.size;
  // centred with the first-line indent left on: half of it to the right
  const shifted = (x: number) => Math.abs(off - (x - margins.left) / 2) < 1.5 && left > x + margin;
  if (line.bold && margins.indents.some(shifted)) return true;
  const free = Math.min(left - margins.left, margins.right - right);
  const heading = line.bold && free > 2 * line.size && splitLabel(line.text) === null;
  if (heading && !margins.indents.some((x) => Math.abs(x - left) < line.size))
    return Math.abs(off) < 2 * settings.centerTolerance;
  if (Math.abs(off) > settings.centerTolerance) return false;
  const atIndent = margins.indents.some((x) => Math.abs(x - left) < 1.5);
  if (atIndent) return left - margins.left > 0.22 * (margins.right - margins.left);
  return left - margins.left > margin && margins.right - right > margin;
}

function alignOf(lines: readonly BodyLine[]): Align {
  const first = lines[0]!;
  if (first.centered) return 'center';
  const full = lines.slice(0, -1).every((l) => Math.abs(l.margins.right - l.box[2]) < settings.edgeTolerance);
  if (lines.length > 1) return full ? 'justify' : 'left';
  const { left, right } = first.margins;
  const isRight = first.box[0] > left + 0.45 * (right - left) && centerOf(first.box) > left + 0.62 * (right - left);
  return isRight ? 'right' : 'left';
}
