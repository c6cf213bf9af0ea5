import type { Agency, FindingKind, Plan, Status, Task } from '#model';
import type { Random } from './random.ts';

/** What a mutated parent task looks like in the child. */
export interface Mutant {
  /** Child tasks that stand for it; none where it was left out. */
  put: Task[];
  /** Another parent task that went into them. */
  also?: Task;
  /** Who issues the child, where the truth depends on it. */
  issuer?: Agency;
}

/** What the check must say of the mutated task: a lack, with one of the findings where any are named; or nothing. */
export type Expectation =
  | {
      report: true;
      statuses: readonly Status[];
      findings: readonly FindingKind[];
      /** Findings that are true as well. */
      allowed?: readonly FindingKind[];
    }
  | { report: false };

export interface Kind {
  name: string;
  expect: Expectation;
  /** Only where the rest of the child is a copy of the parent. */
  copyOnly?: boolean;
  /** The mutated task; null where the rule does not apply or its truth would not be known. */
  make(task: Task, plan: Plan, random: Random): Mutant | null;
  /** What is true beside these other tasks of the child; null where that is not known. `expect` where left out. */
  truth?: (task: Task, mutant: Mutant, rest: readonly Task[]) => Expectation | null;
  /** Changes every task of a copy in the same manner, besides the mutated one. */
  everywhere?: (tasks: readonly Task[], random: Random) => Task[];
}

export const nothing: Expectation = { report: false };

/** A task with another text; whatever else it says stays. */
export function withText(task: Task, text: string): Task {
  return { ...task, text };
}
