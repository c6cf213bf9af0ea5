import type { Coverage, Diagnostic, Plan } from '#model';

/** The plan that a batch's documents are checked against, and which of its tasks are asked for. */
export interface BatchParent {
  plan: Plan;
  /** Default: the appendix where the parent has one, else the body. */
  section?: 'appendix' | 'body' | 'all';
}

/** One document to read, and where its results go. */
export interface Job {
  path: string;
  planFile: string;
  /** Null where the document is only read. */
  coverageFile: string | null;
  /** Null where nothing is cached. */
  cacheFolder: string | null;
}

/** What the main thread asks of a worker. Messages are plain JSON; the bytes of documents never cross. */
export type Request = { kind: 'parent'; parent: BatchParent } | { kind: 'job'; job: Job };

/** What a worker answers. */
export type Answer =
  /** It is up and takes work. */
  | { kind: 'ready' }
  /** The reading of a page's image begins. */
  | { kind: 'ocr' }
  /** Another program is at work for the document in a folder, or no longer. */
  | { kind: 'process'; helper: { pid: number; folder: string } | null }
  /** A job is done; `megabytes` is what the worker holds now. */
  | { kind: 'done'; outcome: Outcome; megabytes: number }
  /** The code failed on a document: a mistake in the program, told with the document that showed it. */
  | { kind: 'failed'; detail: string }
  /** A result could not be stored: nothing to do with the document, so the batch stops. */
  | { kind: 'unwritable'; folder: string; detail: string };

/** One document, done. */
export interface Outcome {
  plan: Plan | null;
  coverage: Coverage | null;
  diagnostics: Diagnostic[];
  /** True where the plan came from the cache. */
  cached: boolean;
}
