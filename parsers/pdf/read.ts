import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { defaultLimits } from '#limits';
import type { Limits } from '#limits';
import type { Box } from '#model/source';
import { boxAround, toPageBox } from '../layout/box.ts';
import type { Annotation, Page, Rule, Run } from '../layout/page.ts';
import { layoutSettings as settings } from '../layout/settings.ts';
import { operatorsOf } from './operator-list.ts';
import { walkOperators } from './operators.ts';
import type { Glyph, Turn } from './glyphs.ts';
import { toWords } from './words.ts';
import type { PlacedGlyph } from './words.ts';

/** How a page is read. */
export interface PageOptions {
  limits: Limits;
  /** True: throws where a font of the page cannot be used, so that text in it is lost. */
  strict: boolean;
}

/**
 * Reads one page of pdf.js into words, lines and annotations, in points of the page as shown (its /Rotate applied),
 * origin top left. A page whose text stands sideways is turned; see `Page.turned`.
 * One operator list is all that is asked of pdf.js: its text content scrambles letters of fallback fonts.
 * Throws what `operatorsOf` throws.
 */
export async function readPage(
  proxy: PDFPageProxy,
  { limits, strict }: PageOptions = { limits: defaultLimits, strict: false },
): Promise<Page> {
  const operators = await operatorsOf(proxy, limits);
  const viewport = proxy.getViewport({ scale: 1 });
  const drawn = walkOperators(operators, viewport.transform as never, (name) => proxy.commonObjs.get(name));
  if (strict && drawn.brokenFonts > 0) throw new Error('phông chữ bị hỏng');
  const shown = { width: viewport.width, height: viewport.height };
  const turned = turnFor(drawn.glyphs);
  const size = turned % 180 === 0 ? shown : { width: shown.height, height: shown.width };
  const frame: Frame = { ...size, turned, shown };
  const { runs, overprint } = toRuns(drawn.glyphs, frame);
  const visible = withoutCovered(runs, drawn.imageCover(shown));
  const annotations = drawn.annotations.flatMap((a): Annotation[] => {
    const text = toRuns(a.glyphs, frame).runs;
    if (text.length === 0) return [];
    return [{ id: a.id, subtype: a.subtype, runs: text, box: boxAround(text.map((run) => run.box)) }];
  });
  const stamps = overprint.map((words, i): Annotation => {
    return { id: `overprint-${i}`, subtype: 'Overprint', runs: words, box: boxAround(words.map((run) => run.box)) };
  });
  return {
    number: proxy.pageNumber,
    ...size,
    runs: visible,
    rules: drawn.rules.map((rule) => turnRule(rule, frame)),
    annotations: [...annotations, ...stamps],
    imageCover: drawn.imageCover(shown),
    curveCount: drawn.curveCount,
    ...(turned !== 0 && { turned }),
  };
}

interface Frame {
  /** Size of the page after turning. */
  width: number;
  height: number;
  turned: Turn;
  shown: { width: number; height: number };
}

/** How far to turn the page clockwise so that most of its text stands upright. */
function turnFor(glyphs: readonly Glyph[]): Turn {
  const counts = new Map<Turn, number>();
  for (const glyph of glyphs) counts.set(glyph.turn, (counts.get(glyph.turn) ?? 0) + 1);
  for (const [turn, count] of counts) {
    if (turn !== 0 && count >= settings.turnedShare * glyphs.length) return ((360 - turn) % 360) as Turn;
  }
  return 0;
}

/** Upright text gives one run a word; text that stays sideways gives one run a line, its box turned with it. */
function toRuns(glyphs: readonly Glyph[], frame: Frame): { runs: Run[]; overprint: Run[][] } {
  const result = { runs: [] as Run[], overprint: [] as Run[][] };
  for (const turn of [0, 90, 180, 270] as const) {
    const own = glyphs.filter((g) => g.turn === turn);
    if (own.length === 0) continue;
    const upright = ((360 - turn) % 360) as Turn;
    const size = upright % 180 === 0 ? frame.shown : { width: frame.shown.height, height: frame.shown.width };
    const words = toWords(placeGlyphs(own, upright, frame.shown));
    if (upright === frame.turned) {
      result.runs.push(...words.runs);
      result.overprint.push(...words.overprint);
      continue;
    }
    for (const line of joinLines(words.runs)) {
      const shownBox = toPageBox({ ...size, ...(upright !== 0 && { turned: upright }) }, line.box);
      const box = turnBox(shownBox, frame);
      const left = ((turn + frame.turned) % 360) as Turn;
      result.runs.push({ ...line, box, baseline: box[3], ...(left !== 0 && { turn: left }) });
    }
  }
  return result;
}

/** Glyphs in a frame turned clockwise by `turn`; those off the page are dropped. */
function placeGlyphs(glyphs: readonly Glyph[], turn: Turn, shown: { width: number; height: number }): PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  let stretch = 0;
  let last: PlacedGlyph | undefined;
  for (const glyph of glyphs) {
    const [x, y] = glyph.start;
    if (x < -1 || y < -1 || x > shown.width + 1 || y > shown.height + 1) continue;
    const start = turnPoint(glyph.start, turn, shown);
    const end = turnPoint(glyph.end, turn, shown);
    const [left, right] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
    const jump =
      last === undefined ||
      Math.abs(start[1] - last.baseline) > settings.baselineTolerance * glyph.size ||
      left < last.right - glyph.size ||
      left > last.right + 3 * glyph.size;
    if (jump) stretch += 1;
    const { text, size, spacing, font, bold, hidden } = glyph;
    last = { text, left, right, baseline: start[1], size, spacing, font, bold, hidden, stretch };
    placed.push(last);
  }
  return placed;
}

function turnPoint(
  [x, y]: readonly [number, number],
  turn: Turn,
  shown: { width: number; height: number },
): [number, number] {
  switch (turn) {
    case 90:
      return [shown.height - y, x];
    case 180:
      return [shown.width - x, shown.height - y];
    case 270:
      return [y, shown.width - x];
    default:
      return [x, y];
  }
}

function turnBox(box: Box, frame: Frame): Box {
  const a = turnPoint([box[0], box[1]], frame.turned, frame.shown);
  const b = turnPoint([box[2], box[3]], frame.turned, frame.shown);
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function turnRule(rule: Rule, frame: Frame): Rule {
  if (frame.turned === 0) return rule;
  const { at, from, to } = rule;
  const box = turnBox(rule.direction === 'horizontal' ? [from, at, to, at] : [at, from, at, to], frame);
  const horizontal = box[2] - box[0] >= box[3] - box[1];
  return horizontal
    ? { direction: 'horizontal', at: box[1], from: box[0], to: box[2], width: rule.width }
    : { direction: 'vertical', at: box[0], from: box[1], to: box[3], width: rule.width };
}

function joinLines(runs: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const near = last !== undefined && last.baseline === run.baseline && run.box[0] - last.box[2] < run.size;
    if (near)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${run.text}`, box: boxAround([last.box, run.box]) };
    else lines.push(run);
  }
  return lines;
}

/** Invisible text counts on scans only; elsewhere a reader does not see it. */
function withoutCovered(runs: Run[], imageCover: number): Run[] {
  return imageCover >= settings.scanCover ? runs : runs.filter((run) => !run.hidden);
}
