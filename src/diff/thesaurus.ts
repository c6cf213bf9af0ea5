import synonyms from './data/synonyms.json' with { type: 'json' };
import { readPieces } from './syllables.ts';

/** What a word does in a task: names a thing, an action, a generic action, or nothing that matters. */
export type WordKind = 'object' | 'action' | 'generic' | 'light' | 'weak' | 'scope' | 'stop';

export interface Entry {
  /** The form that stands for all synonyms, as syllables. */
  canonical: readonly string[];
  form: string;
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
  for (const syllable of syllablesOf(form)) {
    let next = node.next.get(syllable);
    if (!next) node.next.set(syllable, (next = { next: new Map(), entry: null }));
    node = next;
  }
  const syllables = syllablesOf(canonical);
  node.entry ??= { canonical: syllables, form: syllables.join(' '), kind, work };
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

const related = new Set(synonyms.related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Whether one kind of work may stand for the other in a plan. */
export function areRelated(a: string, b: string): boolean {
  return related.has(`${a} ${b}`);
}

/** The longest known phrase from `at` to before `end`, and how many syllables it takes; null where none does. */
export function findEntry(
  syllables: readonly string[],
  at: number,
  end: number,
): { entry: Entry; length: number } | null {
  let node: Node | undefined = root;
  let found: { entry: Entry; length: number } | null = null;
  for (let i = at; i < end; i++) {
    node = node.next.get(syllables[i] ?? '');
    if (!node) break;
    if (node.entry) found = { entry: node.entry, length: i - at + 1 };
  }
  return found;
}
