import type { Line, Page, Rule } from '../page.ts';
import { isNumberRow, isOrdinal } from './headings.ts';

/** A line of a table without vertical rules: in its columns, or a heading written across them. */
export interface BodyLine {
  line: Line;
  columns: string[];
  across: boolean;
}

/** A row of a table without vertical rules: its lines, and where it begins and ends in points. */
export interface RowBand {
  top: number;
  bottom: number;
  lines: BodyLine[];
}

/**
 * Parts the lines of a table into rows. Drawn lines across it decide; without them the white space between rows does
 * where it gives each row one ordinal; else a row begins at its ordinal, or lies around it where the cells are centred.
 * The headings come first. Not `sure` where none of
 * this is clear and each line goes to the nearest ordinal.
 */
export function findRowBands(
  body: readonly BodyLine[],
  head: readonly Line[],
  page: Page,
): { bands: RowBand[]; sure: boolean } {
  const clear = byRules(body, rulesAcross(body, page)) ?? byGaps(body) ?? byOrdinals(body);
  const groups = clear ?? guessRows(body);
  const headLines = head.map((line): BodyLine => ({ line, columns: [], across: false }));
  return { bands: toBands(head.length > 0 ? [headLines, ...groups] : groups), sure: clear !== null };
}

function toBands(groups: readonly (readonly BodyLine[])[]): RowBand[] {
  const top = (lines: readonly BodyLine[]) => Math.min(...lines.map(({ line }) => line.box[1]));
  const bottom = (lines: readonly BodyLine[]) => Math.max(...lines.map(({ line }) => line.box[3]));
  const borders = groups.map((lines, i) => (i === 0 ? top(lines) - 2 : (bottom(groups[i - 1]!) + top(lines)) / 2));
  return groups.map((lines, i) => ({
    top: borders[i]!,
    bottom: borders[i + 1] ?? bottom(lines) + 2,
    lines: [...lines],
  }));
}

/** Horizontal rules that reach over most of the table, between its lines. */
export function rulesAcross(body: readonly Pick<BodyLine, 'line'>[], page: Page): Rule[] {
  const left = Math.min(...body.map(({ line }) => line.box[0]));
  const right = Math.max(...body.map(({ line }) => line.box[2]));
  const covers = (rule: Rule) => Math.min(rule.to, right) - Math.max(rule.from, left) > 0.8 * (right - left);
  return page.rules.filter((rule) => rule.direction === 'horizontal' && covers(rule)).sort((a, b) => a.at - b.at);
}

function byRules(body: readonly BodyLine[], rules: readonly Rule[]): BodyLine[][] | null {
  const groups: BodyLine[][] = [];
  for (const item of body) {
    const last = groups.at(-1)?.at(-1)?.line;
    const parted = !last || rules.some((rule) => rule.at > last.baseline && rule.at < item.line.baseline);
    if (parted) groups.push([item]);
    else groups.at(-1)!.push(item);
  }
  return groups.length > 1 && groups.every((group) => countOrdinals(group) <= 1) ? groups : null;
}

function countOrdinals(group: readonly BodyLine[]): number {
  return group.filter((item) => isOrdinal(item.columns[0] ?? '')).length;
}

/** Rows stand apart by more than the leading inside them. */
function byGaps(body: readonly BodyLine[]): BodyLine[][] | null {
  const steps = body.slice(1).map((item, i) => item.line.baseline - body[i]!.line.baseline);
  const least = Math.min(...steps.filter((step) => step > 0.7 * body[0]!.line.size));
  const groups: BodyLine[][] = [[body[0]!]];
  body.slice(1).forEach((item, i) => {
    if (steps[i]! > 1.25 * least) groups.push([item]);
    else groups.at(-1)!.push(item);
  });
  const clear = groups.every((group) => countOrdinals(group) === 1 || isOwnRow(group));
  return clear && groups.length > 1 ? groups : null;
}

function isOwnRow(group: readonly BodyLine[]): boolean {
  return group.length === 1 && (group[0]!.across || isNumberRow(group[0]!.columns.map((text) => ({ text }))));
}

/** A row begins at its ordinal, or lies around it where the cells are centred; lines across stand alone. */
function byOrdinals(body: readonly BodyLine[]): BodyLine[][] | null {
  const part = beginAtOrdinals(body) ? fromOrdinals : aroundOrdinals;
  const groups: BodyLine[][] = [];
  let start = 0;
  for (let i = 0; i <= body.length; i += 1) {
    const item = body[i];
    if (item && !isOwnRow([item])) continue;
    const section = start < i ? part(body.slice(start, i)) : [];
    if (section === null) return null;
    groups.push(...section, ...(item ? [[item]] : []));
    start = i + 1;
  }
  return groups;
}

/** Whether texts begin beside their ordinals: then nearly all of those lines open with a capital or digit. */
function beginAtOrdinals(body: readonly BodyLine[]): boolean {
  const texts = body.filter((item) => isOrdinal(item.columns[0] ?? '')).map((item) => item.columns[1] ?? '');
  return texts.filter((text) => /^[\p{Lu}\d"“(+-]/u.test(text)).length >= 0.8 * texts.length;
}

/** Lines before the first ordinal are the rest of a row cut by the page break. */
function fromOrdinals(body: readonly BodyLine[]): BodyLine[][] {
  const groups: BodyLine[][] = [];
  for (const item of body) {
    const last = groups.at(-1);
    if (last && !isOrdinal(item.columns[0] ?? '')) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** A row reaches as far below its ordinal as above it. Lines of a cut row may stand first: tries where rows begin. */
function aroundOrdinals(body: readonly BodyLine[]): BodyLine[][] | null {
  const first = body.findIndex((item) => isOrdinal(item.columns[0] ?? ''));
  for (let start = 0; start <= first; start += 1) {
    const groups = mirrorRows(body.slice(start));
    if (groups) return start === 0 ? groups : [body.slice(0, start), ...groups];
  }
  return null;
}

function mirrorRows(body: readonly BodyLine[]): BodyLine[][] | null {
  const groups: BodyLine[][] = [];
  let start = 0;
  while (start < body.length) {
    const k = body.findIndex((item, i) => i >= start && isOrdinal(item.columns[0] ?? ''));
    if (k === -1) return null;
    const { baseline, size } = body[k]!.line;
    const above = baseline - body[start]!.line.baseline;
    const next = body.findIndex((item, i) => i > k && item.line.baseline > baseline + above + 0.5 * size);
    let end = next === -1 ? body.length : next;
    const below = body[end - 1]!.line.baseline - baseline;
    const more = body.slice(k + 1).some((item) => isOrdinal(item.columns[0] ?? ''));
    // a row cut at the foot of the page is not centred: its ordinal stands at the top
    if (!more && k === start) end = body.length;
    else if (Math.abs(above - below) > 0.5 * size || countOrdinals(body.slice(start, end)) !== 1) return null;
    groups.push(body.slice(start, end));
    start = end;
  }
  return groups;
}

/** Where nothing is clear: each line to the nearest ordinal. */
function guessRows(body: readonly BodyLine[]): BodyLine[][] {
  const ordinals = body.filter((item) => isOrdinal(item.columns[0] ?? ''));
  const groups = new Map<BodyLine, BodyLine[]>();
  for (const item of body) {
    const distance = (other: BodyLine) => Math.abs(other.line.baseline - item.line.baseline);
    const near = isOwnRow([item])
      ? item
      : ordinals.reduce((a, b) => (distance(b) < distance(a) ? b : a), ordinals[0] ?? item);
    groups.set(near, [...(groups.get(near) ?? []), item]);
  }
  return [...groups.values()];
}
