import { alignUnits, meaningful } from './align.ts';
import { compareMatters } from './matters.ts';
import { coverByAny } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { readPairOnce } from './read-once.ts';
import type { Unit } from './units.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** A child task beside the sentence of the parent task, word by word. */
export interface Wording {
  /**
   * Share by weight of what the parent says and the child does not, with other words in its place: about the same matter
   * (`reworded`), or about another one (`swapped`), 0..1.
   */
  reworded: number;
  swapped: number;
}

/**
 * Compares a child task with the parent's sentence: a sentence kept round another thing is another commitment. What any
 * of the answering passages says is not unsaid: a task may be split.
 */
export function compareWording(
  parent: PreparedTask,
  child: PreparedTask,
  answering: readonly Passage[],
  weights: Weights,
): Wording {
  const asked = meaningful(parent.whole.clause.units);
  const given = meaningful(child.whole.clause.units);
  let reworded = 0;
  let swapped = 0;
  for (const { own, said } of readGaps(asked, given)) {
    const terms = weighTerms(own, weights);
    const unsaid = terms.total * (1 - coverByAny(terms, answering));
    if (unsaid === 0) continue;
    const alike = compareMatters(own, said);
    reworded += unsaid * alike;
    swapped += unsaid * (1 - alike);
  }
  const total = weighTerms(asked, weights).total || 1;
  return { reworded: reworded / total, swapped: swapped / total };
}

function isContent({ kind }: Unit): boolean {
  return kind === 'object' || kind === 'action' || kind === 'loose' || kind === 'light';
}

/** A run of the parent's units that are not paired, and what the child says between the pairs around it. */
interface Gap {
  own: readonly Unit[];
  said: readonly Unit[];
}

const readGaps = readPairOnce((asked: readonly Unit[], given: readonly Unit[]): readonly Gap[] => {
  const places = alignUnits(asked, given);
  const gaps: Gap[] = [];
  for (let from = 0; from < asked.length; from++) {
    if ((places[from] as number) >= 0) continue;
    let to = from;
    while (to < asked.length && (places[to] as number) < 0) to++;
    const before = from === 0 ? -1 : (places[from - 1] as number);
    const behind = to === asked.length ? given.length : (places[to] as number);
    const said = given.slice(before + 1, behind).filter(isContent);
    if (said.length > 0) gaps.push({ own: asked.slice(from, to), said });
    from = to;
  }
  return gaps;
});
