import * as z from 'zod';

export const Cycle = z.enum(['year', 'half-year', 'quarter', 'month', 'week']);
export type Cycle = z.infer<typeof Cycle>;

/** Thời hạn. Dates are ISO `yyyy-mm-dd`; absent parts are left out. */
export const Deadline = z.object({
  raw: z.string(),
  kind: z.enum(['by', 'period', 'recurring', 'continuous', 'on-request', 'unknown']),
  start: z.string().optional(),
  due: z.string().optional(),
  every: Cycle.optional(),
  from: z.string().optional(),
});
export type Deadline = z.infer<typeof Deadline>;
