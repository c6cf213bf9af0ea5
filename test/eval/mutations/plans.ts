import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, Plan, Task, TaskSection } from '#model';
import { goldFolder } from '../catalog.ts';
import type { GoldHeader, GoldPlan, GoldTask } from '../gold.ts';
import { mostSaid } from './text.ts';

/** Below this many tasks a plan is too small to be lost in. */
const leastTasks = 8;
/** A plan is unrelated to another when few of its tasks are said there. */
const saidThere = 0.35;
const relatedShare = 0.06;

/** Tasks of one part of a document with gold, as a plan of its own. */
export interface GoldPart {
  name: string;
  plan: Plan;
}

/**
 * All plans with gold, appendix and body apart: a plan often states a task in both, and what is taken out of one would
 * still stand in the other. Two renderings of one plan count once.
 */
export function readGoldParts(): GoldPart[] {
  const headers = JSON.parse(readFileSync(join(goldFolder, 'headers.json'), 'utf8')) as GoldHeader[];
  const parts: GoldPart[] = [];
  const known = new Set<string>();
  for (const folder of ['plans', 'real']) {
    for (const file of readdirSync(join(goldFolder, folder)).toSorted()) {
      if (!file.endsWith('.json')) continue;
      const gold = JSON.parse(readFileSync(join(goldFolder, folder, file), 'utf8')) as Partial<GoldPlan> & {
        file?: string;
      };
      const header = headers.find((one) => one.file === gold.file);
      const whole = toPlan(file.replace('.json', ''), { ...header, ...gold });
      for (const [name, sections] of partNames) {
        const tasks = whole.tasks.filter((task) => sections.includes(task.section));
        const text = tasks.map((task) => task.text).join('\n');
        if (tasks.length < leastTasks || known.has(text)) continue;
        known.add(text);
        parts.push({ name: `${whole.source.file} ${name}`, plan: { ...whole, tasks } });
      }
    }
  }
  return parts;
}

const partNames: readonly [string, readonly TaskSection[]][] = [
  ['appendix', ['appendix']],
  ['body', ['body', 'organization']],
];

/** Other plans of which hardly a task is said in this one. */
export function unrelatedTo(plan: Plan, all: readonly GoldPart[]): Plan[] {
  return all
    .map((part) => part.plan)
    .filter((other) => {
      const said = other.tasks.filter((task) => mostSaid(task.text, plan.tasks) >= saidThere);
      return other !== plan && said.length <= relatedShare * other.tasks.length;
    });
}

function toPlan(name: string, gold: Record<string, unknown> & Partial<GoldPlan>): Plan {
  const tasks = (gold.tasks ?? []).filter((task) => !task.optional);
  return {
    schemaVersion: 1,
    source: { file: name, sha256: '', format: 'text', pageCount: null, textSource: 'embedded' },
    documentType: { code: 'KH', name: 'Kế hoạch' },
    code: null,
    issuer: toAgency(gold.issuer ?? { id: 'ubnd-tinh', raw: 'UBND tỉnh' }),
    place: gold.place ?? null,
    promulgationDate: null,
    subject: gold.subject ?? null,
    signer: null,
    recipients: [],
    references: [],
    targets: [],
    tasks: tasks.map((task, i) => toTask(task, `${name}#${i + 1}`)),
    diagnostics: [],
  };
}

function toTask(gold: GoldTask, id: string): Task {
  const { ordinal, path, section, text, product, deadline } = gold;
  return {
    id,
    ordinal,
    path,
    section: section as TaskSection,
    text,
    lead: gold.lead.map(toAgency),
    support: gold.support.map(toAgency),
    product,
    deadline: deadline as Task['deadline'],
    targets: gold.targets as Task['targets'],
    references: gold.references ?? [],
    sources: [],
    confidence: 1,
  };
}

function toAgency(gold: Partial<Agency> & { id: string }): Agency {
  const name = gold.name ?? gold.raw ?? gold.id;
  const kind = gold.id.startsWith('@') ? 'group' : 'agency';
  return { raw: gold.raw ?? name, id: gold.id, name, level: gold.level ?? 'province', kind };
}
