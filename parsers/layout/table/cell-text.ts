import type { Box } from '#model/source';
import { joinWrapped, splitLabel } from '#text';
import type { Line } from '../page.ts';

/** Usual distance between a cell's border and its text, in points: Word's default is 5.4. */
const padding = 5.4;

/**
 * Lines of a cell, top to bottom → its text: lines that only wrap are joined, paragraphs and items parted by "\n".
 * A line wraps where the next word would not have fitted behind it; one that ends early was ended by its writer.
 */
export function toCellText(lines: readonly Line[], box: Box): string {
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) text = line.text.trim();
    else if (isBrokenToken(before, line, box)) text += line.text.trim();
    else if (beginsParagraph(before, line, box)) text += `\n${line.text.trim()}`;
    else text = joinWrapped(text, line.text);
  });
  return text;
}

/** Free space behind a line, in points. */
function roomBehind(line: Line, box: Box): number {
  const left = Math.max(0, Math.min(line.box[0] - box[0], padding));
  return box[2] - box[0] - 2 * left - (line.box[2] - line.box[0]);
}

/** A number, code or address too long for its column, cut where the line was full: "2.00063" + "5". */
function isBrokenToken(before: Line, line: Line, box: Box): boolean {
  const [head, tail] = [before.text.trim(), line.text.trim()];
  if (/\s/u.test(head) || head.length < 3 || roomBehind(before, box) > 0.6 * before.size) return false;
  if (/:\/\/|^www\.|@/u.test(head)) return /^[\p{L}\d]/u.test(tail);
  if (/^[\d.]*\d$/u.test(head)) return /^\d{1,4}$/u.test(tail);
  return /\d\/[\p{Lu}-]+$/u.test(head) && /^\p{Lu}+[-/]/u.test(tail);
}

function beginsParagraph(before: Line, line: Line, box: Box): boolean {
  const text = line.text.trim();
  const ended = /[.;:!?]$/u.test(before.text.trim());
  if (beginsItem(text, ended)) return true;
  if (/^[\p{Ll},;.)\]%]/u.test(text) || /[-/,]$/u.test(before.text.trim())) return false;
  return roomBehind(before, box) > widthOfFirstWord(line) + line.size * 0.85;
}

function beginsItem(text: string, ended: boolean): boolean {
  const label = splitLabel(text);
  if (label === null) return false;
  if (label.style === 'dash' || label.style === 'plus' || label.style === 'dot') {
    return ended || (label.rest !== '' && /^[^\p{Ll}]/u.test(label.rest));
  }
  return ended || (label.style !== 'roman' && /^\p{Lu}/u.test(label.rest));
}

function widthOfFirstWord(line: Line): number {
  const text = line.text.trim();
  const word = text.split(/\s/u, 1)[0] ?? '';
  return text === '' ? 0 : ((line.box[2] - line.box[0]) * word.length) / text.length;
}
