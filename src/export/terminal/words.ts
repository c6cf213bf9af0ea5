import { gapText, openTasksText, placeText, reportText, statusLabel, summaryText, turnoutLines } from '#labels';
import type { Status } from '#model';
import { gapsOf, remarksOf } from '../gaps.ts';
import type { Gap } from '../gaps.ts';
import { whyUnread } from '../report.ts';
import type { Report, ReportUnit } from '../report.ts';
import { printable } from './paint.ts';
import type { Paint } from './paint.ts';
import { wrap } from './width.ts';

/** The gaps in words, unit by unit, as an officer would report them. */
export function toWords(report: Report, width: number, paint: Paint): string {
  const units = report.units.flatMap((unit) => [...unitWords(report, unit, width, paint), '']);
  return [...turnoutWords(report, width, paint), paint(reportText.gaps.toUpperCase(), 'bold'), '', ...units].join('\n');
}

/** Who sent nothing comes first: it is what an officer acts on. */
function turnoutWords({ turnout }: Report, width: number, paint: Paint): string[] {
  const lines = turnoutLines(turnout);
  if (lines.length === 0) return [];
  const words = lines.flatMap(({ label, text }) =>
    paintFirst(hang('  - ', `${label}: ${text}`, width), printable(label), (part) => paint(part, 'bold')),
  );
  return [paint(reportText.turnout.toUpperCase(), 'bold'), '', ...words, ''];
}

/** Above this number, tasks that could not be judged are named by their ordinals alone. */
const openTasksQuoted = 2;

function unitWords(report: Report, unit: ReportUnit, width: number, paint: Paint): string[] {
  const head = unit.name + (unit.name.includes(unit.file) ? '' : ` (${unit.file})`);
  const result = unit.error ?? `${unit.summary === null ? '' : summaryText(unit.summary)}.`;
  const lines = paintFirst(hang('', `${head}: ${result}`, width), printable(unit.name), (name) => paint(name, 'bold'));
  if (unit.error !== null) return lines;
  const gaps = gapsOf(report, unit);
  const open = gaps.filter(({ cell }) => cell.status === 'undetermined');
  const told = open.length > openTasksQuoted ? gaps.filter((gap) => !open.includes(gap)) : gaps;
  const say = (status: Status, text: string): void => {
    lines.push(...paintFirst(hang('  - ', text, width), statusLabel[status], (label) => paint(label, status)));
  };
  for (const gap of told) say(gap.cell.status, gapWords(gap));
  if (told.length < gaps.length) say('undetermined', openWords(report, unit, open));
  const remarks = remarksOf(report, unit).length;
  if (remarks > 0) lines.push(...hang('  ', reportText.remarks(remarks), width));
  const more = [
    ...(unit.repeated.length > 0 ? [reportText.repeatedTasks(unit.repeated.map((at) => rowName(report, at)))] : []),
    ...(unit.extra.length > 0 ? [reportText.extraTasks(unit.extra.length)] : []),
  ];
  for (const text of more) lines.push(...hang('  ', text, width));
  return lines;
}

function openWords(report: Report, unit: ReportUnit, open: Gap[]): string {
  const troubles = unit.diagnostics.some((one) => one.severity === 'error') ? whyUnread(unit.diagnostics) : '';
  return openTasksText(
    open.map(({ index }) => rowName(report, index)),
    troubles,
  );
}

/** A row by its ordinal, or by its place in the table. */
function rowName({ rows }: Report, index: number): string {
  return rows[index]?.ordinal ?? `(${index + 1})`;
}

function gapWords({ row, cell }: Gap): string {
  const [first] = cell.matches;
  const place = first === undefined ? '' : placeText(first.task.ordinal, first.task.pages);
  return gapText({ status: cell.status, ordinal: row.ordinal, text: row.text, findings: cell.findings, place });
}

/** Lines behind a bullet, wrapped to the width. */
function hang(bullet: string, text: string, width: number): string[] {
  const indent = ' '.repeat(bullet.length);
  return wrap(printable(text), width - bullet.length).map((line, i) => (i === 0 ? bullet : indent) + line);
}

function paintFirst(lines: string[], label: string, paint: (label: string) => string): string[] {
  return lines.map((line, i) => (i === 0 ? line.replace(label, () => paint(label)) : line));
}
