import { styleText } from 'node:util';
import type { MutationFloor } from '../floors.ts';
import { toTable } from '../table.ts';
import type { Cell } from '../table.ts';
import type { Result } from './run.ts';
import { surroundings } from './surroundings.ts';

export interface KindScore {
  name: string;
  report: boolean;
  cases: number;
  /** Share of the cases that were reported as they must; 1 where nothing must be. */
  detected: number;
  /** Share of the cases with something said of the mutated task that is not so. */
  falsely: number;
  /** Share falsely reported of the other tasks that the child holds as they are. */
  others: number;
}

export function scoreKinds(results: readonly Result[]): KindScore[] {
  return [...Map.groupBy(results, (result) => result.kind.name)].map(([name, own]) => ({
    name,
    report: own[0]?.kind.expect.report ?? false,
    cases: own.length,
    detected: share(own, (result) => result.detected),
    falsely: share(own, (result) => result.falsely),
    others:
      sum(own, (result) => result.wrong.length) /
      Math.max(
        1,
        sum(own, (result) => result.others),
      ),
  }));
}

export function showKinds(results: readonly Result[], floorOf: (name: string) => MutationFloor): string {
  const rows = scoreKinds(results).map((score): Cell[] => {
    const floor = floorOf(score.name);
    const own = results.filter((result) => result.kind.name === score.name);
    return [
      score.name,
      String(score.cases),
      score.report ? cell(score.detected, score.detected < floor.detected) : '',
      cell(score.falsely, score.falsely > floor.falsely),
      cell(score.others, score.others > floor.falsely),
      ...surroundings.map((how) => {
        const here = own.filter((result) => result.how === how);
        return here.length === 0 ? '' : `${here.filter(isWrong).length}/${here.length}`;
      }),
    ];
  });
  return toTable(
    ['mutation', 'cases', 'detected', 'falsely', 'others', ...surroundings.map((how) => `${how} ✗`)],
    rows,
  );
}

function cell(value: number, bad: boolean): Cell {
  return { text: value.toFixed(3), bad };
}

export function isWrong(result: Result): boolean {
  return !result.detected || result.falsely;
}

/** Each case that was judged wrongly, with what the child says and what was said of it. */
export function showWrong(results: readonly Result[]): string {
  return results
    .filter((result) => isWrong(result) || result.wrong.length > 0)
    .map((result) => {
      const title = `${result.kind.name} · ${result.how} · ${result.part}`;
      const put = result.put.map((task) => `    child   ${task.text} | ${task.deadline?.raw ?? ''}`);
      const wrong = result.wrong.map((item) => `    other   ${describe(item)}`);
      return [
        styleText('cyan', title),
        `    parent  ${result.item.parentTask.text}`,
        ...put,
        ...(isWrong(result) ? [`    said    ${describe(result.item, false)}`] : []),
        ...wrong,
      ].join('\n');
    })
    .join('\n');
}

function describe(item: Result['item'], withText = true): string {
  const findings = item.findings.map((one) => `${one.kind} «${one.parentValue}» → «${one.childValue ?? ''}»`);
  const best = item.matches[0] ? ` (${item.matches[0].score}: ${item.matches[0].childTask.text.slice(0, 80)})` : '';
  return `${item.status}${best}: ${findings.join('; ')}${withText ? ` | ${item.parentTask.text}` : ''}`;
}

function share(results: readonly Result[], holds: (result: Result) => boolean): number {
  return results.length === 0 ? 0 : results.filter(holds).length / results.length;
}

function sum(results: readonly Result[], of: (result: Result) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
