import type { Candidate, Commitment } from './candidates.ts';
import { toOdds } from './fitted.ts';
import type { PassageIndex } from './index-passages.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { coverPart, missingActions, splitParts } from './parts.ts';
import type { Part } from './parts.ts';
import { settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** How far the child takes up one commitment, and where. */
export interface Answer {
  commitment: Commitment;
  parts: readonly Part[];
  best: Candidate | null;
  /** All that were looked at, best first. */
  candidates: readonly Candidate[];
  /** Child tasks that answer it, best first; empty where it is not taken up. */
  evidence: readonly Candidate[];
  rating: number;
  taken: boolean;
  /** Only a part of an enumeration was found. */
  partly: boolean;
  /** What answers best answers another parent task far better, and says the same words of other things. */
  borrowed: boolean;
}

/** What one commitment's answers are chosen in. */
export interface Field {
  index: PassageIndex;
  weights: Weights;
  /** By child task: the best rating it has for any parent task. */
  nearest: ReadonlyMap<number, number>;
}

/** A task that answers another parent task far better says the same words of other things. */
function isBorrowed({ rating, task }: Candidate, nearest: Field['nearest']): boolean {
  return toOdds(rating) < toOdds(nearest.get(task) ?? 0) - settings.borrowed;
}

/** Chooses for one commitment the passages that answer it: one passage may answer many, many may answer one. */
export function chooseEvidence(
  commitment: Commitment,
  candidates: readonly Candidate[],
  parent: PreparedTask,
  { index, weights, nearest }: Field,
): Answer {
  const parts = splitParts(commitment, parent.task.text, weights);
  const best = candidates[0] ?? null;
  const whole = best !== null && best.rating >= settings.takenUp;
  const first = whole ? best : findPartly(commitment, parts, candidates);
  if (!first)
    return {
      commitment,
      parts,
      best,
      candidates,
      evidence: [],
      rating: best?.rating ?? 0,
      taken: false,
      partly: false,
      borrowed: false,
    };
  const evidence = [first, ...candidates.filter((other) => other !== first && isAlsoEvidence(other, first))].slice(
    0,
    3,
  );
  fillGaps(commitment, evidence, parts, candidates, index);
  return {
    commitment,
    parts,
    best,
    candidates,
    evidence,
    rating: Math.max(first.rating, whole ? 0 : settings.takenUp),
    taken: true,
    partly: !whole,
    borrowed: isBorrowed(first, nearest),
  };
}

function isAlsoEvidence(other: Candidate, first: Candidate): boolean {
  return other.rating >= settings.alsoEvidence && other.rating >= settings.alsoEvidenceShare * first.rating;
}

/** A candidate that does the work on one weighty member of the enumeration, though not on the rest. */
function findPartly(
  commitment: Commitment,
  parts: readonly Part[],
  candidates: readonly Candidate[],
): Candidate | null {
  const weighty = parts.filter(
    (part) => part.weight >= settings.partTakesUpWeight && part.weight >= settings.partTakesUpShare * commitment.weight,
  );
  const first = parts[0];
  for (const candidate of candidates) {
    if (candidate.likeness.action < settings.partAction || candidate.rating < settings.fillsGap) continue;
    const said = weighty.filter((part) => coverPart(part, [candidate.passage]) >= settings.partSaid);
    if (said.length === 0) continue;
    if (said.includes(first as Part) || said.length > 1) return candidate;
    if (candidate.likeness.action >= settings.laterPartAction) return candidate;
  }
  return null;
}

/** Adds passages that say parts which the chosen ones lack: one parent task split over several child tasks. */
function fillGaps(
  commitment: Commitment,
  evidence: Candidate[],
  parts: readonly Part[],
  candidates: readonly Candidate[],
  index: PassageIndex,
): void {
  for (const part of parts) {
    if (coverPart(part, evidencePassages(evidence, index)) >= settings.partLacking) continue;
    const filler = candidates.find(
      (other) =>
        !evidence.includes(other) &&
        other.rating >= settings.fillsGap &&
        other.likeness.action >= settings.partAction &&
        coverPart(part, taskPassages(other.task, index)) >= settings.partSaid,
    );
    if (filler) evidence.push(filler);
  }
  for (const action of missingActions(commitment, evidenceClauses(evidence, index))) {
    const filler = candidates.find(
      (other) =>
        !evidence.includes(other) && other.rating >= settings.takenUp && other.passage.headWorks.includes(action.work),
    );
    if (filler) evidence.push(filler);
  }
}

/** Clauses of the tasks that answer, without whole texts and products. */
export function evidenceClauses(evidence: readonly Candidate[], index: PassageIndex): Passage[] {
  return evidence.flatMap((candidate) => [...(index.tasks[candidate.task] as PreparedTask).clauses]);
}

export function taskPassages(task: number, index: PassageIndex): readonly Passage[] {
  return (index.tasks[task] as PreparedTask).passages;
}

export function evidencePassages(evidence: readonly Candidate[], index: PassageIndex): Passage[] {
  return evidence.flatMap((candidate) => taskPassages(candidate.task, index));
}
