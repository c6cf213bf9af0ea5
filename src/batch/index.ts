import { join } from 'node:path';
import type { Limits } from '#limits';
import type { Diagnostic } from '#model';
import { removeFile } from './files.ts';
import { openCache } from './manifest.ts';
import { openPool } from './pool.ts';
import type { BatchParent, Outcome } from './protocol.ts';
import { runQueue } from './queue.ts';
import { emptyReport, statusOf } from './report.ts';
import type { BatchReport, DocumentStatus } from './report.ts';
import { toSettings } from './settings.ts';
import { defaultWorker } from './child.ts';

export { OutputError, writeAtomically } from './files.ts';
export { inspectFile } from './inspect.ts';
export { loadReranker } from './reranker.ts';
export type { BatchParent } from './protocol.ts';
export type { BatchReport, DocumentStatus } from './report.ts';
export { defaultSettings } from './settings.ts';
export type { BatchSettings } from './settings.ts';

/** A document of a batch. */
export interface BatchDocument {
  path: string;
  /** Name of its results, unique in the batch: `plans/<name>.json`. */
  name: string;
  /** Files that are its annexes. */
  annexes?: readonly string[];
}

/** What became of one document. */
export interface BatchResult extends Outcome {
  document: BatchDocument;
  status: DocumentStatus;
}

export interface BatchOptions {
  /** Folder for `plans/`, `coverage/` and `.cache/`. */
  output: string;
  /** Another folder for `.cache/`, shared by batches of several outputs. */
  cacheIn?: string;
  settings?: { jobs?: number; limits?: Partial<Limits> };
  /** Default: true. */
  cache?: boolean;
  signal?: AbortSignal;
  /** The module that workers run; default: the one that reads plans. */
  worker?: URL;
}

export interface RunOptions {
  /** Also checks each document against this plan. */
  parent?: BatchParent;
  /** Takes each result as it comes, in no given order; nothing of it is kept afterwards. */
  onResult?: (result: BatchResult) => void | Promise<void>;
}

/** Workers that can be used for several runs. */
export interface Batch {
  /** Reads (and checks) documents and writes their JSON. Rejects where results cannot be written, or when aborted. */
  run(documents: readonly BatchDocument[], options?: RunOptions): Promise<BatchReport>;
  close(): Promise<void>;
}

/** Opens a batch. Documents are read in processes of their own: one that fails, hangs or grows too large loses only itself. */
export async function openBatch(options: BatchOptions): Promise<Batch> {
  const { output, signal } = options;
  const settings = toSettings(options.settings);
  const cacheFolder = options.cache === false ? null : await openCache(options.cacheIn ?? output);
  const pool = openPool(options.worker ?? defaultWorker, settings.limits);
  const close = (): Promise<void> => pool.close();
  signal?.addEventListener('abort', () => void close(), { once: true });

  const run: Batch['run'] = async (documents, { parent, onResult } = {}) => {
    const report = emptyReport();
    const concurrency = Math.max(1, Math.min(settings.jobs, documents.length));
    await runQueue(documents, { concurrency, signal }, async (document) => {
      const planFile = join(output, 'plans', `${document.name}.json`);
      const coverageFile = join(output, 'coverage', `${document.name}.json`);
      const job = {
        kind: 'read' as const,
        path: document.path,
        annexes: document.annexes ?? [],
        planFile,
        coverageFile: parent === undefined ? null : coverageFile,
        cacheFolder,
      };
      const done = await pool.run(job, parent);
      const outcome = 'lost' in done ? unread(done.lost) : done;
      // Results of an earlier run must not pass for those of a document that could not be read this time.
      if (outcome.plan === null) await removeFile(planFile);
      if (parent !== undefined && outcome.coverage === null) await removeFile(coverageFile);
      const status = statusOf(outcome);
      report[status] += 1;
      if (outcome.cached) report.cached += 1;
      await onResult?.({ ...outcome, document, status });
    });
    return report;
  };
  return { run, close };
}

function unread(why: Diagnostic): Outcome {
  return { plan: null, coverage: null, diagnostics: [why], cached: false };
}

/** Opens a batch for one run. */
export async function runBatch(
  documents: readonly BatchDocument[],
  options: BatchOptions & RunOptions,
): Promise<BatchReport> {
  const batch = await openBatch(options);
  try {
    return await batch.run(documents, options);
  } finally {
    await batch.close();
  }
}
