import * as z from 'zod';

/** Chỉ tiêu định lượng. */
export const Target = z.object({
  raw: z.string(),
  value: z.number(),
  unit: z.string(),
  comparator: z.enum(['>=', '<=', '=', '>', '<']),
  direction: z.enum(['decrease', 'increase', 'reach']),
  per: z.enum(['year']).nullable(),
});
export type Target = z.infer<typeof Target>;
