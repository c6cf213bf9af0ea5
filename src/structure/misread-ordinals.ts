import type { Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { confidenceOf, firstPage, phrasing } from '#tree';
import { bare, capitalBetween } from './ordinals.ts';
import { cellsOf, countHeaders, hasOrdinals, toPlaces } from './table-places.ts';
import type { Place } from './table-places.ts';

/** Longer texts number no row of a plan ("VIII"). */
const longest = 4;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** How rows are numbered: the only ordinal that can stand between two, or in front of the second one; else null. */
interface Style {
  between: (before: string, behind: string) => string | null;
  first: (second: string) => string | null;
}

const decimal: Style = {
  between: (before, behind) => {
    const number = toNumber(before) + 1;
    return toNumber(behind) === number + 1 ? String(number).padStart(before.replace(/\D/gu, '').length, '0') : null;
  },
  first: (second) => (toNumber(second) === 2 ? second.replace(/\D/gu, '').replace('2', '1') : null),
};
const roman: Style = {
  between: (before, behind) => {
    const at = indexOfRoman(before);
    return at >= 0 && indexOfRoman(behind) === at + 2 ? (romans[at + 1] ?? null) : null;
  },
  first: (second) => (indexOfRoman(second) === 1 ? 'I' : null),
};
const letter: Style = {
  between: (before, behind) => capitalBetween(bare(before), bare(behind)),
  first: (second) => (bare(second) === 'B' ? 'A' : null),
};

function toNumber(text: string): number {
  return /^\d{1,3}[.)]?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

function indexOfRoman(text: string): number {
  return romans.indexOf(bare(text));
}

/**
 * Puts right the ordinals that an engine misread ("1U", "Iu") or did not see, where the rows around are numbered by the
 * number before and the one behind: nothing else can stand there. Group rows are counted by themselves. Says so.
 */
export function mendOrdinals(table: Table, file: VFile): void {
  const places = toPlaces(table);
  const headers = countHeaders(table);
  if (!hasOrdinals(places, headers)) return;
  const rows = places.slice(headers);
  const numbered = numberings(rows.filter((row) => !isGroup(row))).filter(({ text }) => text !== '');
  mendRun(numbered, [decimal], headers > 0, table, file);
  mendRun(numberings(rows.filter(isGroup)), [roman, letter], headers > 0, table, file);
}

/** A row that says one thing beside its number, whatever was read as that. */
function isGroup(row: readonly (Place | null)[]): boolean {
  return row.length > 2 && cellsOf(row).filter(({ column, text }) => column > 0 && text !== '').length === 1;
}

function numberings(rows: readonly (readonly (Place | null)[])[]): Place[] {
  const firsts = new Set(rows.map(([first]) => first ?? null));
  return [...firsts].filter(
    (place) => place !== null && place.colSpan === 1 && place.text.length <= longest,
  ) as Place[];
}

/** `headed`: the first row of the run opens the table. */
function mendRun(run: readonly Place[], styles: readonly Style[], headed: boolean, table: Table, file: VFile): void {
  for (const [i, place] of run.entries()) {
    const [before, behind] = [run[i - 1], run[i + 1]];
    if (!behind || (!before && !headed) || /^a$/u.test(place.text)) continue;
    const meant = styles
      .map(({ between, first }) => (before ? between(before.text, behind.text) : first(behind.text)))
      .find((ordinal) => ordinal !== null);
    if (meant === undefined || bare(place.text) === meant) continue;
    const sources = table.children[place.row]?.data?.sources;
    const page = firstPage(sources);
    if (page === null || confidenceOf(sources) === 1) continue;
    report(file, 'ocr-number-doubtful', { page, read: place.text, other: meant }, sources);
    place.cell.children = phrasing(meant);
    place.text = meant;
  }
}
