import * as z from 'zod';
import { Box } from './source.ts';

export const Severity = z.enum(['info', 'warning', 'error']);
export type Severity = z.infer<typeof Severity>;

/** Trouble in a document, as exported; `code` is stable, `message` is Vietnamese. */
export const Diagnostic = z.object({
  severity: Severity,
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  page: z.int().min(1).optional(),
  bbox: Box.optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
