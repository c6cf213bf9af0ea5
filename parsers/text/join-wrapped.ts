import {
  isAppendixHead,
  isCodeLine,
  isCompetenceLine,
  isNationalName,
  isPlaceDateLine,
  isPositionLine,
  isRecipientsHead,
  titleTypeOf,
} from '#lexicon';
import { splitLabel } from '#text';
import type { Block } from '#tree';
import { toParagraph } from './lines.ts';
import type { TextLine } from './lines.ts';

/** Lines → paragraphs; where lines are cut at one width, those of a paragraph are joined again. */
export function joinWrapped(lines: readonly TextLine[]): Block[] {
  const width = wrapWidth(lines);
  const out: Block[] = [];
  let open: { first: TextLine; text: string; last: TextLine } | null = null;
  const flush = () => {
    if (open) out.push(toParagraph(open.first, open.text));
    open = null;
  };
  for (const line of lines) {
    const text = line.text.trim();
    const known = open as { first: TextLine; text: string; last: TextLine } | null;
    if (known && width !== null && joins(known, line, width)) {
      open = {
        ...known,
        text: `${known.text}${/[-/]$/u.test(known.last.text.trim()) && /^[\p{Lu}\d]/u.test(text) ? '' : ' '}${text}`,
        last: line,
      };
      continue;
    }
    flush();
    open = { first: line, text, last: line };
  }
  flush();
  return out;
}

/** Width at which most long lines end, or null where paragraphs stand on one line each. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = lengths.at(Math.floor(lengths.length * 0.98)) ?? 0;
  if (lines.length < 12 || longest > 130) return null;
  const full = lengths.filter((length) => length > longest * 0.8).length;
  return full > lines.length * 0.35 ? longest : null;
}

function joins(open: { last: TextLine }, line: TextLine, width: number): boolean {
  const text = line.text.trim();
  // looking at all of the paragraph for every line would take the square of its length
  const before = open.last.text.trim();
  if (line.column !== undefined || open.last.column !== undefined || line.line - open.last.line > 1) return false;
  if (isFixed(text) || isFixed(before)) return false;
  if (splitLabel(text) && /[.;:,)]$|\p{L}$/u.test(before)) return false;
  const full = open.last.text.length > width * 0.8;
  const indent = (l: TextLine) => /^\s*/u.exec(l.text)?.[0].length ?? 0;
  if (/[.;:]$/u.test(before) && (indent(line) > indent(open.last) || !full)) return false;
  return full || /^\p{Ll}/u.test(text);
}

function isFixed(text: string): boolean {
  return (
    titleTypeOf(text) !== null ||
    [
      isAppendixHead,
      isCodeLine,
      isCompetenceLine,
      isNationalName,
      isPlaceDateLine,
      isPositionLine,
      isRecipientsHead,
    ].some((test) => test(text))
  );
}
