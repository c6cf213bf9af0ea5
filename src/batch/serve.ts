import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RerankerError, diagnostic } from '#diagnostics';
import { coverageToJson, planToJson } from '#export';
import type { OpenInspection } from '#inspect';
import type { Limits } from '#limits';
import type { CacheEntry, Coverage, Diagnostic, Plan } from '#model';
import type { ReadOptions } from '#pipeline';
import { joinAnnexes } from './annexes.ts';
import { OutputError, removeFile, writeAtomically } from './files.ts';
import { cacheKey, readEntry, writeEntry } from './manifest.ts';
import type { Answer, BatchParent, InspectJob, InspectOutcome, Outcome, ReadJob, Request } from './protocol.ts';

/** The stages that a worker runs; each is loaded when first needed, so that unchanged files cost no start-up. */
export interface Stages {
  readPlan(bytes: Uint8Array, path: string, options: Required<ReadOptions>): Promise<CacheEntry>;
  checkCoverage(parent: Plan, child: Plan, options: Omit<BatchParent, 'plan'>): Promise<Coverage>;
  openInspection(bytes: Uint8Array, path: string, options: Required<ReadOptions>): Promise<OpenInspection>;
}

/** The worker's side of the pool: does one job after the other, and stores the results. */
export function serve(stages: Stages): void {
  if (!process.connected) throw new Error('Expected to run as a process with a channel to its parent');
  const limits = JSON.parse(process.argv[2] ?? '') as Limits;
  let parent: BatchParent | null = null;
  const answer = (value: Answer): void => void process.send?.(value);
  const progress: Required<ReadOptions>['progress'] = {
    onImage: () => answer({ kind: 'image' }),
    onProcess: (helper) => answer({ kind: 'process', helper }),
  };
  const options = { limits, progress };
  process.on('message', (request: Request) => {
    if (request.kind === 'parent') {
      parent = request.parent;
      return;
    }
    const { job } = request;
    (job.kind === 'read' ? runRead(job, parent, stages, options) : runInspect(job, stages, options))
      .then(
        (outcome) => answer({ kind: 'done', outcome }),
        (error: unknown) => answer(toFailure(error)),
      )
      .finally(keepCompiledCode);
  });
  process.once('disconnect', () => process.exit());
  // The interrupt of a terminal reaches all of its processes; the main process ends us when it is done.
  process.on('SIGINT', () => undefined);
  new Worker(new URL('./watch.ts', import.meta.url));
  answer({ kind: 'ready' });
}

let kept = false;
/** Stores compiled code once the first document has loaded it all: a worker that is stopped later would not. */
function keepCompiledCode(): void {
  if (!kept) flushCompileCache();
  kept = true;
}

async function runRead(
  job: ReadJob,
  parent: BatchParent | null,
  stages: Stages,
  options: Required<ReadOptions>,
): Promise<Outcome> {
  const { limits } = options;
  const bytes = await readBytes(job.path, limits);
  if (!(bytes instanceof Uint8Array)) return { plan: null, coverage: null, diagnostics: [bytes], cached: false };
  const key = cacheKey(bytes, basename(job.path), limits);
  const known = job.cacheFolder === null ? null : await readEntry(job.cacheFolder, key);
  const entry = known ?? (await read(bytes, job, key, stages, options));
  const { further } = entry;
  const cached = known !== null;
  if (entry.plan === null) return { plan: null, coverage: null, diagnostics: entry.diagnostics, cached };
  const plan = joinAnnexes(entry.plan, await readAnnexes(job, stages, options));
  const { diagnostics } = plan;
  await writeAtomically(job.planFile, planToJson(plan));
  await writeFurther(job.planFile, further);
  if (parent === null || job.coverageFile === null) return { plan, coverage: null, diagnostics, cached };
  const { plan: above, ...asked } = parent;
  const coverage = await stages.checkCoverage(above, plan, asked);
  await writeAtomically(job.coverageFile, coverageToJson(coverage));
  return { plan, coverage, diagnostics, cached };
}

