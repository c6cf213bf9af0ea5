import type { Coverage, Plan } from '#model';
import type { Answer } from './assign.ts';
import { settings } from './settings.ts';

/** Child tasks that answer to no parent task: nothing asked for comes near them. */
export function findExtra(
  child: Plan,
  matched: ReadonlySet<number>,
  answers: readonly Answer[],
  nearest: ReadonlyMap<number, number>,
): Coverage['extra'] {
  const evidence = new Set(answers.flatMap((answer) => answer.evidence.map((candidate) => candidate.task)));
  return child.tasks.flatMap((task, i) => {
    if (matched.has(i) || evidence.has(i) || (nearest.get(i) ?? 0) >= settings.answers) return [];
    return [{ childTask: { id: task.id, text: task.text } }];
  });
}
