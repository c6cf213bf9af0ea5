import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Evidence } from './evidence.ts';
import type { Signs } from './fitted.ts';
import { readGap } from './gap.ts';
import type { PreparedTask } from './passages.ts';
import { agreeAction, coverTerms } from './score.ts';
import { settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** What the signs of all lacks of one parent task are read from. */
export interface Grounds {
  parent: PreparedTask;
  evidence: Evidence;
  weights: Weights;
  manner: Manner;
  /** Share of the commitments that are taken up, by number. */
  share: number;
}

/** Weight from which other words may stand for a whole commitment, however much it says. */
const mostOther = 12;
/** Agreement of the kind of work from which a clause may stand for the commitment. */
const sameKind = 0.6;
const mostMembers = 3;
/** What an action weighs beside words that may stand for it. */
const actionWeight = 2;
const mostCore = 1.5;
const mostHeads = 4;

function told({ style, stranger }: Manner): Signs {
  return { style, stranger: Number(stranger) };
}

/** Signs that a commitment that no passage takes up by itself is lacking. */
export function signsOfCommitment({ commitment, best }: Answer, { parent, evidence, weights, manner }: Grounds): Signs {
  const { clause } = commitment.passage;
  const gap = readGap(evidence, parent, [clause.start, clause.start + clause.text.length], weights);
  const free = evidence.clauses
    .filter(({ passage }) => agreeAction(commitment.passage, passage) >= sameKind)
    .map(({ passage, own }) => {
      const said = coverTerms(commitment.terms, passage) * commitment.weight;
      return Math.min(1, (own + said) / Math.min(mostOther, commitment.weight || 1));
    });
  return {
    length: evidence.length,
    focus: best?.likeness.focus ?? 0,
    rating: best?.rating ?? 0,
    near: best?.closeness ?? 0,
    inOrder: gap.inOrder,
    gap: gap.units,
    noLeft: Number(gap.noLeft),
    free: Math.max(0, ...free),
    ...told(manner),
  };
}

/** Signs that a member of an enumeration is lacking; `inPlace`: the child says half of it where the parent does. */
export function signsOfPart(
  answer: Answer,
  at: number,
  said: number,
  { parent, evidence, weights, manner, share }: Grounds,
): { signs: Signs; inPlace: boolean } {
  const part = answer.parts[at];
  if (!part) throw new Error(`Expected one of ${answer.parts.length} parts, got number ${at}`);
  const gap = readGap(evidence, parent, [part.start, part.end], weights);
  const signs = {
    said,
    content: answer.evidence[0]?.likeness.content ?? 0,
    gapEmpty: Number(gap.empty),
    noRight: Number(gap.noRight),
    copied: gap.copied,
    last: Number(at === answer.parts.length - 1),
    only: Number(answer.parts.length === 1),
    share,
    ...told(manner),
  };
  return { signs, inPlace: gap.inOrder > settings.inPlace };
}

/** Signs that an action is lacking. */
export function signsOfAction({ commitment, evidence: answering }: Answer, { evidence, manner }: Grounds): Signs {
  const best = answering[0];
  return {
    members: Math.min(mostMembers, evidence.ownMembers),
    core: Math.min(mostCore, evidence.core / actionWeight),
    length: evidence.length,
    rating: best?.rating ?? 0,
    action: best?.likeness.action ?? 0,
    heads: Math.min(mostHeads, commitment.passage.clause.heads.length),
    ...told(manner),
  };
}
