import { diagnostic } from '#diagnostics';
import type { Plan } from '#model';

/**
 * A plan with the annexes that came as files of their own: their tasks and targets behind its own, their doubts its own.
 * An annex says nothing of number, date or signer that the plan does not.
 */
export function joinAnnexes(plan: Plan, annexes: readonly Plan[]): Plan {
  if (annexes.length === 0) return plan;
  const taken = new Set<string>();
  const tasks = [plan, ...annexes]
    .flatMap((part) => part.tasks)
    .map((task) => {
      let { id } = task;
      for (let at = 2; taken.has(id); at += 1) id = `${task.id}~${at}`;
      taken.add(id);
      return { ...task, id };
    });
  // what an annex alone lacks (letterhead, signer) the plan has; that it had no tasks of its own no longer matters
  const own = plan.diagnostics.filter(
    ({ code }) => code !== 'appendix-absent' && (code !== 'no-tasks' || !tasks.length),
  );
  return {
    ...plan,
    tasks,
    targets: [...plan.targets, ...annexes.flatMap((annex) => annex.targets)],
    diagnostics: [
      ...own,
      ...annexes.flatMap((annex) => [
        ...annex.diagnostics.filter(({ code }) => code !== 'annex-alone' && code !== 'no-issuer' && code !== 'no-code'),
        diagnostic('annex-joined', { file: annex.source.file }),
      ]),
    ],
  };
}
