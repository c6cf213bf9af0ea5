import type { Alignment } from './evidence.ts';
import { isFresh } from './evidence.ts';
import { compareMatters } from './matters.ts';
import type { PreparedTask } from './passages.ts';
import { weighUnsaid } from './score.ts';
import type { Unit } from './units.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** What stands in the child where a stretch of the parent's text would stand, words in order. */
export interface Gap {
  /** Share of the stretch that the child says in its place, 0..1. */
  inOrder: number;
  /** Units of the child's own that stand there instead, six of them counted at most, by three. */
  units: number;
  /** Hardly anything of weight does. */
  empty: boolean;
  /** How far what stands there is about the same matters as the stretch, 0..1: the same in other words. */
  matter: number;
  /** No word of the parent in front of the stretch is said. */
  noLeft: boolean;
  /** The words around it stand side by side, nothing of it between them. */
  cutOut: boolean;
  /** How far the rest is a copy: share of the parent's other words said in order, times share of the child's explained. */
  copied: number;
}

const none: Gap = { inOrder: 0, units: 0, empty: false, matter: 0, noLeft: false, cutOut: false, copied: 0 };
/** Weight of one rare word is about 3. */
const hardly = 0.5;
const most = 6;

/**
 * Reads the gap in an answering task; the stretch is given by offsets in the parent's text. A component that was cut
 * leaves no gap, one in other words leaves those words in it.
 */
export function readGap(
  alignment: Alignment | undefined,
  parent: PreparedTask,
  [start, end]: readonly [number, number],
  weights: Weights,
): Gap {
  if (!alignment) return none;
  const { asked, places, units, tails, task, paired, explained } = alignment;
  const from = asked.findIndex((unit) => unit.start >= start);
  const to = asked.findLastIndex((unit) => unit.end <= end);
  if (from < 0 || to < from) return none;
  const left = places.findLastIndex((place, i) => i < from && place >= 0);
  const right = places.findIndex((place, i) => i > to && place >= 0);
  const after = left < 0 ? -1 : (places[left] as number);
  const before = right < 0 ? lastOfClause(units, after, task) + 1 : (places[right] as number);
  const fresh = units.slice(after + 1, before).filter(isFresh);
  const core = weighTerms(
    fresh.filter((unit) => !tails.has(unit)),
    weights,
  );
  const inside = places.subarray(from, to + 1).filter((place) => place >= 0).length;
  const length = to - from + 1;
  return {
    inOrder: inside / length,
    units: Math.min(most, fresh.length) / 3,
    empty: weighUnsaid(core, parent.whole) < hardly,
    matter: fresh.length === 0 ? 0 : compareMatters(asked.slice(from, to + 1), fresh),
    noLeft: left < 0,
    cutOut: inside === 0 && left >= 0 && right >= 0 && before === after + 1,
    copied: ((paired - inside) / Math.max(1, asked.length - length)) * explained,
  };
}

/** Place of the last unit of the clause that a unit stands in; of the last one of all for place -1. */
function lastOfClause(units: readonly Unit[], place: number, task: PreparedTask): number {
  const from = units[place];
  if (!from) return units.length - 1;
  const end =
    task.clauses.map(({ clause }) => clause.start + clause.text.length).find((at) => at >= from.end) ?? Infinity;
  return Math.max(
    place,
    units.findLastIndex((unit) => unit.start < end),
  );
}
