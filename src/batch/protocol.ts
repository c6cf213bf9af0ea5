import type { Coverage, Diagnostic, Plan } from '#model';

/** The plan that a batch's documents are checked against, and which of its tasks are asked for. */
export interface BatchParent {
  plan: Plan;
  /** Default: the appendix where the parent has one, else the body. */
  section?: 'appendix' | 'body' | 'all';
  /** The module of a reranker. */
  reranker?: string;
}

/** One document to read, and where its results go. */
export interface ReadJob {
  kind: 'read';
  path: string;
  /** Files of its annexes, whose tasks become its own. */
  annexes: readonly string[];
  planFile: string;
  /** Null where the document is only read. */
  coverageFile: string | null;
  /** Null where nothing is cached. */
  cacheFolder: string | null;
}

/** One document to show as it is understood, and the folder for the pictures of its pages. */
export interface InspectJob {
  kind: 'inspect';
  path: string;
  folder: string;
  /** The page to draw, from 1; null for all. */
  page: number | null;
}

export type Job = ReadJob | InspectJob;

/** What the main process asks of a worker. Messages are plain JSON; the bytes of documents never cross. */
export type Request = { kind: 'parent'; parent: BatchParent } | { kind: 'job'; job: Job };

/** What a worker answers. */
export type Answer =
  /** It is up and takes work. */
  | { kind: 'ready' }
  /** The reading or drawing of a page's image begins. */
  | { kind: 'image' }
  /** Another program is at work for the document in a folder, or no longer. */
  | { kind: 'process'; helper: Helper | null }
  /** A job is done. */
  | { kind: 'done'; outcome: Outcome | InspectOutcome }
  /** The code failed on a document: a mistake in the program, told with the document that showed it. */
  | { kind: 'failed'; detail: string }
  /** A result could not be stored: nothing to do with the document, so the batch stops. */
  | { kind: 'unwritable'; folder: string; detail: string }
  /** The reranker failed, as it would on the next document: the batch stops. */
  | { kind: 'reranker'; detail: string };

/** Another program, leader of its process group, and the folder that it works in. */
export interface Helper {
  pid: number;
  folder: string;
}

/** One document, done. */
export interface Outcome {
  plan: Plan | null;
  coverage: Coverage | null;
  diagnostics: Diagnostic[];
  /** True where the plan came from the cache. */
  cached: boolean;
}

/** One document, shown. */
export interface InspectOutcome {
  /** What was understood, as text; null where the document could not be opened or its reading was stopped. */
  text: string | null;
  diagnostics: Diagnostic[];
  /** Pages of the document and how many of them were drawn; null where it was not read or its format has no pages. */
  pages: { count: number; drawn: number } | null;
}

/** What a job of a kind comes to. */
export type OutcomeOf<J extends Job> = J extends ReadJob ? Outcome : InspectOutcome;
