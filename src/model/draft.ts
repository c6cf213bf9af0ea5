import * as z from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Source } from './source.ts';
import { TaskSection } from './task.ts';

/** A raw value and where it stands; `spelled` is what it stands for where a scan shows it with slips, empty where nobody can tell. */
export const Field = z.object({ raw: z.string(), spelled: z.string().optional(), sources: z.array(Source) });
export type Field = z.infer<typeof Field>;

/** A task before normalization: raw strings and sources only. */
/** What a column beside "Đơn vị tính" says of a row, raw. */
export const Amount = z.object({
  value: z.string(),
  unit: z.string(),
  /** Heading of the column: "Năm 2026". */
  when: z.string(),
});
export type Amount = z.infer<typeof Amount>;

export const TaskDraft = z.object({
  /** Place in the document's outline, such as `body.3.a.2`; the stable part of the id. */
  key: z.string(),
  ordinal: z.string().nullable(),
  path: z.array(z.string()),
  section: TaskSection,
  text: z.string(),
  /** Agencies named by a column, an actor heading or a "Đơn vị chủ trì:" line; null where nothing names any. */
  lead: z.string().nullable(),
  support: z.string().nullable(),
  product: z.string().nullable(),
  deadline: z.string().nullable(),
  /** What the section's "Thời gian: …" line gives those of its items that say no time themselves. */
  sharedDeadline: z.string().optional(),
  /** Of a table of indicators. */
  amounts: z.array(Amount).optional(),
  /** True in table rows: the columns decide, the text is not searched for agencies. */
  columnsDecide: z.boolean(),
  sources: z.array(Source),
  confidence: z.number().min(0).max(1),
});
export type TaskDraft = z.infer<typeof TaskDraft>;

/** What extraction finds in a document tree, uninterpreted. */
export const PlanDraft = z.object({
  documentType: Field.nullable(),
  /** Type of the plan that this document hands down, whose tasks are the draft's. */
  attachedType: Field.nullable().optional(),
  code: Field.nullable(),
  issuer: Field.nullable(),
  place: Field.nullable(),
  date: Field.nullable(),
  subject: Field.nullable(),
  signer: z.object({ competence: Field.nullable(), position: Field.nullable(), fullName: Field.nullable() }),
  recipients: z.array(Field),
  /** Paragraphs of MỤC ĐÍCH, YÊU CẦU, MỤC TIÊU: the targets of the whole plan stand there. */
  aims: z.array(Field),
  /** Paragraphs before the first section that cite or implement: căn cứ, thực hiện, xét đề nghị. */
  preamble: z.array(Field),
  /** Every other paragraph and cell in document order, titles of annexes included. */
  passages: z.array(Field),
  tasks: z.array(TaskDraft),
  diagnostics: z.array(Diagnostic),
});
export type PlanDraft = z.infer<typeof PlanDraft>;
