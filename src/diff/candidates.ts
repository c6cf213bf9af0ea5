import type { Clause } from './clause.ts';
import type { PassageIndex } from './index-passages.ts';
import { likelyTasks } from './index-passages.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { readOnce } from './read-once.ts';
import { otherRecipients } from './recipients.ts';
import { agreeAction, agreeNumbers, aimOf, closeness, coverKeys, coverTerms, focusOn } from './score.ts';
import { hit, keysAmong, rate, weighSaid } from './score.ts';
import type { Likeness } from './score.ts';
import { sharesDuty } from './routine-duties.ts';
import { settings } from './settings.ts';
import { isTold } from './talk.ts';
import { termsOf, toTerms } from './terms.ts';
import type { Term, Terms } from './terms.ts';
import { weigh, weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** A commitment of a parent task with the terms it will be looked for by. */
export interface Commitment {
  passage: Passage;
  terms: Terms;
  /** Sum of the weights: how much it says. */
  weight: number;
  /** The weightiest terms. */
  keys: readonly Term[];
}

/** A child task that may answer a commitment, by its best passage. */
export interface Candidate {
  task: number;
  passage: Passage;
  likeness: Likeness;
  /** Nearness by itself; ranks candidates before all parents are known. */
  closeness: number;
  /** Chance that it takes the commitment up, given what else it may answer; at most `most`. */
  rating: number;
  most: number;
}

/** What a purpose tail counts beside the commitment itself. */
const tailFactor = 0.3;
/** A word the child says nowhere may stand there in another word; one it says elsewhere is lacking here. */
const unsaidFactor = 0.75;
/** Weight of what is named under which the action counts as part of it. */
const thin = 4;
const looked = 8;

export function toCommitment(passage: Passage, weights: Weights): Commitment {
  const { terms: asked, emphasis } = askedTerms(passage.clause);
  const named = weighAsked(asked, emphasis, weights);
  // "Cấp cứu người bệnh": where next to nothing is named, the action is what it is about.
  const terms = named.total < thin ? join(named, weighAsked(termsOf(passage.clause.heads), [], weights)) : named;
  return { passage, terms, weight: terms.total, keys: keysAmong(terms) };
}

function weighAsked(asked: Terms, emphasis: readonly number[], weights: Weights): Terms {
  const { list, weights: rarities } = weigh(asked, weights);
  const weighed = list.map((term, i) => {
    const unsaid = weights.inChild(term) ? 1 : unsaidFactor;
    return (rarities[i] as number) * (emphasis[i] ?? 1) * unsaid;
  });
  return toTerms(list, weighed);
}

function join(a: Terms, b: Terms): Terms {
  return toTerms([...a.list, ...b.list], [...a.weights, ...b.weights]);
}

/** What a clause asks for, and how much each term counts by where it stands. */
interface Asked {
  terms: Terms;
  emphasis: readonly number[];
}

const askedTerms = readOnce(({ things, purpose, units }: Clause): Asked => {
  if (things.length === 0 && purpose.length === 0) {
    const terms = termsOf(units);
    return { terms, emphasis: terms.list.map(() => 1) };
  }
  const [near, far] = [termsOf(things), termsOf(purpose)];
  return {
    terms: toTerms([...near.list, ...far.list], [...near.weights, ...far.weights]),
    emphasis: [...near.list.map((_, i) => nearness(i)), ...far.list.map(() => tailFactor)],
  };
});

/** What stands next to the action is the thing itself; what follows says for whom and where. */
function nearness(position: number): number {
  return Math.max(0.65, 1.15 - 0.07 * position);
}

/** Child tasks that may answer the commitment, best first. */
export function findCandidates(
  commitment: Commitment,
  index: PassageIndex,
  weights: Weights,
  allowed: (task: number) => boolean,
): Candidate[] {
  const likely = likelyTasks(commitment.terms, index, looked * 2)
    .filter(allowed)
    .slice(0, looked);
  const alike = index.tasks.filter(
    (task) => sharesDuty(commitment.passage, task.whole) && !likely.includes(task.index) && allowed(task.index),
  );
  return [...likely, ...alike.map(({ index: at }) => at)]
    .map((at) => bestPassage(commitment, index.tasks[at] as PreparedTask, weights))
    .sort(byCloseness);
}

function byCloseness(a: Candidate, b: Candidate): number {
  return b.closeness - a.closeness || a.task - b.task;
}

function bestPassage(commitment: Commitment, task: PreparedTask, weights: Weights): Candidate {
  const termsIn = (passage: Passage): Terms => weighTerms(passage.clause.objects, weights);
  const asked = commitment.passage;
  let best: { passage: Passage; content: number; action: number; key: number; focus: number } | null = null;
  let near = -1;
  for (const passage of task.answering) {
    // Most passages need no second look: each feature only lowers what those before it allow.
    const content = coverTerms(commitment.terms, passage, 0, near);
    if (closeness(content) <= near) continue;
    const action = agreeAction(asked, passage);
    if (closeness(content, action) <= near) continue;
    const key = coverKeys(commitment.keys, passage);
    if (closeness(content, action, key) <= near) continue;
    const focus = focusOn(termsIn(passage), asked);
    const reached = closeness(content, action, key, focus);
    if (reached <= near) continue;
    near = reached;
    best = { passage, content, action, key, focus };
  }
  if (!best) throw new Error(`Expected a task with a passage, got ${JSON.stringify(task.task.text)}`);
  const { passage, content, action, key, focus } = best;
  const aim = aimOf(termsIn(passage), asked);
  const others = otherRecipients(asked.recipients, passage.recipients);
  const said = weighSaid(content, commitment.weight);
  const numbers = agreeNumbers(asked, passage);
  const likeness = { content, focus, aim, others, action, key, said, numbers, rank: 1, meaning: null };
  return { task: task.index, passage, likeness, closeness: near, rating: 0, most: 1 };
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
  namesAnother: (task: number) => boolean,
): Candidate[] {
  const tells = isTold(commitment.passage.clause.units) || commitment.passage.headWorks.includes('publicise');
  const attends = ['attend', 'train', 'meet', 'compete'].some((work) => commitment.passage.works.has(work));
  const own = candidates.filter(({ task }) => !namesAnother(task));
  const rated = own.map((candidate) => {
    const known = claims.get(candidate.passage);
    const other = known?.first.parent === parent ? known.second : known?.first;
    const near = other && other.near > candidate.closeness ? candidate.closeness / other.near : 1;
    const rank = other && near < 1 ? Math.max(near, ownShare(commitment, candidate.passage, other.by)) : 1;
    const likeness = rank === 1 ? candidate.likeness : { ...candidate.likeness, rank };
    const told = (candidate.passage.tells && !tells) || (attendsOnly(candidate.passage) && !attends);
    const answer = rateAs(likeness, candidate, told ? settings.onlyTold : 1);
    const same = !told && sharesDuty(commitment.passage, candidate.passage);
    return same ? { ...answer, rating: Math.max(answer.rating, settings.routineDuty) } : answer;
  });
  return rated.sort(byRating);
}

/** The candidate with this likeness. */
export function rateAs(
  likeness: Likeness,
  { task, passage, closeness: near, most: before }: Candidate,
  most = before,
): Candidate {
  return { task, passage, likeness, closeness: near, rating: Math.min(most, rate(likeness)), most };
}

export function byRating(a: Candidate, b: Candidate): number {
  return b.rating - a.rating || a.task - b.task;
}

/** Whether a passage only has people attend what others do ("tham gia diễn tập do Sở Y tế tổ chức"). */
function attendsOnly({ heads, headWorks, clause }: Passage): boolean {
  if (heads[0]?.work !== 'attend') return false;
  return headWorks.length === 1 || /(?<!\p{L})do\s.{3,60}?\s(?:tổ chức|mở|chủ trì)(?!\p{L})/u.test(clause.text);
}

/** Share of what a passage says of a commitment that a rival does not ask for: a merged passage answers both. */
function ownShare(commitment: Commitment, passage: Passage, rival: Passage): number {
  let said = 0;
  let own = 0;
  const { list, weights } = commitment.terms;
  list.forEach((term, i) => {
    const here = (weights[i] as number) * hit(term, passage);
    if (here === 0) return;
    said += here;
    own += here * (1 - hit(term, rival));
  });
  return said === 0 ? 0 : own / said;
}
