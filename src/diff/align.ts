import { counts } from './passages.ts';
import { readOnce, readPairOnce } from './read-once.ts';
import type { Unit } from './units.ts';

/** Units that carry meaning of their own, in the order they stand. */
export const meaningful = readOnce((units: readonly Unit[]): readonly Unit[] => units.filter(counts));

/** What is summed up for the texts aligned last, row by row; room for all that were aligned so far. */
let sums = new Float64Array(0);

/**
 * Pairs the units of two texts in order, as many as can be paired (longest common subsequence): for each unit of the
 * first its place in the second, -1 where it has none.
 */
export const alignUnits = readPairOnce(alignAnew);

function alignAnew(first: readonly Unit[], second: readonly Unit[]): Readonly<Int32Array> {
  const width = second.length + 1;
  const size = (first.length + 1) * width;
  if (sums.length < size) sums = new Float64Array(2 * size);
  else sums.fill(0, 0, size);
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      const same = likeness(first[i] as Unit, second[j] as Unit);
      const paired = same === 0 ? 0 : same + (sums[(i + 1) * width + j + 1] as number);
      sums[i * width + j] = Math.max(paired, sums[(i + 1) * width + j] as number, sums[i * width + j + 1] as number);
    }
  }
  const places = new Int32Array(first.length).fill(-1);
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    const here = sums[i * width + j] as number;
    const same = likeness(first[i] as Unit, second[j] as Unit);
    if (same > 0 && here === same + (sums[(i + 1) * width + j + 1] as number)) {
      places[i] = j;
      i++;
      j++;
    } else if (here === sums[(i + 1) * width + j]) i++;
    else j++;
  }
  return places;
}

/** How far two units are the same: by word, else by the kind of work. */
function likeness(a: Unit, b: Unit): number {
  if (a.wording.form === b.wording.form || a.written.form === b.written.form) return a.kind === 'loose' ? 0.5 : 1;
  return a.kind === 'action' && b.kind === 'action' && a.work === b.work && a.work !== '' ? 0.8 : 0;
}
