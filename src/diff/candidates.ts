import type { PassageIndex } from './index-passages.ts';
import { answeringPassages, likelyTasks } from './index-passages.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { otherRecipients } from './recipients.ts';
import { agreeAction, aimOf, closeness, coverKeys, coverTerms, focusOn, hit, rate } from './score.ts';
import type { Likeness } from './score.ts';
import { settings } from './settings.ts';
import { isTold } from './talk.ts';
import { weighTerms, withWeight } from './weights.ts';
import type { Term, Weights } from './weights.ts';

/** A commitment of a parent task with the terms it will be looked for by. */
export interface Commitment {
  passage: Passage;
  terms: readonly Term[];
  /** Sum of the weights: how much it says. */
  weight: number;
}

/** A child task that may answer a commitment, by its best passage. */
export interface Candidate {
  task: number;
  passage: Passage;
  likeness: Likeness;
  /** Nearness by itself; ranks candidates before all parents are known. */
  closeness: number;
  /** Chance that it takes the commitment up, given what else it may answer. */
  rating: number;
}

/** What a purpose tail counts beside the commitment itself. */
const tailFactor = 0.3;
/** A word the child says nowhere may stand there in another word; one it says elsewhere is lacking here. */
const unsaidFactor = 0.75;
const looked = 8;

export function toCommitment(passage: Passage, weights: Weights): Commitment {
  const { things, purpose, units } = passage.clause;
  const terms =
    things.length > 0 || purpose.length > 0 ? weighTerms(things, weights).map(nearer) : weighTerms(units, weights);
  for (const term of weighTerms(purpose, weights)) terms.push(withWeight(term, term.weight * tailFactor));
  for (const term of terms) if (!weights.inChild(term)) term.weight *= unsaidFactor;
  return { passage, terms, weight: terms.reduce((sum, term) => sum + term.weight, 0) };
}

/** What stands next to the action is the thing itself; what follows says for whom and where. */
function nearer(term: Term, position: number): Term {
  return withWeight(term, term.weight * Math.max(0.65, 1.15 - 0.07 * position));
}

/** Child tasks that may answer the commitment, best first. */
export function findCandidates(
  commitment: Commitment,
  index: PassageIndex,
  childTerms: (passage: Passage) => readonly Term[],
  allowed: (task: number) => boolean,
): Candidate[] {
  return likelyTasks(commitment.terms, index, looked * 2)
    .filter(allowed)
    .slice(0, looked)
    .map((at) => bestPassage(commitment, index.tasks[at] as PreparedTask, childTerms))
    .sort(byCloseness);
}

function byCloseness(a: Candidate, b: Candidate): number {
  return b.closeness - a.closeness || a.task - b.task;
}

function bestPassage(
  commitment: Commitment,
  task: PreparedTask,
  childTerms: (passage: Passage) => readonly Term[],
): Candidate {
  let best: Candidate | null = null;
  for (const passage of answeringPassages(task)) {
    const content = coverTerms(commitment.terms, passage);
    // Nearness never exceeds the content: most passages need no second look.
    if (best && content <= best.closeness) continue;
    const likeness = {
      content,
      focus: focusOn(childTerms(passage), commitment.passage),
      aim: aimOf(childTerms(passage), commitment.passage),
      others: otherRecipients(commitment.passage.recipients, passage.recipients),
      action: agreeAction(commitment.passage, passage),
      key: coverKeys(commitment.terms, passage),
    };
    const near = closeness(likeness);
    if (best && near <= best.closeness) continue;
    best = { task: task.index, passage, likeness: { ...likeness, rank: 1 }, closeness: near, rating: 0 };
  }
  return best as Candidate;
}

/** How near the two parent tasks come that come nearest to a passage, and by which commitment. */
export type Claims = Map<Passage, { first: Claim; second: Claim | null }>;

interface Claim {
  parent: number;
  near: number;
  /** The commitment that comes so near. */
  by: Passage;
}

/** Notes how near a parent task comes to a passage by one of its commitments. */
export function claim(claims: Claims, passage: Passage, made: Claim): void {
  const known = claims.get(passage);
  if (!known) claims.set(passage, { first: made, second: null });
  else if (known.first.parent === made.parent) known.first = made.near > known.first.near ? made : known.first;
  else if (made.near > known.first.near) claims.set(passage, { first: made, second: known.first });
  else if (made.near > (known.second?.near ?? 0)) known.second = made;
}

/** Rates candidates once all parents are known: a passage much nearer to another task hardly answers this one. */
export function rateCandidates(
  candidates: readonly Candidate[],
  commitment: Commitment,
  parent: number,
  claims: Claims,
): Candidate[] {
  const tells = isTold(commitment.passage.clause.units) || commitment.passage.headWorks.has('publicise');
  const rated = candidates.map((candidate) => {
    const known = claims.get(candidate.passage);
    const other = known?.first.parent === parent ? known.second : known?.first;
    const near = other && other.near > candidate.closeness ? candidate.closeness / other.near : 1;
    const rank = other && near < 1 ? Math.max(near, ownShare(commitment, candidate.passage, other.by)) : 1;
    const likeness = { ...candidate.likeness, rank };
    const told = candidate.passage.tells && !tells;
    return { ...candidate, likeness, rating: told ? Math.min(settings.onlyTold, rate(likeness)) : rate(likeness) };
  });
  return rated.sort((a, b) => b.rating - a.rating || a.task - b.task);
}

/** Share of what a passage says of a commitment that a rival does not ask for: a merged passage answers both. */
function ownShare(commitment: Commitment, passage: Passage, rival: Passage): number {
  let said = 0;
  let own = 0;
  for (const term of commitment.terms) {
    const here = term.weight * hit(term, passage);
    said += here;
    own += here * (1 - hit(term, rival));
  }
  return said === 0 ? 0 : own / said;
}
