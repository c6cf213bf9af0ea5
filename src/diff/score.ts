import { curve, fullFocus } from './settings.ts';
import type { Passage } from './passages.ts';
import { areRelated } from './thesaurus.ts';
import type { Term } from './weights.ts';

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
  /** How near the passage comes to this parent task beside the one it comes nearest to. */
  rank: number;
}

/** How well a passage says a term, 0..1. */
export function hit(term: Term, passage: Passage): number {
  let known = passage.hits.get(term.id);
  if (known === undefined) passage.hits.set(term.id, (known = measure(term, passage)));
  return known;
}

function measure(term: Term, passage: Passage): number {
  if (term.kind === 'form') {
    if (passage.forms.has(term.form)) return 1;
    const canonical = partialHit(term, passage, 0.85);
    const parts = term.written ? Math.max(canonical, partialHit(term.written, passage, 0.95)) : canonical;
    return term.work !== '' && passage.works.has(term.work) ? Math.max(parts, 0.7) : parts;
  }
  if (term.kind === 'pair') return partialHit(term, passage, 1);
  return passage.syllables.has(term.syllables[0] ?? '') ? 1 : 0;
}

function partialHit(term: Pick<Term, 'syllables' | 'pairs'>, passage: Passage, whole: number): number {
  const { syllables, pairs } = term;
  if (syllables.length === 1) return passage.syllables.has(syllables[0] ?? '') ? 0.8 : 0;
  return Math.max(whole * shareIn(pairs, passage.pairs), 0.45 * shareIn(syllables, passage.syllables));
}

function shareIn(keys: readonly string[], said: ReadonlySet<string>): number {
  let found = 0;
  for (const key of keys) if (said.has(key)) found++;
  return found / keys.length;
}

/** Weight added to what a passage says before its focus is taken: two words prove little. */
const fragment = 3;

/** Share of the passage's own terms that the parent's commitment says, smoothed for fragments. */
export function focusOn(terms: readonly Term[], parent: Passage): number {
  return coverTerms(terms, parent, fragment);
}

/** What each next term counts beside the one before it, for the aim. */
const fade = 0.6;
const aimed = 5;
/** Weight under which an aim is too vague to tell. */
const vague = 1.5;

/** Share of the terms next to the passage's action that the parent says. */
export function aimOf(terms: readonly Term[], parent: Passage): number {
  let said = 0;
  let total = 0;
  let factor = 1;
  for (const term of terms.slice(0, aimed)) {
    said += factor * term.weight * hit(term, parent);
    total += factor * term.weight;
    factor *= fade;
  }
  return (said + 0.5 * vague) / (total + vague);
}

/** Weighted share of terms that the passage says; `slack` is weight added to the whole. */
export function coverTerms(terms: readonly Term[], passage: Passage, slack = 0): number {
  let said = 0;
  let total = slack;
  for (const term of terms) {
    said += term.weight * hit(term, passage);
    total += term.weight;
  }
  return total === 0 ? 0 : said / total;
}

/** Share said of the terms nearly as weighty as the weightiest: a passage that lacks them is on another matter. */
export function coverKeys(terms: readonly Term[], passage: Passage): number {
  const heaviest = Math.max(0, ...terms.map((term) => term.weight));
  const keys = terms.filter((term) => term.weight >= 0.8 * heaviest);
  return keys.length === 0 ? 0 : keys.reduce((sum, term) => sum + hit(term, passage), 0) / keys.length;
}

/** Work that talks about a thing instead of doing it. */
const talking = new Set(['publicise', 'report', 'inspect', 'reward', 'attend']);

/** Work that puts people to a place; a thing to be set up is not done by it. */
const staffing = new Set(['organise', 'support']);

/** Whether the child does the kind of work that the parent asks for, 0..1. */
export function agreeAction(parent: Passage, child: Passage): number {
  if (child.clauses) return Math.max(...child.clauses.map((clause) => agreeAction(parent, clause)));
  const asked = [...parent.heads, ...parent.clause.led];
  if (asked.length === 0) {
    const { unknown } = parent.clause;
    if (unknown.length > 0) {
      if (unknown.every((unit) => child.syllables.has(unit.form))) return 0.9;
      return child.headWorks.size > 0 || child.clause.unknown.length > 0 ? 0.4 : 0.6;
    }
    const heads = [...child.headWorks].filter((work) => !parent.works.has(work));
    if (heads.length === 0 || heads.length < child.headWorks.size) return 0.8;
    return heads.every((work) => talking.has(work)) ? 0.3 : heads.every((work) => staffing.has(work)) ? 0.5 : 0.8;
  }
  let best = child.headWorks.size > 0 ? 0.15 : child.clause.unknown.length > 0 ? 0.45 : 0.6;
  for (const unit of asked) {
    for (const head of child.heads) {
      if (head.form === unit.form) return 1;
      if (head.work === unit.work) best = Math.max(best, 0.9);
      else if (areRelated(head.work, unit.work)) best = Math.max(best, 0.65);
    }
    if (child.works.has(unit.work)) best = Math.max(best, child.forms.has(unit.form) ? 0.85 : 0.75);
  }
  const talks = child.headWorks.size > 0 && [...child.headWorks].every((work) => talking.has(work));
  return talks && !asked.some((unit) => doesSuchWork(child.headWorks, unit.work)) ? Math.min(best, 0.4) : best;
}

/** Whether some work is the one asked for, or may stand for it. */
function doesSuchWork(works: ReadonlySet<string>, asked: string): boolean {
  if (works.has(asked)) return true;
  for (const work of works) if (areRelated(work, asked)) return true;
  return false;
}

/** How near a passage comes to a commitment by itself, 0..1; ranks the passages of one commitment. */
export function closeness(likeness: Omit<Likeness, 'rank'>): number {
  const action = 0.5 + 0.5 * likeness.action;
  const focus = 0.85 + 0.15 * Math.min(1, likeness.focus / 0.3);
  const key = 0.88 + 0.12 * likeness.key;
  return likeness.content * action * focus * key;
}

/** What each feature adds to the log-odds that the passage takes the commitment up, `base` aside. */
export function addUp(likeness: Likeness): Record<Exclude<keyof typeof curve, 'base'>, number> {
  const { content, action, key, focus, aim, others, rank } = likeness;
  return {
    content: curve.content * content,
    action: curve.action * action,
    both: curve.both * content * action,
    key: curve.key * key,
    focus: curve.focus * Math.min(focus, fullFocus),
    aim: curve.aim * aim,
    others: curve.others * others,
    rank: curve.rank * rank,
  };
}

/** How sure it is that the passage takes the commitment up, 0..1: a logistic curve over the features. */
export function rate(likeness: Likeness): number {
  const sum = Object.values(addUp(likeness)).reduce((total, part) => total + part, curve.base);
  return 1 / (1 + Math.exp(-sum));
}
