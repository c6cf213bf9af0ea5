import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Alignment, Evidence } from './evidence.ts';
import type { Signs } from './fitted.ts';
import { readGap } from './gap.ts';
import { coverPart } from './parts.ts';
import type { Part } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { coverTopic } from './genre.ts';
import { settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** What the signs of all lacks of one parent task are read from. */
export interface Grounds {
  parent: PreparedTask;
  evidence: Evidence;
  weights: Weights;
  manner: Manner;
}

const mostMembers = 3;
/** What an action weighs beside words that may stand for it. */
const actionWeight = 2;
const mostCore = 1.5;
const mostHeads = 4;
const mostParts = 6;
const mostCommitments = 4;

const mostTasks = 3;

/** What the answering tasks say beside the parent's words: the more of it, the likelier in other words what seems to lack. */
function signsOfRest(evidence: Evidence, beside: Alignment | undefined): Signs {
  return {
    explained: beside?.explained ?? 0,
    tasks: Math.min(mostTasks, evidence.alignments().length),
  };
}

function signsOfManner({ style, stranger }: Manner): Signs {
  return { style, stranger: Number(stranger) };
}

/** Signs that a commitment that no passage takes up by itself is lacking. */
export function signsOfCommitment({ commitment, best }: Answer, { parent, evidence, weights, manner }: Grounds): Signs {
  const { clause } = commitment.passage;
  const [beside] = evidence.alignments();
  const gap = readGap(beside, parent, [clause.start, clause.start + clause.text.length], weights);
  return {
    length: evidence.length,
    weight: Math.log(1 + commitment.weight),
    heads: Math.min(mostHeads, clause.heads.length),
    focus: best?.likeness.focus ?? 0,
    near: best?.closeness ?? 0,
    inOrder: gap.inOrder,
    gap: gap.units,
    noLeft: Number(gap.noLeft),
    matter: gap.matter,
    ...signsOfRest(evidence, beside),
    ...signsOfManner(manner),
  };
}

/**
 * Signs that a member of an enumeration is lacking; `inPlace`: the child says half of it where the parent does; `cutOut`:
 * of a list that it copies otherwise the child leaves out this member.
 */
export function signsOfPart(
  answer: Answer,
  at: number,
  said: number,
  { parent, evidence, weights, manner }: Grounds,
): { signs: Signs; inPlace: boolean; cutOut: boolean } {
  const part = answer.parts[at];
  if (!part) throw new Error(`Expected one of ${answer.parts.length} parts, got number ${at}`);
  const beside = besideAnswer(answer, evidence);
  const gap = readGap(beside, parent, [part.start, part.end], weights);
  const signs = {
    said,
    topic: Math.max(0, ...evidence.passages.map((passage) => coverTopic(part.terms, [passage]))),
    gapEmpty: Number(gap.empty),
    copied: gap.copied,
    parts: Math.min(mostParts, answer.parts.length),
    commitments: Math.min(mostCommitments, evidence.commitments),
    matter: gap.matter,
    ...signsOfRest(evidence, beside),
    ...signsOfManner(manner),
  };
  const [copy] = evidence.alignments();
  const place = copy === beside ? gap : readGap(copy, parent, [part.start, part.end], weights);
  const cutOut = place.cutOut && place.copied >= settings.copiedRest && isUnsaidBeside(part, evidence);
  return { signs, inPlace: gap.inOrder > settings.inPlace, cutOut };
}

/** Whether the task that follows the parent's order best leaves a part out, whatever others say. */
export function isUnsaidBeside(part: Part, { alignments }: Evidence): boolean {
  const [copy] = alignments();
  return copy !== undefined && coverPart(part, [copy.task.whole]) < settings.partLacking;
}

/** The text that answers a commitment, beside the parent's; none where only what it is to yield does. */
function besideAnswer({ evidence: [best] }: Answer, { alignments }: Evidence): Alignment | undefined {
  const all = alignments();
  const own = all.find(({ task }) => task.index === best?.task);
  return own?.task.products.includes(best?.passage as Passage) ? undefined : (own ?? all[0]);
}

/** Signs that an action is lacking. */
export function signsOfAction({ commitment, evidence: answering }: Answer, { evidence, manner }: Grounds): Signs {
  const best = answering[0];
  return {
    members: Math.min(mostMembers, evidence.ownMembers),
    core: Math.min(mostCore, evidence.core / actionWeight),
    rating: best?.rating ?? 0,
    action: best?.likeness.action ?? 0,
    heads: Math.min(mostHeads, commitment.passage.clause.heads.length),
    stranger: Number(manner.stranger),
  };
}
