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
import type { DoubtfulWord, Progress } from '#parsers';
import { root } from '#tree';
import type { Block } from '#tree';
import { splitDocuments, structure } from '#structure';
import { printable } from '#text';

/** A document read: its plan, or null with the diagnostics that say why not. */
export interface Reading {
  plan: Plan | null;
  /** The other documents of the file, in order. */
  further: Plan[];
  diagnostics: Diagnostic[];
}

export interface ReadOptions {
  limits?: Limits;
  progress?: Progress;
}

const processor = unified()
  .use([...structure])
  .use(extract)
  .freeze();

/**
 * Reads a document all the way to its plan. `path` names the file in messages; the format is sniffed from `bytes`.
 * Document trouble comes back as diagnostics; only programmer mistakes throw.
 */
export async function readPlan(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<Reading> {
  const file = toFile(bytes, path, options);
  const tree = await parse(file);
  return tree instanceof UnusableFile ? unread(file, tree) : toReading(file, bytes, await draftPlans(tree, file));
}

/** A document read, with all that was made of it on the way; tree and draft are null where it could not be read. */
export interface Inspection extends Reading {
  /** After the structure plug-ins. */
  tree: Root | null;
  draft: PlanDraft | null;
  format: Plan['source']['format'] | null;
  doubtfulWords: DoubtfulWord[];
}

/** Reads a document and keeps what the stages made of it, for people who wonder what was understood and why. */
export async function inspectDocument(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<Inspection> {
  const file = toFile(bytes, path, options);
  const parsed = await parse(file);
  const { format = null, doubtfulWords = [] } = file.data;
  if (parsed instanceof UnusableFile)
    return { ...unread(file, parsed), tree: null, draft: null, format, doubtfulWords };
  // the plug-ins change a tree in place
  const tree = await structured(structuredClone(parsed), file);
  const drafts = await draftPlans(parsed, file);
  return { ...toReading(file, bytes, drafts), tree, draft: drafts.draft, format, doubtfulWords };
}

function toFile(bytes: Uint8Array, path: string, { limits = defaultLimits, progress }: ReadOptions): VFile {
  return new VFile({ path, value: bytes, data: { limits, ...(progress && { progress }) } });
}

async function parse(file: VFile): Promise<Root | UnusableFile> {
  try {
    return await parseDocument(file);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return error;
  }
}

function unread(file: VFile, { diagnostic }: UnusableFile): Reading {
  return { plan: null, further: [], diagnostics: [...diagnosticsOf(file), diagnostic] };
}

function toReading(file: VFile, bytes: Uint8Array, { draft, further }: Drafts): Reading {
  const source = {
    file: printable(required(file.basename, 'basename')),
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

/** The plan of a file, and its other documents. */
interface Drafts {
  draft: PlanDraft;
  further: PlanDraft[];
}

/** Structure and extraction of a parsed tree, without the other documents of its file. */
export async function draftPlan(tree: Root, file: VFile): Promise<PlanDraft> {
  return (await draftPlans(tree, file)).draft;
}

/** Structure and extraction of a parsed tree: the plan of the file, then its other documents. */
export async function draftPlans(tree: Root, file: VFile): Promise<Drafts> {
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
  return structured(await parseDocument(file), file);
}

async function structured(tree: Root, file: VFile): Promise<Root> {
  const parts: Root[] = [];
  for (const part of splitDocuments(tree)) {
    parts.push((await processor.run(part.tree, file)) as Root);
  }
  return root(parts.flatMap((part) => part.children as Block[]));
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Expected a file with ${name}, got none`);
  return value;
}
