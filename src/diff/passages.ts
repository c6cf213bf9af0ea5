import type { Task } from '#model';
import { splitClauses } from './components.ts';
import type { Clause } from './clause.ts';
import { NumberSet } from './number-set.ts';
import { readTextOnce } from './read-once.ts';
import { readRecipients } from './recipients.ts';
import type { Recipients } from './recipients.ts';
import { readTelling } from './talk.ts';
import { broaderThan } from './thesaurus.ts';
import type { Unit } from './units.ts';
import { pairsOf } from './vocabulary.ts';

/** What a passage can answer. */
export interface Passage {
  clause: Clause;
  /** Its forms, syllables and pairs of neighbouring syllables, as numbers. */
  said: NumberSet;
  /** General words that take in what it says ("tài liệu" where it says "tờ rơi"), as numbers. */
  kinds: NumberSet;
  /** All that it can be found by, and the pairs of what it says alone. */
  keys: readonly number[];
  pairs: readonly number[];
  /** What is done: the opening actions, and those that they get others to. */
  heads: readonly Unit[];
  asked: readonly Unit[];
  /** Kinds of work done: of the opening actions, and of all. */
  headWorks: readonly string[];
  works: ReadonlySet<string>;
  /** The commitments of a whole text that holds several; work is done by each of them. */
  clauses?: readonly Passage[];
  /** Only tells people of a thing. */
  tells: boolean;
  /** Its numbers, alone and with what they count. */
  numbers: ReadonlySet<string>;
  /** For whom it is done. */
  recipients: Recipients;
}

export interface PreparedTask {
  task: Task;
  index: number;
  clauses: readonly Passage[];
  whole: Passage;
  /** What the task is to yield, part by part; empty where the plan does not say. */
  products: readonly Passage[];
  /** Everything that may answer a commitment: clauses, whole text, products. */
  passages: readonly Passage[];
  /** What may answer one by itself. */
  answering: readonly Passage[];
}

/** A product of fewer words ("Phần mềm") answers nothing by itself. */
const leastProduct = 3;

const cache = new WeakMap<Task, PreparedTask>();

/** Reads a task once; the result depends on its text alone. */
export function prepareTask(task: Task, index: number): PreparedTask {
  const known = cache.get(task);
  if (known?.index === index) return known;
  const { clauses: split, whole } = readText(task.text);
  const clauses = split.length > 0 ? split : [whole];
  const products = task.product ? readText(task.product.raw).clauses : [];
  const own = clauses.length > 1 ? [...clauses, whole] : clauses;
  const prepared = {
    task,
    index,
    clauses,
    whole,
    products,
    passages: [...own, ...products],
    answering: [...own, ...products.filter(({ clause }) => clause.units.filter(counts).length >= leastProduct)],
  };
  cache.set(task, prepared);
  return prepared;
}

interface ReadText {
  clauses: readonly Passage[];
  whole: Passage;
}

/** Reads a text once, whoever says it. */
export const readText = readTextOnce(readTextAnew);

function readTextAnew(text: string): ReadText {
  const split = splitClauses(text);
  const clauses = readTold(text, split.clauses.map(toPassage));
  const tells = clauses.length > 0 && clauses.every((clause) => clause.tells);
  const whole = { ...toPassage(split.whole), tells, ...(clauses.length > 1 ? { clauses } : {}) };
  return { clauses, whole };
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
  const syllables = counted.flatMap((unit) => unit.wording.syllables);
  const written = counted.flatMap((unit) => unit.written.syllables);
  const pairs = [...pairsOf(syllables), ...pairsOf(written)];
  const { objects, tail } = clause;
  const done =
    objects.length === tail ? clause.units : clause.units.slice(0, clause.units.length - objects.length + tail);
  const said = new Set([...counted.map((unit) => unit.wording.form), ...syllables, ...written, ...pairs]);
  const kinds = new Set(counted.flatMap((unit) => broaderThan(unit.wording.form)));
  return {
    clause,
    said: new NumberSet(said),
    kinds: new NumberSet(kinds),
    keys: [...said, ...kinds],
    pairs,
    heads,
    headWorks: [...new Set(heads.map((unit) => unit.work))],
    asked: [...heads, ...clause.led],
    works: new Set(done.flatMap((unit) => (unit.kind === 'action' ? [unit.work] : []))),
    tells: readTelling(clause.units) !== null,
    numbers: new Set(countsOf(clause).flatMap(({ value, counted }) => [value, `${value} ${counted}`])),
    recipients: readRecipients(clause.units, heads),
  };
}

/** Numbers of a clause with the word behind them, or "%": what they count. */
export function countsOf({ units, text, start }: Clause): { value: string; counted: string }[] {
  return units.flatMap((unit, i) => {
    if (unit.kind !== 'number') return [];
    const percent = /^\s*%/u.test(text.slice(unit.end - start));
    return [{ value: unit.form.replace(/^0+(?=\d)/u, ''), counted: percent ? '%' : (units[i + 1]?.form ?? '') }];
  });
}

/** Units that carry meaning of their own. */
export function counts(unit: Unit): boolean {
  if (unit.kind === 'date') return yearSpan.test(unit.form);
  return unit.kind !== 'stop' && unit.kind !== 'scope' && unit.kind !== 'generic';
}

/** "1976-2015": tells which things are meant. */
const yearSpan = /^\d{4}-\d{4}$/u;
