import type { Plan } from '#model';
import { chooseAnswers } from './answers.ts';
import { startCheck } from './check.ts';
import type { LackKind, Signs } from './fitted.ts';
import { findLacks } from './lacks.ts';
import type { PreparedTask } from './passages.ts';
import { selectTasks } from './scope.ts';
import type { CheckedSection } from './scope.ts';
import { readSameMatter } from './same-matter.ts';
import { readUptake } from './uptake.ts';
import { requiredAnswers, withBest } from './required.ts';

/** What the verdict on a parent task would rest on; tasks that the child copies are left out. */
export interface TaskSigns {
  parentTask: string;
  uptake: Signs;
  /** Whether what answers is about the same matter; null where nothing comes near, or names tell. */
  matter: Signs | null;
  /** What may be lacking if the task is taken up; null where a component was cut out of a copy, which is certain. */
  lacks: { kind: LackKind; signs: Signs }[] | null;
}

/** The signs of all parent tasks, for fitting the curves on labelled pairs. */
export function collectSigns(parent: Plan, child: Plan, section?: CheckedSection): TaskSigns[] {
  const check = startCheck(parent, child, selectTasks(parent, section));
  const { index, weights } = check;
  const manner = chooseAnswers(check);
  return [...check.answered].map(([at, answers]) => {
    const task = check.parents[at] as PreparedTask;
    const asked = requiredAnswers(answers);
    const uptake = readUptake(task, asked, index, weights, manner);
    const matter = check.siblings.has(at) ? null : readSameMatter(task, asked, index, weights, manner);
    const settled = withBest(answers);
    const required = requiredAnswers(settled);
    const lacks = findLacks({ parent: task, all: settled, required, index, weights, manner, issuer: child.issuer });
    const open = lacks.flatMap(({ kind, signs }) => (signs ? [{ kind, signs }] : []));
    return { parentTask: task.task.id, uptake, matter, lacks: open.length < lacks.length ? null : open };
  });
}
