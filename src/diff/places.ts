import type { Plan } from '#model';
import { readPieces } from './syllables.ts';
import { syllableOf } from './vocabulary.ts';

/** Kinds of body and place in front of a proper name. */
const kinds =
  /(?:ubnd|ủy ban nhân dân|tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+((?:\p{Lu}[\p{L}]*\s*)+)/giu;

/** Syllables of the names of places and issuing committees of both plans, as numbers; a department's subject is no place. */
export function placesOf(...plans: readonly Plan[]): Set<number> {
  const places = new Set<number>();
  for (const plan of plans) {
    const names = [
      plan.place ?? '',
      ...(plan.issuer
        ? [...`${plan.issuer.raw} ; ${plan.issuer.name}`.matchAll(kinds)].map((match) => match[1] ?? '')
        : []),
    ];
    for (const name of names) for (const { text } of readPieces(name)) places.add(syllableOf(text));
  }
  return places;
}
