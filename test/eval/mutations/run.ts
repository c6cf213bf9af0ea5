import { checkCoverage } from '#diff';
import type { CoverageItem, Plan, Task } from '#model';
import type { Expectation, Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { readGoldParts, unrelatedTo } from './plans.ts';
import type { GoldPart } from './plans.ts';
import { seededBy, shuffle } from './random.ts';
import { surround, surroundings } from './surroundings.ts';
import type { Surrounding } from './surroundings.ts';

/** One mutated task, checked. */
export interface Result {
  kind: Kind;
  how: Surrounding;
  part: string;
  parent: Plan;
  child: Plan;
  /** The parent task, what the check said of it, and what the child says in its place. */
  task: Task;
  item: CoverageItem;
  put: readonly Task[];
  /** Whether what must be reported was; true where nothing must be. */
  detected: boolean;
  /** Whether something was said of the mutated task that is not so. */
  falsely: boolean;
  /** Of the other tasks that the child holds as they are: how many, and those falsely reported. */
  others: number;
  wrong: readonly CoverageItem[];
}

export interface RunOptions {
  /** Most cases of one kind in one surrounding. */
  most: number;
  /** Only kinds whose name contains this. */
  only?: string;
}

/** Makes and checks the cases; the same ones in the same order each time. */
export function runMutations({ most, only = '' }: RunOptions): Result[] {
  const parts = readGoldParts();
  const unrelated = new Map(parts.map((part) => [part, unrelatedTo(part.plan, parts)]));
  const places = parts.flatMap((part) => part.plan.tasks.map((task) => ({ part, task })));
  return kinds
    .filter((kind) => kind.name.includes(only))
    .flatMap((kind) =>
      surroundings.flatMap((how) => {
        const results: Result[] = [];
        for (const { part, task } of shuffle(places, seededBy(kind.name, how))) {
          if (results.length >= most) break;
          const result = runCase(kind, how, part, task, unrelated);
          if (result) results.push(result);
        }
        return results;
      }),
    );
}

function runCase(
  kind: Kind,
  how: Surrounding,
  { name, plan }: GoldPart,
  task: Task,
  unrelated: ReadonlyMap<GoldPart, readonly GoldPart['plan'][]>,
): Result | null {
  const random = seededBy(kind.name, how, task.id);
  const mutant = kind.make(task, plan, random);
  if (!mutant) return null;
  const strangers = [...unrelated].find(([part]) => part.plan === plan)?.[1] ?? [];
  const child = surround(how, task, mutant, kind, plan, strangers, random);
  if (!child) return null;
  const rest = child.plan.tasks.filter((one) => !mutant.put.includes(one));
  const expect = kind.truth ? kind.truth(task, mutant, rest) : kind.expect;
  if (!expect) return null;
  const { items } = checkCoverage(plan, child.plan, { section: 'all' });
  const itemOf = (one: Task): CoverageItem => {
    const item = items.find(({ parentTask }) => parentTask.id === one.id);
    if (!item) throw new Error(`Expected an item for each parent task, got none for ${one.id}`);
    return item;
  };
  const kept = [...child.kept, ...(mutant.also ? [mutant.also] : [])].map(itemOf);
  return {
    kind,
    how,
    part: name,
    parent: plan,
    child: child.plan,
    task,
    item: itemOf(task),
    put: mutant.put,
    ...judge(expect, itemOf(task)),
    others: kept.length,
    wrong: kept.filter(isReported),
  };
}

function judge(expect: Expectation, item: CoverageItem): Pick<Result, 'detected' | 'falsely'> {
  if (!expect.report) return { detected: true, falsely: isReported(item) };
  const given = item.findings.map((finding) => finding.kind);
  const { findings, allowed = [] } = expect;
  const detected =
    expect.statuses.includes(item.status) &&
    (item.status === 'undetermined' || findings.length === 0 || findings.some((kind) => given.includes(kind)));
  return { detected, falsely: given.some((kind) => !findings.includes(kind) && !allowed.includes(kind)) };
}

function isReported(item: CoverageItem): boolean {
  return item.status !== 'covered' || item.findings.length > 0;
}
