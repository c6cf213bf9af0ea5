import type { Task } from '#model';
import { foldKey } from '#text';
import { splitClauses } from './components.ts';
import type { Clause } from './clause.ts';
import { readRecipients } from './recipients.ts';
import type { Recipients } from './recipients.ts';
import { readTelling } from './talk.ts';
import type { Unit } from './units.ts';

/** What a passage can answer: its forms, pairs of neighbouring syllables and syllables. */
export interface Passage {
  clause: Clause;
  forms: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  syllables: ReadonlySet<string>;
  /** Kinds of work done: of the opening actions, and of all. */
  heads: readonly Unit[];
  headWorks: ReadonlySet<string>;
  works: ReadonlySet<string>;
  /** The commitments of a whole text that holds several; work is done by each of them. */
  clauses?: readonly Passage[];
  /** Only tells people of a thing. */
  tells: boolean;
  /** For whom it is done. */
  recipients: Recipients;
  /** How well the passage says each term, by the term's `id`: the same terms are looked for again and again. */
  hits: Map<number, number>;
}

export interface PreparedTask {
  task: Task;
  index: number;
  clauses: readonly Passage[];
  whole: Passage;
  /** What the task is to yield, part by part; empty where the plan does not say. */
  products: readonly Passage[];
}

const cache = new WeakMap<Task, PreparedTask>();

/** Reads a task once; the result depends on its text alone. */
export function prepareTask(task: Task, index: number): PreparedTask {
  const known = cache.get(task);
  if (known?.index === index) return known;
  const { clauses, whole } = readText(task.text);
  const products = task.product ? readText(task.product.raw).clauses : [];
  const prepared = { task, index, clauses: clauses.length > 0 ? clauses : [whole], whole, products };
  cache.set(task, prepared);
  return prepared;
}

interface ReadText {
  clauses: readonly Passage[];
  whole: Passage;
}

const texts = new Map<string, ReadText>();
const mostTexts = 8000;

/** Units copy the province's wording by the page: a text is read once, whoever says it. */
export function readText(text: string): ReadText {
  let read = texts.get(text);
  if (!read) {
    if (texts.size >= mostTexts) texts.clear();
    const split = splitClauses(text);
    const clauses = readTold(text, split.clauses.map(toPassage));
    const tells = clauses.length > 0 && clauses.every((clause) => clause.tells);
    const whole = { ...toPassage(split.whole), tells, ...(clauses.length > 1 ? { clauses } : {}) };
    texts.set(text, (read = { clauses, whole }));
  }
  return read;
}

/** Work told of in a list is told of to the end of its sentence: "tuyên truyền về việc xây dựng …, kết nối …". */
function readTold(text: string, clauses: readonly Passage[]): Passage[] {
  let told = false;
  return clauses.map((passage, i) => {
    const { clause } = passage;
    const before = clauses[i - 1]?.clause;
    const gap = before ? text.slice(before.start + before.text.length, clause.start) : ';';
    if (/[;.]/u.test(gap)) told = false;
    told ||= readTelling(clause.units) === 'work';
    return told ? { ...passage, tells: true } : passage;
  });
}

export function toPassage(clause: Clause): Passage {
  const { heads } = clause;
  const counted = clause.units.filter(counts);
  const syllables = counted.flatMap((unit) => unit.syllables);
  const written = counted.flatMap((unit) => unit.written);
  const { objects, tail } = clause;
  const done =
    objects.length === tail ? clause.units : clause.units.slice(0, clause.units.length - objects.length + tail);
  return {
    clause,
    forms: new Set(counted.map((unit) => unit.form)),
    pairs: new Set([...pairsOf(syllables), ...pairsOf(written)]),
    syllables: new Set([...syllables, ...written]),
    heads,
    headWorks: new Set(heads.map((unit) => unit.work)),
    works: new Set(done.flatMap((unit) => (unit.kind === 'action' ? [unit.work] : []))),
    tells: readTelling(clause.units) !== null,
    recipients: readRecipients(clause.units, heads),
    hits: new Map(),
  };
}

const folded = new Map<string, string>();

function fold(syllable: string): string {
  let key = folded.get(syllable);
  if (key === undefined) folded.set(syllable, (key = foldKey(syllable)));
  return key;
}

const joined = new Map<string, Map<string, string>>();

/** One string for each pair, made once: looked up far more often than made. */
function join(before: string, after: string): string {
  let known = joined.get(before);
  if (!known) joined.set(before, (known = new Map()));
  let pair = known.get(after);
  if (pair === undefined) known.set(after, (pair = `${fold(before)} ${fold(after)}`));
  return pair;
}

/** Folded pairs of neighbouring syllables: robust to lost tone marks, where single syllables are not. */
export function pairsOf(syllables: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 1; i < syllables.length; i++) pairs.push(join(syllables[i - 1] ?? '', syllables[i] ?? ''));
  return pairs;
}

/** Units that carry meaning of their own. */
export function counts(unit: Unit): boolean {
  return unit.kind !== 'stop' && unit.kind !== 'scope' && unit.kind !== 'generic' && unit.kind !== 'date';
}
