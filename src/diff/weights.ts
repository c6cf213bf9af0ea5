import { counts, pairsOf } from './passages.ts';
import type { PreparedTask } from './passages.ts';
import type { Unit } from './units.ts';

/** One thing a commitment says, to be found again in the child. */
export interface Term {
  kind: 'form' | 'pair' | 'syllable';
  key: string;
  /** The key, and how it is written where a synonym stands for it: terms of one `id` are said alike. */
  id: number;
  /** What the key stands for, without the kind. */
  form: string;
  syllables: readonly string[];
  /** Folded pairs of neighbouring syllables. */
  pairs: readonly string[];
  /** The same as written, where a synonym stands for it; else null. */
  written: { syllables: readonly string[]; pairs: readonly string[] } | null;
  /** Kind of work where the term is an action inside an object ("hệ thống đánh giá …"). */
  work: string;
  weight: number;
}

/** How much a unit counts beside a plain noun. */
const kindFactor: Record<Unit['kind'], number> = {
  object: 1,
  loose: 1,
  action: 0.7,
  light: 0.4,
  weak: 0.15,
  number: 0.25,
  code: 0.5,
  body: 0.3,
  generic: 0,
  scope: 0,
  stop: 0,
  date: 0,
};
const placeFactor = 0.1;

export interface Weights {
  /** How rare a term is in the two plans. */
  rarity: (key: string) => number;
  /** Whether the child says the term anywhere. */
  inChild: (term: Term) => boolean;
  /** Syllables of names of places and issuers, which both plans repeat everywhere. */
  places: ReadonlySet<string>;
}

/**
 * Learns from both plans how much a term tells: what every task says tells nothing. The plan that says it more often
 * counts, so that a word both plans use once tells as much as one that only the parent uses.
 */
export function learnWeights(
  parents: readonly PreparedTask[],
  children: readonly PreparedTask[],
  places: ReadonlySet<string>,
): Weights {
  const above = countOnce(parents);
  const below = countTerms(children);
  const total = Math.max(above.total, below.total);
  const rarities = new Map<string, number>();
  return {
    places,
    rarity: (key) => {
      let rarity = rarities.get(key);
      if (rarity === undefined) {
        const times = Math.max(above.times.get(key) ?? 0, below.times.get(key) ?? 0, 1);
        rarities.set(key, (rarity = Math.log((total + 1) / times)));
      }
      return rarity;
    },
    inChild: (term) =>
      below.times.has(term.key) || (term.pairs.length > 0 && term.pairs.every((pair) => below.pairs.has(pair))),
  };
}

const counted = new WeakMap<readonly PreparedTask[], ReturnType<typeof countTerms>>();

/** The parent is the same for all its children. */
function countOnce(tasks: readonly PreparedTask[]): ReturnType<typeof countTerms> {
  let terms = counted.get(tasks);
  if (!terms) counted.set(tasks, (terms = countTerms(tasks)));
  return terms;
}

function countTerms(tasks: readonly PreparedTask[]) {
  const times = new Map<string, number>();
  const pairs = new Set<string>();
  let total = 0;
  for (const task of tasks) {
    for (const passage of task.clauses) {
      total++;
      for (const pair of passage.pairs) pairs.add(pair);
      for (const key of keysOf(passage.clause.units)) times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return { times, pairs, total };
}

const termCache = new WeakMap<readonly Unit[], readonly Term[]>();
const keyCache = new WeakMap<readonly Unit[], ReadonlySet<string>>();

function keysOf(units: readonly Unit[]): ReadonlySet<string> {
  let keys = keyCache.get(units);
  if (!keys) keyCache.set(units, (keys = new Set(termsOf(units).map((term) => term.key))));
  return keys;
}

function termsOf(units: readonly Unit[]): readonly Term[] {
  let terms = termCache.get(units);
  if (!terms) termCache.set(units, (terms = readTerms(units)));
  return terms;
}

/** Terms of a run of units; loose syllables count in pairs with their neighbours. */
function readTerms(units: readonly Unit[]): Term[] {
  const terms: Term[] = [];
  const counted = units.filter(counts);
  const located = locate(units);
  counted.forEach((unit, i) => {
    const place = isPlace(counted, i) ? placeFactor : located.has(unit) ? locatedFactor : 1;
    const factor = kindFactor[unit.kind] * place;
    if (unit.kind !== 'loose') {
      const own = term('form', unit.form, unit.syllables, factor, unit.work);
      const written = unit.written === unit.syllables ? null : unit.written;
      terms.push(
        written
          ? {
              ...own,
              id: intern(`${own.key}|${written.join(' ')}`),
              written: { syllables: written, pairs: pairsOf(written) },
            }
          : own,
      );
      return;
    }
    const run = looseRun(counted, i);
    const next = counted[i + 1];
    if (next?.kind === 'loose') {
      const pair = [unit.form, next.form];
      terms.push(term('pair', pairsOf(pair)[0] ?? '', pair, (factor * run) / 2 / (run - 1)));
    } else if (run === 1) {
      terms.push(term('syllable', unit.form, [unit.form], factor * 0.7));
    }
  });
  return terms;
}

const locating = new Set(['tại', 'ở']);
/** What stands behind "tại" says where it is done, not what. */
const locatedFactor = 0.6;

function locate(units: readonly Unit[]): Set<Unit> {
  const located = new Set<Unit>();
  let open = false;
  for (const unit of units) {
    if (unit.kind === 'stop' || unit.kind === 'action' || unit.kind === 'generic') open = locating.has(unit.form);
    else if (open) located.add(unit);
  }
  return located;
}

const placeKinds = new Set([
  'tỉnh',
  'thành phố',
  'huyện',
  'xã',
  'phường',
  'quận',
  'thị xã',
  'thị trấn',
  'tp',
  'đặc khu',
]);

/** A capitalized name behind "xã", "huyện" …: says where, not what. */
function isPlace(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.kind !== 'loose') return false;
  let from = at;
  while (units[from]?.kind === 'loose' && units[from]?.named) from--;
  return unit.named && placeKinds.has(units[from]?.form ?? '');
}

/** Length of the run of loose syllables around a place; each two weigh as one word, however they are paired. */
function looseRun(units: readonly Unit[], at: number): number {
  let from = at;
  let to = at;
  while (units[from - 1]?.kind === 'loose') from--;
  while (units[to + 1]?.kind === 'loose') to++;
  return to - from + 1;
}

const ids = new Map<string, number>();

/** A number for each way a term is written: it is looked up far more often than made. */
function intern(key: string): number {
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = ids.size));
  return id;
}

const prefixes: Record<Term['kind'], string> = { form: 'f', pair: 'p', syllable: 's' };

function term(kind: Term['kind'], form: string, syllables: readonly string[], weight: number, work = ''): Term {
  const key = `${prefixes[kind]}:${form}`;
  return { kind, key, id: intern(key), form, syllables, pairs: pairsOf(syllables), written: null, work, weight };
}

/** Terms of a run of units, weighed by how rare they are; names of the two plans' places hardly count. */
export function weighTerms(units: readonly Unit[], weights: Weights): Term[] {
  return termsOf(units).map((term) => {
    const place = term.kind !== 'form' && weights.places.has(term.syllables[0] ?? '') ? placeFactor : 1;
    return withWeight(term, term.weight * place * weights.rarity(term.key));
  });
}

/** The same term at another weight; field by field, since a check makes these by the hundred thousand. */
export function withWeight(term: Term, weight: number): Term {
  const { kind, key, id, form, syllables, pairs, written, work } = term;
  return { kind, key, id, form, syllables, pairs, written, work, weight };
}
