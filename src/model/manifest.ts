import * as z from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Plan } from './plan.ts';

/**
 * What reading a document gave, as the cache of a batch keeps it; `plan` is null where the document is unusable, `further`
 * are the plans of the other documents in its file.
 */
export const CacheEntry = z.object({
  plan: Plan.nullable(),
  further: z.array(Plan),
  diagnostics: z.array(Diagnostic),
});
export type CacheEntry = z.infer<typeof CacheEntry>;
