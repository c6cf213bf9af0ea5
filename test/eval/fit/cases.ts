import { checkCoverage, collectSigns } from '#diff';
import type { TaskSigns } from '#diff';
import type { Plan } from '#model';
import { readSubjects } from '../../diff/wording.ts';
import { readCatalog } from '../catalog.ts';
import type { EvalPair } from '../catalog.ts';
import type { GoldCoverageItem } from '../gold.ts';
import { runMutations } from '../mutations/run.ts';
import type { Result } from '../mutations/run.ts';
import { readDocument, whyUnread } from '../read.ts';
import { scoreCoverage } from '../score-coverage.ts';

/** A parent task of which it is known what the child does with it. */
export interface FitCase {
  /** Cases of one subject are left out together. */
  subject: string;
  /** Made by reading two plans; the others only help. */
  labelled: boolean;
  /** How much it counts. */
  weight: number;
  signs: TaskSigns;
  /** Whether the child takes the task up, and whether a component lacks; null where readers may differ. */
  taken: boolean | null;
  lacking: boolean | null;
}

/** Plans as they are count most; made cases less: there are many, all alike. */
const weights = { real: 4, written: 1, wording: 0.7, mutation: 0.6 };
/** Mutated cases of one kind in one surrounding. */
const mutations = 40;

/** All cases the curves are fitted on. */
export async function readCases(): Promise<FitCase[]> {
  const { documents, pairs } = readCatalog();
  const once = [
    ...new Map(pairs.toReversed().map((pair) => [`${pair.gold.parent} → ${pair.gold.child}`, pair])).values(),
  ];
  const planOf = async (id: string): Promise<Plan> => {
    const document = documents.find((one) => one.id === id);
    if (!document) throw new Error(`Expected a document of the catalog, got ${JSON.stringify(id)}`);
    const reading = await readDocument(document.path);
    if (!reading.plan) throw new Error(`Expected ${id} to be read: ${whyUnread(reading)}`);
    return reading.plan;
  };
  const labelled: FitCase[] = [];
  for (const pair of once.toReversed()) {
    labelled.push(...pairCases(pair, await planOf(pair.parent), await planOf(pair.child)));
  }
  return [...labelled, ...wordingCases(), ...runMutations({ most: mutations }).flatMap(mutationCase)];
}

function pairCases(pair: EvalPair, parent: Plan, child: Plan): FitCase[] {
  const byTask = new Map(collectSigns(parent, child, pair.section).map((signs) => [signs.parentTask, signs]));
  return scoreCoverage(pair.gold, checkCoverage(parent, child, pair)).rows.flatMap(({ gold, item }) => {
    const signs = item && byTask.get(item.parentTask.id);
    if (!signs) return [];
    const weight = gold.how === undefined ? weights.real : weights.written;
    return [{ subject: subjectOf(pair), labelled: true, weight, signs, ...truthOf(gold) }];
  });
}

/** The plan above, without the format it was read from. */
function subjectOf({ parent }: EvalPair): string {
  return parent.split(/[/.]/u)[0] ?? parent;
}

function truthOf({
  accept,
  findings = [],
}: Pick<GoldCoverageItem, 'accept' | 'findings'>): Pick<FitCase, 'taken' | 'lacking'> {
  const missing = accept.includes('missing');
  const components = findings.filter(({ kind }) => kind === 'component-missing');
  const open = accept.length > 1 && accept.includes('partial') && findings.length === 0;
  return {
    taken: missing ? (accept.length === 1 ? false : null) : true,
    lacking:
      accept[0] === 'missing' || open
        ? null
        : components.some(({ sure }) => sure !== false)
          ? true
          : components.length > 0
            ? null
            : false,
  };
}

function wordingCases(): FitCase[] {
  return readSubjects().flatMap(({ subject, cases, above, below }) => {
    const signs = collectSigns(above, below);
    return cases.flatMap(({ accept, findings }, i) => {
      const own = signs.find(({ parentTask }) => parentTask === `p.${i}`);
      if (!own) return [];
      const truth = truthOf({ accept, findings: findings.map((kind) => ({ kind })) });
      return [{ subject: `wording ${subject}`, labelled: false, weight: weights.wording, signs: own, ...truth }];
    });
  });
}

/** Mutated tasks of which the kind says the truth. */
function mutationCase({ kind, task, parent, child }: Result): FitCase[] {
  const signs = collectSigns(parent, child, 'all').find(({ parentTask }) => parentTask === task.id);
  if (!signs) return [];
  const { expect } = kind;
  const missing = expect.report && !expect.statuses.includes('partial') && !expect.statuses.includes('undetermined');
  const lacking = missing ? null : expect.report && expect.findings.includes('component-missing');
  const truth = { taken: !missing, lacking };
  return [{ subject: 'mutations', labelled: false, weight: weights.mutation, signs, ...truth }];
}
