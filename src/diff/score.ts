import { curve, fullFocus } from './settings.ts';
import { countsOf } from './passages.ts';
import type { Passage } from './passages.ts';
import type { NumberSet } from './number-set.ts';
import { areRelated } from './thesaurus.ts';
import type { Term, Terms } from './terms.ts';

/** Why a passage answers a commitment, each 0..1. */
export interface Likeness {
  /** Share of what the parent says that the passage says too. */
  content: number;
  /** Share of what the passage says that the parent says too. */
  focus: number;
  /** Share said by the parent of what the passage acts on first: what stands behind its action. */
  aim: number;
  /** How far it is done for other people, 1 for quite others. */
  others: number;
  /** Whether the same kind of work is done. */
  action: number;
  /** Share of the weightiest words that the passage says. */
  key: number;
  /** What it says of the commitment by weight, not share: 1 where that alone would be a full commitment. */
  said: number;
  /** Share of the commitment's numbers that the passage says of the same thing. */
  numbers: number;
  /** How near the passage comes to this parent task beside the one it comes nearest to. */
  rank: number;
  /** How near it comes in meaning, as a reranker says; null where none was asked. */
  meaning: number | null;
}

/** What a term counts where the passage says a kind of it, and where it says what takes it in. */
const kindSaid = 0.85;
const wholeSaid = 0.5;

/** How well a passage says a term, 0..1. */
export function hit(term: Term, { said, kinds, works }: Passage): number {
  const { kind, key, written, work } = term;
  if (said.has(key)) return 1;
  if (kind === 'syllable') return 0;
  if (kind === 'pair') return 0.45 * shareIn(term.syllables, said);
  if (kinds.has(key)) return kindSaid;
  const canonical = partialHit(term, said, 0.85);
  const parts = written ? Math.max(canonical, partialHit(written, said, 0.95)) : canonical;
  if (parts < wholeSaid && shareIn(term.broader, said) > 0) return wholeSaid;
  return work !== '' && works.has(work) ? Math.max(parts, 0.7) : parts;
}

function partialHit({ syllables, pairs }: Pick<Term, 'syllables' | 'pairs'>, said: NumberSet, whole: number): number {
  if (syllables.length === 1) return said.has(syllables[0] as number) ? 0.8 : 0;
  return Math.max(whole * shareIn(pairs, said), 0.45 * shareIn(syllables, said));
}

/** Share of the keys that are said, 0 where there are none. */
function shareIn(keys: readonly number[], said: NumberSet): number {
  let found = 0;
  for (const key of keys) if (said.has(key)) found++;
  return found === 0 ? 0 : found / keys.length;
}

/** Weight added to what a passage says before its focus is taken: two words prove little. */
const fragment = 3;

/** Share of the passage's own terms that the parent's commitment says, smoothed for fragments. */
export function focusOn(terms: Terms, parent: Passage): number {
  return coverTerms(terms, parent, fragment);
}

/** What each next term counts beside the one before it, for the aim. */
const fade = 0.6;
const aimed = 5;
/** Weight under which an aim is too vague to tell. */
const vague = 1.5;

/** Share of the terms next to the passage's action that the parent says. */
export function aimOf({ list, weights }: Terms, parent: Passage): number {
  let said = 0;
  let total = 0;
  let factor = 1;
  for (let i = 0; i < Math.min(aimed, list.length); i++) {
    const weight = factor * (weights[i] as number);
    said += weight * hit(list[i] as Term, parent);
    total += weight;
    factor *= fade;
  }
  return (said + 0.5 * vague) / (total + vague);
}

/**
 * Weighted share of terms that the passage says; `slack` is weight added to the whole. Where it cannot come above `least`,
 * the rest is not looked at.
 */
export function coverTerms({ list, weights, total }: Terms, passage: Passage, slack = 0, least = -1): number {
  const whole = total + slack;
  if (whole === 0) return 0;
  let said = 0;
  let rest = total;
  for (let i = 0; i < list.length; i++) {
    const weight = weights[i] as number;
    said += weight * hit(list[i] as Term, passage);
    rest -= weight;
    if (said + rest <= least * whole) break;
  }
  return said / whole;
}

/** Weight of what the passage does not say of the terms. */
export function weighUnsaid({ list, weights }: Terms, passage: Passage): number {
  return list.reduce((sum, term, i) => sum + (weights[i] as number) * (1 - hit(term, passage)), 0);
}

/** Terms nearly as weighty as the weightiest: a passage that lacks them is on another matter. */
export function keysAmong({ list, weights }: Terms): Term[] {
  const least = 0.8 * Math.max(0, ...weights);
  return list.filter((_, i) => (weights[i] as number) >= least);
}

