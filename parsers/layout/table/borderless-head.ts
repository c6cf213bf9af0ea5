import { foldKey } from '#text';
import type { Line, Page } from '../page.ts';
import { columnOf, findGutters, toColumns } from './gutters.ts';
import type { Gutter } from './gutters.ts';
import { isHeading, isOrdinal } from './headings.ts';
import { rulesAcross } from './row-bands.ts';
import type { TableSettings } from './settings.ts';

/** The headings of a table without vertical lines: their lines, from `start` to before `end`, and the gutters between. */
export interface Head {
  start: number;
  end: number;
  gutters: Gutter[];
}

/** Headings around line i, which must begin with "STT" or "TT". */
export function findHead(lines: readonly Line[], i: number, page: Page, settings: TableSettings): Head | null {
  const line = lines[i]!;
  if (!isOrdinalHead(lines, i)) return null;
  let start = i;
  while (start > 0 && i - start < 3 && belongsToHead(lines[start]!, lines[start - 1]!, line, page)) start -= 1;
  let end = i + 1;
  while (end < lines.length && end - i < 4 && belongsToHead(lines[end - 1]!, lines[end]!, line, page)) end += 1;
  for (; end > i; end -= 1) {
    const band = lines.slice(start, end);
    const gutters = headGutters(band, settings.minGutter * line.size);
    if (gutters.length < 2) continue;
    const texts = band.map((l) => toColumns(l, gutters));
    const heads = Array.from({ length: gutters.length }, (_, k) =>
      texts
        .map((t) => t[k + 1])
        .join(' ')
        .trim(),
    );
    if (heads.filter(isHeading).length >= 2) return { start, end, gutters };
  }
  return null;
}

/** White space over the whole height of the headings, and inside a column that lower headings part ("Chủ trì | Phối hợp"). */
function headGutters(band: readonly Line[], width: number): Gutter[] {
  const through = findGutters(band, width);
  const parts = band.slice(1).flatMap((line, i) =>
    findGutters(band.slice(i + 1), width).filter((gap) => {
      if (through.some((gutter) => gutter.from < gap.to && gap.from < gutter.to)) return false;
      const column = columnOf((gap.from + gap.to) / 2, through);
      const [left, right] = [through[column - 1]?.to ?? -Infinity, through[column]?.from ?? Infinity];
      const text = (from: number, to: number) =>
        line.runs.flatMap((run) => (run.box[0] >= from - 1 && run.box[2] <= to + 1 ? [run.text] : [])).join(' ');
      return isHeading(text(left, gap.from)) && isHeading(text(gap.to, right));
    }),
  );
  const own = parts.filter((gap, i) => !parts.slice(0, i).some((other) => other.from < gap.to && gap.from < other.to));
  return [...through, ...own].sort((a, b) => a.from - b.from);
}

/** "STT", "TT", "Số TT"; also cut in two or three by a narrow column: "ST" above "T", "Số" above "TT". */
export function isOrdinalHead(lines: readonly Line[], i: number): boolean {
  const key = foldKey(lines[i]!.runs[0]!.text);
  if (/^s?tt$/u.test(key)) return true;
  if (key === 'so' && /^so (?:tt|thu tu)/u.test(foldKey(lines[i]!.text))) return true;
  const below = [lines[i + 1], lines[i + 2]].map((line) => foldKey(line?.runs[0]?.text ?? ''));
  if (key === 'st') return below[0] === 't';
  return (key === 's' || key === 'so') && (below[0] === 'tt' || below.join('') === 'tt');
}

/** Lines of the headings stand close, no rule between, and look like the line with "STT". */
function belongsToHead(near: Line, line: Line, head: Line, page: Page): boolean {
  if (Math.abs(line.baseline - near.baseline) > 1.6 * head.size || line.bold !== head.bold) return false;
  const [above, below] = [Math.min(near.baseline, line.baseline), Math.max(near.baseline, line.baseline)];
  if (rulesAcross([{ line }, { line: near }, { line: head }], page).some(({ at }) => at > above && at < below))
    return false;
  const first = line.runs[0]!.text;
  const restOfWord = /^T{1,2}$/u.test(first) && /^ST?$/u.test(head.runs[0]!.text.toUpperCase());
  if (isOrdinal(first) && !restOfWord) return false;
  return line.box[0] > head.runs[0]!.box[0] - 2;
}
