import type { Plan, Task } from '#model';
import type { GoldPlan, GoldTask } from './gold.ts';
import { pairTexts, scoreCharacters, scoreF1, scoreSimilarity } from './score-text.ts';

type Ids = readonly { id: string }[] | undefined;
type Targets = readonly { value: number; unit: string }[] | undefined;

/** `ubnd-tinh:hue` and `ubnd-tinh` name the same kind of body; a ward's own name is kept. */
const namedProvinceBody =
  /^(ubnd-tinh|thanh-tra-tinh|cong-an-tinh|van-phong-ubnd-tinh|chu-tich-ubnd-tinh|so-[a-z-]+):.*/;

/** Ids that the gold's notes accept for one another. */
const sameIds: readonly (readonly string[])[] = [
  ['@don-vi-thuoc-so', '@don-vi-truc-thuoc', '@co-so-giao-duc-truc-thuoc', '@phong-thuoc-so'],
  ['van-phong-hdnd-va-ubnd-phuong', 'van-phong-hdnd-va-ubnd-xa', 'van-phong-ubnd-xa', 'van-phong-ubnd-phuong'],
];
/** May be given or left out. */
const freeId = '@co-quan-lien-quan';

/** Scores of the parts of the header, each 0..1. */
export const headerScores: Record<string, (gold: GoldPlan, got: Plan) => number> = {
  documentType: (g, p) => same(g.documentType?.code, p.documentType?.code),
  number: (g, p) => same(g.code?.number ?? null, p.code?.number ?? null),
  notation: (g, p) => same(g.code?.notation ?? null, p.code?.notation ?? null),
  issuer: (g, p) =>
    Math.max(
      same(bareId(g.issuer?.id), bareId(p.issuer?.id)),
      Number((g.issuerAlt ?? []).includes(bareId(p.issuer?.id))),
    ),
  place: (g, p) => Math.max(sameWords(g.place, p.place), g.placeAlt === undefined ? 0 : sameWords(g.placeAlt, p.place)),
  date: (g, p) => same(g.promulgationDate?.iso ?? null, p.promulgationDate?.iso ?? null),
  subject: (g, p) => {
    const alike = scoreCharacters(g.subject, p.subject);
    return alike >= 0.97 ? 1 : alike * 0.5;
  },
  signer: (g, p) =>
    Math.min(sameWords(g.signer?.fullName, p.signer?.fullName), sameWords(g.signer?.position, p.signer?.position)),
  parent: (g, p) => same(parentOf(g.references), parentOf(p.references)),
  references: (g, p) =>
    scoreSets(
      (g.references ?? []).map((reference) => reference.code),
      (p.references ?? []).map((reference) => reference.code),
    ),
  recipients: (g, p) => {
    const gold = g.recipients ?? [];
    const got = p.recipients ?? [];
    return scoreF1(pairTexts(gold, got, String, String, 0.8).length, gold.length, got.length);
  },
  planTargets: (g, p) => scoreTargets(g.targets, p.targets),
};

/** Scores of the fields of a task, each 0..1. */
export const taskScores: Record<string, (gold: GoldTask, got: Task) => number> = {
  text: (g, p) => scoreCharacters(g.text, p.text),
  ordinal: (g, p) => Number([g.ordinal ?? null, g.ordinalAlt].includes(p.ordinal ?? null)),
  section: (g, p) => same(g.section, p.section),
  path: (g, p) => {
    const gold = withoutTopHeadings(g.path);
    const got = withoutTopHeadings(p.path);
    return Number(gold.length === 0 || scoreSimilarity(gold.at(-1), got.at(-1)) >= 0.8);
  },
  lead: (g, p) => scoreAgencies(g.lead, p.lead),
  support: (g, p) => scoreAgencies(g.support, p.support),
  product: (g, p) => {
    if (!g.product || !p.product) return Number(!g.product && !p.product);
    return Number(scoreCharacters(g.product.raw, p.product.raw) >= 0.95);
  },
  deadline: scoreDeadline,
  targets: (g, p) => scoreTargets(g.targets, p.targets),
};

export interface PlanScore {
  /** Each part of the header. */
  head: Record<string, number>;
  /** Mean over the paired tasks, by field. */
  fields: Record<string, number>;
  textExact: number;
  goldTasks: number;
  gotTasks: number;
  recall: number;
  precision: number;
  f1: number;
  headScore: number;
  fieldScore: number;
  /** Mean of header, task F1 and fields. */
  score: number;
}

