import { readPieces } from './syllables.ts';
import type { Piece } from './syllables.ts';
import { bodySpans } from './bodies.ts';
import { readTextOnce } from './read-once.ts';
import { findEntries } from './thesaurus.ts';
import type { Entry, WordKind } from './thesaurus.ts';
import { wordingOf } from './vocabulary.ts';
import type { Wording } from './vocabulary.ts';

/** A word or phrase of a text, synonyms brought to one form. */
export interface Unit {
  /** Canonical form, syllables joined by spaces. */
  form: string;
  syllables: readonly string[];
  /** The same as numbers, and as written: the same object where it stands for no synonym. */
  wording: Wording;
  written: Wording;
  /** `body`: part of an agency's name. */
  kind: WordKind | 'number' | 'code' | 'date' | 'loose' | 'body';
  /** Kind of work of an action, else empty. */
  work: string;
  /** Written with a capital inside a sentence: part of a name. */
  named: boolean;
  start: number;
  end: number;
}

/** Reads a text as units, once. A syllable that no phrase takes is `loose`: it counts together with its neighbours. */
export const readUnits = readTextOnce(readAnew);

function readAnew(text: string): readonly Unit[] {
  const pieces = readPieces(text);
  const syllables = pieces.map((piece) => (piece.kind === 'word' ? piece.text : '\u0000'));
  const bodies = bodySpans(text);
  const chosen = choosePhrases(text, pieces, syllables);
  const units: Unit[] = [];
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i] as Piece;
    const { entry, length } = chosen[i] ?? { entry: null, length: 1 };
    const last = pieces[i + length - 1] as Piece;
    const named = bodies.some(([from, to]) => piece.start >= from && piece.start < to);
    const own = [piece.text];
    const wording = entry?.wording ?? wordingOf(own);
    units.push({
      form: entry?.form ?? piece.text,
      syllables: entry?.canonical ?? own,
      wording,
      written: entry?.written ?? wording,
      kind: named ? 'body' : entry ? entry.kind : piece.kind === 'word' ? 'loose' : piece.kind,
      work: named ? '' : (entry?.work ?? ''),
      named: i > 0 && /\p{Lu}/u.test(text[piece.start] ?? ''),
      start: piece.start,
      end: last.end,
    });
    i += length;
  }
  return units;
}

/**
 * Cuts the text into known phrases: of all ways the one with the longest phrases, so that "dụng cụ thể dục thể thao"
 * is not read as "cụ thể". At every place the phrase that begins there in the best way to go on.
 */
function choosePhrases(
  text: string,
  pieces: readonly Piece[],
  syllables: readonly string[],
): ({ entry: Entry; length: number } | null)[] {
  const best = new Float64Array(pieces.length + 1);
  const chosen: ({ entry: Entry; length: number } | null)[] = pieces.map(() => null);
  for (let i = pieces.length - 1; i >= 0; i--) {
    best[i] = (best[i + 1] ?? 0) + 1;
    if (pieces[i]?.kind !== 'word') continue;
    for (const found of findEntries(syllables, i, phraseEnd(text, pieces, i))) {
      if (found.entry.capitals && !isCapital(text, pieces[i])) continue;
      const worth = (best[i + found.length] ?? 0) + worthOf(found);
      if (worth < (best[i] ?? 0)) continue;
      best[i] = worth;
      chosen[i] = found;
    }
  }
  return chosen;
}

function isCapital(text: string, piece: Piece | undefined): boolean {
  const written = text.slice(piece?.start, piece?.end);
  return written === written.toUpperCase();
}

/** Long phrases are worth more than several short ones; empty words less than words that mean something. */
function worthOf({ entry, length }: { entry: Entry; length: number }): number {
  if (length === 1) return 1.01;
  return length * length * (entry.kind === 'stop' ? 0.9 : entry.kind === 'action' ? 1.05 : 1);
}

/** A phrase may run over a comma ("phòng, chống") but not over the end of a clause. */
function phraseEnd(text: string, pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  while (end < pieces.length && end < at + longest && !isBreak(text, pieces[end - 1], pieces[end])) end++;
  return end;
}

const longest = 12;

function isBreak(text: string, before: Piece | undefined, after: Piece | undefined): boolean {
  return /[.;:()“”"]/u.test(text.slice(before?.end, after?.start));
}
