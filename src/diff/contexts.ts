import type { Task } from '#model';
import { readOnce } from './read-once.ts';
import { toSpelling } from './syllables.ts';

/** What the parent's words stand beside. */
export interface Contexts {
  words: ReadonlySet<string>;
  /** By the word before and the one behind: the words between; by the two before; by the two behind. */
  between: ReadonlyMap<string, ReadonlySet<string>>;
  behind: ReadonlyMap<string, ReadonlySet<string>>;
  ahead: ReadonlyMap<string, ReadonlySet<string>>;
  /** Runs of words by their initials in capitals. */
  initials: ReadonlyMap<string, readonly Run[]>;
}

interface Run {
  text: string;
  /** Neighbouring words; absent at the ends of a clause. */
  before: string | null;
  after: string | null;
}

const token = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
/** Words that one abbreviation may stand for. */
const shortestRun = 4;
const longestRun = 7;

/** Reads the tasks of one plan, once. */
export const readContexts = readOnce((tasks: readonly Task[]): Contexts => {
  const words = new Set<string>();
  const [between, behind, ahead] = [1, 2, 3].map(() => new Map<string, Set<string>>()) as [Places, Places, Places];
  const initials = new Map<string, Run[]>();
  for (const text of tasks.flatMap((task) => [task.text, ...(task.product ? [task.product.raw] : [])])) {
    const clauses = readClauses(text);
    const all = clauses.flat();
    all.forEach((word, i) => {
      words.add(word);
      if (!/^\p{L}+$/u.test(word)) return;
      const at = (place: number): string => all[place] ?? '';
      add(between, `${at(i - 1)} ${at(i + 1)}`, word);
      add(behind, `${at(i - 2)} ${at(i - 1)}`, word);
      add(ahead, `${at(i + 1)} ${at(i + 2)}`, word);
    });
    for (const clause of clauses) addInitials(initials, clause);
  }
  return { words, between, behind, ahead, initials };
});

type Places = Map<string, Set<string>>;

function add(places: Places, key: string, word: string): void {
  const known = places.get(key);
  if (known) known.add(word);
  else places.set(key, new Set([word]));
}

/** Words between the stops of a text; a comma or a hyphen stops none. */
function readClauses(text: string): string[][] {
  const clauses: string[][] = [[]];
  for (const [piece] of text.normalize('NFC').matchAll(token)) {
    if (/[\p{L}\p{N}]/u.test(piece)) clauses.at(-1)?.push(toSpelling(piece));
    else if (/[;:.()“”"]/u.test(piece)) clauses.push([]);
  }
  return clauses;
}

function addInitials(initials: Map<string, Run[]>, clause: readonly string[]): void {
  for (let from = 0; from < clause.length; from++) {
    let key = clause.slice(from, from + shortestRun - 1).map((word) => word.slice(0, 1)).join(''); // prettier-ignore
    for (let to = from + shortestRun; to <= Math.min(clause.length, from + longestRun); to++) {
      key += (clause[to - 1] ?? '').slice(0, 1);
      const capitals = key.toUpperCase();
      const run = {
        text: clause.slice(from, to).join(' '),
        before: clause[from - 1] ?? null,
        after: clause[to] ?? null,
      };
      const runs = initials.get(capitals);
      if (runs) runs.push(run);
      else initials.set(capitals, [run]);
    }
  }
}
