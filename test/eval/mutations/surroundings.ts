import type { Agency, Plan, Task } from '#model';
import type { Kind, Mutant } from './kind.ts';
import { withText } from './kind.ts';
import { shuffle } from './random.ts';
import type { Random } from './random.ts';
import { reword } from './text.ts';

/**
 * What stands beside the mutated task in the child: the rest of the parent as it is, where every other task is a
 * perfect twin; a third of the rest in other words; or tasks of plans on other matters.
 */
export const surroundings = ['copy', 'third', 'others'] as const;
export type Surrounding = (typeof surroundings)[number];

export interface Child {
  plan: Plan;
  /** Parent tasks that stand in the child as they are, besides the mutated. */
  kept: Task[];
}

const strangers = 40;

export function surround(
  how: Surrounding,
  task: Task,
  mutant: Mutant,
  kind: Kind,
  parent: Plan,
  unrelated: readonly Plan[],
  random: Random,
): Child | null {
  const rest = parent.tasks.filter((other) => other !== task && other !== mutant.also);
  if (how === 'others') {
    if (unrelated.length === 0 || kind.copyOnly) return null;
    const led = unrelated.flatMap((plan) => plan.tasks).filter((other) => other.lead.length > 0);
    const chosen = shuffle(led, random).slice(0, strangers);
    return { plan: toChild(parent, mutant, [...mutant.put, ...chosen], random), kept: [] };
  }
  if (how === 'third') {
    if (kind.copyOnly) return null;
    const kept = rest.filter(() => random() < 1 / 3);
    const others = kept.map((other) => withText(other, reword(other.text, random) ?? other.text));
    return { plan: toChild(parent, mutant, [...others, ...mutant.put], random), kept: [] };
  }
  const tasks = parent.tasks.flatMap((other) => (other === task ? mutant.put : other === mutant.also ? [] : [other]));
  const untouched = kind.everywhere ? kind.everywhere(tasks, random) : tasks;
  return { plan: toChild(parent, mutant, untouched, random), kept: rest };
}

const issuers: readonly Agency[] = [
  { raw: 'Sở Tài chính', id: 'so-tai-chinh', name: 'Sở Tài chính', level: 'province', kind: 'agency' },
  { raw: 'UBND xã Tân Lập', id: 'ubnd-xa:tan-lap', name: 'UBND xã Tân Lập', level: 'commune', kind: 'agency' },
];

/** Issued by a subordinate that cites nothing: so no task is answered by the plan itself. */
function toChild(parent: Plan, mutant: Mutant, tasks: Task[], random: Random): Plan {
  const issuer = mutant.issuer ?? issuers[Math.floor(random() * issuers.length)] ?? null;
  return { ...parent, source: { ...parent.source, file: 'child' }, issuer, references: [], tasks };
}
