import { counts } from './passages.ts';
import { readOnce } from './read-once.ts';
import { broaderThan } from './thesaurus.ts';
import type { Unit } from './units.ts';
import { pairOf } from './vocabulary.ts';
import type { Wording } from './vocabulary.ts';

/** One thing a text says, to be found again in another. */
export interface Term {
  kind: 'form' | 'pair' | 'syllable';
  /** Number of the form, pair or syllable in the vocabulary. */
  key: number;
  syllables: readonly number[];
  pairs: readonly number[];
  /** As written, where a synonym stands for it; else null. */
  written: Wording | null;
  /** Forms of which it is a kind. */
  broader: readonly number[];
  /** Kind of work where the term is an action inside an object ("hệ thống đánh giá …"). */
  work: string;
}

/** Terms in order, with what each weighs. */
export interface Terms {
  list: readonly Term[];
  weights: readonly number[];
  /** Sum of the weights. */
  total: number;
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
  date: 0.7,
};
/** A name of a place says where, not what. */
export const placeFactor = 0.1;

/** Terms with these weights. */
export function toTerms(list: readonly Term[], weights: readonly number[]): Terms {
  return { list, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Terms of a run of units, weighed by kind and place alone; loose syllables count in pairs with their neighbours. Read once. */
export const termsOf = readOnce((units: readonly Unit[]): Terms => {
  const list: Term[] = [];
  const factors: number[] = [];
  const add = (term: Term, factor: number): void => {
    list.push(term);
    factors.push(factor);
  };
  const counted = units.filter(counts);
  const located = locate(units);
  counted.forEach((unit, i) => {
    const place = isPlace(counted, i) ? placeFactor : located.has(unit) ? locatedFactor : 1;
    const factor = kindFactor[unit.kind] * place;
    if (unit.kind !== 'loose') {
      add(formTerm(unit), factor);
      return;
    }
    const run = looseRun(counted, i);
    const next = counted[i + 1];
    if (next?.kind === 'loose') add(pairTerm(unit.wording, next.wording), (factor * run) / 2 / (run - 1));
    else if (run === 1) add(syllableTerm(unit.wording), factor * 0.7);
  });
  return toTerms(list, factors);
});

function formTerm({ wording, written, work }: Unit): Term {
  const { form, syllables, pairs } = wording;
  const own = written === wording ? null : written;
  return { kind: 'form', key: form, syllables, pairs, written: own, broader: broaderThan(form), work };
}

function pairTerm(first: Wording, second: Wording): Term {
  const syllables = [...first.syllables, ...second.syllables];
  const pair = pairOf(syllables[0] as number, syllables[1] as number);
  return { kind: 'pair', key: pair, syllables, pairs: [pair], written: null, broader: [], work: '' };
}

function syllableTerm({ syllables }: Wording): Term {
  return { kind: 'syllable', key: syllables[0] as number, syllables, pairs: [], written: null, broader: [], work: '' };
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
