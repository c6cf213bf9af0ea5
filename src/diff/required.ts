import type { Answer } from './assign.ts';
import { settings } from './settings.ts';

/** Commitments that must be answered; light and soft ones only where there is nothing else. */
export function requiredAnswers(answers: readonly Answer[]): Answer[] {
  const heaviest = Math.max(...answers.map((answer) => answer.commitment.weight));
  const required = answers.filter(
    ({ commitment }) =>
      !commitment.passage.clause.soft &&
      commitment.weight >= Math.min(settings.lightShare * heaviest, settings.leastWeight),
  );
  return required.length > 0 ? required : [...answers];
}

/** Where no commitment is taken up by itself, the one rated best is, by its best passage. */
export function withBest(answers: readonly Answer[]): readonly Answer[] {
  const required = requiredAnswers(answers);
  const top = topOf(required);
  if (required.some((answer) => answer.taken) || !top.best) return answers;
  const evidence = [top.best];
  return answers.map((answer) => (answer === top ? { ...top, evidence, taken: true } : answer));
}

/** The answer rated best. */
export function topOf(answers: readonly Answer[]): Answer {
  const top = answers.toSorted((a, b) => b.rating - a.rating)[0];
  if (!top) throw new Error('Expected answers to at least one commitment, got none');
  return top;
}
