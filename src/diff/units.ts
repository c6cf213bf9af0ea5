import { readPieces } from './syllables.ts';
import type { Piece } from './syllables.ts';
import { findEntry } from './thesaurus.ts';
import type { Entry, WordKind } from './thesaurus.ts';

/** A word or phrase of a text, synonyms brought to one form. */
export interface Unit {
  /** Canonical form, syllables joined by spaces. */
  form: string;
  syllables: readonly string[];
  kind: WordKind | 'number' | 'code' | 'date' | 'loose';
  /** Kind of work of an action, else empty. */
  work: string;
  /** Written with a capital inside a sentence: part of a name. */
  named: boolean;
  start: number;
  end: number;
}

/** Reads a text as units. A syllable that no phrase takes is `loose`: it counts together with its neighbours. */
export function readUnits(text: string): Unit[] {
  const pieces = readPieces(text);
  const syllables = pieces.map((piece) => (piece.kind === 'word' ? piece.text : '\u0000'));
  const units: Unit[] = [];
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i] as Piece;
    const { entry, length } =
      piece.kind === 'word' ? longestPhrase(text, pieces, syllables, i) : { entry: null, length: 1 };
    const last = pieces[i + length - 1] as Piece;
    units.push({
      form: entry ? entry.form : piece.text,
      syllables: entry ? entry.canonical : [piece.text],
      kind: entry ? entry.kind : piece.kind === 'word' ? 'loose' : piece.kind,
      work: entry?.work ?? '',
      named: i > 0 && /\p{Lu}/u.test(text[piece.start] ?? ''),
      start: piece.start,
      end: last.end,
    });
    i += length;
  }
  return units;
}

/** A phrase may run over a comma ("phòng, chống") but not over the end of a clause. */
function longestPhrase(
  text: string,
  pieces: readonly Piece[],
  syllables: readonly string[],
  at: number,
): { entry: Entry | null; length: number } {
  let end = at + 1;
  while (end < pieces.length && end < at + longest && !isBreak(text, pieces[end - 1], pieces[end])) end++;
  return findEntry(syllables, at, end) ?? { entry: null, length: 1 };
}

const longest = 12;

function isBreak(text: string, before: Piece | undefined, after: Piece | undefined): boolean {
  return /[.;:()“”"]/u.test(text.slice(before?.end, after?.start));
}
