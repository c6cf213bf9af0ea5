import {
  featureLabel,
  findingLabel,
  notApplicableSign,
  pageText,
  rateText,
  statusLabel,
  statusSign,
  summaryText,
  turnoutLines,
  unreadableSign,
} from '#labels';
import type { PageText, TurnoutLine } from '#labels';
import type { Diagnostic, FindingKind, Status } from '#model';
import { rowRate, unitRate } from '../gaps.ts';
import type { Report, ReportMatch, ReportTask, ReportUnit } from '../report.ts';

/** A task as the page shows it. */
export type PageTask = Pick<
  ReportTask,
  'ordinal' | 'text' | 'path' | 'lead' | 'support' | 'product' | 'deadline' | 'pages'
>;

export interface PageCell {
  status: Status;
  applies: boolean;
  why: string;
  confidence: number;
  matches: { task: PageTask; score: number }[];
  findings: { kind: FindingKind; message: string; parentValue: string | null; childValue: string | null }[];
  /** In the order they are drawn; the weights sum to the logit of the confidence. */
  reasons: { label: string; note: string; weight: number }[];
}

/** What deserves a look in a document. */
export type Note = Pick<Diagnostic, 'severity' | 'message'>;

export interface PageUnit {
  name: string;
  file: string;
  code: string | null;
  error: string | null;
  /** The summary in words; empty where there is none. */
  words: string;
  rate: number | null;
  applicable: number;
  pageCount: number | null;
  taskCount: number;
  extraCount: number;
  repeatedCount: number;
  notes: Note[];
  cells: PageCell[];
}

/** All that report.html shows, as JSON in the page. */
export interface PageData {
  text: PageText;
  statusLabel: Record<Status, string>;
  statusSign: Record<Status, string>;
  findingLabel: Record<FindingKind, string>;
  notApplicableSign: string;
  unreadableSign: string;
  noRate: string;
  /** Below this confidence a person is asked to look again. */
  lowConfidence: number;
  /** "24/11/2026", or null. */
  date: string | null;
  parent: { name: string; file: string; code: string | null; subject: string | null; notes: Note[] };
  rows: PageTask[];
  rowRates: { applicable: number; rate: number | null }[];
  units: PageUnit[];
  turnout: TurnoutLine[];
}

/** Verdicts less sure than this are marked for a person to look at. */
const lowConfidence = 0.6;

export function toPageData(report: Report, date: string | null): PageData {
  return {
    text: pageText,
    statusLabel,
    statusSign,
    findingLabel,
    notApplicableSign,
    unreadableSign,
    noRate: rateText(null),
    lowConfidence,
    date,
    parent: {
      name: report.parent.name,
      file: report.parent.file,
      code: report.parent.code,
      subject: report.parent.subject,
      notes: report.diagnostics.map(toNote),
    },
    rows: report.rows.map(toPageTask),
    rowRates: report.rows.map((_, index) => rowRate(report, index)),
    units: report.units.map(toPageUnit),
    turnout: turnoutLines(report.turnout),
  };
}

function toPageUnit(unit: ReportUnit): PageUnit {
  return {
    name: unit.name,
    file: unit.file,
    code: unit.code,
    error: unit.error,
    words: unit.summary === null ? '' : summaryText(unit.summary),
    rate: unitRate(unit),
    applicable: unit.summary?.applicable ?? 0,
    pageCount: unit.pageCount,
    taskCount: unit.taskCount,
    extraCount: unit.extra.length,
    repeatedCount: unit.repeated.length,
    notes: unit.diagnostics.map(toNote),
    cells: unit.cells.map((cell) => ({
      status: cell.status,
      applies: cell.applies,
      why: cell.applicabilityReason,
      confidence: cell.confidence,
      matches: cell.matches.map(toPageMatch),
      findings: cell.findings,
      reasons: cell.reasons.map(({ feature, weight, note }) => ({
        label: featureLabel[feature] ?? feature,
        note: note ?? '',
        weight,
      })),
    })),
  };
}

function toNote({ severity, message }: Diagnostic): Note {
  return { severity, message };
}

function toPageMatch({ task, score }: ReportMatch): { task: PageTask; score: number } {
  return { task: toPageTask(task), score };
}

function toPageTask({ ordinal, text, path, lead, support, product, deadline, pages }: ReportTask): PageTask {
  return { ordinal, text, path, lead, support, product, deadline, pages };
}
