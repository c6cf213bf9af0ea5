import type { Table } from 'mdast';
import type { Source } from '#model/source';
import { countHeaders, hasOrdinals, isBareRow, isOrdinal, toPlaces } from './table-places.ts';

/** Two neighbouring ordinals that do not follow one another; `before` is "0" at the head of a table. */
export interface OrdinalGap {
  before: string;
  after: string;
  sources: Source[];
}

/**
 * Finds where the ordinals of a table do not run on: a row lost, two rows grown together, or a slip of the document.
 * They may start again at 1 under a group row, go one level down ("2" → "2.1") and be padded ("01").
 */
export function checkOrdinals(table: Table): OrdinalGap[] {
  const places = toPlaces(table);
  const headers = countHeaders(table);
  if (!hasOrdinals(places, headers)) return [];
  const run = new OrdinalRun(headers > 0);
  const gaps: OrdinalGap[] = [];
  for (let r = headers; r < places.length; r += 1) {
    const row = places[r]!;
    const first = row[0];
    if (!first || first.row !== r) continue;
    const group = isBareRow(row);
    const ordinal = first.colSpan === 1 && isOrdinal(first.text) ? bare(first.text) : ordinalOfHeading(first.text);
    if (ordinal === null) {
      if (group) run.restart();
      continue;
    }
    const before = run.take(ordinal, group);
    if (before !== null) gaps.push({ before, after: ordinal, sources: table.children[r]!.data?.sources ?? [] });
  }
  return gaps;
}

/** An ordinal without what closes it: "II.", "b)". */
export function bare(text: string): string {
  return text.replace(/[.):\s]+$/u, '');
}

/** "II. Về thể chế số" in a cell merged over the table. */
function ordinalOfHeading(text: string): string | null {
  return /^([IVXL]+|[A-H]|\d{1,2})\s*[.)]\s/u.exec(text)?.[1] ?? null;
}

/** Where the numbering stands, a counter for each style. */
class OrdinalRun {
  #last: string;
  #fresh = true;
  #decimals: number[] = [];
  #group = 0;
  #roman = 0;
  #upper = '';
  #lower = '';

  /** `headed`: the table begins here, so that numbering must begin at 1. */
  constructor(headed: boolean) {
    this.#last = headed ? '0' : '';
  }

  /** A group row without number: what follows may start again. */
  restart(): void {
    this.#fresh = true;
  }

  /** Goes on to an ordinal; gives the one before where this does not follow it. */
  take(ordinal: string, group: boolean): string | null {
    const before = this.#last;
    this.#last = ordinal;
    const follows = this.#follow(ordinal, group);
    return follows || before === '' ? null : before;
  }

  #follow(ordinal: string, group: boolean): boolean {
    if (/^\d/u.test(ordinal)) return this.#followDecimal(ordinal.split('.').map(Number), group);
    this.#fresh = true;
    if (/^\p{Ll}$/u.test(ordinal)) {
      const follows = ordinal === 'a' || this.#lower === '' || isNextLetter(this.#lower, ordinal);
      this.#lower = ordinal;
      return follows;
    }
    if (/^[IVXL]+$/u.test(ordinal) && !(this.#upper !== '' && isNextLetter(this.#upper, ordinal))) {
      const value = romanValue(ordinal);
      const follows = value === 1 || value === this.#roman + 1;
      this.#roman = value;
      return follows;
    }
    const follows = ordinal === 'A' || isNextLetter(this.#upper, ordinal);
    this.#upper = ordinal;
    this.#roman = 0;
    return follows;
  }

  #followDecimal(numbers: number[], group: boolean): boolean {
    const old = this.#decimals;
    const depth = numbers.length;
    const own = numbers[depth - 1]!;
    const fresh = this.#fresh;
    this.#decimals = numbers;
    this.#fresh = group;
    if (depth === 1) {
      const follows =
        own === (old[0] ?? 0) + 1 || (own === 1 && (fresh || group)) || (group && own === this.#group + 1);
      if (group) this.#group = own;
      return follows || (old.length === 0 && this.#last === '');
    }
    const sameParent = numbers.slice(0, -1).every((n, i) => n === old[i]);
    if (sameParent) return own === (old[depth - 1] ?? 0) + 1;
    // the first of the next parent, whose own row may be missing: "2.3" → "3.1"
    const parent = numbers.slice(0, -1);
    const level = parent.findIndex((n, i) => n !== old[i]);
    return own === 1 && parent[level] === (old[level] ?? 0) + 1 && parent.slice(level + 1).every((n) => n === 1);
  }
}

/** Letters of lists in order; đ is often left out, and those that Vietnamese lacks are often counted. */
const letters = 'abcdđefghijklmnopqrstuvwxyz';
const optional = /^[đfjwz]*$/u;

export function isNextLetter(before: string, after: string): boolean {
  const [a, b] = [letters.indexOf(before.toLowerCase()), letters.indexOf(after.toLowerCase())];
  if (b === -1 || (before !== '' && a === -1)) return false;
  return before === '' ? b === 0 : b > a && optional.test(letters.slice(a + 1, b));
}

/** The capital that stands between two others ("D" between "C" and "E"), or null. */
export function capitalBetween(before: string, after: string): string | null {
  if (!/^\p{Lu}{2}$/u.test(before + after)) return null;
  return [...letters.toUpperCase()].find((one) => isNextLetter(before, one) && isNextLetter(one, after)) ?? null;
}

function romanValue(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = [...text].map((digit) => values[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
