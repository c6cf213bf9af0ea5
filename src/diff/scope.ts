import { applicabilityText } from '#labels';
import type { Agency, CoverageItem, Plan, Task, TaskSection } from '#model';
import { coversAgency, sameAgency } from '#lexicon';

/** Which parent tasks are checked: of the appendix, of the body with the duties under it, or all. */
export type CheckedSection = 'appendix' | 'body' | 'all';

const sections: Record<CheckedSection, readonly TaskSection[]> = {
  appendix: ['appendix'],
  body: ['body', 'organization'],
  all: ['appendix', 'body', 'organization', 'funding'],
};

/**
 * Positions of the parent tasks to check. Without `section`: the appendix where there is one, since it restates the
 * body with leads, products and dates; else the body and the duties under TỔ CHỨC THỰC HIỆN.
 */
export function selectTasks(parent: Plan, section?: CheckedSection): number[] {
  const chosen = section ?? (parent.tasks.some((task) => task.section === 'appendix') ? 'appendix' : 'body');
  const wanted = sections[chosen];
  return parent.tasks.flatMap((task, i) => (wanted.includes(task.section) ? [i] : []));
}

export type Applicability = Pick<CoverageItem, 'applicability' | 'applicabilityReason'>;

/** Whether the task binds the child's issuer: as lead, itself or through a group, or where no lead is named. */
export function judgeScope(task: Task, issuer: Agency | null): Applicability {
  if (task.lead.length === 0) return applies(applicabilityText['no-lead']());
  if (!issuer) return applies(applicabilityText['no-issuer']());
  const name = issuer.name;
  const excepted = task.lead.find((lead) => isExcepted(lead, issuer));
  if (excepted) return notApplicable(applicabilityText.excepted({ issuer: name, raw: excepted.raw }));
  const lead = task.lead.find((agency) => agency.kind === 'agency' && sameAgency(agency, issuer));
  if (lead) return applies(applicabilityText.lead({ issuer: name }));
  const group = task.lead.find((agency) => agency.kind === 'group' && coversAgency(agency, issuer));
  if (group) return applies(applicabilityText.group({ issuer: name, group: group.raw }));
  const leads = task.lead.map((agency) => agency.name).join(', ');
  const supports = task.support.some((agency) => sameAgency(agency, issuer) || coversAgency(agency, issuer));
  return notApplicable(applicabilityText[supports ? 'support' : 'other']({ issuer: name, leads }));
}

/** "Các sở, ban, ngành (trừ Sở Tài chính)". */
function isExcepted(lead: Agency, issuer: Agency): boolean {
  const exception = /(?:trừ|ngoại trừ|không bao gồm)\s+(.+)$/iu.exec(lead.raw)?.[1];
  return exception !== undefined && exception.toLowerCase().includes(issuer.name.toLowerCase());
}

function applies(applicabilityReason: string): Applicability {
  return { applicability: 'applies', applicabilityReason };
}

function notApplicable(applicabilityReason: string): Applicability {
  return { applicability: 'not-applicable', applicabilityReason };
}
