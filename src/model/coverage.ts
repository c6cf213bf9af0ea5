import * as z from 'zod';
import { Agency } from './agency.ts';
import { Diagnostic } from './diagnostic.ts';

/** Verdict on one parent task, from best to worst. */
export const Status = z.enum(['covered', 'partial', 'undetermined', 'missing']);
export type Status = z.infer<typeof Status>;

export const FindingKind = z.enum([
  'target-lowered',
  'target-missing',
  'deadline-later',
  'deadline-missing',
  'product-missing',
  'lead-missing',
  'component-missing',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One lack or weakening, with what both sides say. */
export const Finding = z.object({
  kind: FindingKind,
  message: z.string(),
  parentValue: z.string().nullable(),
  childValue: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** A child passage that answers a parent task; `score` 0..1. */
export const Match = z.object({
  childTask: z.object({
    id: z.string(),
    ordinal: z.string().nullable(),
    text: z.string(),
    page: z.int().nullable(),
  }),
  score: z.number().min(0).max(1),
});
export type Match = z.infer<typeof Match>;

/**
 * What raised (`weight` > 0) or lowered the confidence in a verdict, in log-odds: the weights of an item sum to the logit
 * of its confidence. Weight 0: said for the reader, e.g. why a verdict is undetermined.
 */
export const Reason = z.object({ feature: z.string(), weight: z.number(), note: z.string().optional() });
export type Reason = z.infer<typeof Reason>;

export const CoverageItem = z.object({
  parentTask: z.object({ id: z.string(), ordinal: z.string().nullable(), text: z.string() }),
  applicability: z.enum(['applies', 'not-applicable']),
  applicabilityReason: z.string(),
  status: Status,
  confidence: z.number().min(0).max(1),
  matches: z.array(Match),
  findings: z.array(Finding),
  reasons: z.array(Reason),
});
export type CoverageItem = z.infer<typeof CoverageItem>;

/** Counts over the applicable items; `coverage` is (covered + partial/2) / applicable, null where none applies. */
export const CoverageSummary = z.object({
  applicable: z.int(),
  covered: z.int(),
  partial: z.int(),
  missing: z.int(),
  undetermined: z.int(),
  notApplicable: z.int(),
  coverage: z.number().nullable(),
});
export type CoverageSummary = z.infer<typeof CoverageSummary>;

export const CoverageSide = z.object({ file: z.string(), code: z.string().nullable(), issuer: Agency.nullable() });
export type CoverageSide = z.infer<typeof CoverageSide>;

/** One child plan checked against its parent plan. */
export const Coverage = z.object({
  schemaVersion: z.literal(1),
  parent: CoverageSide,
  child: CoverageSide,
  summary: CoverageSummary,
  items: z.array(CoverageItem),
  /** Child tasks that answer to no parent task. */
  extra: z.array(z.object({ childTask: z.object({ id: z.string(), text: z.string() }) })),
  /** Parent tasks that the child takes up twice, with the tasks that say the same. */
  repeated: z.array(
    z.object({
      parentTask: z.object({ id: z.string() }),
      childTasks: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
  /** How many passages a reranker judged; absent where none was plugged in. */
  reranked: z.int().optional(),
  diagnostics: z.array(Diagnostic),
});
export type Coverage = z.infer<typeof Coverage>;

/**
 * Who answered the parent plan. A body's plan that could not be read is no plan that is missing; `other` sent a plan that
 * does not say it implements this parent.
 */
export const Turnout = z.object({
  /** The units of a given list in its order, with the files that hold their plans; empty where no list was given. */
  units: z.array(
    z.object({ name: z.string(), state: z.enum(['sent', 'unread', 'other', 'absent']), files: z.array(z.string()) }),
  ),
  /** Plans of bodies that the list does not name; `nearest` is a unit without a plan whose name is much alike. */
  unlisted: z.array(z.object({ file: z.string(), name: z.string().nullable(), nearest: z.string().nullable() })),
  /** Bodies with several plans. */
  repeated: z.array(z.object({ name: z.string(), files: z.array(z.string()) })),
  /** Plans issued after the day by which the parent wants them: ISO dates, `issued` cut to what is known. */
  late: z.array(z.object({ file: z.string(), name: z.string(), issued: z.string(), wanted: z.string() })),
  /** Plans that say they implement another plan, cited as `code`, and name this parent nowhere. */
  elsewhere: z.array(z.object({ file: z.string(), name: z.string(), code: z.string() })),
  /** Files that were not read and may be the plan of any unit. */
  unknown: z.array(z.string()),
});
export type Turnout = z.infer<typeof Turnout>;

/** One run of `check`: an entry for each child, read or not. */
export const CoverageRun = z.object({
  schemaVersion: z.literal(1),
  parent: CoverageSide,
  children: z.array(
    z.object({
      file: z.string(),
      code: z.string().nullable(),
      issuer: Agency.nullable(),
      /** Null where the child could not be read; `error` then says why. */
      summary: CoverageSummary.nullable(),
      error: z.string().nullable(),
    }),
  ),
  /** Units of a given list that sent no plan. */
  noPlan: z.array(z.string()),
  turnout: Turnout,
  /** The reranker's file, where one was plugged in: the same documents without it may be judged otherwise. */
  reranker: z.string().optional(),
  diagnostics: z.array(Diagnostic),
});
export type CoverageRun = z.infer<typeof CoverageRun>;
