import { createHash } from 'node:crypto';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Root } from 'mdast';
import { UnusableFile, diagnosticsOf } from '#diagnostics';
import type { Diagnostic, Plan, PlanDraft } from '#model';
import { chooseMain, extract, extractAttached } from '#extract';
import { defaultLimits } from '#limits';
import type { Limits } from '#limits';
import { normalizePlan } from '#normalize';
import { parseDocument } from '#parsers';
import { root } from '#tree';
import type { Block } from '#tree';
import { splitDocuments, structure } from '#structure';

/** A document read: its plan, or null with the diagnostics that say why not. */
export interface Reading {
  plan: Plan | null;
  /** The other documents of the file, in order. */
  further: Plan[];
  diagnostics: Diagnostic[];
}

export interface ReadOptions {
  limits?: Limits;
}

const processor = unified()
  .use([...structure])
  .use(extract)
  .freeze();

/**
 * Reads a document all the way to its plan. `path` names the file in messages; the format is sniffed from `bytes`.
 * Document trouble comes back as diagnostics; only programmer mistakes throw.
 */
export async function readPlan(
  bytes: Uint8Array,
  path: string,
  { limits = defaultLimits }: ReadOptions = {},
): Promise<Reading> {
  const file = new VFile({ path, value: bytes, data: { limits } });
  let tree: Root;
  try {
    tree = await parseDocument(file);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return { plan: null, further: [], diagnostics: [...diagnosticsOf(file), error.diagnostic] };
  }
  const { draft, further } = await draftPlans(tree, file);
  const source = {
    file: file.basename ?? path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: required(file.data.format, 'format'),
    pageCount: file.data.pageCount ?? null,
    textSource: file.data.textSource ?? ('embedded' as const),
  };
  const plan = normalizePlan(draft, source, [...diagnosticsOf(file), ...draft.diagnostics]);
  return {
    plan,
    further: further.map((other) => normalizePlan(other, source, other.diagnostics)),
    diagnostics: plan.diagnostics,
  };
}

/** Structure and extraction of a parsed tree, without the other documents of its file. */
export async function draftPlan(tree: Root, file: VFile): Promise<PlanDraft> {
  return (await draftPlans(tree, file)).draft;
}

/** Structure and extraction of a parsed tree: the plan of the file, then its other documents. */
export async function draftPlans(tree: Root, file: VFile): Promise<{ draft: PlanDraft; further: PlanDraft[] }> {
  const drafts: PlanDraft[] = [];
  for (const part of splitDocuments(tree)) {
    const structured = (await processor.run(part.tree, file)) as Root;
    const before = drafts.at(-1);
    if (part.kind === 'attached' && before !== undefined)
      drafts[drafts.length - 1] = extractAttached(structured, before);
    else if (part.kind !== 'copy') drafts.push(processor.stringify(structured, file) as unknown as PlanDraft);
  }
  return chooseMain(drafts, file.basename ?? '');
}

/** The parsed tree after the structure plug-ins, for people who wonder what was understood. */
export async function readTree(bytes: Uint8Array, path: string): Promise<Root> {
  const file = new VFile({ path, value: bytes });
  const parts: Root[] = [];
  for (const part of splitDocuments(await parseDocument(file))) {
    parts.push((await processor.run(part.tree, file)) as Root);
  }
  return root(parts.flatMap((part) => part.children as Block[]));
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Expected the parser to set file.data.${name}, got undefined`);
  return value;
}
