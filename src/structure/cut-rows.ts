import type { PhrasingContent, Table, TableCell } from 'mdast';
import { mergeSources } from '#tree';
import { joinWrapped, splitLabel } from '#text';
import { cellsOf, countHeaders, hasOrdinals, isBareRow, toPlaces } from './table-places.ts';
import type { Place, Places } from './table-places.ts';

/** How the first row of a page stands to the last row of the page before. */
export type Junction = 'new' | 'joined' | 'merged-on';

type Row = (Place | null)[];

/**
 * Decides whether `next`'s first row is a row of its own, the rest of `table`'s last row (`joined`), or another row of
 * a task whose leading cells are merged downward (`merged-on`). Ordinals decide first, then whether texts are unfinished.
 */
export function judgeJunction(table: Table, next: Table): Junction {
  const above = toPlaces(table);
  const below = toPlaces(next);
  const [a, b] = [above.at(-1), below[0]];
  if (!a || !b || !fits(a, b)) return 'new';
  if (isGroup(b)) return isGroup(a) && startsLower(textOf(b)) ? 'joined' : 'new';
  let doubt = weigh(a, b);
  if (table.children.at(-1)?.data?.cut || next.data?.continues) doubt += 2;
  const [own, other] = [a[0]!, b[0]!];
  if (other.text !== '' && !hasOrdinals(above, countHeaders(table))) return doubt >= 1 ? 'joined' : 'new';
  // an empty first cell, where all rows have one, is that of a row begun on the page before
  if (other.text !== '') return other.text === own.text && doubt >= 2 ? 'joined' : 'new';
  if (own.text === '' || own.rowSpan > 1 || hasRowsWithoutOrdinal(above, countHeaders(table))) {
    if (doubt >= 1) return 'joined';
    return own.rowSpan > 1 ? 'merged-on' : 'new';
  }
  return doubt > -1.5 ? 'joined' : 'new';
}

/** Same cells side by side in both rows; a cell merged over several rows must have its like above. */
function fits(a: Row, b: Row): boolean {
  if (a.length !== b.length || a.includes(null) || b.includes(null)) return false;
  return cellsOf(b).every((place) => {
    const like = a[place.column]!;
    return (
      (like.column === place.column && like.colSpan === place.colSpan) || (place.rowSpan === 1 && place.text === '')
    );
  });
}

/** A heading merged over the columns, or a bold one beside its ordinal. */
function isGroup(row: Row): boolean {
  const filled = cellsOf(row).filter((place) => place.text !== '');
  const widest = filled.reduce<Place | null>((a, b) => (a && a.colSpan >= b.colSpan ? a : b), null);
  if (!widest) return false;
  if (widest.colSpan > 1 && widest.colSpan >= row.length - 1) return true;
  return isBareRow(row) && widest.cell.data?.bold === true && !startsLower(widest.text);
}

function textOf(row: Row): string {
  return cellsOf(row).find((place) => place.text !== '')?.text ?? '';
}

/** Whether some other row has no ordinal and is no group: then an empty ordinal proves nothing. */
function hasRowsWithoutOrdinal(places: Places, headers: number): boolean {
  return places
    .slice(headers, -1)
    .some((row, i) => row[0] && row[0].row === i + headers && row[0].text === '' && !isBareRow(row));
}

/** Signs that the texts of b go on those of a (positive) or begin anew (negative). */
function weigh(a: Row, b: Row): number {
  let sum = 0;
  for (const place of cellsOf(b)) {
    if (place.text === '') continue;
    const before = a[place.column]!;
    if (before.text === '') sum -= 1;
    else if ((before.cell.data?.bold ?? false) !== (place.cell.data?.bold ?? false)) sum -= 1;
    else sum += weighText(before.text, place.text);
  }
  return sum;
}

function weighText(before: string, after: string): number {
  const ended = /[.;:!?]$/u.test(before);
  if (startsLower(after) || /^[,.;:)\]”/%]/u.test(after)) return 2;
  if (/[-/,(–+]$/u.test(before) || isUnbalanced(before)) return 2;
  if (splitLabel(after) !== null) return ended ? -1 : -0.5;
  return ended ? -0.5 : 0;
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text) && splitLabel(text) === null;
}

/** A bracket or quotation left open. */
function isUnbalanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('(') > count(')') || count('“') > count('”');
}

/** Joins `next`'s first row into `table`'s last: texts, sources of both pages, spans; the row is taken off `next`. */
export function joinCutRow(table: Table, next: Table): void {
  const a = toPlaces(table).at(-1)!;
  const b = toPlaces(next)[0]!;
  for (const place of cellsOf(b)) {
    const target = a[place.column]!;
    if (target.colSpan === place.colSpan && place.rowSpan > 1) {
      target.cell.data = { ...target.cell.data, rowSpan: target.rowSpan + place.rowSpan - 1 };
    }
    joinCell(target.cell, place.cell, place.text === target.text && place.column === 0);
  }
  const last = table.children.at(-1)!;
  const first = next.children.shift()!;
  const { cut: _, ...data } = last.data ?? {};
  last.data = {
    ...data,
    sources: mergeSources(last.data?.sources, first.data?.sources),
    ...(first.data?.cut && { cut: true }),
  };
}

/** Lets the leading merged cells of `table`'s last row reach over `next`'s first row, whose own are empty. */
export function extendMerged(table: Table, next: Table): void {
  const a = toPlaces(table).at(-1)!;
  const first = next.children[0]!;
  for (const place of cellsOf(toPlaces(next)[0]!)) {
    const target = a[place.column]!;
    if (place.text !== '' || target.rowSpan === 1 || target.colSpan !== place.colSpan) break;
    target.cell.data = {
      ...target.cell.data,
      rowSpan: target.rowSpan + place.rowSpan,
      sources: mergeSources(target.cell.data?.sources, place.cell.data?.sources),
    };
    first.children = first.children.filter((cell) => cell !== place.cell);
  }
}

function joinCell(target: TableCell, rest: TableCell, repeated: boolean): void {
  target.data = { ...target.data, sources: mergeSources(target.data?.sources, rest.data?.sources) };
  if (!repeated) target.children = joinPhrasing(target.children, rest.children);
}

function joinPhrasing(before: PhrasingContent[], after: PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (nodes: PhrasingContent[]) => nodes.every((node) => node.type === 'text' && node.value.trim() === '');
  if (isEmpty(before)) return after;
  if (isEmpty(after)) return before;
  const [last, first] = [before.at(-1)!, after[0]!];
  if (last.type !== 'text' || first.type !== 'text') return [...before, { type: 'text', value: ' ' }, ...after];
  if (splitLabel(first.value) !== null) return [...before, { type: 'break' }, ...after];
  const text: PhrasingContent = { type: 'text', value: joinWrapped(last.value, first.value) };
  return [...before.slice(0, -1), text, ...after.slice(1)];
}
