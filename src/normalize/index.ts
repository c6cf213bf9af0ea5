import { diagnostic } from '#diagnostics';
import { notationIssuer, readShortNames, toIssuer } from '#lexicon';
import { Plan } from '#model';
import type { Agency, Code, Diagnostic, DocumentType, PlanDraft, PlanSource, Target } from '#model';
import { toCode, toDocumentType, toPlace, toPromulgationDate, toRecipients, toSigner, toSubject } from './header.ts';
import { findPlanReferences } from './plan-references.ts';
import { findTargets } from './target.ts';
import { toTask } from './task.ts';
import type { TaskContext } from './task.ts';
import { toText } from './text.ts';

export { findDeadline } from './deadline-prose.ts';
export { toDeadline } from './deadline.ts';
export { toCode, toDocumentType, toPromulgationDate, toRecipients } from './header.ts';
export { findPlanReferences } from './plan-references.ts';
export { findCodes, findReferences } from './references.ts';
export { findTargets, findTaskTargets } from './target.ts';
export { toText } from './text.ts';

/**
 * A plan as the contract says, from what extraction found. Pure; what is missing in the document is a diagnostic, put
 * behind the given ones. Throws only where its own result breaks the schema.
 */
export function normalizePlan(draft: PlanDraft, source: PlanSource, diagnostics: Diagnostic[]): Plan {
  const code = draft.code === null ? null : toCode(draft.code.raw, draft.code.spelled);
  const issuer = findIssuer(draft, code);
  const subject = draft.subject === null ? null : toSubject(draft.subject.raw);
  const documentType = toDocumentType(draft.documentType?.raw ?? null, code?.notation ?? null, subject);
  const attachedType = draft.attachedType == null ? null : toDocumentType(draft.attachedType.raw, null, null);
  const promulgationDate = draft.date === null ? null : toPromulgationDate(draft.date.raw, draft.date.spelled);
  const [preamble, passages] = textsOf(draft);
  const references = findPlanReferences(preamble, passages, issuer, code?.full ?? null, {
    subject,
    documentType: (attachedType ?? documentType)?.code ?? null,
  });
  const context: TaskContext = {
    document: code?.full ?? code?.notation ?? source.file,
    agencies: { issuer, shortNames: readShortNames([...preamble, ...passages], { issuer }) },
    codes: references.map((reference) => reference.code),
    year: planYear(subject) ?? yearOfIssue(subject, promulgationDate?.iso ?? null),
    promulgated: promulgationDate?.iso ?? null,
  };
  const tasks = draft.tasks.map((task) => ({ ...toTask(task, context), sources: task.sources }));
  const doubts = tasks.flatMap(({ task, doubts: found, sources }) =>
    found.map(({ kind, raw }) => diagnostic(kind, { raw, task: task.ordinal ?? task.text.slice(0, 40) }, sources)),
  );
  return Plan.parse({
    schemaVersion: 1,
    source,
    documentType,
    code,
    issuer,
    place: draft.place === null ? null : toPlace(draft.place.spelled ?? draft.place.raw),
    promulgationDate,
    subject,
    signer: toSigner(draft.signer),
    recipients: toRecipients(draft.recipients.map(({ raw }) => raw)),
    references,
    targets: uniqueTargets(draft.aims.flatMap(({ raw }) => findTargets(raw))),
    tasks: tasks.map(({ task }) => task),
    diagnostics: [
      ...diagnostics,
      ...headerDoubts(draft, code, issuer, promulgationDate?.iso ?? null),
      ...planDoubts(attachedType ?? documentType, tasks.length),
      ...doubts,
    ],
  });
}

/** "…, UBND xã A, huyện B ban hành Kế hoạch …": the closing line of a preamble. */
const closing =
  /(?:^|[,;.]\s+)((?:Chủ tịch\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Ban|Văn phòng|Chi cục|Cục|Thanh tra|Công an|Phòng|Trung tâm)(?:\s[^,;.:]{1,90})?)(?:,\s(?:huyện|quận|thị xã|thành phố|tỉnh)\s[^,;.:]{1,40})?\s+(?:ban hành|xây dựng|lập)\s+(?:Kế hoạch|kế hoạch|Chương trình)/u;

/** Preamble, and all other paragraphs and cells. */
function textsOf({ preamble, passages }: PlanDraft): [string[], string[]] {
  return [preamble.map(({ raw }) => toText(raw)), passages.map(({ raw }) => toText(raw))];
}

/** The letterhead names the issuer; without one the closing line of the preamble does, then the notation. */
function findIssuer(draft: PlanDraft, code: Code | null): Agency | null {
  const printed = draft.issuer === null ? null : toIssuer((draft.issuer.spelled ?? draft.issuer.raw).split('\n'));
  if (printed) return printed;
  for (const { raw } of draft.preamble.toReversed()) {
    const name = closing.exec(raw)?.[1];
    const agency = name === undefined ? null : toIssuer([name]);
    if (agency) return agency;
  }
  return code?.notation ? notationIssuer(code.notation) : null;
}

/** The one year that a yearly plan has in its subject ("… năm 2026"); null for spans and for dates of sources. */
export function planYear(subject: string | null): number | null {
  if (subject === null || /(?:giai đoạn|thời kỳ|đến năm|từ năm)\s+\d{4}/iu.test(subject)) return null;
  const bare = subject.replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, '');
  const years = new Set(
    [...bare.matchAll(/(?<!\p{L})năm\s+(20\d{2})(?![\d]|\s*[-–]\s*\d)/giu)].map((match) => Number(match[1])),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** The year in which a plan of no named time was issued; null where the subject names years. */
function yearOfIssue(subject: string | null, promulgated: string | null): number | null {
  const bare = (subject ?? '').replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}/giu, '');
  if (promulgated === null || /(?<![\d/])20\d{2}(?!\/)|giai đoạn|thời kỳ|hằng năm/iu.test(bare)) return null;
  return Number(promulgated.slice(0, 4));
}

/** A target said twice in the aims counts once. */
function uniqueTargets(targets: readonly Target[]): Target[] {
  return [
    ...new Map(
      targets.map((target) => [`${target.value} ${target.unit} ${target.raw.toLowerCase()}`, target]),
    ).values(),
  ];
}

/** A document of another type, or one in which no task was found. */
function planDoubts(type: DocumentType | null, tasks: number): Diagnostic[] {
  return [
    ...(type !== null && type.code !== 'KH' ? [diagnostic('not-a-plan', { type: type.name })] : []),
    ...(tasks === 0 ? [diagnostic('no-tasks', {})] : []),
  ];
}

function headerDoubts(draft: PlanDraft, code: Code | null, issuer: Agency | null, date: string | null): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (issuer === null) found.push(diagnostic('no-issuer', {}, draft.issuer?.sources ?? []));
  if (code === null) found.push(diagnostic('no-code', {}, draft.code?.sources ?? []));
  // a scan's number that could not be read is told already
  else if (code.number === null && draft.code!.spelled === undefined)
    found.push(diagnostic('number-blank', { raw: code.raw }, draft.code!.sources));
  if (draft.date !== null && (date === null || date.length < 10)) {
    found.push(diagnostic('date-incomplete', { raw: toPromulgationDate(draft.date.raw).raw }, draft.date.sources));
  }
  return found;
}
