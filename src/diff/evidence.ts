import { alignUnits, meaningful } from './align.ts';
import { evidenceClauses, evidencePassages } from './assign.ts';
import type { Answer } from './assign.ts';
import { bracketed } from './components.ts';
import type { Candidate } from './candidates.ts';
import type { PassageIndex } from './index-passages.ts';
import { splitRuns } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { weighUnsaid } from './score.ts';
import type { Unit } from './units.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** What answers one parent task, read for what it says besides and in what order it says it. */
export interface Evidence {
  passages: readonly Passage[];
  clauses: readonly { passage: Passage; own: number }[];
  /** Weight of all it says of its own that the parent does not; `core`: what, not where, for whom or by which means. */
  core: number;
  /** Members of its enumerations that the parent mostly does not say. */
  ownMembers: number;
  /** Its weight beside the parent task's, as a logarithm: 0 for equal, at most ±1.5. */
  length: number;
  /** Each answering task in the order of the parent's words. */
  aligned: readonly Alignment[];
}

interface Alignment {
  task: PreparedTask;
  units: readonly Unit[];
  /** By meaningful unit of the parent task: its place among `units`, -1 where it has none. */
  places: Int32Array;
  paired: number;
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
  const read = evidenceClauses(found, index).map((passage) => readClause(passage, parent, weights));
  const total = read.reduce((sum, clause) => sum + clause.total, 0);
  const asked = answers.reduce(
    (sum, { commitment }) => sum + weighTerms(commitment.passage.clause.objects, weights).total,
    0,
  );
  const length = Math.log((total + 1) / (asked + 1));
  const tasks = [...new Set(found.map(({ task }) => index.tasks[task] as PreparedTask))];
  return {
    passages: evidencePassages(found, index),
    clauses: read,
    core: read.reduce((sum, clause) => sum + clause.core, 0),
    ownMembers: read.reduce((sum, clause) => sum + clause.members, 0),
    length: Math.max(-farthest, Math.min(farthest, length)),
    aligned: tasks.map((task) => align(task, parent)),
  };
}

interface ReadClause {
  passage: Passage;
  total: number;
  own: number;
  core: number;
  members: number;
}

function readClause(passage: Passage, parent: PreparedTask, weights: Weights): ReadClause {
  const { clause } = passage;
  const plain = clause.objects.filter(isOurs);
  const tails = tailsOf(clause.objects);
  const terms = weighTerms(plain, weights);
  const inside = bracketed(clause.text);
  const members = splitRuns(clause).filter((run) => {
    if (inside((run[0]?.start ?? 0) - clause.start) || run.every((unit) => isLocal(unit))) return false;
    const said = weighTerms(run.filter(isOurs), weights);
    return weighUnsaid(said, parent.whole) >= ownShare * said.total;
  });
  const core = weighTerms(
    plain.filter((unit) => !tails.has(unit)),
    weights,
  );
  return {
    passage,
    total: terms.total,
    own: weighUnsaid(terms, parent.whole),
    core: weighUnsaid(core, parent.whole),
    members: members.length,
  };
}

function align(task: PreparedTask, parent: PreparedTask): Alignment {
  const all = task.whole.clause.units;
  const units = meaningful(all);
  const places = alignUnits(meaningful(parent.whole.clause.units), units);
  return { task, units, places, paired: places.filter((place) => place >= 0).length, tails: tailsOf(all) };
}

/** No name of the child's own places and people. */
export function isOurs(unit: Unit): boolean {
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
