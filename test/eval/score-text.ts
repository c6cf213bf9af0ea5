/** Text comparison shared by the scorers: spelling habits that mean the same compare equal. */

const toneHabits: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const tonePatterns = toneHabits.map(([from, to]) => [new RegExp(`${from}(?![\\p{L}])`, 'gu'), to] as const);

export type Text = string | null | undefined;

const memo = new Map<string, readonly string[]>();

/** Lower-case NFC syllables and numbers, tone marks on one habit, punctuation dropped. */
export function toSyllables(text: Text): readonly string[] {
  const key = text ?? '';
  let found = memo.get(key);
  if (!found) {
    let s = key.normalize('NFC').toLowerCase();
    for (const [pattern, to] of tonePatterns) s = s.replaceAll(pattern, to);
    memo.set(key, (found = s.match(/[\p{L}]+|\d+/gu) ?? []));
  }
  return found;
}

/** F1 of two bags of syllables, 0..1; two empty texts are equal. */
export function scoreSimilarity(a: Text, b: Text): number {
  const x = toSyllables(a);
  const y = toSyllables(b);
  if (x.length === 0 && y.length === 0) return 1;
  const bag = new Map<string, number>();
  for (const word of x) bag.set(word, (bag.get(word) ?? 0) + 1);
  let hit = 0;
  for (const word of y) {
    const left = bag.get(word) ?? 0;
    if (left > 0) {
      hit++;
      bag.set(word, left - 1);
    }
  }
  return hit === 0 ? 0 : (2 * hit) / (x.length + y.length);
}

/** 1 - edit distance / longer length, over the comparable form. */
export function scoreCharacters(a: Text, b: Text): number {
  const x = toSyllables(a).join(' ');
  const y = toSyllables(b).join(' ');
  if (x === y) return 1;
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const change = at(previous, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1);
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, change));
    }
    previous = row;
  }
  return 1 - at(previous, y.length) / Math.max(x.length, y.length);
}

/** Harmonic mean of hit/gold and hit/got; nothing wanted and nothing given is 1. */
export function scoreF1(hit: number, gold: number, got: number): number {
  return gold + got === 0 ? 1 : (2 * hit) / (gold + got);
}

/** Pairs gold and got in any order, greedily from the most alike, above `floor`; ties go to the nearest position. */
export function pairTexts<G, P>(
  gold: readonly G[],
  got: readonly P[],
  goldText: (item: G) => Text,
  gotText: (item: P) => Text,
  floor: number,
): [G, P][] {
  const all: { score: number; near: number; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    got.forEach((p, j) => {
      const score = scoreSimilarity(goldText(g), gotText(p));
      if (score >= floor) all.push({ score, near: -Math.abs(i / gold.length - j / got.length), i, j });
    });
  });
  all.sort((a, b) => b.score - a.score || b.near - a.near);
  const goldUsed = new Set<number>();
  const gotUsed = new Set<number>();
  const pairs: [G, P][] = [];
  for (const { i, j } of all) {
    if (goldUsed.has(i) || gotUsed.has(j)) continue;
    goldUsed.add(i);
    gotUsed.add(j);
    pairs.push([gold[i] as G, got[j] as P]);
  }
  return pairs;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}
