import type { MutationFloors } from '../floors.ts';
import { runMutations } from './run.ts';
import { scoreKinds, showKinds, showWrong } from './show.ts';

export interface MutationOptions {
  /** Most cases of one kind in one surrounding. */
  most: number;
  /** Only kinds whose name contains this. */
  only: string;
  /** Tell each case that was judged wrongly. */
  list: boolean;
}

/** Runs the suite and prints its table; returns what lies beyond the floors. */
export function evaluateMutations(
  options: MutationOptions,
  floors: MutationFloors,
  print: (text: string) => void,
): string[] {
  const results = runMutations(options);
  const floorOf = (name: string): MutationFloors => ({ ...floors, ...floors.kinds[name] });
  if (options.list) print(`${showWrong(results)}\n`);
  print(`${showKinds(results, floorOf)}\n${results.length} cases\n`);
  return scoreKinds(results).flatMap((score) => {
    const { detected, falsely } = floorOf(score.name);
    const worst = Math.max(score.falsely, score.others);
    return [
      ...(score.detected < detected ? [`${score.name}: detected ${score.detected.toFixed(3)} < ${detected}`] : []),
      ...(worst > falsely ? [`${score.name}: falsely reported ${worst.toFixed(3)} > ${falsely}`] : []),
    ];
  });
}
