import { foldKey } from '#text';
import { sharedSpan, widthOf } from './box.ts';
import { toRows } from './lines.ts';
import type { Annotation, Line, Page, Run } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

/**
 * Puts stamped numbers and days into the blanks of the lines that they stand over ("Số:      /KH-UBND",
 * "ngày      tháng"); document systems draw them as annotations when a document is issued. What fits into no blank
 * stays an annotation.
 */
export function mergeStamps(page: Page): Page {
  if (page.annotations.length === 0) return page;
  const rows = toRows(page.runs);
  const runs: Run[] = [...page.runs];
  const annotations: Annotation[] = [];
  for (const annotation of page.annotations) {
    const row = rowOf(annotation, rows);
    if (row === null) annotations.push(annotation);
    else for (const run of annotation.runs) runs.push({ ...run, baseline: row.baseline, stamped: true });
  }
  return { ...page, runs, annotations };
}

/** The row with a blank under the annotation, or null. */
function rowOf(annotation: Annotation, rows: readonly Line[]): Line | null {
  const own = toRows(annotation.runs);
  const line = own[0];
  if (own.length !== 1 || line === undefined || line.text.length > settings.stampLength) return null;
  const near = rows
    .map((row) => ({ row, distance: Math.abs(row.baseline - line.baseline) }))
    .filter(({ row, distance }) => distance < settings.stampDrift * row.size && fillsBlank(annotation, row))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.row ?? null;
}

/** Words behind which a letterhead leaves a blank: "Số:", "ngày", "tháng", "năm". */
function opensBlank(word: string): boolean {
  return word.endsWith(':') || /^(?:so|ngay|thang|nam)$/u.test(foldKey(word));
}

function fillsBlank(annotation: Annotation, row: Line): boolean {
  const [left, , right] = annotation.box;
  const width = widthOf(annotation.box);
  const covered = row.runs.reduce((sum, run) => sum + Math.max(0, sharedSpan(left, right, run.box[0], run.box[2])), 0);
  if (covered > settings.stampOverlap * width) return false;
  const center = (left + right) / 2;
  const before = row.runs.findLast((run) => run.box[2] <= center);
  const after = row.runs.find((run) => run.box[0] >= center);
  if (before !== undefined && after !== undefined) {
    return after.box[0] - before.box[2] >= settings.stampGap * row.size;
  }
  const reach = settings.stampReach * row.size;
  if (before !== undefined) return opensBlank(before.text) && left - before.box[2] < reach;
  return after !== undefined && after.text.startsWith('/') && after.box[0] - right < reach;
}
