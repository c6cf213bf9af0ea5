import { cleanText } from '#text';
import type { Box } from '#model/source';
import { clusterBy, median } from '../layout/cluster.ts';
import type { Run } from '../layout/page.ts';
import { layoutSettings as settings } from '../layout/settings.ts';
import type { Font } from './state.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A glyph in the frame in which its text stands upright. */
export interface PlacedGlyph {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  spacing: number;
  font: Font;
  bold: boolean;
  hidden: boolean;
  /** Counts the stretches drawn in one go; what lies over other text is judged by stretch. */
  stretch: number;
  /** A superscript, its baseline set to that of its line. */
  raised?: boolean;
}

export interface Words {
  runs: Run[];
  /** Words printed over others, by stretch: stamps that became part of the page. */
  overprint: Run[][];
}

/**
 * Glyphs in drawing order → words in reading order by position alone: letters of a fallback font are drawn out of
 * order, fake bold is drawn twice, and many producers draw no spaces.
 */
export function toWords(glyphs: readonly PlacedGlyph[]): Words {
  const runs: Run[] = [];
  const overprint: Run[][] = [];
  for (const row of toRows(attachMarks(glyphs))) {
    const over = findOverprint(row);
    runs.push(...rowWords(row.filter((g) => !over.has(g.stretch))));
    for (const stretch of over) overprint.push(rowWords(row.filter((g) => g.stretch === stretch)));
  }
  return { runs, overprint: overprint.filter((words) => words.length > 0) };
}

/** Combining marks join the letter that they stand over, so that sorting by place cannot part them. */
function attachMarks(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const kept: PlacedGlyph[] = [];
  for (const glyph of glyphs) {
    const last = kept.at(-1);
    if (last !== undefined && /^\p{M}+$/u.test(glyph.text) && standsOver(glyph, last)) last.text += glyph.text;
    else kept.push({ ...glyph });
  }
  return kept;
}

function standsOver(mark: PlacedGlyph, base: PlacedGlyph): boolean {
  const near = 0.3 * base.size;
  return (
    Math.abs(mark.baseline - base.baseline) < near && mark.left > base.left - near && mark.left < base.right + near
  );
}

/** Rows of equal baseline, each from left to right; superscripts join the row that they belong to. */
function toRows(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const size = median(glyphs.map((g) => g.size));
  const rows = clusterBy(glyphs, (g) => g.baseline, settings.baselineTolerance * size).map((cluster) => ({
    at: cluster.at,
    size: median(cluster.items.map((g) => g.size)),
    items: cluster.items,
  }));
  for (const [i, row] of rows.entries()) {
    const hosts = [rows[i + 1], rows[i - 1]].filter((host) => host !== undefined && hostsSuperscript(host, row));
    const host = hosts[0];
    if (host === undefined) continue;
    const raised = row.at < host.at;
    for (const glyph of row.items) host.items.push({ ...glyph, baseline: host.at, ...(raised && { raised }) });
    row.items = [];
  }
  return rows.filter((row) => row.items.length > 0).map((row) => row.items.sort((a, b) => a.left - b.left));
}

interface GlyphRow {
  at: number;
  size: number;
  items: PlacedGlyph[];
}

function hostsSuperscript(host: GlyphRow, row: GlyphRow): boolean {
  if (row.items.length > 6 || row.size > settings.superscriptSize * host.size) return false;
  if (Math.abs(host.at - row.at) > settings.superscriptRise * host.size) return false;
  const near = 2 * host.size;
  return row.items.every((g) => host.items.some((h) => h.right > g.left - near && h.left < g.right + near));
}

/** Stretches that mostly lie over glyphs drawn before them. */
function findOverprint(row: readonly PlacedGlyph[]): Set<number> {
  const hits = new Map<number, number>();
  const letters = row.filter((g) => !isSpace(g));
  for (const [i, glyph] of letters.entries()) {
    const next = letters[i + 1];
    if (next === undefined || next.stretch === glyph.stretch || isDouble(glyph, next)) continue;
    const shared = Math.min(glyph.right, next.right) - next.left;
    const narrow = Math.min(glyph.right - glyph.left, next.right - next.left);
    if (shared > settings.overprintShare * narrow && narrow > 0) {
      const later = Math.max(glyph.stretch, next.stretch);
      hits.set(later, (hits.get(later) ?? 0) + 1);
    }
  }
  const stamps = [...hits].filter(([stretch, count]) => {
    const all = letters.filter((g) => g.stretch === stretch).length;
    return count >= 2 && count >= settings.stampShare * all;
  });
  return new Set(stamps.map(([stretch]) => stretch));
}

function rowWords(row: readonly PlacedGlyph[]): Run[] {
  const words: PlacedGlyph[][] = [];
  let space = true;
  let last: PlacedGlyph | undefined;
  for (const glyph of row) {
    if (isSpace(glyph)) {
      space = true;
      continue;
    }
    if (last !== undefined && isDouble(last, glyph)) {
      last.bold ||= !last.hidden && !glyph.hidden;
      continue;
    }
    const gap = last === undefined ? 0 : glyph.left - last.right - Math.max(0, last.spacing);
    const word = words.at(-1);
    const em = Math.min(glyph.size, last?.size ?? glyph.size);
    // a drawn space that the next letter was moved back over is not seen
    if (word === undefined || gap > settings.wordGap * em || (space && gap > settings.drawnSpaceGap * em)) {
      words.push([glyph]);
    } else {
      word.push(glyph);
    }
    space = false;
    last = glyph;
  }
  return words.map(toRun).filter((run) => run !== null);
}

function isSpace(glyph: PlacedGlyph): boolean {
  return glyph.text.trim() === '';
}

function isDouble(a: PlacedGlyph, b: PlacedGlyph): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < settings.doubleStrokeShift * (b.right - b.left);
}

/** Raised digits stay what they are: the mark of a footnote behind "30/6" must not make it "30/61". */
function letterOf(glyph: PlacedGlyph, main: PlacedGlyph): string {
  const small = glyph.size <= settings.superscriptSize * main.size;
  const raised = small && main.baseline - glyph.baseline > 0.12 * main.size;
  return raised || glyph.raised ? glyph.text.replace(/\d/gu, (digit) => superscripts[Number(digit)]!) : glyph.text;
}

function toRun(glyphs: readonly PlacedGlyph[]): Run | null {
  const first = glyphs[0]!;
  const main = glyphs.reduce((a, b) => (b.size > a.size ? b : a), first);
  const drawn = glyphs.map((g) => letterOf(g, main)).join('');
  // codes of legacy fonts are cleaned when they are letters
  const text = main.font.legacy ? drawn : cleanText(drawn);
  if (text.trim() === '') return null;
  const most = (test: (g: PlacedGlyph) => boolean) => glyphs.filter(test).length * 2 > glyphs.length;
  // letters that a font lacks ("ế") are drawn from another one, which has no bold
  const half = (test: (g: PlacedGlyph) => boolean) => glyphs.filter(test).length * 2 >= glyphs.length;
  const box: Box = [
    Math.min(...glyphs.map((g) => g.left)),
    main.baseline - main.font.ascent * main.size,
    Math.max(...glyphs.map((g) => g.right)),
    main.baseline - main.font.descent * main.size,
  ];
  return {
    text: text.trim(),
    box,
    baseline: main.baseline,
    size: main.size,
    bold: half((g) => g.bold),
    italic: half((g) => g.font.italic),
    font: main.font.name,
    ...(most((g) => g.hidden) && { hidden: true }),
  };
}
