import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedSection } from '#diff';
import type { GoldCoverage, GoldHeader, GoldPlan, GoldTask } from './gold.ts';

/** Where the documents of the project lie. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const goldFolder = join(projectFolder, 'test/gold');

/** A document to read and what is known of it. */
export interface EvalDocument {
  id: string;
  path: string;
  group: 'samples' | 'variants' | 'real';
  /** The whole plan. */
  gold: GoldPlan | null;
  /** Tasks only, of the sections they stand in. */
  goldTasks: GoldTask[] | null;
  header: GoldHeader | null;
  /** Another rendering of the same plan, for plans without gold: both must read the same. */
  like: string | null;
  /** Read only with --later (scans, Word 97), since they take long; counted where they have a floor of their own. */
  later: string | null;
}

/** A parent and a child with labels for each parent task. */
export interface EvalPair {
  id: string;
  parent: string;
  child: string;
  /** Which parent tasks are labelled, where not those that are checked by default. */
  section?: CheckedSection;
  gold: GoldCoverage;
}

interface ManifestEntry {
  id: string;
  file: string;
  gold?: string;
  goldChanges?: Partial<GoldPlan>;
  like?: string;
  later?: string;
}

interface Manifest {
  documents: ManifestEntry[];
  pairs?: (Omit<EvalPair, 'gold'> & { gold: string })[];
}

/** Documents of `samples/` and `test/variants/`, and the labelled pairs. */
export function readCatalog(): { documents: EvalDocument[]; pairs: EvalPair[] } {
  const headers = readJson<GoldHeader[]>(join(goldFolder, 'headers.json'));
  const samples = join(projectFolder, 'samples/manifest.json');
  const variants = ['pairs/manifest.json', 'layouts/manifest.json'].map((file) =>
    join(projectFolder, 'test/variants', file),
  );
  const documents = readJson<Manifest>(samples)
    .documents.filter((entry) => entry.later !== 'bad')
    .map((entry) => toDocument(entry, dirname(samples), goldFolder, headers));
  const pairs = samplePairs();
  for (const path of variants) {
    if (!existsSync(path)) continue;
    const folder = dirname(path);
    const manifest = readJson<Manifest>(path);
    documents.push(...manifest.documents.map((entry) => toDocument(entry, folder, folder, [])));
    for (const { gold, ...pair } of manifest.pairs ?? []) {
      pairs.push({ ...pair, gold: readJson<GoldCoverage>(join(folder, `${gold}.json`)) });
    }
  }
  return { documents, pairs };
}

/** A document with gold named on the command line. */
export function readOne(document: string, gold: string): EvalDocument {
  const plan = readJson<GoldPlan>(gold);
  return {
    id: document,
    path: document,
    group: 'samples',
    gold: isWhole(plan) ? plan : null,
    goldTasks: isWhole(plan) ? null : plan.tasks,
    header: null,
    like: null,
    later: null,
  };
}

function toDocument(entry: ManifestEntry, folder: string, golds: string, headers: GoldHeader[]): EvalDocument {
  const base = entry.file.split('/').at(-1);
  const plan = entry.gold === undefined ? null : readJson<GoldPlan>(join(golds, `${entry.gold}.json`));
  const header = headers.find(({ file }) => file === base) ?? null;
  return {
    id: entry.id,
    path: join(folder, entry.file),
    group: header ? 'real' : golds === goldFolder ? 'samples' : 'variants',
    gold: plan && isWhole(plan) ? { ...plan, ...entry.goldChanges } : null,
    goldTasks: plan && !isWhole(plan) ? plan.tasks : null,
    header,
    like: entry.like ?? null,
    later: entry.later ?? null,
  };
}

/** The labels name plans; the pairs name the renderings that are checked. */
function samplePairs(): EvalPair[] {
  const pair = (folder: string, gold: string, parent: string, child: string): EvalPair => ({
    id: `${parent} → ${child}`,
    parent,
    child,
    gold: readJson<GoldCoverage>(join(goldFolder, folder, `${gold}.json`)),
  });
  return [
    pair('coverage', 'hue--so-gddt', 'hue.docx', 'so-gddt.md'),
    pair('coverage', 'hue--so-gddt', 'hue-untagged.pdf', 'so-gddt.pdf'),
    pair('coverage', 'hue--so-xay-dung', 'hue.docx', 'so-xay-dung.pdf'),
    pair('coverage', 'hue--so-xay-dung', 'hue.pdf', 'so-xay-dung.docx'),
    pair('coverage', 'bac-ninh--so-xay-dung', 'bac-ninh.docx', 'so-xay-dung.docx'),
    pair('coverage', 'bac-ninh--so-xay-dung', 'bac-ninh.txt', 'so-xay-dung.pdf'),
    pair('coverage-read', 'bac-ninh--so-gddt', 'bac-ninh.docx', 'so-gddt.docx'),
    pair('coverage-read', 'bac-ninh--phuong-hai-an', 'bac-ninh.docx', 'phuong-hai-an.docx'),
    pair('coverage-read', 'hue--phuong-hai-an', 'hue.docx', 'phuong-hai-an.docx'),
    pair('coverage-written', 'chuyen-doi-so--xa', 'chuyen-doi-so.pdf', 'chuyen-doi-so-xa.docx'),
    pair('coverage-written', 'chuyen-doi-so--so', 'chuyen-doi-so.pdf', 'chuyen-doi-so-so.docx'),
    pair('coverage-written', 'chuyen-doi-so--so', 'chuyen-doi-so.pdf', 'chuyen-doi-so-so.pdf'),
    pair('coverage-written', 'chuyen-doi-so--phuong', 'chuyen-doi-so.pdf', 'chuyen-doi-so-phuong.docx'),
    pair('coverage-written', 'chuyen-doi-so--phuong', 'chuyen-doi-so.pdf', 'chuyen-doi-so-phuong.pdf'),
  ];
}

function isWhole(plan: Partial<GoldPlan>): boolean {
  return plan.documentType !== undefined && plan.code !== undefined;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
