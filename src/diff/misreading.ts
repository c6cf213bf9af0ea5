import { foldKey } from '#text';

/** Shapes that readers of scans take for each other, as one sign each; longer ones first. */
const shapes: readonly [RegExp, string][] = [
  [/rn|ri(?=\p{L})|nn/gu, 'm'],
  [/ii/gu, 'n'],
  [/[l1i|tfj!]/gu, 'l'],
  [/[o0ce]/gu, 'o'],
  [/[nhubmr]/gu, 'n'],
  [/[gq9]/gu, 'g'],
  [/[vy]/gu, 'v'],
  [/[s5]/gu, 's'],
];
/** In what is no word one letter may differ from this length on, two in longer ones. */
const shortest = 3;
const long = 6;

const shaped = new Map<string, string>();
const mostShaped = 20_000;

/**
 * Whether a reader of scans could have made `word` of `meant`. A word of the language must be the same but for marks or
 * one letter of like shape; less is asked of a `strange` one.
 */
export function isMisread(word: string, meant: string, strange: boolean): boolean {
  if (Math.abs(word.length - meant.length) > 2) return false;
  const [read, asked] = [foldKey(word), foldKey(meant)];
  if (read === asked) return true;
  const alike = toShape(read) === toShape(asked);
  if (!strange) return alike && isWithin(read, asked, 1);
  const longest = Math.max(read.length, asked.length);
  return alike || (longest >= shortest && isWithin(read, asked, longest >= long ? 2 : 1));
}

function toShape(word: string): string {
  let shape = shaped.get(word);
  if (shape === undefined) {
    if (shaped.size >= mostShaped) shaped.clear();
    shape = shapes.reduce((text, [pattern, sign]) => text.replace(pattern, sign), word);
    shaped.set(word, shape);
  }
  return shape;
}

/** Whether so many letters put in, left out or changed make one word of the other (Levenshtein). */
function isWithin(a: string, b: string, most: number): boolean {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(changed, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return (previous[b.length] ?? 0) <= most;
}
