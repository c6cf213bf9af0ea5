import genre from './data/genre.json' with { type: 'json' };
import { bestHit } from './parts.ts';
import type { Passage } from './passages.ts';
import type { Term, Terms } from './terms.ts';
import { pairOf, syllableOf, wordingOf } from './vocabulary.ts';

/** By the number of a word that several subjects say: how far it belongs to one. */
const known = new Map<number, number>();
for (const [word, count] of Object.entries(genre.words)) {
  const syllables = word.split(' ');
  const share = 1 - Math.log(count) / Math.log(genre.subjects);
  known.set(wordingOf(syllables).form, share);
  if (syllables.length === 2) {
    known.set(pairOf(syllableOf(syllables[0] as string), syllableOf(syllables[1] as string)), share);
  }
}

/** How far a term belongs to one subject, 0..1: what plans of all subjects say is 0, what few say 1. */
export function topicality({ key }: Term): number {
  return known.get(key) ?? 1;
}

/** Share of what is said of the subject that any of the passages says too, 0..1; smoothed. */
export function coverTopic({ list, weights }: Terms, passages: readonly Passage[]): number {
  let said = 0;
  let total = 0;
  list.forEach((term, i) => {
    const weight = (weights[i] as number) * topicality(term);
    said += weight * bestHit(term, passages);
    total += weight;
  });
  return (said + 0.25) / (total + 0.5);
}
