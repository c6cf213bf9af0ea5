import * as z from 'zod';

export const AgencyLevel = z.enum(['central', 'province', 'commune', 'internal', 'other']);
export type AgencyLevel = z.infer<typeof AgencyLevel>;

/** One body, or (id with a leading `@`) a group of bodies. */
export const Agency = z.object({
  raw: z.string(),
  id: z.string(),
  name: z.string(),
  level: AgencyLevel,
  kind: z.enum(['agency', 'group']),
});
export type Agency = z.infer<typeof Agency>;
