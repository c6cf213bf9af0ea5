import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectFolder } from '../catalog.ts';
import { toTable } from '../table.ts';
import { countGenreWords } from './genre.ts';
import { readCases } from './cases.ts';
import type { FitCase } from './cases.ts';
import { chanceOf, fitCurves } from './curves.ts';
import type { Curves } from './curves.ts';

const folder = join(projectFolder, 'src/diff/data');
const file = join(folder, 'fitted.json');
const genreFile = join(folder, 'genre.json');

/** Counts anew in how many subjects plans say a word; the curves are to be fitted after that, in another run. */
export async function countAnew(print: (text: string) => void): Promise<void> {
  const { subjects, words } = await countGenreWords();
  const lines = Object.entries(words).map(([word, count]) => `    ${JSON.stringify(word)}: ${count}`);
  writeFileSync(genreFile, `{\n  "subjects": ${subjects},\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`);
  print(`${lines.length} words of ${subjects} subjects: ${genreFile}`);
}

/**
 * Fits the curves of the check anew, the one that judges by words only with `uptake`, shows how they judge subjects they
 * were not fitted on, and writes them if asked.
 */
export async function fitAnew(
  { write, uptake }: { write: boolean; uptake: boolean },
  print: (text: string) => void,
): Promise<void> {
  const cases = await readCases();
  const current = JSON.parse(readFileSync(file, 'utf8')) as Curves;
  const first = uptake ? undefined : current.uptake;
  const subjects = [...new Set(cases.filter(({ labelled }) => labelled).map(({ subject }) => subject))];
  const rows = subjects.map((subject) => {
    const curves = fitCurves(
      cases.filter((one) => one.subject !== subject),
      first,
    );
    const own = cases.filter((one) => one.subject === subject);
    return [subject, ...shares(own, current), ...shares(own, curves)] as const;
  });
  const mean = (at: number): number => rows.reduce((sum, row) => sum + (row[at] as number), 0);
  const head = ['left out', 'taken up', 'as now', 'fitted', 'lacks', 'as now', 'fitted'];
  const lines = [...rows, ['all', ...[1, 2, 3, 4, 5, 6, 7, 8].map(mean)] as const].map((row) => {
    const [subject, taken, takenNow, lacks, lacksNow, , takenNew, , lacksNew] = row as readonly [string, ...number[]];
    const share = (part = 0, all = 0): string => (all === 0 ? '' : (part / all).toFixed(3));
    return [
      subject,
      String(taken),
      share(takenNow, taken),
      share(takenNew, taken),
      String(lacks),
      share(lacksNow, lacks),
      share(lacksNew, lacks),
    ];
  });
  print(`${toTable(head, lines)}\n`);
  const curves = fitCurves(cases, first);
  print(JSON.stringify(curves));
  if (!write) return;
  writeFileSync(file, await format(JSON.stringify(curves), { parser: 'json', printWidth: 120 }));
  print(`\nwritten: ${file}`);
}

/** How many cases there are and how many the curves judge right: of what is taken up, then of the lacks. */
function shares(cases: readonly FitCase[], curves: Curves): [number, number, number, number] {
  const taken = cases.filter((one) => one.taken !== null);
  const lacking = cases.filter((one) => one.lacking !== null && one.signs.lacks !== null);
  return [
    taken.length,
    taken.filter(({ taken: truth, signs }) => isTaken(curves, signs) === truth).length,
    lacking.length,
    lacking.filter(({ lacking: truth, signs }) => says(curves, signs.lacks ?? []) === truth).length,
  ];
}

function isTaken({ uptake, matter }: Curves, signs: FitCase['signs']): boolean {
  return chanceOf(uptake, signs.uptake) >= 0.5 && (!signs.matter || chanceOf(matter, signs.matter) >= 0.5);
}

function says(curves: Curves, lacks: NonNullable<FitCase['signs']['lacks']>): boolean {
  return lacks.some(({ kind, signs }) => chanceOf(curves[kind], signs) >= 0.5);
}
