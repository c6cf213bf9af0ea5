import * as z from 'zod';
import { Agency } from './agency.ts';
import { Diagnostic } from './diagnostic.ts';
import { Target } from './target.ts';
import { Task } from './task.ts';

export const DocumentFormat = z.enum(['pdf', 'docx', 'doc', 'rtf', 'odt', 'markdown', 'text', 'image']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

export const PlanSource = z.object({
  file: z.string(),
  sha256: z.string(),
  format: DocumentFormat,
  pageCount: z.int().nullable(),
  textSource: z.enum(['embedded', 'ocr', 'mixed']),
});
export type PlanSource = z.infer<typeof PlanSource>;

/** Tên loại văn bản. */
export const DocumentType = z.object({ code: z.string(), name: z.string() });
export type DocumentType = z.infer<typeof DocumentType>;

/** Số, ký hiệu; `number` and `full` are null where the number is blank. */
export const Code = z.object({
  number: z.string().nullable(),
  notation: z.string().nullable(),
  full: z.string().nullable(),
  raw: z.string(),
});
export type Code = z.infer<typeof Code>;

/** ISO date cut to what is known: `2026-04-23`, `2026-05`, `2026` or null. */
export const PromulgationDate = z.object({ raw: z.string(), iso: z.string().nullable() });
export type PromulgationDate = z.infer<typeof PromulgationDate>;

export const Signer = z.object({
  competence: z.string().nullable(),
  position: z.string().nullable(),
  fullName: z.string().nullable(),
});
export type Signer = z.infer<typeof Signer>;

export const ReferenceRole = z.enum(['parent', 'basis', 'mention']);
export type ReferenceRole = z.infer<typeof ReferenceRole>;

/** A document that the plan cites. */
export const Reference = z.object({
  code: z.string(),
  documentType: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  role: ReferenceRole,
  /** What this plan says it does to the document, where it is its successor or an amendment of it. */
  relation: z.enum(['replaces', 'amends']).optional(),
});
export type Reference = z.infer<typeof Reference>;

/** Kế hoạch. */
export const Plan = z.object({
  schemaVersion: z.literal(1),
  source: PlanSource,
  documentType: DocumentType.nullable(),
  code: Code.nullable(),
  issuer: Agency.nullable(),
  place: z.string().nullable(),
  promulgationDate: PromulgationDate.nullable(),
  subject: z.string().nullable(),
  signer: Signer.nullable(),
  recipients: z.array(z.string()),
  references: z.array(Reference),
  targets: z.array(Target),
  tasks: z.array(Task),
  diagnostics: z.array(Diagnostic),
});
export type Plan = z.infer<typeof Plan>;
