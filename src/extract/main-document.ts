import { diagnostic } from '#diagnostics';
import { documentTypeOf } from '#lexicon';
import type { PlanDraft } from '#model';

/** Types of document that send or submit another one. */
const coverTypes = new Set(['CV', 'TTr', 'GM', 'PG', 'PC']);
const planTypes = new Set(['KH', 'CTr', 'PA', 'ĐA']);

/**
 * Of the documents of a file the one that counts: the first, or the plan that it covers as a letter. The others are named
 * in its diagnostics as `<file>#2`, `#3` … in their order.
 */
export function chooseMain(drafts: readonly PlanDraft[], file: string): { draft: PlanDraft; further: PlanDraft[] } {
  const first = drafts[0];
  if (first === undefined) throw new Error('Expected at least one document, got none');
  const plan = isCover(first) ? drafts.find((draft) => planTypes.has(typeOf(draft) ?? '')) : undefined;
  const main = plan ?? first;
  const further = drafts.filter((draft) => draft !== main);
  const named = further.map((other, i) => {
    const title = [other.code?.raw, other.documentType?.raw, other.subject?.raw]
      .filter((part) => part != null)
      .join(' ');
    return diagnostic('further-document', { title, name: `${file}#${i + 2}` }, other.code?.sources ?? []);
  });
  return { draft: { ...main, diagnostics: [...main.diagnostics, ...named] }, further };
}

function isCover(draft: PlanDraft): boolean {
  const type = typeOf(draft);
  return type === null || coverTypes.has(type);
}

/** True for a decision or resolution, whose articles put something into force. */
export function isDecision(draft: Pick<PlanDraft, 'documentType'>): boolean {
  return /^(?:QĐ|NQ)$/u.test(typeOf(draft) ?? '');
}

function typeOf(draft: Pick<PlanDraft, 'documentType'>): string | null {
  return draft.documentType === null ? null : (documentTypeOf(draft.documentType.raw)?.code ?? null);
}
