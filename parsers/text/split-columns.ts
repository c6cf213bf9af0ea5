import {
  isCodeLine,
  isCompetenceLine,
  isNationalName,
  isPlaceDateLine,
  isPositionLine,
  isRecipientsHead,
} from '#lexicon';
import type { TextLine } from './lines.ts';

const gap = /\t+|\s{3,}/u;

/**
 * Letterhead and the zone of Nơi nhận and signature, typed side by side with spaces or tabs, as two columns: the left
 * lines of a zone first, then the right ones.
 */
export function splitColumns(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const zone = zoneFrom(lines, at);
    if (zone === 0) {
      out.push(lines[at]!);
      at += 1;
      continue;
    }
    const halves = lines.slice(at, at + zone).map(splitLine);
    for (const column of [0, 1] as const) {
      halves.forEach((half, i) => {
        const text = half[column].trim();
        if (text !== '') out.push({ ...lines[at + i]!, text, column });
      });
    }
    at += zone;
  }
  return out;
}

/** Number of lines of a two-column zone that begins at a line, 0 where none does. */
function zoneFrom(lines: readonly TextLine[], at: number): number {
  const halves = splitLine(lines[at]!);
  if (halves[0].trim() === '' || halves[1].trim() === '') return 0;
  const head = halves.some((half) => isNationalName(half.trim()));
  const foot = isRecipientsHead(halves[0].trim()) && /^[\p{Lu}\s.,/]+$/u.test(halves[1]);
  if (!head && !foot) return 0;
  let length = 1;
  while (at + length < lines.length && length < 25 && goesOn(lines[at + length]!, head)) length += 1;
  return length;
}

function goesOn(line: TextLine, head: boolean): boolean {
  const halves = splitLine(line).map((half) => half.trim());
  const fixed = halves.some((h) => isCodeLine(h) || isPlaceDateLine(h) || isNationalName(h));
  if (head) return fixed || (halves[0] !== '' && halves[1] !== '' && gap.test(line.text.trim()));
  const [left = '', right = ''] = halves;
  return /^[-–+]/u.test(left) || isCompetenceLine(right) || isPositionLine(right) || (left === '' && right !== '');
}

/** Left and right half; a line that begins far right is a right one. */
function splitLine(line: TextLine): [string, string] {
  const indent = /^\s*/u.exec(line.text)?.[0].replaceAll('\t', '        ').length ?? 0;
  const text = line.text.trim();
  if (indent >= 30) return ['', text];
  const match = gap.exec(text);
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, ''];
}
