import {
  findingWords,
  notApplicableLabel,
  notApplicableSign,
  pagesText,
  reportText as text,
  sectionLabel,
  sheetText,
  shortText,
  statusLabel,
  statusSign,
  summaryText,
  turnoutState,
  unreadableSign,
} from '#labels';
import type { Status } from '#model';
import { gapsOf, remarksOf, rowRate, unitRate } from '../gaps.ts';
import type { Gap } from '../gaps.ts';
import type { Report, ReportMatch, ReportTask, ReportUnit } from '../report.ts';
import type { CellSpec, SheetSpec } from './book.ts';
import { plainStyle, rateStyle, signStyles } from './cells.ts';

/** One row a parent task, one column a unit; the last row holds the rates of the units. */
export function matrixSheet(report: Report): SheetSpec {
  return {
    name: sheetText.matrix,
    title: [text.title, parentLine(report), legend()],
    columns: [
      { heading: text.ordinal, width: 7 },
      { heading: text.task, width: 60 },
      { heading: text.rateShort, width: 8 },
      ...report.units.map((unit) => ({ heading: unit.name, width: 16 })),
    ],
    frozenColumns: 3,
    rows: matrixRows(report),
  };
}

function* matrixRows(report: Report): Iterable<CellSpec[]> {
  for (const [index, row] of report.rows.entries()) {
    const rate: CellSpec = { value: rowRate(report, index).rate, style: rateStyle };
    yield [row.ordinal, row.text, rate, ...report.units.map((unit) => signCell(unit, index))];
  }
  const rates = report.units.map((unit): CellSpec => ({ value: unitRate(unit), style: rateStyle }));
  yield [null, text.rate, null, ...rates];
}

function signCell(unit: ReportUnit, index: number): CellSpec {
  const cell = unit.cells[index];
  if (cell === undefined) return { value: unreadableSign, style: plainStyle };
  if (!cell.applies) return { value: notApplicableSign, style: plainStyle };
  return { value: statusSign[cell.status], style: signStyles[cell.status] };
}

/** Each gap and each remark on a unit, with the words of both sides. */
export function gapSheet(report: Report): SheetSpec {
  return {
    name: sheetText.gaps,
    title: [text.gaps, parentLine(report)],
    columns: [
      { heading: text.unit, width: 26 },
      { heading: text.file, width: 22 },
      { heading: text.status, width: 16 },
      { heading: text.ordinal, width: 7 },
      { heading: text.task, width: 55 },
      { heading: sheetText.parentPage, width: 10 },
      { heading: sheetText.parentDeadline, width: 18 },
      { heading: sheetText.parentProduct, width: 26 },
      { heading: sheetText.childPassage, width: 55 },
      { heading: sheetText.childPage, width: 14 },
      { heading: sheetText.findings, width: 45 },
      { heading: text.confidence, width: 10 },
    ],
    frozenColumns: 1,
    rows: gapRows(report),
  };
}

function* gapRows(report: Report): Iterable<CellSpec[]> {
  for (const unit of report.units) {
    if (unit.error !== null)
      yield [unit.name, unit.file, text.unread, null, unit.error, null, null, null, null, null, null, null];
    for (const gap of gapsOf(report, unit)) yield gapRow(unit, gap, statusLabel[gap.cell.status]);
    for (const gap of remarksOf(report, unit)) yield gapRow(unit, gap, sheetText.remark);
  }
}

function gapRow(unit: ReportUnit, { row, cell }: Gap, status: string): CellSpec[] {
  return [
    unit.name,
    unit.file,
    { value: status, style: signStyles[cell.status] },
    row.ordinal,
    row.text,
    pageCell(row),
    row.deadline,
    row.product,
    cell.matches.length === 0 ? text.noPassage : cell.matches.map(quotation).join('\n'),
    cell.matches
      .map(({ task }) => pagesText(task.pages))
      .filter((page) => page !== '')
      .join('; '),
    cell.findings.map(findingWords).join('\n'),
    { value: cell.confidence, style: rateStyle },
  ];
}

/** "3.2. “…”", on a line of its own where there are several. */
function quotation({ task }: ReportMatch): string {
  return `${task.ordinal === null ? '' : `${task.ordinal}. `}“${task.text}”`;
}

function pageCell(task: ReportTask): string {
  return task.pages.join(', ');
}

