import { isActorPhrase, readOpening, toAgencies } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import type { Agency, Deadline, Product, Task, TaskDraft, TaskSource } from '#model';
import { splitLabel } from '#text';
import { findDeadline } from './deadline-prose.ts';
import { toDeadline } from './deadline.ts';
import type { DeadlineContext } from './deadline.ts';
import { findHeadingDeadline } from './heading-deadline.ts';
import { findCodes } from './references.ts';
import { findTargets, findTaskTargets, toAmountTarget } from './target.ts';
import { toText } from './text.ts';

export interface TaskContext {
  /** Code, notation or file name of the document: the first half of every id. */
  document: string;
  /** Whose document it is, and what it calls bodies in short. */
  agencies: AgencyContext;
  /** Every code that the document cites, for short citations ("Kế hoạch số 144"). */
  codes: readonly string[];
  /** The year of a yearly plan, for times printed without one. */
  year: number | null;
  /** ISO day (or less) of promulgation; a time without year never falls before it. */
  promulgated: string | null;
}

/** What in a task could not be made out; the caller reports it. */
export interface TaskDoubt {
  kind: 'deadline-unknown' | 'lead-unknown';
  raw: string;
}

/** One task of the contract from its draft, with what stayed unclear. */
export function toTask(draft: TaskDraft, context: TaskContext): { task: Task; doubts: TaskDoubt[] } {
  const text = toText(draft.text);
  const product = toProduct(draft.product);
  const { lead, support } = toActors(draft, text, context.agencies);
  const deadline = toTaskDeadline(draft, text, context);
  const doubts: TaskDoubt[] = [];
  if (deadline?.kind === 'unknown') doubts.push({ kind: 'deadline-unknown', raw: deadline.raw });
  if (draft.lead !== null && lead.length === 0 && /\p{L}/u.test(draft.lead))
    doubts.push({ kind: 'lead-unknown', raw: toText(draft.lead) });
  const task: Task = {
    id: `${context.document}#${draft.key}`,
    ordinal: draft.ordinal,
    path: draft.path.map((entry) => toText(entry).replace(/\s*:$/u, '')),
    section: draft.section,
    text,
    lead,
    support,
    product,
    deadline,
    // a "Sản phẩm:" line belongs to its whole section, a cell to its row (NOTES A21, B48)
    targets: [
      ...(draft.columnsDecide
        ? findTaskTargets(text, draft.product?.replace(/\s*\n\s*/gu, '; ') ?? null)
        : findTargets(text)),
      ...(draft.amounts ?? []).map(toAmountTarget).filter((target) => target !== null),
    ],
    references: findCodes(`${text}\n${product?.raw ?? ''}`, context.codes),
    sources: draft.sources.map(toTaskSource),
    confidence: Math.max(0, draft.confidence - 0.1 * doubts.length),
  };
  return { task, doubts };
}

function toProduct(raw: string | null): Product | null {
  const text = raw === null ? '' : toText(raw);
  return /[\p{L}\d]/u.test(text) ? { raw: text } : null;
}

/** Columns and headings name the actors; else the opening of the sentence does (NOTES A19, A20, A43). */
function toActors(draft: TaskDraft, text: string, context: AgencyContext): Pick<Task, 'lead' | 'support'> {
  const [leadText, joined] = splitActors(draft.lead ?? '');
  const lead = leadText === '' ? [] : toAgencies(leadText, context);
  const support = [draft.support ?? '', joined]
    .filter((words) => words !== '')
    .flatMap((words) => toAgencies(words, context));
  if (draft.columnsDecide)
    return { lead: draft.lead === null ? ofGroups(draft.path, context) : lead, support: without(support, []) };
  const opening = readOpening(text, context);
  // an actor before a colon speaks for itself, whoever the heading names
  const named = opening.lead !== null && text.slice(opening.lead.raw.length).trimStart().startsWith(':');
  // "Các cơ quan, đơn vị" above, "Sở Y tế …" in the sentence: one of them is named
  const nearer =
    opening.lead?.agencies.some(({ kind }) => kind === 'agency') && lead.every(({ kind }) => kind === 'group');
  const own = lead.length > 0 && !named && !nearer ? lead : (opening.lead?.agencies ?? []);
  const helpers = support.length > 0 ? support : (opening.support?.agencies ?? []);
  return { lead: own, support: without(helpers, own) };
}

/** "II. Sở Công Thương" above the rows of a table that has no column for who leads. */
function ofGroups(path: readonly string[], context: AgencyContext): Agency[] {
  // "1. Chi cục Thủy lợi chủ trì"
  const named = path
    .toReversed()
    .map((entry) => (splitLabel(entry)?.rest ?? entry).replace(/\s+(?:chủ trì|làm đầu mối|thực hiện)\s*:?$/iu, ''));
  const actor = named.find((entry) => isActorPhrase(entry, context));
  return actor === undefined ? [] : toAgencies(actor, context);
}

/** One column for both: "Sở A chủ trì, phối hợp với Sở B" (NOTES D44). */
function splitActors(text: string): [lead: string, support: string] {
  const match = /[\s,;(]*(?:chủ trì\s*[,;]?\s*)?(?<!\p{L})phối hợp(?:\s+(?:với|cùng))?\s*:?\s*/iu.exec(text);
  if (!match || match.index === 0) return [text, ''];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length).replace(/\)\s*$/u, '')];
}

function without(agencies: Agency[], others: readonly Agency[]): Agency[] {
  const seen = new Set(others.map(({ id }) => id));
  return agencies.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The time that the nearest heading gives its items: "I. Nhiệm vụ hoàn thành trong quý II/2026", "2. Bước 2 (tháng 5/2026)". */
function ofHeadings(path: readonly string[], options: DeadlineContext): Deadline | null {
  for (const entry of path.toReversed()) {
    const deadline = findHeadingDeadline(toText(entry), options);
    if (deadline !== null) return deadline;
  }
  return null;
}

/** The nearest that says one: its own column or line, its sentence, its section's line, the headings above. */
function toTaskDeadline(draft: TaskDraft, text: string, context: TaskContext): Deadline | null {
  const options = {
    ...(context.year !== null && { year: context.year }),
    ...(context.promulgated !== null && { issued: context.promulgated }),
  };
  const deadline =
    (draft.deadline === null ? null : toDeadline(draft.deadline, options)) ??
    ahead(findDeadline(text, options), context.promulgated) ??
    (draft.sharedDeadline === undefined ? null : toDeadline(draft.sharedDeadline, options)) ??
    ofHeadings(draft.path, options);
  if (deadline?.due === undefined || context.promulgated === null || /\d{4}/u.test(deadline.raw)) return deadline;
  if (deadline.due >= context.promulgated) return deadline;
  // the plan's year put it before the plan: the year is another one, unknown which
  const { due: _due, start: _start, ...rest } = deadline;
  return rest;
}

/** "Năm 2025, toàn tỉnh đạt …": a year before the plan tells what was done. */
function ahead(deadline: Deadline | null, promulgated: string | null): Deadline | null {
  const past = deadline?.due !== undefined && promulgated !== null && /\d{4}/u.test(deadline.raw);
  return past && deadline.due! < `${promulgated.slice(0, 4)}-01-01` ? null : deadline;
}

function toTaskSource(source: TaskDraft['sources'][number]): TaskSource {
  return source.kind === 'page' ? { page: source.page, bbox: source.box } : { page: null, bbox: null };
}
