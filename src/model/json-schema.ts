import * as z from 'zod';
import { Agency } from './agency.ts';
import {
  Coverage,
  CoverageItem,
  CoverageRun,
  CoverageSide,
  CoverageSummary,
  Finding,
  Match,
  Reason,
} from './coverage.ts';
import { Deadline } from './deadline.ts';
import { Diagnostic } from './diagnostic.ts';
import { Lineage } from './lineage.ts';
import { Code, DocumentType, Plan, PlanSource, PromulgationDate, Reference, Signer } from './plan.ts';
import { Target } from './target.ts';
import { Product, Task, TaskSource } from './task.ts';

/** Names under which shared parts stand in `$defs`. */
const parts = {
  Agency,
  Code,
  CoverageItem,
  CoverageSide,
  CoverageSummary,
  Deadline,
  Diagnostic,
  DocumentType,
  Finding,
  Match,
  PlanSource,
  Product,
  PromulgationDate,
  Reason,
  Reference,
  Signer,
  Target,
  Task,
  TaskSource,
};

const documents = [
  { name: 'plan', schema: Plan, title: 'A plan: plans/<source file name>.json' },
  { name: 'coverage', schema: Coverage, title: 'A check: coverage/<child source file name>.json' },
  { name: 'coverage-run', schema: CoverageRun, title: 'A run of checks: coverage.json' },
  { name: 'lineage', schema: Lineage, title: 'Who implements whom among the plans of a folder: lineage.json' },
];

/** One JSON Schema (draft 2020-12) a kind of output file, by file name. Unknown fields are allowed: later versions add some. */
export function jsonSchemas(): { fileName: string; schema: Record<string, unknown> }[] {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(parts)) metadata.add(schema, { id });
  return documents.map(({ name, schema, title }) => ({
    fileName: `${name}.schema.json`,
    schema: { title, ...z.toJSONSchema(schema, { metadata, io: 'input' }) },
  }));
}
