import genre from './data/genre.json' with { type: 'json' };
import { hit } from './score.ts';
import type { Passage } from './passages.ts';
import type { Term, Terms } from './terms.ts';
import { pairOf, syllableOf, wordingOf } from './vocabulary.ts';

const subjects = new Map<number, number>();
for (const [word, count] of Object.entries(genre.words)) {
  const syllables = word.split(' ');
  const number = wordingOf(syllables).form;
  subjects.set(number, count);
  if (syllables.length === 2)
    subjects.set(pairOf(syllableOf(syllables[0] as string), syllableOf(syllables[1] as string)), count);
}

/** How far a term belongs to one subject, 0..1: what plans of all subjects say is 0, what few say 1. */
export function topicality({ key }: Term): number {
  return 1 - Math.log(Math.max(1, subjects.get(key) ?? 1)) / Math.log(genre.subjects);
}

/** Share of what is said of the subject that the passage says too, 0..1; smoothed. */
export function coverTopic({ list, weights }: Terms, passage: Passage): number {
  let said = 0;
  let total = 0;
  list.forEach((term, i) => {
    const weight = (weights[i] as number) * topicality(term);
    said += weight * hit(term, passage);
    total += weight;
  });
  return (said + 0.25) / (total + 0.5);
}
