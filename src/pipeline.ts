import { createHash } from 'node:crypto';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Root } from 'mdast';
import { UnusableFile, diagnosticsOf } from '#diagnostics';
import type { Diagnostic, Plan, PlanDraft } from '#model';
import { extract } from '#extract';
import { normalizePlan } from '#normalize';
import { parseDocument } from '#parsers';
import { structure } from '#structure';

/** A document read: its plan, or null with the diagnostics that say why not. */
export interface Reading {
  plan: Plan | null;
  diagnostics: Diagnostic[];
}

const processor = unified()
  .use([...structure])
  .use(extract)
  .freeze();

/**
 * Reads a document all the way to its plan. `path` names the file in messages; the format is sniffed from `bytes`.
 * Document trouble comes back as diagnostics; only programmer mistakes throw.
 */
export async function readPlan(bytes: Uint8Array, path: string): Promise<Reading> {
  const file = new VFile({ path, value: bytes });
  let tree: Root;
  try {
    tree = await parseDocument(file);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return { plan: null, diagnostics: [...diagnosticsOf(file), error.diagnostic] };
  }
  const draft = await draftPlan(tree, file);
  const source = {
    file: file.basename ?? path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: required(file.data.format, 'format'),
    pageCount: file.data.pageCount ?? null,
    textSource: file.data.textSource ?? ('embedded' as const),
  };
  const plan = normalizePlan(draft, source, [...diagnosticsOf(file), ...draft.diagnostics]);
  return { plan, diagnostics: plan.diagnostics };
}

/** Structure and extraction of a parsed tree. */
export async function draftPlan(tree: Root, file: VFile): Promise<PlanDraft> {
  const structured = (await processor.run(tree, file)) as Root;
  return processor.stringify(structured, file) as unknown as PlanDraft;
}

/** The parsed tree after the structure plug-ins, for people who wonder what was understood. */
export async function readTree(bytes: Uint8Array, path: string): Promise<Root> {
  const file = new VFile({ path, value: bytes });
  return (await processor.run(await parseDocument(file), file)) as Root;
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Expected the parser to set file.data.${name}, got undefined`);
  return value;
}
