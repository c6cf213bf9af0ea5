import { alignUnits, meaningful } from './align.ts';
import { evidenceClauses, evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { bracketed } from './components.ts';
import type { Candidate } from './candidates.ts';
import type { PassageIndex } from './index-passages.ts';
import { splitRuns } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { readOnce } from './read-once.ts';
import { weighUnsaid } from './score.ts';
import type { Unit } from './units.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** What answers one parent task, read for what it says besides and in what order it says it. */
export interface Evidence {
  passages: readonly Passage[];
  clauses: readonly Passage[];
  /** Weight of all it says of its own that the parent does not; `core`: what, not where, for whom or by which means. */
  core: number;
  /** Members of its enumerations that the parent mostly does not say. */
  ownMembers: number;
  /** Its weight beside the parent task's, as a logarithm: 0 for equal, at most ±1.5. */
  length: number;
  /** How many commitments the parent task holds. */
  commitments: number;
  /** The answering tasks beside the parent's words, the one that follows their order best first; read when first asked for. */
  alignments: () => readonly Alignment[];
}

/** An answering task beside the parent's words, in order. */
export interface Alignment {
  task: PreparedTask;
  /** Meaningful units of the parent task. */
  asked: readonly Unit[];
  units: readonly Unit[];
  /** By meaningful unit of the parent task: its place among `units`, -1 where it has none. */
  places: Int32Array;
  paired: number;
  /** Share of what it says, names, numbers and tails aside, that is paired, 0..1. */
  explained: number;
  /** Units that say where, for whom, by which means. */
  tails: ReadonlySet<Unit>;
}

/** Share of a member's weight that the parent does not say, from which the member is the child's own. */
const ownShare = 0.45;
const farthest = 1.5;

export function readEvidence(
  parent: PreparedTask,
  answers: readonly Answer[],
  found: readonly Candidate[],
  index: PassageIndex,
  weights: Weights,
): Evidence {
  const clauses = evidenceClauses(found, index);
  const read = clauses.map((passage) => readClause(passage, parent, weights));
  const total = read.reduce((sum, clause) => sum + clause.total, 0);
  const asked = answers.reduce(
    (sum, { commitment }) => sum + weighTerms(commitment.passage.clause.objects, weights).total,
    0,
  );
  const length = Math.log((total + 1) / (asked + 1));
  const tasks = [...new Set(found.map(({ task }) => index.tasks[task] as PreparedTask))];
  return {
    passages: evidencePassages(found, index),
    clauses,
    core: read.reduce((sum, clause) => sum + clause.core, 0),
    ownMembers: read.reduce((sum, clause) => sum + clause.members, 0),
    length: Math.max(-farthest, Math.min(farthest, length)),
    commitments: answers.length,
    alignments: once(() => alignAll(parent, tasks)),
  };
}

function alignAll(parent: PreparedTask, tasks: readonly PreparedTask[]): Alignment[] {
  const asked = meaningful(parent.whole.clause.units);
  return tasks.map((task) => align(task, asked)).sort((a, b) => b.paired - a.paired);
}

function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: read() }).value;
}

interface ReadClause {
  total: number;
  core: number;
  members: number;
}

function readClause(passage: Passage, parent: PreparedTask, weights: Weights): ReadClause {
  const { plain, core, members } = shapeOf(passage);
  const own = members.filter((member) => {
    const said = weighTerms(member, weights);
    return weighUnsaid(said, parent.whole) >= ownShare * said.total;
  });
  return {
    total: weighTerms(plain, weights).total,
    core: weighUnsaid(weighTerms(core, weights), parent.whole),
    members: own.length,
  };
}

/** What a clause says, without the names of the child's own places and people. */
interface Shape {
  plain: readonly Unit[];
  /** What, not where, for whom or by which means. */
  core: readonly Unit[];
  /** Members of its enumerations that are more than names and numbers. */
  members: readonly (readonly Unit[])[];
}

const shapeOf = readOnce(({ clause }: Passage): Shape => {
  const plain = clause.objects.filter(isOurs);
  const tails = tailsOf(clause.objects);
  const inside = bracketed(clause.text);
  const members = splitRuns(clause).filter(
    (run) => !inside((run[0]?.start ?? 0) - clause.start) && !run.every((unit) => isLocal(unit)),
  );
  return { plain, core: plain.filter((unit) => !tails.has(unit)), members: members.map((run) => run.filter(isOurs)) };
});

function align(task: PreparedTask, asked: readonly Unit[]): Alignment {
  const all = task.whole.clause.units;
  const units = meaningful(all);
  const places = alignUnits(asked, units);
  const tails = tailsOf(all);
  const taken = new Set(places);
  const core = units.flatMap((unit, i) => (isFresh(unit) && !tails.has(unit) ? [taken.has(i)] : []));
  return {
    task,
    asked,
    units,
    places,
    paired: places.filter((place) => place >= 0).length,
    explained: core.length === 0 ? 1 : core.filter(Boolean).length / core.length,
    tails,
  };
}

/** No name, number or code: those are a plan's own wherever it copies. */
export function isFresh(unit: Unit): boolean {
  return isOurs(unit) && unit.kind !== 'number' && unit.kind !== 'code';
}

/** No name of the child's own places and people. */
function isOurs(unit: Unit): boolean {
  return !(unit.kind === 'loose' && unit.named);
}

function isLocal(unit: Unit): boolean {
  return unit.named || unit.kind === 'number' || unit.kind === 'body' || unit.kind === 'code';
}

/** Words behind which stands where, for whom, of whom or by which means something is done. */
const openers = new Set(
  [
    'tại',
    'ở',
    'cho',
    'của',
    'đối với',
    'theo',
    'trên',
    'trong',
    'thuộc',
    'để',
    'từ',
    'với',
    'bằng',
    'trên địa bàn',
  ].concat(['đến', 'tới', 'khi', 'do', 'vào', 'qua', 'giữa', 'về']),
);

/** Units behind such a word, up to the next action. */
function tailsOf(units: readonly Unit[]): Set<Unit> {
  const tails = new Set<Unit>();
  let open = false;
  for (const unit of units) {
    if (unit.kind === 'action') open = false;
    else if (openers.has(unit.form)) open = true;
    else if (open) tails.add(unit);
  }
  return tails;
}
