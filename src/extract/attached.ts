import type { Root } from 'mdast';
import { diagnostic } from '#diagnostics';
import { toIssuer } from '#lexicon';
import type { PlanDraft } from '#model';
import { extractPlan, unique } from './index.ts';
import { isDecision } from './main-document.ts';

/**
 * A document with the plan that it hands down: number, date, issuer and signer stand on the document; tasks, aims and
 * passages are the plan's. A decision's own articles only put the plan into force; a letter's own duties are tasks too.
 */
export function extractAttached(tree: Root, decision: PlanDraft): PlanDraft {
  const issuer =
    decision.issuer === null ? null : toIssuer((decision.issuer.spelled ?? decision.issuer.raw).split('\n'));
  const plan = extractPlan(tree, issuer);
  const title = [plan.documentType?.raw, plan.subject?.raw].filter((part) => part != null).join(' ');
  return {
    ...decision,
    attachedType: plan.documentType,
    aims: plan.aims,
    preamble: [...decision.preamble, ...plan.preamble],
    passages: [...decision.passages, ...plan.passages],
    tasks: isDecision(decision) ? plan.tasks : unique([...decision.tasks, ...plan.tasks]),
    diagnostics: [
      ...decision.diagnostics.filter(({ code }) => code !== 'appendix-absent'),
      ...plan.diagnostics,
      diagnostic('plan-attached', { title }, plan.documentType?.sources ?? []),
    ],
  };
}