/** How much of a gold plan an extracted plan holds; 1 is all of it. */
export function scorePlan(gold: GoldPlan, got: Plan): PlanScore {
  const head = Object.fromEntries(Object.entries(headerScores).map(([name, score]) => [name, score(gold, got)]));
  const pairs = pairTasks(gold, got);
  const scored = pairs.filter(([task]) => !isFree(task));
  const needed = gold.tasks.filter((task) => !isFree(task));
  const average = (score: (g: GoldTask, p: Task) => number): number =>
    scored.length === 0 ? 0 : scored.reduce((sum, [g, p]) => sum + score(g, p), 0) / scored.length;
  const fields = Object.fromEntries(Object.entries(taskScores).map(([name, score]) => [name, average(score)]));
  // Where nothing is wanted the original divides by zero; a plan without tasks is then right if it has none.
  const recall = needed.length === 0 ? 1 : scored.length / needed.length;
  const precision = needed.length + got.tasks.length === 0 ? 1 : pairs.length / Math.max(1, got.tasks.length);
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  const headScore = mean(Object.values(head));
  const fieldScore = needed.length === 0 ? f1 : mean(Object.values(fields));
  return {
    head,
    fields,
    textExact: average((g, p) => Number(scoreCharacters(g.text, p.text) >= 0.99)),
    goldTasks: needed.length,
    gotTasks: got.tasks.length,
    recall,
    precision,
    f1,
    headScore,
    fieldScore,
    score: (headScore + f1 + fieldScore) / 3,
  };
}

/** Gold tasks with the tasks that were read for them. */
export function pairTasks(gold: GoldPlan, got: Plan): [GoldTask, Task][] {
  return pairTexts(
    gold.tasks,
    got.tasks,
    (task) => task.text,
    (task) => task.text,
    0.6,
  );
}

/** Neither rewarded nor punished: funding, and what the gold marks so. */
export function isFree(task: GoldTask): boolean {
  return task.section === 'funding' || task.optional === true;
}

function scoreDeadline(g: Pick<GoldTask, 'deadline'>, p: Pick<Task, 'deadline'>): number {
  const [gold, got] = [g.deadline, p.deadline];
  if (!gold || !got) return Number(!gold && !got);
  const parts = [gold.kind === got.kind, scoreSimilarity(gold.raw, got.raw) >= 0.8];
  if (gold.due) parts.push(gold.due === got.due);
  if (gold.every) parts.push(gold.every === got.every);
  return mean(parts.map(Number));
}

/** By value and unit. Lengths of meetings in days may be listed or left out. */
function scoreTargets(gold: Targets, got: Targets): number {
  const keys = (targets: Targets): string[] =>
    (targets ?? []).filter((target) => target.unit !== 'ngày').map((target) => `${target.value}${target.unit}`);
  return scoreSets(keys(gold), keys(got));
}

function scoreAgencies(gold: Ids, got: Ids): number {
  const keys = (ids: Ids): string[] =>
    (ids ?? []).flatMap(({ id }) => (id && toSameId(id) !== freeId ? [toSameId(id)] : []));
  return scoreSets(keys(gold), keys(got));
}

function toSameId(id: string): string {
  const bare = bareId(id.startsWith('van-phong-hdnd') ? id.split(':')[0] : id);
  const group = sameIds.findIndex((ids) => ids.includes(bare));
  return group < 0 ? bare : `#${group}`;
}

function bareId(id: string | undefined): string {
  return (id ?? '').replace(namedProvinceBody, '$1');
}

function parentOf(references: readonly { code: string; role: string }[] | undefined): string | null {
  return references?.find((reference) => reference.role === 'parent')?.code ?? null;
}

function withoutTopHeadings(path: readonly string[] | undefined): string[] {
  return (path ?? []).filter((heading) => !/^[IVX]+\.|^[A-C]\. /.test(heading));
}

function scoreSets(gold: readonly string[], got: readonly string[]): number {
  const [g, p] = [new Set(gold), new Set(got)];
  return scoreF1([...g].filter((value) => p.has(value)).length, g.size, p.size);
}

function same(a: unknown, b: unknown): number {
  return Number(a === b);
}

function sameWords(a: string | null | undefined, b: string | null | undefined): number {
  return Number(scoreSimilarity(a, b) === 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
