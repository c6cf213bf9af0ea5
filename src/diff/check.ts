import type { Plan, Task } from '#model';
import { taskPassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { claim, findCandidates, rateCandidates, toCommitment } from './candidates.ts';
import type { Candidate, Claims, Commitment } from './candidates.ts';
import { indexPassages } from './index-passages.ts';
import type { PassageIndex } from './index-passages.ts';
import { mendTasks } from './mending.ts';
import { prepareTask } from './passages.ts';
import type { PreparedTask } from './passages.ts';
import { placesOf } from './places.ts';
import { namesOther } from './quoted-names.ts';
import { readOnce } from './read-once.ts';
import { noSiblings, readSiblings } from './siblings.ts';
import type { Siblings } from './siblings.ts';
import { pairTwins } from './twins.ts';
import type { Twins } from './twins.ts';
import { countTerms, learnWeights } from './weights.ts';
import type { Counts, Weights } from './weights.ts';

/** A commitment and what may answer it, best first. */
export interface Gathered {
  commitment: Commitment;
  candidates: Candidate[];
}

/** What all steps of one check share. */
export interface Check {
  parent: Plan;
  child: Plan;
  parents: readonly PreparedTask[];
  index: PassageIndex;
  weights: Weights;
  twins: Twins;
  /** The child's tasks as they are compared. */
  mended: readonly Task[];
  /** By parent task without a twin: its commitments and what may answer them. */
  gathered: Map<number, Gathered[]>;
  claims: Claims;
  siblings: Siblings;
  /** Answers to all commitments so far, and how near each child task came to any. */
  answered: Map<number, Answer[]>;
  nearest: Map<number, number>;
}

/** Reads both plans and rates what in the child may answer each of the selected parent tasks. */
export function startCheck(parent: Plan, child: Plan, selected: readonly number[]): Check {
  const check = prepare(parent, child);
  for (const at of selected) gatherCandidates(check, at);
  check.siblings = readSiblings(
    selected.map((at) => check.parents[at] as PreparedTask),
    child,
  );
  for (const [at, gathered] of check.gathered) {
    const { task: asked } = check.parents[at] as PreparedTask;
    const another = (task: number): boolean => {
      const given = check.mended[task] as Task;
      return check.siblings.namesAnother(at, given.text) || namesOther(asked, given);
    };
    for (const one of gathered)
      one.candidates = rateCandidates(one.candidates, one.commitment, at, check.claims, another);
  }
  return check;
}

interface PreparedParent {
  tasks: readonly PreparedTask[];
  counts: Counts;
}

/** A parent is read once for all the children of a run. */
const prepareParent = readOnce((parentTasks: Plan['tasks']): PreparedParent => {
  const tasks = parentTasks.map(prepareTask);
  return { tasks, counts: countTerms(tasks) };
});

function prepare(parent: Plan, child: Plan): Check {
  const { tasks: parents, counts } = prepareParent(parent.tasks);
  const mended = mendTasks(parent.tasks, child.tasks);
  // Read as mended, quoted as printed.
  const children = mended.map((task, i) => ({ ...prepareTask(task, i), task: child.tasks[i] ?? task }));
  const weights = learnWeights(counts, countTerms(children), placesOf(parent, child));
  const twins = pairTwins(parent.tasks, mended);
  const index = indexPassages(children);
  return {
    parent,
    child,
    parents,
    index,
    weights,
    twins,
    mended,
    gathered: new Map(),
    claims: new Map(),
    siblings: noSiblings,
    answered: new Map(),
    nearest: new Map(),
  };
}

/** Finds what may answer a parent task, and notes how near it comes to each passage. */
function gatherCandidates(check: Check, at: number): void {
  const { index, weights, twins, claims } = check;
  const twin = twins.ofParent.get(at);
  if (twin) {
    for (const passage of taskPassages(twin.child, index)) {
      claim(claims, passage, { parent: at, near: 1, by: (check.parents[at] as PreparedTask).whole });
    }
    return;
  }
  // In a copy every passage answers its own task; one that is left over may answer a task without a twin.
  const allowed = (task: number): boolean => !twins.copied || !twins.claimed.has(task);
  const gathered = (check.parents[at] as PreparedTask).clauses.map((passage) => {
    const commitment = toCommitment(passage, weights);
    const candidates = findCandidates(commitment, index, weights, allowed);
    for (const candidate of candidates) {
      claim(claims, candidate.passage, { parent: at, near: candidate.closeness, by: passage });
    }
    return { commitment, candidates };
  });
  check.gathered.set(at, gathered);
}
