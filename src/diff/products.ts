import { lackText } from '#labels';
import { sameAgency } from '#lexicon';
import type { Agency, Finding, Plan, Task } from '#model';
import { readText } from './passages.ts';
import { coverByAny } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { settings } from './settings.ts';
import { weighTerms } from './weights.ts';
import type { Weights } from './weights.ts';

/** Products of the parent task that neither text nor product of the answering tasks mentions. */
export function compareProducts(parent: Task, passages: readonly Passage[], weights: Weights): Finding[] {
  if (!parent.product) return [];
  return splitAt(parent.product.raw, /;|\.\s/gu).flatMap((product) => {
    const members = splitAt(product, /,/gu);
    const lacking = members.filter((member) => isLacking(member, passages, weights));
    // A list of which nothing is said lacks as a whole: its members are often no more than parts of a name.
    const whole = lacking.length > 1 && isLacking(product, passages, weights);
    return (whole ? [product] : lacking).map((text) => ({
      kind: 'product-missing' as const,
      message: lackText['product-missing']({ parent: text }),
      parentValue: text,
      childValue: null,
    }));
  });
}

function isLacking(text: string, passages: readonly Passage[], weights: Weights): boolean {
  const terms = weighTerms(readText(text).whole.clause.units, weights);
  return terms.total >= settings.partTakesUpWeight && coverByAny(terms, passages) < settings.takenUp;
}

/** Parts between these signs, where they do not stand inside brackets. */
function splitAt(text: string, sign: RegExp): string[] {
  const masked = text.replace(/\([^()]*\)/gu, (aside) => 'x'.repeat(aside.length));
  const cuts = [...masked.matchAll(sign)].map((match) => match.index);
  return [...cuts, text.length]
    .map((cut, i) => text.slice(i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1, cut).trim())
    .map((part) => part.replace(/\.$/u, ''))
    .filter((part) => part !== '');
}

/** Least share of the child's tasks that name a lead, for one without to be a lack. */
const usualLead = 0.7;

/**
 * Says that nobody is charged, where the child charges somebody with most of its tasks; or that another body is with
 * what the parent gives to the child's issuer by name.
 */
export function compareLeads(parent: Task, answers: readonly PreparedTask[], child: Plan): Finding[] {
  if (parent.lead.length === 0 || answers.length === 0) return [];
  const names = listNames(parent.lead);
  const charged = answers.flatMap((answer) => answer.task.lead);
  if (charged.length > 0) {
    if (!isPassedOn(parent.lead, charged, child.issuer)) return [];
    const others = listNames(charged);
    const message = lackText['lead-passed']({ parent: names, child: others });
    return [{ kind: 'lead-missing', message, parentValue: names, childValue: others }];
  }
  const led = child.tasks.filter((task) => task.lead.length > 0).length;
  if (led < usualLead * child.tasks.length) return [];
  const message = lackText['lead-missing']({ parent: names });
  return [{ kind: 'lead-missing', message, parentValue: names, childValue: null }];
}

/** Whether none of those charged is the issuer, one of its units, or another whom the parent names. */
function isPassedOn(asked: readonly Agency[], charged: readonly Agency[], issuer: Agency | null): boolean {
  if (!issuer || !asked.some((agency) => sameAgency(agency, issuer))) return false;
  const outside = (agency: Agency): boolean =>
    agency.kind === 'agency' &&
    agency.level !== 'internal' &&
    agency.level !== 'other' &&
    !sameAgency(agency, issuer) &&
    !asked.some((lead) => sameAgency(lead, agency));
  return charged.every(outside);
}

function listNames(agencies: readonly Agency[]): string {
  return [...new Set(agencies.map((agency) => agency.name))].join(', ');
}
