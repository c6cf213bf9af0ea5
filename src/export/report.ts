import { alsoPages } from '#labels';
import type {
  Agency,
  Coverage,
  CoverageItem,
  CoverageSummary,
  Diagnostic,
  Finding,
  Plan,
  Reason,
  Status,
  Task,
  Turnout,
} from '#model';

/** A task as reports show it, raw wording only. */
export interface ReportTask {
  id: string;
  ordinal: string | null;
  path: string[];
  section: Task['section'];
  text: string;
  lead: string[];
  support: string[];
  product: string | null;
  deadline: string | null;
  /** Pages it stands on, ascending; empty where the format has none. */
  pages: number[];
}

/** A passage of the child that answers; `score` 0..1. */
export interface ReportMatch {
  task: ReportTask;
  score: number;
}

/** One province task judged for one unit. */
export interface ReportCell {
  status: Status;
  applies: boolean;
  applicabilityReason: string;
  confidence: number;
  matches: ReportMatch[];
  findings: Finding[];
  reasons: Reason[];
}

export interface ReportUnit {
  /** As a column heading: the issuer, or the file where the issuer is unknown. */
  name: string;
  /** Output name of the file, unique in the run. */
  file: string;
  code: string | null;
  issuer: Agency | null;
  pageCount: number | null;
  taskCount: number;
  summary: CoverageSummary | null;
  /** Why there is no verdict, or null. */
  error: string | null;
  diagnostics: Diagnostic[];
  /** One for each row of the report; empty where the unit could not be read. */
  cells: ReportCell[];
  tasks: ReportTask[];
  /** Ids of its tasks that answer to no parent task. */
  extra: string[];
  /** Indices of the rows that it takes up twice. */
  repeated: number[];
}

/** A check of many children, ready to be shown. */
export interface Report {
  parent: { name: string; file: string; code: string | null; subject: string | null; issuer: Agency | null };
  /** The parent tasks asked for. */
  rows: ReportTask[];
  /** Every task of the parent plan. */
  parentTasks: ReportTask[];
  units: ReportUnit[];
  turnout: Turnout;
  diagnostics: Diagnostic[];
}

/** What the batch knows of one child. */
export interface CheckedChild {
  file: string;
  plan: Plan | null;
  coverage: Coverage | null;
  diagnostics: Diagnostic[];
}

export function toReportTask(task: Task): ReportTask {
  const pages = task.sources.flatMap((source) => (source.page === null ? [] : [source.page]));
  return {
    id: task.id,
    ordinal: task.ordinal,
    path: task.path,
    section: task.section,
    text: task.text,
    lead: task.lead.map((agency) => agency.raw),
    support: task.support.map((agency) => agency.raw),
    product: task.product?.raw ?? null,
    deadline: task.deadline?.raw ?? null,
    pages: [...new Set(pages)].toSorted((a, b) => a - b),
  };
}

/** What the report keeps of one child; the plan itself need not stay in memory. */
export function toReportUnit({ file, plan, coverage, diagnostics }: CheckedChild): ReportUnit {
  const tasks = (plan?.tasks ?? []).map(toReportTask);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return {
    name: plan?.issuer?.name ?? file,
    file,
    code: plan?.code?.full ?? null,
    issuer: plan?.issuer ?? null,
    pageCount: plan?.source.pageCount ?? null,
    taskCount: tasks.length,
    summary: coverage?.summary ?? null,
    error: coverage === null ? whyUnread(diagnostics) : null,
    diagnostics: withoutRepeats([...diagnostics, ...(coverage?.diagnostics ?? [])]),
    cells: (coverage?.items ?? []).map((item) => toCell(item, byId)),
    tasks,
    extra: (coverage?.extra ?? []).map((one) => one.childTask.id),
    repeated: repeatedRows(coverage),
  };
}

function repeatedRows(coverage: Coverage | null): number[] {
  const ids = new Set(coverage?.repeated.map((one) => one.parentTask.id));
  return (coverage?.items ?? []).flatMap((item, index) => (ids.has(item.parentTask.id) ? [index] : []));
}

/** The check repeats those of the plan that made it doubt. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [`${one.code} ${one.page ?? ''} ${one.message}`, one])).values()];
}

/** Why a document has no plan, or only part of one: its errors in words, the same trouble on many pages told once. */
export function whyUnread(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const said = errors.length > 0 ? errors : diagnostics;
  if (said.length === 0) throw new Error('Expected a diagnostic for a document without a plan, got none');
  return [...Map.groupBy(said, (one) => one.code).values()].map(sameTrouble).join(' ');
}

function sameTrouble(alike: Diagnostic[]): string {
  const [first, ...others] = alike;
  const pages = others.flatMap((one) => one.page ?? one.params?.['page'] ?? []).map(Number);
  const message = first?.message ?? '';
  return pages.length === 0 ? alike.map((one) => one.message).join(' ') : `${message} ${alsoPages(pages)}`;
}

/** Joins the units of a run. `asked` are the parent tasks that every coverage judged, in its order. */
export function toReport(
  parent: Plan,
  file: string,
  asked: readonly string[],
  units: ReportUnit[],
  turnout: Turnout = { units: [], unlisted: [], repeated: [], late: [], elsewhere: [], unknown: [] },
): Report {
  const parentTasks = parent.tasks.map(toReportTask);
  const byId = new Map(parentTasks.map((task) => [task.id, task]));
  const rows = asked.map((id) => {
    const task = byId.get(id);
    if (task === undefined) throw new Error(`Expected a task of the parent plan, got ${JSON.stringify(id)}`);
    return task;
  });
  for (const unit of units) {
    if (unit.error === null && unit.cells.length !== rows.length) {
      throw new Error(`Expected ${rows.length} items for ${unit.file}, got ${unit.cells.length}`);
    }
  }
  return {
    parent: {
      name: parentName(parent.issuer) ?? file,
      file,
      code: parent.code?.full ?? null,
      subject: parent.subject,
      issuer: parent.issuer,
    },
    rows,
    parentTasks,
    units: withDistinctNames(units),
    turnout,
    diagnostics: parent.diagnostics,
  };
}

/** The issuer as printed, which names the province where the canonical name does not; not where it is in capitals. */
function parentName(issuer: Agency | null): string | null {
  if (issuer === null) return null;
  return issuer.raw === issuer.raw.toUpperCase() ? issuer.name : issuer.raw;
}

function withDistinctNames(units: readonly ReportUnit[]): ReportUnit[] {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return units.map((unit) =>
    (counts.get(unit.name) ?? 0) > 1 && unit.name !== unit.file
      ? { ...unit, name: `${unit.name} (${unit.file})` }
      : unit,
  );
}

function toCell(item: CoverageItem, byId: ReadonlyMap<string, ReportTask>): ReportCell {
  return {
    status: item.status,
    applies: item.applicability === 'applies',
    applicabilityReason: item.applicabilityReason,
    confidence: item.confidence,
    matches: item.matches.map(({ childTask, score }) => ({
      task: byId.get(childTask.id) ?? bareTask(childTask),
      score,
    })),
    findings: item.findings,
    reasons: item.reasons,
  };
}

/** A matched passage that is no task of the plan, such as the plan's own promulgation. */
function bareTask(passage: CoverageItem['matches'][number]['childTask']): ReportTask {
  return {
    id: passage.id,
    ordinal: passage.ordinal,
    path: [],
    section: 'body',
    text: passage.text,
    lead: [],
    support: [],
    product: null,
    deadline: null,
    pages: passage.page === null ? [] : [passage.page],
  };
}
