import type { Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { confidenceOf, firstPage, phrasing } from '#tree';
import { cellsOf, countHeaders, hasOrdinals, toPlaces } from './table-places.ts';
import type { Place } from './table-places.ts';

/** Longer texts number no row of a plan ("VIII"). */
const longest = 4;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** How rows are numbered: the number that a text says, and the text of a number written like another one. */
interface Style {
  read: (text: string) => number | null;
  write: (number: number, like: string) => string;
}

const decimal: Style = {
  read: (text) => (/^\d{1,3}[.)]?$/u.test(text) ? Number.parseInt(text, 10) : null),
  write: (number, like) => String(number).padStart(like.replace(/\D/gu, '').length, '0'),
};
const roman: Style = {
  read: (text) => romans.indexOf(text.replace(/[.)]$/u, '')) + 1 || null,
  write: (number) => romans[number - 1] ?? '',
};

/**
 * Puts right the ordinals that an engine misread ("1U", "Iu"), where the rows around are numbered by the number before and
 * the one behind: nothing else can stand there. Group rows are counted by themselves. Says so.
 */
export function mendOrdinals(table: Table, file: VFile): void {
  const places = toPlaces(table);
  const headers = countHeaders(table);
  if (!hasOrdinals(places, headers)) return;
  const rows = places.slice(headers);
  mendRun(numberings(rows.filter((row) => !isGroup(row))), decimal, table, file);
  mendRun(numberings(rows.filter(isGroup)), roman, table, file);
}

/** A row that says one thing beside its number, whatever was read as that. */
function isGroup(row: readonly (Place | null)[]): boolean {
  return row.length > 2 && cellsOf(row).filter(({ column, text }) => column > 0 && text !== '').length === 1;
}

function numberings(rows: readonly (readonly (Place | null)[])[]): Place[] {
  const firsts = new Set(rows.map(([first]) => first ?? null));
  return [...firsts].filter(
    (place) => place !== null && place.colSpan === 1 && place.text !== '' && place.text.length <= longest,
  ) as Place[];
}

function mendRun(run: readonly Place[], { read, write }: Style, table: Table, file: VFile): void {
  for (const [i, place] of run.entries()) {
    const [before, behind] = [run[i - 1], run[i + 1]];
    const last = before ? read(before.text) : null;
    const next = behind ? read(behind.text) : null;
    if (!before || last === null || next !== last + 2 || read(place.text) === last + 1) continue;
    const sources = table.children[place.row]?.data?.sources;
    const page = firstPage(sources);
    if (page === null || confidenceOf(sources) === 1 || /^\p{Ll}$/u.test(place.text)) continue;
    const meant = write(last + 1, before.text);
    report(file, 'ocr-number-doubtful', { page, read: place.text, other: meant }, sources);
    place.cell.children = phrasing(meant);
  }
}
