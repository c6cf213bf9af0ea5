import { readUnits } from '../../../src/diff/units.ts';
import { readCatalog } from '../catalog.ts';
import type { EvalDocument } from '../catalog.ts';
import { readDocument } from '../read.ts';

/** In how many subjects plans say a word; words of a single subject are left out. */
export interface GenreWords {
  subjects: number;
  words: Record<string, number>;
}

/** Kinds of word that say what is done, and to what. */
const kinds = new Set(['object', 'action', 'light', 'weak']);

/** Counts the words of the tasks of all plans of the catalog, plans of one subject together. */
export async function countGenreWords(): Promise<GenreWords> {
  const said = new Map<string, Set<string>>();
  const subjects = new Set<string>();
  for (const document of readCatalog().documents) {
    if (document.later || document.like) continue;
    const { plan } = await readDocument(document.path);
    if (!plan || plan.tasks.length === 0) continue;
    const subject = subjectOf(document);
    subjects.add(subject);
    for (const word of plan.tasks.flatMap(({ text }) => wordsOf(text))) {
      const known = said.get(word);
      if (known) known.add(subject);
      else said.set(word, new Set([subject]));
    }
  }
  const words = [...said].map(([word, by]) => [word, by.size] as const).filter(([, count]) => count > 1);
  const sorted = words.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return { subjects: subjects.size, words: Object.fromEntries(sorted) };
}

/** Words and phrases known to the thesaurus, and pairs of other syllables. */
function wordsOf(text: string): string[] {
  const units = readUnits(text);
  return units.flatMap((unit, i) => {
    if (kinds.has(unit.kind)) return [unit.form];
    const next = units[i + 1];
    return unit.kind === 'loose' && next?.kind === 'loose' && !unit.named ? [`${unit.form} ${next.form}`] : [];
  });
}

/** A folder of pairs is one subject, a layout one, and what parent and children of the samples say of theirs. */
function subjectOf({ id, group }: EvalDocument): string {
  if (id.startsWith('layouts/')) return id;
  const [folder, file] = id.split('/');
  if (file !== undefined) return folder ?? id;
  if (group === 'real') return id;
  return id.startsWith('chuyen-doi-so') ? 'chuyen-doi-so' : 'samples';
}
