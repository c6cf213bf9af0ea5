import { centerOf, widthOf } from './box.ts';
import {
  findRecipients,
  findSignerBeside,
  findSigners,
  findStateName,
  isAddressee,
  isAnnexHead,
  isFixedPart,
  isSigner,
} from './anchors.ts';
import { median } from './cluster.ts';
import { toLine } from './lines.ts';
import type { Line, Run } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

/** Lines of a page that stand in two columns beside each other, from row `from` up to and without row `to`. */
export interface Zone {
  kind: 'letterhead' | 'closing';
  from: number;
  to: number;
  left: Line[];
  right: Line[];
}

/** The empty strip between two columns, x from and to. */
type Gutter = readonly [number, number];

/**
 * Letterheads (around the country's name) and closings (around "Nơi nhận") of a page; see Nghị định 30/2020/NĐ-CP,
 * Phụ lục I. Elsewhere lines are not cut: wide gaps there are justified text and tabs.
 */
export function findZones(rows: readonly Line[]): Zone[] {
  const zones: Zone[] = [];
  for (const [i, row] of rows.entries()) {
    if (zones.some((zone) => i >= zone.from && i < zone.to)) continue;
    const start = zones.at(-1)?.to ?? 0;
    const stateName = findStateName(row);
    if (stateName >= 0) {
      const zone = letterheadAt(rows, i, stateName, start);
      if (zone !== null) zones.push(zone);
      continue;
    }
    const recipients = findRecipients(row);
    const signers = recipients < 0 ? findSigners(row) : -1;
    if (recipients >= 0) zones.push(closingAt(rows, i, recipients, start));
    else if (signers > 0) zones.push(signersAt(rows, i, signers));
    else if (findSignerBeside(row) > 0) zones.push(signersAt(rows, i, findSignerBeside(row)));
    else if (isSigner(row) && !rows.some((other) => findRecipients(other) >= 0)) {
      const zone = signatureAt(rows, i);
      if (zone !== null) zones.push(zone);
    }
  }
  return zones;
}

function letterheadAt(rows: readonly Line[], anchor: number, word: number, start: number): Zone | null {
  const row = rows[anchor]!;
  const name = toLine(row.runs.slice(word));
  let gutter: Gutter = [row.runs[word - 1]?.box[2] ?? 0, name.box[0]];
  const center = centerOf(name.box);
  const belongs = (line: Line, strip: Gutter): boolean => {
    if (isAddressee(line) || isAnnexHead(line)) return false;
    const right = line.runs.filter((run) => run.box[0] >= strip[1]);
    return (
      right.length === 0 ||
      isFixedPart(toLine(right)) ||
      Math.abs(centerOf(toLine(right).box) - center) < settings.letterheadAxis * widthOf(name.box)
    );
  };
  let to = anchor + 1;
  for (; to < rows.length; to++) {
    const line = rows[to]!;
    const strip = narrow(gutter, line, 'right');
    if (isFar(rows[to - 1]!, line, settings.letterheadLeading) || strip === null || !belongs(line, strip)) break;
    gutter = strip;
  }
  let from = anchor;
  for (; from > start; from--) {
    const line = rows[from - 1]!;
    const strip = narrow(gutter, line, 'right');
    if (isFar(line, rows[from]!, settings.zoneTopLeading) || strip === null || !belongs(line, strip)) break;
    gutter = strip;
  }
  const zone = toZone('letterhead', rows, from, to, gutter);
  return zone.left.length === 0 ? null : zone;
}

function closingAt(rows: readonly Line[], anchor: number, word: number, start: number): Zone {
  const row = rows[anchor]!;
  const page = Math.max(...rows.map((line) => line.box[2]));
  const own = row.runs.slice(word);
  const cut = own.findIndex((run, i) => i > 0 && run.box[0] - own[i - 1]!.box[2] > 1.5 * row.size);
  const head = cut < 0 ? own : own.slice(0, cut);
  const left = head[0]!.box[0];
  let gutter: Gutter = [head.at(-1)!.box[2], cut < 0 ? page : own[cut]!.box[0]];
  const indent = (line: Line) => line.box[0] - left;
  let to = anchor + 1;
  for (; to < rows.length; to++) {
    const line = rows[to]!;
    const strip = narrow(gutter, line, 'left');
    if (isFar(rows[to - 1]!, line, settings.closingLeading) || strip === null) break;
    if (isAnnexHead(line) || findStateName(line) >= 0) break;
    gutter = strip;
  }
  let from = anchor;
  for (; from > start; from--) {
    const line = rows[from - 1]!;
    const isRight = line.box[0] >= gutter[0] + 2 * line.size && indent(line) > 0.3 * (page - left);
    if (isFar(line, rows[from]!, settings.zoneTopLeading) || !isRight || endsSentence(line)) break;
    gutter = [gutter[0], Math.min(gutter[1], line.box[0])];
  }
  return toZone('closing', rows, from, to, gutter);
}

