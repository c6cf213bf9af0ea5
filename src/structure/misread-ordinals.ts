import type { Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { confidenceOf, firstPage, phrasing } from '#tree';
import { countHeaders, hasOrdinals, toPlaces } from './table-places.ts';
import type { Place } from './table-places.ts';

/** Longer texts number no row of a plan. */
const longest = 3;

/**
 * Puts right the ordinal of a row that an engine misread ("1U"), where the rows around it are numbered by the number before
 * and the one behind: nothing else can stand there. Says so.
 */
export function mendOrdinals(table: Table, file: VFile): void {
  const places = toPlaces(table);
  const headers = countHeaders(table);
  if (!hasOrdinals(places, headers)) return;
  const firsts = [...new Set(places.slice(headers).map(([first]) => first ?? null))].filter(isNumbering);
  firsts.forEach((place, i) => {
    const before = numberIn(firsts[i - 1]);
    const behind = numberIn(firsts[i + 1]);
    const sources = table.children[place.row]?.data?.sources;
    if (before === null || behind !== before + 2 || numberIn(place) === before + 1) return;
    const page = firstPage(sources);
    if (page === null || confidenceOf(sources) === 1 || /^\p{Ll}$/u.test(place.text)) return;
    const meant = String(before + 1).padStart(firsts[i - 1]?.text.replace(/\D/gu, '').length ?? 1, '0');
    report(file, 'ocr-number-doubtful', { page, read: place.text, other: meant }, sources);
    place.cell.children = phrasing(meant);
  });
}

function isNumbering(place: Place | null): place is Place {
  return place !== null && place.colSpan === 1 && place.text !== '' && place.text.length <= longest;
}

function numberIn(place: Place | undefined): number | null {
  const number = /^(\d{1,3})[.)]?$/u.exec(place?.text ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
