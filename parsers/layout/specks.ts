import type { Box } from '#model/source';
import { toRows } from './lines.ts';
import type { Page } from './page.ts';

/** Rows of at least so many words tell where the text of a page begins and ends. */
const rowWords = 5;
/** Rows needed to judge. */
const leastRows = 5;
/** How far from the text, in points, a word of a margin begins. */
const margin = 15;
/** Words in the margin that the engine is surer of stay, 0..1. */
const sureWord = 0.6;

/**
 * Drops what an engine made of stamps, punch holes and shadows in the margins of a scan: doubtful words that begin well
 * outside the text. Between the borders of a table nothing is a margin: its first column may hold a doubtful ordinal.
 * Pages with a text layer stay as they are.
 */
export function withoutMarginSpecks(page: Page): Page {
  if (page.runs.every((run) => run.confidence === undefined)) return page;
  const rows = toRows(page.runs.filter((run) => (run.confidence ?? 1) >= sureWord)).filter(
    (row) => row.runs.length >= rowWords,
  );
  if (rows.length < leastRows) return page;
  const left = share(
    rows.map((row) => row.box[0]),
    0.25,
  );
  const right = share(
    rows.map((row) => row.box[2]),
    0.75,
  );
  const isSpeck = ([start, , end]: Box) => start < left - margin || end > right + margin || end < left || start > right;
  return {
    ...page,
    runs: page.runs.filter(
      (run) => (run.confidence ?? 1) >= sureWord || !isSpeck(run.box) || isBetweenRules(run.box, page),
    ),
  };
}

/** Whether vertical rules pass a box on both sides. */
function isBetweenRules([left, top, right, bottom]: Box, page: Page): boolean {
  const y = (top + bottom) / 2;
  const beside = page.rules.filter((rule) => rule.direction === 'vertical' && rule.from <= y && rule.to >= y);
  return beside.some((rule) => rule.at <= left) && beside.some((rule) => rule.at >= right);
}

/** The value below which a share of the values lies, 0..1. */
function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))]!;
}
