import * as z from 'zod';

/** Who implements whom among the plans of a folder; plans are named by their files. */
export const Lineage = z.object({
  schemaVersion: z.literal(1),
  /** A plan of the folder and those of the folder that say they implement it. */
  groups: z.array(z.object({ parent: z.string(), children: z.array(z.string()) })),
  /** Annexes that are files of their own, with the plan that they are joined to; null where no one plan is sure. */
  annexes: z.array(z.object({ file: z.string(), of: z.string().nullable() })),
  /** Parents that are cited but not in the folder. */
  absent: z.array(z.object({ code: z.string(), citedBy: z.array(z.string()) })),
  /** Plans whose parent may be any of several of the folder: nothing tells which. */
  unclear: z.array(z.object({ file: z.string(), code: z.string().nullable(), candidates: z.array(z.string()) })),
  /** Pairs that only the subject makes, since the number is blank, not cited or of another day. */
  bySubject: z.array(z.object({ file: z.string(), parent: z.string() })),
  /** Plans that cite each other in a circle; none of them is paired with the next. */
  circles: z.array(z.array(z.string())),
  /** Older versions, drafts and second copies, with the file that counts. */
  superseded: z.array(z.object({ file: z.string(), by: z.string() })),
  /** Plans that another one amends; both count. */
  amended: z.array(z.object({ file: z.string(), by: z.string() })),
  /** Plans that cite no parent and have no children here. */
  alone: z.array(z.string()),
  /** Files that could not be read: any of them may be a parent or a child. */
  unread: z.array(z.string()),
});
export type Lineage = z.infer<typeof Lineage>;
