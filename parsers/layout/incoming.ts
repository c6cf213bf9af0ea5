import { foldKey } from '#text';
import { boxAround } from './box.ts';
import type { Annotation, Page, Run } from './page.ts';

/** Lines of the stamp that an office puts on what it receives ("ĐẾN", "Số: …", "Ngày: …", "Chuyển: …"). */
const label = /^(?:so|ngay|gio|chuyen|luu)\b/u;
/** How far below "ĐẾN" its lines stand, how far left or right they begin and how wide it is, in sizes of its letters. */
const reach = { above: 2, below: 7, left: 7, right: 5, width: 12 };

/**
 * Takes the stamp of incoming mail out of the text of a page and keeps it as an annotation: its number and date are not
 * those of the document.
 */
export function takeIncomingStamp(page: Page): Page {
  for (const head of page.runs) {
    if (head.baseline > page.height / 2 || foldKey(head.text) !== 'den' || /\p{Ll}/u.test(head.text)) continue;
    const title = titleOf(head, page.runs);
    if (title === null) continue;
    const starts = page.runs.filter((run) => isUnder(run, head) && isStart(run, title, page.runs) && isLabel(run));
    if (new Set(starts.map((run) => foldKey(run.text).slice(0, 2))).size < 2) continue;
    const taken = new Set([...title, ...starts.flatMap((start) => lineOf(start, head, page.runs))]);
    const runs = [...taken];
    const stamp: Annotation = { id: 'incoming', subtype: 'Incoming', runs, box: boxAround(runs.map((run) => run.box)) };
    return {
      ...page,
      runs: page.runs.filter((run) => !taken.has(run)),
      annotations: [...page.annotations, stamp],
    };
  }
  return page;
}

/** "ĐẾN", "CÔNG VĂN ĐẾN"; a line of the stamp may stand close behind it. */
function titleOf(head: Run, runs: readonly Run[]): Run[] | null {
  const words = segment(head, runs);
  const next = words[words.indexOf(head) + 1];
  const title = next && isLabel(next) ? words.slice(0, words.indexOf(next)) : words;
  return /^(?:(?:cong van|van ban) )?den$/u.test(foldKey(title.map((run) => run.text).join(' '))) ? title : null;
}

/** Whether a line of the stamp may begin with a word: nothing stands before it but the title, no code behind it. */
function isStart(run: Run, title: readonly Run[], runs: readonly Run[]): boolean {
  const line = segment(run, runs).filter((other) => !title.includes(other));
  return line[0] === run && !line.some(({ text }) => /\/\p{Lu}{2}/u.test(text));
}

/** A line of the stamp; where it runs into the text beside the stamp only its label and what was written by hand. */
function lineOf(start: Run, head: Run, runs: readonly Run[]): Run[] {
  const words = segment(start, runs);
  const line = words.slice(words.indexOf(start));
  if (line.at(-1)!.box[2] < head.box[0] + reach.width * head.size) return line;
  const end = line.findIndex((run, i) => i > 0 && /\p{L}{2}/u.test(run.text));
  return end === -1 ? line : line.slice(0, end);
}

function isUnder(run: Run, head: Run): boolean {
  const [down, across] = [run.baseline - head.baseline, run.box[0] - head.box[0]];
  return (
    down > -reach.above * head.size &&
    down < reach.below * head.size &&
    across > -reach.left * head.size &&
    across < reach.right * head.size
  );
}

function isLabel(run: Run): boolean {
  return label.test(foldKey(run.text)) && /^\p{Lu}|^số/u.test(run.text);
}

/** The words around one on its line, up to wide gaps. */
function segment(run: Run, runs: readonly Run[]): Run[] {
  const line = sameLine(run, runs);
  const isGap = (i: number) => i > 0 && line[i]!.box[0] - line[i - 1]!.box[2] > 1.5 * run.size;
  const at = line.indexOf(run);
  const start = line.findLastIndex((_, i) => i <= at && isGap(i));
  const end = line.findIndex((_, i) => i > at && isGap(i));
  return line.slice(Math.max(start, 0), end === -1 ? undefined : end);
}

function sameLine(run: Run, runs: readonly Run[]): Run[] {
  return runs
    .filter((other) => Math.abs(other.baseline - run.baseline) < 0.4 * run.size)
    .sort((a, b) => a.box[0] - b.box[0]);
}
