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
addList(synonyms.scope, 'scope');
addList(synonyms.weak, 'weak');
addList(synonyms.words, 'object');
addList(synonyms.stop, 'stop');
for (const { any, some } of Object.values(synonyms.people)) addList([...any, ...some], 'object');

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
  const syllables = syllablesOf(word);
  const whole = findEntries(syllables, 0, syllables.length).find(({ length }) => length === syllables.length);
  return whole ? whole.entry.form : syllables.join(' ');
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