/** Share of key terms that the passage says. */
export function coverKeys(keys: readonly Term[], passage: Passage): number {
  return keys.length === 0 ? 0 : keys.reduce((sum, term) => sum + hit(term, passage), 0) / keys.length;
}

/** Numbers that every plan says of many things. */
const common = new Set(['100 %', '100', '1', '2']);

/** Share of a commitment's numbers that a passage says too; less where it says them of another thing. */
export function agreeNumbers(parent: Passage, child: Passage): number {
  if (parent.numbers.size === 0 || child.numbers.size === 0) return 0;
  const asked = countsOf(parent.clause);
  const said = asked.map(({ value, counted }) => {
    const whole = `${value} ${counted}`;
    if (child.numbers.has(whole)) return common.has(whole) ? 0.5 : 1;
    return child.numbers.has(value) && !common.has(value) ? 0.5 : 0;
  });
  return said.reduce<number>((sum, one) => sum + one, 0) / asked.length;
}

/** Weight said of a commitment that leaves no doubt which one is meant. */
const fullSaid = 15;

/** Weight of what is said of a commitment, 0..1. */
export function weighSaid(content: number, weight: number): number {
  return Math.min(1, (content * weight) / fullSaid);
}

/** Work that talks about a thing instead of doing it. */
const talking = new Set(['publicise', 'report', 'inspect', 'reward', 'attend']);

/** Work that puts people to a place; a thing to be set up is not done by it. */
const staffing = new Set(['organise', 'support']);

/** Whether the child does the kind of work that the parent asks for, 0..1. */
export function agreeAction(parent: Passage, child: Passage): number {
  if (child.clauses) return child.clauses.reduce((best, clause) => Math.max(best, agreeAction(parent, clause)), 0);
  const { asked } = parent;
  if (asked.length === 0) {
    const { unknown } = parent.clause;
    if (unknown.length > 0) {
      if (unknown.every((unit) => child.said.has(unit.wording.syllables[0] as number))) return 0.9;
      return child.headWorks.length > 0 || child.clause.unknown.length > 0 ? 0.4 : 0.6;
    }
    const heads = child.headWorks.filter((work) => !parent.works.has(work));
    if (heads.length === 0 || heads.length < child.headWorks.length) return 0.8;
    return heads.every((work) => talking.has(work)) ? 0.3 : heads.every((work) => staffing.has(work)) ? 0.5 : 0.8;
  }
  let best = child.headWorks.length > 0 ? 0.15 : child.clause.unknown.length > 0 ? 0.45 : 0.6;
  for (const unit of asked) {
    for (const head of child.asked) {
      if (head.form === unit.form) return 1;
      if (head.work === unit.work) best = Math.max(best, 0.9);
      else if (areRelated(head.work, unit.work)) best = Math.max(best, 0.65);
    }
    if (child.works.has(unit.work)) best = Math.max(best, child.said.has(unit.wording.form) ? 0.85 : 0.75);
  }
  const talks = child.headWorks.length > 0 && child.headWorks.every((work) => talking.has(work));
  return talks && !asked.some((unit) => doesSuchWork(child.headWorks, unit.work)) ? Math.min(best, 0.4) : best;
}

/** Whether some work is the one asked for, or may stand for it. */
function doesSuchWork(works: readonly string[], asked: string): boolean {
  return works.includes(asked) || works.some((work) => areRelated(work, asked));
}

/**
 * How near a passage comes to a commitment by itself, 0..1; ranks the passages of one commitment. Where a feature is left
 * out: how near it comes at most.
 */
export function closeness(content: number, action = 1, key = 1, focus = 1): number {
  return content * (0.5 + 0.5 * action) * (0.85 + 0.15 * Math.min(1, focus / 0.3)) * (0.88 + 0.12 * key);
}

/** What each feature adds to the log-odds that the passage takes the commitment up, `base` aside. */
export function addUp(likeness: Likeness): Record<Exclude<keyof typeof curve, 'base'>, number> {
  const { content, action, key, focus, aim, others, said, numbers, rank, meaning } = likeness;
  return {
    content: curve.content * content,
    action: curve.action * action,
    both: curve.both * content * action,
    key: curve.key * key,
    focus: curve.focus * Math.min(focus, fullFocus),
    aim: curve.aim * aim,
    others: curve.others * others,
    said: curve.said * said,
    numbers: curve.numbers * numbers,
    rank: curve.rank * rank,
    meaning: meaning === null ? 0 : curve.meaning * (meaning - 0.5),
  };
}

/** How sure it is that the passage takes the commitment up, 0..1: a logistic curve over the features. */
export function rate(likeness: Likeness): number {
  const { content, action, both, key, focus, aim, others, said, numbers, rank, meaning } = addUp(likeness);
  const sum = curve.base + content + action + both + key + focus + aim + others + said + numbers + rank + meaning;
  return 1 / (1 + Math.exp(-sum));
}
