import { diagnostic } from '#diagnostics';
import { applicabilityText } from '#labels';
import type { Agency, CoverageItem, Diagnostic, Plan, Task, TaskSection } from '#model';
import { coversAgency, sameAgency, scanAgencies, toAgencies } from '#lexicon';
import { readOnce } from './read-once.ts';

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

/** Says how many tasks of the parent's body stay unchecked beside its appendix, where nobody chose the section. */
export function findUnchecked(parent: Plan, section?: CheckedSection): Diagnostic[] {
  const count = (wanted: TaskSection): number => parent.tasks.filter((task) => task.section === wanted).length;
  const [checked, left] = [count('appendix'), count('body')];
  return section !== undefined || checked === 0 || left === 0 ? [] : [diagnostic('tasks-unchecked', { checked, left })];
}

export type Applicability = Pick<CoverageItem, 'applicability' | 'applicabilityReason'>;

/** Whether the task binds the child's issuer: as lead, itself or through a group, or where no lead is named. */
export function judgeScope(task: Task, issuer: Agency | null): Applicability {
  const leads = leadsOf(task);
  if (leads.length === 0) return applies(applicabilityText['no-lead']());
  if (!issuer) return applies(applicabilityText['no-issuer']());
  const name = issuer.name;
  const excepted = leads.find((lead) => isExcepted(lead, issuer));
  if (excepted) return notApplicable(applicabilityText.excepted({ issuer: name, raw: excepted.raw }));
  const lead = leads.find((agency) => agency.kind === 'agency' && sameAgency(agency, issuer));
  if (lead) return applies(applicabilityText.lead({ issuer: name }));
  const group = leads.find(
    (agency) => agency.kind === 'group' && coversAgency(agency, issuer) && hasKind(agency, issuer),
  );
  if (group) return applies(applicabilityText.group({ issuer: name, group: group.raw }));
  const names = leads.map((agency) => agency.name).join(', ');
  const supports = task.support.some((agency) => sameAgency(agency, issuer) || coversAgency(agency, issuer));
  return notApplicable(applicabilityText[supports ? 'support' : 'other']({ issuer: name, leads: names }));
}

/** The leads of a task; where extraction found none, who is named by the heading above it or opens its text. */
function leadsOf(task: Task): readonly Agency[] {
  return task.lead.length > 0 ? task.lead : findNamed(task);
}

const findNamed = readOnce((task: Task): readonly Agency[] => {
  const heading = (task.path.at(-1) ?? '').replace(/^(?:[\p{L}\d]{1,4}[.)]\s*)+/u, '');
  return namedFirst(heading, /^\s*(?:theo|trong phạm vi|căn cứ|tùy|\(|:|$)/iu) ?? namedFirst(task.text, duty) ?? [];
});

/** How a sentence goes on behind the one whose duty it tells. */
const duty =
  /^[\s,:]*(?:khi|trong thời gian|phải|cần|có trách nhiệm|chịu trách nhiệm|chủ động|chủ trì|tổ chức|thực hiện|triển khai|tiếp tục|tăng cường|đẩy mạnh|căn cứ|theo chức năng|theo lĩnh vực|thường xuyên|định kỳ|hằng năm|hàng năm|trước ngày)(?=[\s,])/iu;

function namedFirst(text: string, goesOn: RegExp): readonly Agency[] | null {
  const span = scanAgencies(text, 0, { issuer: null });
  return span && span.start === 0 && goesOn.test(text.slice(span.end)) ? span.agencies : null;
}

/** "Các sở, ban, ngành (trừ Sở Tài chính)". */
function isExcepted(lead: Agency, issuer: Agency): boolean {
  const exception = /(?:trừ|không bao gồm|không kể)\s+([^()]+)/iu.exec(lead.raw)?.[1];
  if (exception === undefined) return false;
  const named = toAgencies(exception, { issuer: null });
  return (
    named.some((agency) => sameAgency(agency, issuer) || coversAgency(agency, issuer)) ||
    exception.toLowerCase().includes(issuer.name.toLowerCase().replace(/^ubnd /u, ''))
  );
}

const communes = ['xã', 'phường', 'thị trấn', 'đặc khu'];

/** "UBND các xã" binds no ward where the kinds of commune are told apart; "UBND cấp xã" and "địa phương" bind all. */
function hasKind(group: Agency, issuer: Agency): boolean {
  const own = communes.find((kind) => issuer.name.toLowerCase().startsWith(`ubnd ${kind} `));
  const raw = group.raw.toLowerCase();
  if (own === undefined || /cấp xã|địa phương/u.test(raw)) return true;
  const named = communes.filter((kind) => raw.includes(kind));
  return named.length === 0 || named.includes(own) || own === 'đặc khu';
}

function applies(applicabilityReason: string): Applicability {
  return { applicability: 'applies', applicabilityReason };
}

function notApplicable(applicabilityReason: string): Applicability {
  return { applicability: 'not-applicable', applicabilityReason };
}
