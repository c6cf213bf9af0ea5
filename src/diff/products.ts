import { lackText } from '#labels';
import type { Finding, Plan, Task } from '#model';
import { wholeClause } from './components.ts';
import { toPassage } from './passages.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { hit } from './score.ts';
import { settings } from './settings.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** Products of the parent task that neither text nor product of the answering tasks mentions. */
export function compareProducts(parent: Task, passages: readonly Passage[], weights: Weights): Finding[] {
  if (!parent.product) return [];
  return splitProducts(parent.product.raw).flatMap((text) => {
    const terms = weighTerms(toPassage(wholeClause(text), 0).clause.units, weights);
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    if (total < settings.partTakesUpWeight) return [];
    const said = terms.reduce(
      (sum, term) => sum + term.weight * Math.max(0, ...passages.map((passage) => hit(term, passage))),
      0,
    );
    if (said / total >= settings.takenUp) return [];
    return [
      {
        kind: 'product-missing',
        message: lackText['product-missing']({ parent: text }),
        parentValue: text,
        childValue: null,
      } as const,
    ];
  });
}

function splitProducts(raw: string): string[] {
  return raw
    .split(/[;,]|\.\s/u)
    .map((part) => part.trim().replace(/\.$/u, ''))
    .filter((part) => part !== '');
}

/** Least share of the child's tasks that name a lead, for one without to be a lack. */
const usualLead = 0.7;

/** Says that nobody is charged, where the child charges somebody with most of its tasks. */
export function compareLeads(parent: Task, answers: readonly PreparedTask[], child: Plan): Finding[] {
  if (parent.lead.length === 0 || answers.length === 0) return [];
  if (answers.some((answer) => answer.task.lead.length > 0)) return [];
  const led = child.tasks.filter((task) => task.lead.length > 0).length;
  if (led < usualLead * child.tasks.length) return [];
  const names = parent.lead.map((agency) => agency.name).join(', ');
  return [
    {
      kind: 'lead-missing',
      message: lackText['lead-missing']({ parent: names }),
      parentValue: names,
      childValue: null,
    },
  ];
}