/** A signature beside recipients whose head is not there, or was not read. */
function signatureAt(rows: readonly Line[], anchor: number): Zone | null {
  const { box, size } = rows[anchor]!;
  const left = Math.min(...rows.map((row) => row.box[0]));
  const right = Math.max(...rows.map((row) => row.box[2]));
  if (box[0] < left + 0.45 * (right - left)) return null;
  const zone = columnsFrom(rows, anchor, [left + 2 * size, box[0]]);
  return zone.left.length > 0 && zone.left.every((line) => /^[-–+*]/u.test(line.text)) ? zone : null;
}

/** Two bodies sign beside each other, above the recipients; or one does beside recipients whose head is on the page before. */
function signersAt(rows: readonly Line[], anchor: number, word: number): Zone {
  const { runs } = rows[anchor]!;
  return columnsFrom(rows, anchor, [runs[word - 1]!.box[2], runs[word]!.box[0]]);
}

/** The columns of a closing from one row down to the recipients, a far line, or one across the gutter. */
function columnsFrom(rows: readonly Line[], anchor: number, first: Gutter): Zone {
  let gutter = first;
  let to = anchor + 1;
  for (; to < rows.length; to++) {
    const line = rows[to]!;
    const strip = narrow(gutter, line, 'left');
    if (isFar(rows[to - 1]!, line, settings.closingLeading) || strip === null || findRecipients(line) >= 0) break;
    gutter = strip;
  }
  return toZone('closing', rows, anchor, to, gutter);
}

/** What a line leaves of the gutter, or null where it crosses it. `keep`: the column whose edge is known. */
function narrow(gutter: Gutter, line: Line, keep: 'left' | 'right'): Gutter | null {
  let pieces: Gutter[] = [gutter];
  for (const { box } of line.runs) {
    pieces = pieces.flatMap(([a, b]): Gutter[] => {
      if (box[2] <= a || box[0] >= b) return [[a, b]];
      const cut: Gutter[] = [];
      if (box[0] - a >= settings.gutter) cut.push([a, box[0]]);
      if (b - box[2] >= settings.gutter) cut.push([box[2], b]);
      return cut;
    });
  }
  const open = pieces.filter((piece) => parts(line, piece));
  const best = keep === 'right' ? open.at(-1) : open.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  return best ?? null;
}

/** True where the gap of the line at the gutter is no mere word space, or the line stands on one side of it. */
function parts(line: Line, gutter: Gutter): boolean {
  const middle = (gutter[0] + gutter[1]) / 2;
  const before = line.runs.findLast((run) => run.box[2] <= middle);
  const after = line.runs.find((run) => run.box[0] >= middle);
  if (before === undefined || after === undefined) return true;
  const gap = after.box[0] - before.box[2];
  const others = wordGaps(line.runs).filter((_, i) => line.runs[i] !== before);
  const usual = others.length === 0 ? 0 : median(others);
  return gap > settings.gutterGapRatio * usual && gap > settings.gutterGap * line.size;
}

function wordGaps(runs: readonly Run[]): number[] {
  return runs.slice(1).map((run, i) => run.box[0] - runs[i]!.box[2]);
}

function isFar(upper: Line, lower: Line, em: number): boolean {
  return lower.baseline - upper.baseline > em * Math.max(upper.size, lower.size);
}

function endsSentence(line: Line): boolean {
  return /[.;]$/u.test(line.text) && !/^\p{Lu}+\.$/u.test(line.text);
}

function toZone(kind: Zone['kind'], rows: readonly Line[], from: number, to: number, gutter: Gutter): Zone {
  const middle = (gutter[0] + gutter[1]) / 2;
  const zone: Zone = { kind, from, to, left: [], right: [] };
  for (const row of rows.slice(from, to)) {
    const left = row.runs.filter((run) => centerOf(run.box) < middle);
    const right = row.runs.filter((run) => centerOf(run.box) >= middle);
    if (left.length > 0) zone.left.push(toLine(left));
    if (right.length > 0) zone.right.push(toLine(right));
  }
  return zone;
}

/**
 * The paragraphs of both columns as lines: every line is one of its own, but for the wrapped lines of a recipient
 * ("- …") and of the subject of an official letter ("V/v …").
 */
export function toColumns(zone: Zone): Line[][][] {
  return [zone.left, zone.right].map((lines, column) => {
    const groups: Line[][] = [];
    for (const line of lines) {
      const group = groups.at(-1);
      if (column === 0 && group !== undefined && goesOn(group, line)) group.push(line);
      else groups.push([line]);
    }
    return groups;
  });
}

function goesOn(group: readonly Line[], line: Line): boolean {
  const first = group[0]!.text;
  if (/^v\/v\b/iu.test(first)) return true;
  const isItem = /^[-–+*•]/u;
  // a rule drawn with hyphens, the star under a Party office's name
  if (!/[\p{L}\d]/u.test(first)) return false;
  return isItem.test(first) && !isItem.test(line.text) && !/[.;:]$/u.test(group.at(-1)!.text);
}