/** The plans of a document's annexes; they were read before, or nobody would know them for its annexes. */
async function readAnnexes(job: ReadJob, stages: Stages, options: Required<ReadOptions>): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const path of job.annexes) {
    const bytes = await readBytes(path, options.limits);
    if (!(bytes instanceof Uint8Array)) throw new Error(`Expected an annex that can be read at ${path}`);
    const key = cacheKey(bytes, basename(path), options.limits);
    const known = job.cacheFolder === null ? null : await readEntry(job.cacheFolder, key);
    const { plan } = known ?? (await stages.readPlan(bytes, path, options));
    if (plan !== null) plans.push(plan);
  }
  return plans;
}

async function runInspect(
  { path, folder, page }: InspectJob,
  stages: Stages,
  options: Required<ReadOptions>,
): Promise<InspectOutcome> {
  const bytes = await readBytes(path, options.limits);
  if (!(bytes instanceof Uint8Array)) return { text: null, diagnostics: [bytes], pages: null };
  const { text, diagnostics, pictures } = await stages.openInspection(bytes, path, options);
  if (pictures === null) return { text, diagnostics, pages: null };
  try {
    const { count } = pictures;
    const all = Array.from({ length: count }, (_, i) => i + 1);
    const drawn = all.filter((number) => page === null || number === page);
    for (const number of drawn) {
      options.progress.onImage();
      const name = `page-${String(number).padStart(3, '0')}.png`;
      await writeAtomically(join(folder, name), await pictures.draw(number));
    }
    return { text, diagnostics, pages: { count, drawn: drawn.length } };
  } finally {
    await pictures.close();
  }
}

/** The other documents of a file as `<name>#2.json`, `#3` …; those of an earlier run go. */
async function writeFurther(planFile: string, plans: readonly Plan[]): Promise<void> {
  const fileOf = (at: number): string => planFile.replace(/(?:\.json)?$/u, `#${at + 2}.json`);
  for (const [i, plan] of plans.entries()) await writeAtomically(fileOf(i), planToJson(plan));
  for (let i = plans.length; existsSync(fileOf(i)); i += 1) await removeFile(fileOf(i));
}

/** The bytes of a file, or why they cannot be had. */
async function readBytes(path: string, limits: Limits): Promise<Uint8Array | Diagnostic> {
  let isFolder = false;
  try {
    const found = await stat(path);
    isFolder = found.isDirectory();
    // reading a pipe or a device never ends; a folder is told by the attempt to read it
    if (!found.isFile() && !isFolder) return diagnostic('file-unreadable', { detail: 'ENOTFILE' });
    const megabytes = found.size / 2 ** 20;
    if (megabytes > limits.fileSize) {
      return diagnostic('limit-exceeded', { limit: 'fileSize', found: megabytes, allowed: limits.fileSize });
    }
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // names that are no UTF-8 reach us with replacement characters, under which no file is found
    const detail = code === 'ENOENT' && path.includes('\ufffd') ? 'EILSEQ' : code;
    return diagnostic(isFolder && code !== 'EISDIR' ? 'folder-unreadable' : 'file-unreadable', { detail });
  }
}

async function read(
  bytes: Uint8Array,
  { path, cacheFolder }: ReadJob,
  key: string,
  stages: Stages,
  options: Required<ReadOptions>,
): Promise<CacheEntry> {
  const entry = await stages.readPlan(bytes, path, options);
  if (cacheFolder !== null) await writeEntry(cacheFolder, key, entry);
  return entry;
}

function toFailure(error: unknown): Answer {
  if (error instanceof OutputError) return { kind: 'unwritable', folder: error.folder, detail: error.message };
  if (error instanceof RerankerError) return { kind: 'reranker', detail: error.message };
  return { kind: 'failed', detail: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
