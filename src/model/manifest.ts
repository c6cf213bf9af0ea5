import * as z from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Plan } from './plan.ts';

/** What reading a document gave, as the cache of a batch keeps it; `plan` is null where the document is unusable. */
export const CacheEntry = z.object({ plan: Plan.nullable(), diagnostics: z.array(Diagnostic) });
export type CacheEntry = z.infer<typeof CacheEntry>;
