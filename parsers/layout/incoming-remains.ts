import { editDistance, foldKey } from '#text';
import { isFixedPart, isTypeLine } from './anchors.ts';
import { boxAround, centerOf } from './box.ts';
import { toLine, toRows } from './lines.ts';
import type { Annotation, Line, Page, Run } from './page.ts';

/** Labels of the stamp of incoming mail; those of five and more letters may be read with one letter wrong or lost. */
const labels = ['so', 'ngay', 'gio', 'chuyen', 'luu', 'den'];
/** Gaps between the words of one line are narrower than this, em. */
const gap = 1.5;
/** The type stands in the middle of the page: how far its own middle may be from there, share of the page's width. */
const offMiddle = 0.15;
/** Labels stand at most so far below the type, em. */
const reach = 6;

/**
 * Takes out of a scan what an engine made of a stamp of incoming mail whose "ĐẾN" it did not read. The type of a
 * document stands alone on its line, in the middle (Nghị định 30/2020/NĐ-CP, Phụ lục I): what is read beside it is the
 * stamp's. Nor does a document have numbers between date and type, left of it; where two labels of a stamp stand there,
 * all goes that does. Then what is written below, over the start of the title, goes too. Kept as an annotation. Pages with a
 * text layer stay as they are.
 */
export function takeStampRemains(page: Page): Page {
  if (page.runs.every((run) => run.confidence === undefined)) return page;
  const rows = toRows(page.runs).filter((row) => row.baseline < page.height / 2);
  const at = rows.findIndex((row) => typeOf(row, page) !== null);
  const type = at === -1 ? null : typeOf(rows[at]!, page);
  if (type === null) return page;
  const date = rows.findLastIndex((row, i) => i < at && toSegments(row).some(isFixedPart));
  const under = rows.slice(date + 1).filter((row) => row.baseline < type.baseline + reach * type.size);
  const beside = under.flatMap(toSegments).filter((one) => one.box[2] < type.box[0] && !isDraftMark(one));
  const isAbove = ({ baseline }: Line) => baseline < type.baseline + 0.5 * type.size;
  const isStamp = new Set(beside.flatMap((line) => labelOf(line) ?? [])).size > 1;
  const isOfStamp = (line: Line) =>
    isAbove(line) ? isStamp || isHandwriting(line) : isStamp && labelOf(line) !== null;
  const own = toSegments(rows[at]!).filter((one) => one.runs[0] !== type.runs[0] && !isDraftMark(one));
  const lines = [...own, ...(date === -1 ? [] : beside.filter(isOfStamp))];
  if (lines.length === 0) return page;
  const [left, , right] = boxAround(lines.map((line) => line.box));
  const isNear = ({ box }: Line) => box[0] < right + type.size && box[2] > left - type.size;
  lines.push(...beside.filter((line) => !isAbove(line) && isNear(line) && isHandwriting(line)));
  const taken = new Set(lines.flatMap((line) => line.runs));
  const runs = [...taken];
  const stamp: Annotation = { id: 'incoming', subtype: 'Incoming', runs, box: boxAround(runs.map((run) => run.box)) };
  return { ...page, runs: page.runs.filter((run) => !taken.has(run)), annotations: [...page.annotations, stamp] };
}

/** The type of a document alone between wide gaps in the middle of a line, or null. */
function typeOf(row: Line, page: Page): Line | null {
  const segment = toSegments(row).find((one) => Math.abs(centerOf(one.box) - page.width / 2) < offMiddle * page.width);
  return segment !== undefined && isTypeLine(segment) ? segment : null;
}

/** Stretches of a line between wide gaps. */
function toSegments(row: Line): Line[] {
  const parts: Run[][] = [];
  for (const run of row.runs) {
    const last = parts.at(-1)?.at(-1);
    if (last && run.box[0] - last.box[2] < gap * row.size) parts.at(-1)!.push(run);
    else parts.push([run]);
  }
  return parts.map(toLine);
}

function isDraftMark({ text }: Line): boolean {
  return /^\W*dự thảo/iu.test(text);
}

/** Digits and signs: the number and the date of a stamp are written by hand. */
function isHandwriting({ text }: Line): boolean {
  return !/\p{L}/u.test(text);
}

/** The label of a stamp that a stretch begins with, or null. */
function labelOf({ text }: Line): string | null {
  const [key = ''] = foldKey(text.replace(/^[^\p{L}]+/u, '')).split(/[^a-z]/u);
  const isLike = (label: string) => key === label || (label.length > 4 && editDistance(key, label) === 1);
  return labels.find(isLike) ?? null;
}
