/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export type Random = () => number;

/** A stream of its own for each case, whatever else is run. */
export function seededBy(...names: readonly (string | number)[]): Random {
  let state = 2_166_136_261;
  for (const char of names.join('\u0000')) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the choices; throws where there is none. */
export function pick<T>(choices: readonly T[], random: Random): T {
  if (choices.length === 0) throw new Error('Expected something to pick from, got nothing');
  return choices[Math.floor(random() * choices.length)] as T;
}

/** All of them in another order. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
