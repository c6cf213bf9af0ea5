import type { Agency, Plan } from '#model';
import { provinceIn } from '#lexicon';
import { isSameCode } from './plan-card.ts';
import { asksForPlan } from './own-plan.ts';
import { judgeScope } from './scope.ts';

/** What is known of who sent a file; a file that was not read has but its path. */
export interface Sender {
  file: string;
  /** Where it lies: names of files and folders may say whose plan it is. */
  path: string;
  read: boolean;
  /** False for a plan among the documents that does not say it implements the parent. */
  answers: boolean;
  issuer: Agency | null;
  province: string | null;
  /** ISO date, cut to what is known. */
  issued: string | null;
  /** The plan that it says it implements, where that is not the parent. */
  elsewhere: string | null;
  /** ISO date by which the parent wants this body's plan, or null. */
  wanted: string | null;
}

/** `parent` is null for a plan that does not answer it. */
export function toSender(file: string, path: string, plan: Plan | null, parent: Plan | null): Sender {
  const issuer = plan?.issuer ?? null;
  return {
    file,
    path,
    read: plan !== null,
    answers: parent !== null,
    issuer,
    province: plan === null ? null : provinceOf(plan),
    issued: plan?.promulgationDate?.iso ?? null,
    elsewhere: plan === null || parent === null ? null : citesElsewhere(plan, parent),
    wanted: plan === null || parent === null ? null : wantedBy(parent, issuer),
  };
}

/** The parent that a plan cites by another number, where it cites this one in no way. */
function citesElsewhere(plan: Plan, parent: Plan): string | null {
  const code = parent.code?.full ?? null;
  const cited = plan.references.find((reference) => reference.role === 'parent')?.code ?? null;
  if (code === null || cited === null) return null;
  return plan.references.some((reference) => isSameCode(reference.code, code)) ? null : cited;
}

/** The last day on which a body's plan is in time: the earliest that the parent sets for the making of such plans. */
function wantedBy(parent: Plan, issuer: Agency | null): string | null {
  const days = parent.tasks.flatMap((task) => {
    const due = task.deadline?.kind === 'by' ? task.deadline.due : undefined;
    if (due === undefined || !asksForPlan(task)) return [];
    return judgeScope(task, issuer).applicability === 'applies' ? [due] : [];
  });
  return days.toSorted()[0] ?? null;
}

/** A province is named by its own letterhead, the place of signing, or the committee whose plan it carries out. */
function provinceOf(plan: Plan): string | null {
  const above = plan.references.find((reference) => reference.role === 'parent')?.issuer ?? null;
  const texts = [plan.issuer?.name, plan.issuer?.raw.split('\n').join(' '), plan.place, above];
  return texts.map((text) => (text ? provinceIn(text) : null)).find((province) => province !== null) ?? null;
}
