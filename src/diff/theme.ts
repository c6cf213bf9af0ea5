import { topicality } from './genre.ts';
import { bestHit } from './parts.ts';
import type { PreparedTask } from './passages.ts';
import { readOnce } from './read-once.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';
import { readUnits } from './units.ts';

/**
 * What the parent is about, as far as its tasks say it themselves: what each of them says weighs little when their words
 * are compared, yet a task that says everything else and not this is about another thing.
 */
export interface Theme {
  /** By parent task: its terms that many of the parent's tasks say, or of those under its heading. */
  terms: ReadonlyMap<number, readonly Term[]>;
  /** How far the child's tasks are used to say one of the terms, 0..1. */
  usual: (terms: readonly Term[]) => number;
}

/** Share of a plan's tasks, and of those under one heading, that say what it is about; of fewer tasks none can be told. */
const shareOfPlan = 0.25;
const shareOfHeading = 0.4;
const fewestOfPlan = 8;
const fewestOfHeading = 3;
/** How far a term belongs to one subject, at least. */
const leastTopical = 0.6;
/** Share of the child's tasks from which it is used to say a term. */
const usualShare = 0.4;
/** How well a passage says a term that is not left out. */
const said = 0.75;

/** Reads it from the tasks of both plans; what the name of the child's issuer says goes without saying in its tasks. */
export function readTheme(parents: readonly PreparedTask[], children: readonly PreparedTask[], issuer: string): Theme {
  const known = new Map<string, number>();
  // In lower case, or its words would be read as the name of a body and not as things.
  const own = new Set(termsOf(readUnits(issuer.toLowerCase())).list.map(({ key }) => key));
  const usual = (all: readonly Term[]): number => {
    const terms = all.filter((term) => !own.has(term.key));
    const key = terms.map((term) => term.key).join(' ');
    let share = known.get(key);
    if (share === undefined) {
      const saying = children.filter((child) => saysAny(child, terms)).length;
      known.set(key, (share = Math.min(1, saying / (usualShare * Math.max(1, children.length)))));
    }
    return share;
  };
  return { terms: termsOfTheme(parents), usual };
}

/** A parent is read once for all the children of a run. */
const termsOfTheme = readOnce((parents: readonly PreparedTask[]): ReadonlyMap<number, readonly Term[]> => {
  const ofPlan = findCommon(parents, fewestOfPlan, shareOfPlan);
  const terms = new Map<number, readonly Term[]>();
  for (const tasks of Map.groupBy(parents, ({ task }) => task.path.join('\n')).values()) {
    const keys = ofPlan.union(findCommon(tasks, fewestOfHeading, shareOfHeading));
    for (const task of tasks) {
      terms.set(
        task.index,
        termsIn(task).filter(({ key }) => keys.has(key)),
      );
    }
  }
  return terms;
});

/** Keys of the terms that a share of the tasks say, and two at least. */
function findCommon(tasks: readonly PreparedTask[], fewest: number, share: number): ReadonlySet<number> {
  if (tasks.length < fewest) return new Set();
  const times = new Map<number, number>();
  for (const task of tasks) {
    for (const key of new Set(termsIn(task).map((term) => term.key))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([key, count]) => (count >= Math.max(2, share * tasks.length) ? [key] : [])));
}

/** Things, known or not, that belong to a subject: no numbers, no bodies, no work. */
const termsIn = readOnce(({ whole: { clause } }: PreparedTask): readonly Term[] => {
  const things = new Set(clause.units.flatMap(({ kind, wording }) => (kind === 'object' ? [wording.form] : [])));
  return termsOf(clause.units).list.filter(
    (term) => (term.kind === 'pair' || things.has(term.key)) && topicality(term) >= leastTopical,
  );
});

/** Whether a task says one of the terms, or stands under a heading that does. */
function saysAny(task: PreparedTask, terms: readonly Term[]): boolean {
  const passages = [task.whole, ...task.products];
  return terms.some((term) => bestHit(term, passages) >= said || headingKeys(task.task.path).has(term.key));
}

const headingKeys = readOnce(
  (path: readonly string[]): ReadonlySet<number> =>
    new Set(path.flatMap((heading) => termsOf(readUnits(heading)).list.map(({ key }) => key))),
);

/** How far the tasks that answer a parent task leave out what it is about, 0..1. */
export function lostTheme({ terms, usual }: Theme, parent: PreparedTask, answering: readonly PreparedTask[]): number {
  const asked = terms.get(parent.index) ?? [];
  return asked.length === 0 || answering.some((task) => saysAny(task, asked)) ? 0 : usual(asked);
}
