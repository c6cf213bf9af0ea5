import * as z from 'zod';
import { Agency } from './agency.ts';
import { Deadline } from './deadline.ts';
import { Box } from './source.ts';
import { Target } from './target.ts';

/** Sản phẩm, kết quả đầu ra. */
export const Product = z.object({ raw: z.string() });
export type Product = z.infer<typeof Product>;

export const TaskSection = z.enum(['appendix', 'body', 'organization', 'funding']);
export type TaskSection = z.infer<typeof TaskSection>;

/** One place a task stands on; page and box are null where the format has no pages. */
export const TaskSource = z.object({ page: z.int().min(1).nullable(), bbox: Box.nullable() });
export type TaskSource = z.infer<typeof TaskSource>;

/** Nhiệm vụ. */
export const Task = z.object({
  /** Stable for the same document. */
  id: z.string(),
  /** As printed in front of the item itself, without trailing punctuation. */
  ordinal: z.string().nullable(),
  /** Headings or group rows above it. */
  path: z.array(z.string()),
  section: TaskSection,
  text: z.string(),
  lead: z.array(Agency),
  support: z.array(Agency),
  product: Product.nullable(),
  deadline: Deadline.nullable(),
  targets: z.array(Target),
  references: z.array(z.string()),
  sources: z.array(TaskSource),
  confidence: z.number().min(0).max(1),
});
export type Task = z.infer<typeof Task>;