/** Every task of the parent and of the children; for a child's task, which parent tasks it answers. */
export function taskSheet(report: Report): SheetSpec {
  return {
    name: sheetText.tasks,
    title: [sheetText.tasks],
    columns: [
      { heading: text.unit, width: 26 },
      { heading: text.file, width: 22 },
      { heading: text.section, width: 16 },
      { heading: sheetText.path, width: 34 },
      { heading: text.ordinal, width: 7 },
      { heading: sheetText.task, width: 60 },
      { heading: text.lead, width: 28 },
      { heading: text.support, width: 28 },
      { heading: text.product, width: 28 },
      { heading: text.deadline, width: 18 },
      { heading: text.page, width: 8 },
      { heading: sheetText.answers, width: 30 },
    ],
    frozenColumns: 1,
    rows: taskRows(report),
  };
}

function* taskRows(report: Report): Iterable<CellSpec[]> {
  for (const task of report.parentTasks) yield taskRow(report.parent.name, report.parent.file, task, text.parent);
  for (const unit of report.units) {
    const answers = answersOf(report, unit);
    const extra = new Set(unit.extra);
    for (const task of unit.tasks) {
      const said = extra.has(task.id) ? text.extraTask : (answers.get(task.id) ?? []).join('; ');
      yield taskRow(unit.name, unit.file, task, said);
    }
  }
}

function taskRow(name: string, file: string, task: ReportTask, answers: string): CellSpec[] {
  const { section, path, ordinal, text: wording, lead, support, product, deadline } = task;
  const who = [lead.join('; '), support.join('; ')];
  return [
    name,
    file,
    sectionLabel[section],
    path.join(' › '),
    ordinal,
    wording,
    ...who,
    product,
    deadline,
    pageCell(task),
    answers,
  ];
}

/** Child task id → the parent tasks it is a passage of ("3. Thực hiện …"). */
function answersOf(report: Report, unit: ReportUnit): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  unit.cells.forEach((cell, index) => {
    const row = report.rows[index];
    if (row === undefined || cell.status === 'missing') return;
    const short = shortText(row.text, 12);
    for (const { task } of cell.matches) {
      answers.set(task.id, [
        ...(answers.get(task.id) ?? []),
        row.ordinal === null ? short : `${row.ordinal}. ${short}`,
      ]);
    }
  });
  return answers;
}

/** What was read of each file, or why not. */
export function fileSheet(report: Report): SheetSpec {
  const columns = [
    { heading: text.file, width: 30 },
    { heading: text.unit, width: 30 },
    { heading: text.code, width: 20 },
    { heading: sheetText.pageCount, width: 9 },
    { heading: sheetText.taskCount, width: 11 },
    { heading: text.status, width: 60 },
    { heading: text.rate, width: 10 },
    { heading: text.notes, width: 70 },
  ];
  return { name: sheetText.files, title: [text.files], columns, frozenColumns: 1, rows: fileRows(report) };
}

function* fileRows(report: Report): Iterable<CellSpec[]> {
  const { file, name, code } = report.parent;
  const notes = (all: Report['diagnostics']): string => all.map((one) => one.message).join('\n');
  yield [file, name, code, null, report.parentTasks.length, text.parent, null, notes(report.diagnostics)];
  for (const unit of report.units) {
    const result = unit.error ?? (unit.summary === null ? '' : summaryText(unit.summary));
    const rate: CellSpec = { value: unitRate(unit), style: rateStyle };
    yield [unit.file, unit.name, unit.code, unit.pageCount, unit.taskCount, result, rate, notes(unit.diagnostics)];
  }
  for (const { name, state } of report.turnout.units)
    if (state === 'absent') yield [null, name, null, null, null, turnoutState.absent, null, null];
}

function parentLine({ parent }: Report): string {
  return [`${text.parent}: ${parent.name}`, parent.code, parent.subject, parent.file]
    .filter((part) => part !== null)
    .join(' – ');
}

function legend(): string {
  const statuses: Status[] = ['covered', 'partial', 'missing', 'undetermined'];
  const signs = statuses.map((status) => `${statusSign[status]} ${statusLabel[status]}`);
  return [
    ...signs,
    `${notApplicableSign} ${notApplicableLabel}`,
    `${unreadableSign} ${text.unread}`,
    `${text.rate}: ${sheetText.half}`,
  ].join('   ');
}
