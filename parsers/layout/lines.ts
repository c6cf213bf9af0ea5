import { boxAround } from './box.ts';
import { clusterBy, median } from './cluster.ts';
import type { Line, Run } from './page.ts';
import { layoutSettings as settings } from './settings.ts';

/** Words → lines over the whole width of the page, top to bottom. Sideways runs are left out. */
export function toRows(runs: readonly Run[]): Line[] {
  const upright = runs.filter((run) => run.turn === undefined);
  const size = median(upright.map((run) => run.size));
  return clusterBy(upright, (run) => run.baseline, settings.baselineTolerance * size).map((row) => toLine(row.items));
}

/** One line of words on one baseline; throws where there are none. */
export function toLine(words: readonly Run[]): Line {
  const runs = [...words].sort((a, b) => a.box[0] - b.box[0]);
  const main = mainRun(runs);
  return {
    text: joinWords(runs),
    box: boxAround(runs.map((run) => run.box)),
    baseline: main.baseline,
    size: main.size,
    bold: mostly(runs, (run) => run.bold),
    italic: mostly(runs, (run) => run.italic),
    runs,
  };
}

/** A number stamped into a blank goes without a space before what is printed behind the blank: "1914" + "/KH-UBND". */
function joinWords(runs: readonly Run[]): string {
  let text = '';
  let last: Run | undefined;
  for (const run of runs) {
    const glued = last === undefined || (last.stamped === true && run.text.startsWith('/'));
    text += glued ? run.text : ` ${run.text}`;
    last = run;
  }
  return text;
}

/** The run whose size most letters of the line have. */
function mainRun(runs: readonly Run[]): Run {
  const letters = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 2);
    letters.set(size, (letters.get(size) ?? 0) + run.text.length);
  }
  const [size] = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const main = runs.find((run) => Math.round(run.size * 2) === size);
  if (main === undefined) throw new Error('Expected at least one run in a line, got none');
  return main;
}

/** True where the look holds for nine letters in ten. */
export function mostly(runs: readonly Run[], look: (run: Run) => boolean): boolean {
  let all = 0;
  let own = 0;
  for (const run of runs) {
    all += run.text.length;
    if (look(run)) own += run.text.length;
  }
  return all > 0 && own >= 0.9 * all;
}
