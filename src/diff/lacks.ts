import { lackText } from '#labels';
import type { Finding } from '#model';
import { evidenceClauses, evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import type { PassageIndex } from './index-passages.ts';
import { coverByAny, coverPart, missingActions, splitRuns } from './parts.ts';
import type { Part } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { bracketed } from './components.ts';
import { copies, findCopying } from './copies.ts';
import { agreeAction, coverTerms, weighUnsaid } from './score.ts';
import { settings } from './settings.ts';
import type { Unit } from './units.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

interface Found {
  parent: PreparedTask;
  all: readonly Answer[];
  /** Commitments that must be answered. */
  required: readonly Answer[];
  /** All child passages that answer any of them. */
  found: readonly Candidate[];
  index: PassageIndex;
  weights: Weights;
}

/** What the parent task asks and no answering passage says: commitments, members of enumerations, actions. */
export function findLacks(found: Found): Finding[] {
  const copying = findCopying(found.parent, answeringTasks(found));
  const cut = copying.length > 0 ? found.all.filter((answer) => isCut(answer, copying, found.index)) : [];
  const kept = found.required.filter((answer) => !cut.includes(answer));
  return [
    ...cut.map(({ commitment }) => component(commitment.passage.clause.text)),
    ...kept.flatMap((answer) => (answer.taken ? lacksInside(answer, found) : lacksWhole(answer, found))),
  ];
}

function answeringTasks({ found, index }: Found): PreparedTask[] {
  return [...new Set(found.map(({ task }) => index.tasks[task] as PreparedTask))];
}

/** A duty that no copied text holds, and no other task takes up as well. */
function isCut({ commitment, candidates }: Answer, copying: readonly PreparedTask[], { tasks }: PassageIndex): boolean {
  const { passage } = commitment;
  if (passage.clause.soft || passage.clause.heads.length === 0) return false;
  if (copying.some((task) => copies(task, passage))) return false;
  return !candidates.some(({ task: at, rating }) => {
    const task = tasks[at] as PreparedTask;
    return (rating >= settings.besideCopy && !copying.includes(task)) || copies(task, passage);
  });
}

/** A commitment not taken up by itself may still stand among the passages that answer the others. */
function lacksWhole(answer: Answer, context: Found): Finding[] {
  const { found, index } = context;
  const { commitment } = answer;
  if (answer.rating >= settings.besides) return [];
  const clauses = evidenceClauses(found, index);
  const done =
    commitment.passage.clause.heads.length === 0 ||
    clauses.some((clause) => agreeAction(commitment.passage, clause) >= settings.partAction);
  if (done && coverByAny(commitment.terms, evidencePassages(found, index)) >= settings.saidElsewhere) return [];
  if (saidOtherwise(answer, clauses, context)) return [];
  return [component(commitment.passage.clause.text)];
}

/**
 * Whether a task that answers the other commitments does something more that the parent does not name, of the same kind
 * of work and with some word in common: then it is this commitment in other words.
 */
function saidOtherwise({ commitment }: Answer, clauses: readonly Passage[], { parent, weights }: Found): boolean {
  const needed = settings.otherWords * Math.min(commitment.weight, settings.mostOtherWeight);
  return clauses.some((clause) => {
    if (agreeAction(commitment.passage, clause) < settings.partAction) return false;
    const said = coverTerms(commitment.terms, clause);
    if (said < settings.otherWordsShare) return false;
    const own = weighUnsaid(weighTerms(clause.clause.objects, weights), parent.whole);
    return own + said * commitment.weight >= needed;
  });
}

function lacksInside(answer: Answer, context: Found): Finding[] {
  const { commitment } = answer;
  const { clause } = commitment.passage;
  const passages = evidencePassages(context.found, context.index);
  const unsaid = withoutNested(answer.parts.filter((part) => coverPart(part, passages) < settings.partLacking));
  const lacking = answer.partly ? unsaid : withoutStandIns(unsaid, standIns(answer, context));
  if (lacking.length > 0) return lacking.map((part) => component(part.text));
  const measured = clause.units.some((unit) => unit.kind === 'number');
  const conflict = !measured && answer.evidence.every((candidate) => candidate.likeness.action < settings.sameWork);
  const unmet = conflict
    ? clause.heads.slice(0, 1)
    : missingActions(commitment, evidenceClauses(context.found, context.index));
  const kept = answer.evidence.some((candidate) => candidate.likeness.content >= settings.keptRest);
  if (unmet.length > 0 && !conflict && !kept && isReworded(answer, commitment.weight / 2, context)) return [];
  const object = answer.parts[0]?.text ?? clause.text;
  return unmet.map((unit) => {
    const action = clause.text.slice(unit.start - clause.start, unit.end - clause.start);
    return { ...component(action), message: lackText['action-missing']({ parent: action, object }) };
  });
}

/** Weights of what the answering passages say, member by member of their enumerations, and the parent does not. */
function standIns(answer: Answer, { parent, weights }: Found): number[] {
  const answering = answer.evidence.flatMap(({ passage }) => passage.clauses ?? [passage]);
  const said = answering.filter((clause) => coverTerms(answer.commitment.terms, clause) >= settings.partLacking);
  return said.flatMap(({ clause }) => {
    const inside = bracketed(clause.text);
    return splitRuns(clause).flatMap((run) => {
      if (inside((run[0]?.start ?? 0) - clause.start)) return [];
      const terms = weighTerms(run, weights);
      const own = weighUnsaid(terms, parent.whole);
      if (answer.parts.some((part) => isSaidBy(part, run))) return [];
      return own >= settings.standInShare * terms.total ? [own] : [];
    });
  });
}

/** Whether a member of the child's enumeration says a part: then it stands for that one alone. */
function isSaidBy({ terms, weight }: Part, run: readonly Unit[]): boolean {
  const forms = new Set(run.map((unit) => unit.wording.form));
  const said = terms.list.reduce((sum, { key }, i) => sum + (forms.has(key) ? (terms.weights[i] as number) : 0), 0);
  return said >= settings.partSaid * weight;
}

/** Parts that no other member of the child's enumeration can stand for, each standing for one; the weightiest first. */
function withoutStandIns(parts: readonly Part[], standing: readonly number[]): Part[] {
  const free = standing.toSorted((a, b) => b - a);
  const lacking = parts
    .toSorted((a, b) => b.weight - a.weight)
    .filter((part) => {
      if ((free[0] ?? 0) < settings.standInWeight * part.weight) return true;
      free.shift();
      return false;
    });
  return parts.filter((part) => lacking.includes(part));
}

/** Whether the answering passages say enough that the parent does not for it to be `weight` in other words. */
function isReworded(answer: Answer, weight: number, context: Found): boolean {
  let unexplained = 0;
  for (const { passage } of answer.evidence) {
    unexplained += weighUnsaid(weighTerms(passage.clause.objects, context.weights), context.parent.whole);
  }
  return unexplained >= settings.otherWords * weight;
}

/** A parallel word inside a part that lacks as well is said once. */
function withoutNested(parts: readonly Part[]): Part[] {
  return parts.filter((part) => !parts.some((other) => other !== part && other.text.includes(part.text)));
}

function component(text: string): Finding {
  const clean = text.replace(/^(?:đồng thời|và)[,\s]+/iu, '').trim();
  return {
    kind: 'component-missing',
    message: lackText['component-missing']({ parent: clean }),
    parentValue: clean,
    childValue: null,
  };
}
