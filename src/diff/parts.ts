import synonyms from './data/synonyms.json' with { type: 'json' };
import { readUnits } from './units.ts';
import type { Commitment } from './candidates.ts';
import type { Passage } from './passages.ts';
import type { Clause } from './clause.ts';
import { readOnce } from './read-once.ts';
import { hit } from './score.ts';
import { settings } from './settings.ts';
import { areRelated } from './thesaurus.ts';
import type { Unit } from './units.ts';
import type { Term, Terms } from './terms.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** One member of an enumeration ("công chứng, chứng thực"), or one of several opening actions. */
export interface Part {
  text: string;
  terms: Terms;
  weight: number;
  /** Where it stands in the text of its task. */
  start: number;
  end: number;
}

/** Members of what a clause acts on: cut at commas, brackets, "và" and "hoặc"; cut once for a clause. */
export const splitRuns = readOnce(({ objects, tail, text, start }: Clause): readonly (readonly Unit[])[] => {
  const runs: Unit[][] = [[]];
  objects.slice(0, tail).forEach((unit, i, all) => {
    const gap = i > 0 ? text.slice((all[i - 1]?.end ?? start) - start, unit.start - start) : '';
    if (/[,(/]/u.test(gap)) runs.push([]);
    if (unit.form === 'và' || unit.form === 'hoặc') runs.push([]);
    else runs.at(-1)?.push(unit);
  });
  return runs;
});

/** "Các xã, phường": quoted together, though cut at the comma. */
const communesBefore = /(?:(?:các|mỗi|từng)\s+)?(?<!\p{L})xã,\s*$/iu;

/** Members of the enumeration that a commitment acts on, heavy enough to be asked for; one member alone is the whole. */
export function splitParts(commitment: Commitment, taskText: string, weights: Weights): Part[] {
  return listMembers(commitment.passage.clause).flatMap((run) => {
    const terms = weighTerms(run, weights);
    const weight = terms.total;
    if (weight < settings.partWeight || (run.length > 1 && weight < settings.partShare * commitment.weight)) return [];
    const [first, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const start = run[0]?.form === 'phường' ? taskText.slice(0, first).replace(communesBefore, '').length : first;
    return [{ text: taskText.slice(start, end), terms, weight, start, end }];
  });
}

/** Members that name something, each with its word that stands parallel to a neighbour; cut once for a clause. */
const listMembers = readOnce((clause: Clause): readonly (readonly Unit[])[] => {
  const runs = splitRuns(clause);
  return runs
    .flatMap((run, i) => {
      const member = parallelMember(run, runs[i + 1], runs[i - 1]);
      return [run, ...(member ? [member] : [])];
    })
    .filter((run) => run.some(isNamed) && !run.every(isHamlet) && !namesBody(run));
});

/**
 * The word of a member that stands parallel to its neighbour: "cơ sở dữ liệu công chứng" beside "chứng thực" must say
 * "công chứng", "công bố dữ liệu" behind "kiểm duyệt" must say "công bố".
 */
function parallelMember(
  run: readonly Unit[],
  next: readonly Unit[] | undefined,
  previous: readonly Unit[] | undefined,
): Unit[] | null {
  if (run.filter(isNamed).length < 2) return null;
  const last = run.findLast(isNamed);
  const after = next?.filter(isNamed) ?? [];
  if (last && last.kind === 'object' && after.length > 0 && after[0]?.kind === 'object') return [last];
  if (last && last.kind === 'action' && after[0]?.kind === 'action') return [last];
  const first = run.find(isNamed);
  const before = previous?.findLast(isNamed);
  if (first && first.kind !== 'loose' && first.kind === before?.kind) return [first];
  return null;
}

/** Numbers of the words for the parts of a commune, as written. */
const hamlets = new Set(
  synonyms.hamlets
    .map((word) => readUnits(word))
    .flatMap((units) => (units.length === 1 ? [units[0]?.written.form] : [])),
);
const each = new Set(['các', 'từng', 'mỗi', 'mọi', 'ở', 'tại']);

/** "Từng khối, xóm, bản" asks for those that there are. */
export function isHamlet({ form, written }: Unit): boolean {
  return each.has(form) || hamlets.has(written.form);
}

/** Numbers of the words for who heads a body, as written. */
const heads = new Set(['lãnh đạo', 'thủ trưởng', 'người đứng đầu'].map((word) => readUnits(word)[0]?.written.form));

/** "… các cuộc họp của UBND tỉnh, Lãnh đạo UBND tỉnh": whose they are; in the child they are its own. */
function namesBody(run: readonly Unit[]): boolean {
  const rest = run.filter(({ kind, written }) => kind !== 'body' && !heads.has(written.form));
  return rest.length === 0 && run.some(({ kind }) => kind === 'body');
}

function isNamed(unit: Unit): boolean {
  return unit.kind === 'object' || unit.kind === 'action' || unit.kind === 'loose';
}

/** Share of a part that any of the passages says. */
export function coverPart(part: Part, passages: readonly Passage[]): number {
  return coverByAny(part.terms, passages);
}

/** Weighted share of terms that any of the passages says. */
export function coverByAny({ list, weights, total }: Terms, passages: readonly Passage[]): number {
  let said = 0;
  for (let i = 0; i < list.length; i++) said += (weights[i] as number) * bestHit(list[i] as Term, passages);
  return total === 0 ? 0 : said / total;
}

/** Opening actions of the commitment whose kind of work the child's passages do not do. */
export function missingActions(commitment: Commitment, passages: readonly Passage[]): Unit[] {
  const heads = commitment.passage.clause.heads;
  const works = new Set(heads.map((unit) => unit.work));
  if (works.size < 2) return [];
  const missing = heads.filter(
    (unit) => !accompanying.has(unit.work) && !passages.some((passage) => doesWork(passage, unit)),
  );
  return missing.length < heads.length ? missing : [];
}

/** Work that goes without saying once the other is done ("xây dựng và duy trì …", "ký thỏa thuận tham gia …"). */
const accompanying = new Set(['maintain', 'use', 'comply', 'attend']);

function doesWork(passage: Passage, unit: Unit): boolean {
  const { headWorks, said } = passage;
  return (
    headWorks.includes(unit.work) ||
    said.has(unit.wording.form) ||
    headWorks.some((work) => areRelated(work, unit.work))
  );
}

export function bestHit(term: Term, passages: readonly Passage[]): number {
  let best = 0;
  for (const passage of passages) {
    best = Math.max(best, hit(term, passage));
    if (best === 1) break;
  }
  return best;
}
