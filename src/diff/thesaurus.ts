import wording from './data/fields.json' with { type: 'json' };
import synonyms from './data/synonyms.json' with { type: 'json' };
import { readPieces } from './syllables.ts';
import { wordingOf } from './vocabulary.ts';
import type { Wording } from './vocabulary.ts';

/** What a word does in a task: names a thing, an action, a generic action, or nothing that matters. */
export type WordKind = 'object' | 'action' | 'generic' | 'light' | 'weak' | 'scope' | 'stop';

export interface Entry {
  /** The form that stands for all synonyms, as syllables. */
  canonical: readonly string[];
  form: string;
  /** The same as numbers, and the words that it stands for. */
  wording: Wording;
  written: Wording;
  kind: WordKind;
  /** Kind of work of an action: "reduce", "train" …; empty otherwise. */
  work: string;
  /** An abbreviation that is a word too in small letters ("AI", "ai"): the data has it in capitals. */
  capitals: boolean;
}

interface Node {
  next: Map<string, Node>;
  entry: Entry | null;
}

const root: Node = { next: new Map(), entry: null };

function add(form: string, canonical: string, kind: WordKind, work = ''): void {
  let node = root;
  const written = syllablesOf(form);
  for (const syllable of written) {
    let next = node.next.get(syllable);
    if (!next) node.next.set(syllable, (next = { next: new Map(), entry: null }));
    node = next;
  }
  if (node.entry) return;
  const syllables = syllablesOf(canonical);
  node.entry = {
    canonical: syllables,
    form: syllables.join(' '),
    wording: wordingOf(syllables),
    written: wordingOf(written),
    kind,
    work,
    capitals: form.length > 1 && form === form.toUpperCase(),
  };
}

function syllablesOf(form: string): string[] {
  return readPieces(form).map((piece) => piece.text);
}

function addGroups(groups: readonly (readonly string[])[], kind: WordKind, work = ''): void {
  for (const group of groups) for (const form of group) add(form, group[0] ?? form, kind, work);
}

function addList(forms: readonly string[], kind: WordKind): void {
  for (const form of forms) add(form, form, kind);
}

for (const [work, groups] of Object.entries(synonyms.actions)) addGroups(groups, 'action', work);
addList(synonyms.generic, 'generic');
addList(synonyms.light, 'light');
addGroups(synonyms.objects, 'object');
addGroups(synonyms.measures, 'weak');
addList(synonyms.scope, 'scope');
addList(synonyms.weak, 'weak');
addList(synonyms.words, 'object');
addList(synonyms.stop, 'stop');
for (const { any, some } of Object.values(synonyms.people)) addList([...any, ...some], 'object');

/** What one field says in several ways: a group whose first word is known adds to that word's group. */
interface Field {
  same?: readonly string[];
  actions?: Readonly<Record<string, readonly string[]>>;
  /** By a general word: what it takes in. */
  includes?: Readonly<Record<string, readonly string[]>>;
}

const fields: readonly Field[] = Object.values(wording.fields);

function addToKnown(group: string, kind: WordKind, work = ''): void {
  const forms = group.split(' | ');
  const first = forms[0] ?? '';
  const known = entryOf(first);
  for (const form of forms) add(form, known?.form ?? first, known?.kind ?? kind, known?.work ?? work);
}

for (const { same = [], actions = {} } of fields) {
  for (const group of same) addToKnown(group, 'object');
  for (const [work, groups] of Object.entries(actions)) for (const group of groups) addToKnown(group, 'action', work);
}

/** By the number of a form: the more general forms that take it in. */
const broader = new Map<number, readonly number[]>();
for (const { includes = {} } of fields) {
  for (const [general, forms] of Object.entries(includes)) {
    for (const form of forms) {
      const number = numberOf(form);
      broader.set(number, [...(broader.get(number) ?? []), numberOf(general)]);
    }
  }
}

function numberOf(form: string): number {
  return wordingOf(syllablesOf(canonicalOf(form))).form;
}

const none: readonly number[] = [];

/** Forms of which a form is a kind ("tờ rơi" of "tài liệu"), by their numbers in the vocabulary. */
export function broaderThan(form: number): readonly number[] {
  return broader.get(form) ?? none;
}

const related = new Map<string, Set<string>>();
for (const pair of synonyms.related) {
  for (const work of pair) related.set(work, new Set([...(related.get(work) ?? []), ...pair]));
}

/** Whether one kind of work may stand for another in a plan. */
export function areRelated(a: string, b: string): boolean {
  return a !== b && related.get(a)?.has(b) === true;
}

/** The form that stands for a word and its synonyms; the word itself where it is not known. */
export function canonicalOf(word: string): string {
  return entryOf(word)?.form ?? syllablesOf(word).join(' ');
}

function entryOf(word: string): Entry | null {
  const syllables = syllablesOf(word);
  return findEntries(syllables, 0, syllables.length).find(({ length }) => length === syllables.length)?.entry ?? null;
}

/** Every known phrase from `at` to before `end`, the shortest first, with how many syllables it takes. */
export function findEntries(syllables: readonly string[], at: number, end: number): { entry: Entry; length: number }[] {
  const found: { entry: Entry; length: number }[] = [];
  let node: Node | undefined = root;
  for (let i = at; i < end; i++) {
    node = node.next.get(syllables[i] ?? '');
    if (!node) break;
    if (node.entry) found.push({ entry: node.entry, length: i - at + 1 });
  }
  return found;
}
