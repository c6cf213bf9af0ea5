import {
  notApplicableLabel,
  notApplicableSign,
  percentNumber,
  rateText,
  reportText,
  statusLabel,
  statusSign,
  unreadableLabel,
  unreadableSign,
} from '#labels';
import type { Status } from '#model';
import { rowRate, unitRate } from '../gaps.ts';
import type { Report, ReportUnit } from '../report.ts';
import { printable } from './paint.ts';
import type { Paint } from './paint.ts';
import { displayWidth, padCenter, padEnd, wrapTo } from './width.ts';

/** Narrowest and widest task column, and how many lines a task may take. */
const taskWidth = { least: 24, most: 70, lines: 2 };
const ordinalWidth = 5;
const rateWidth = 6;
/** A unit column with its name on up to three lines, or only with its number. */
const namedColumn = 16;
const numberedColumn = 3;

/** The coverage table: one row a parent task, one column a unit; broken into blocks of units that fit in `width`. */
export function toTable(report: Report, width: number, paint: Paint): string {
  const named = ordinalWidth + rateWidth + taskWidth.least + 12 + report.units.length * (namedColumn + 3) <= width;
  const columnWidth = named ? namedColumn : numberedColumn;
  const fixed = ordinalWidth + rateWidth + 10;
  const perBlock = Math.max(1, Math.floor((width - fixed - taskWidth.least) / (columnWidth + 3)));
  const lines: string[] = [];
  if (!named) lines.push(...unitKey(report.units), '');
  for (let from = 0; from < Math.max(1, report.units.length); from += perBlock) {
    const units = report.units.slice(from, from + perBlock);
    const rest = width - fixed - units.length * (columnWidth + 3);
    const task = Math.max(taskWidth.least, Math.min(taskWidth.most, rest));
    lines.push(...block(report, units, { from, named, columnWidth, task }, paint), '');
  }
  lines.push(legend(paint));
  return `${lines.join('\n')}\n`;
}

interface Shape {
  /** Index of the first unit of the block. */
  from: number;
  named: boolean;
  columnWidth: number;
  task: number;
}

function block(report: Report, units: ReportUnit[], shape: Shape, paint: Paint): string[] {
  const { columnWidth, task, from, named } = shape;
  const widths = [ordinalWidth, task, rateWidth, ...units.map(() => columnWidth)];
  const bar = `├${widths.map((one) => '─'.repeat(one + 2)).join('┼')}┤`;
  const heads = units.map((unit, i) => (named ? wrapTo(printable(unit.name), columnWidth, 3) : [String(from + i + 1)]));
  const lines = [
    bar.replaceAll('┼', '┬').replace('├', '┌').replace('┤', '┐'),
    ...rowLines(
      [[reportText.ordinal], wrapTo(reportText.task, task, 2), [reportText.rateShort], ...heads],
      widths,
      (text) => paint(text, 'bold'),
    ),
    bar,
  ];
  report.rows.forEach((row, index) => {
    const cells = units.map((unit) => [signOf(unit, index)]);
    const head = [
      [row.ordinal ?? '–'],
      wrapTo(printable(row.text), task, taskWidth.lines),
      [rateText(rowRate(report, index).rate)],
    ];
    lines.push(
      ...rowLines([...head, ...cells], widths, (text, column) => paintSign(text, units[column - 3], index, paint)),
    );
  });
  const rates = units.map((unit) => [percentNumber(unitRate(unit))]);
  lines.push(bar, ...rowLines([[''], [reportText.ratePercent], [''], ...rates], widths, (text) => paint(text, 'bold')));
  return [...lines, bar.replaceAll('┼', '┴').replace('├', '└').replace('┤', '┘')];
}

/** Lines of a row whose cells are lists of lines; units (from the fourth column) stand in the middle. */
function rowLines(cells: string[][], widths: number[], style: (text: string, column: number) => string): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, column) => {
      const text = cell[line] ?? '';
      const width = widths[column] ?? 0;
      return style(column < 2 ? padEnd(text, width) : padCenter(text, width), column);
    });
    return `│ ${parts.join(' │ ')} │`;
  });
}

function signOf(unit: ReportUnit, index: number): string {
  const cell = unit.cells[index];
  if (cell === undefined) return unreadableSign;
  return cell.applies ? statusSign[cell.status] : notApplicableSign;
}

function paintSign(text: string, unit: ReportUnit | undefined, index: number, paint: Paint): string {
  const cell = unit?.cells[index];
  return cell?.applies ? paint(text, cell.status) : text;
}

function unitKey(units: ReportUnit[]): string[] {
  const numbers = units.map((_, i) => `${i + 1}.`);
  const width = Math.max(0, ...numbers.map(displayWidth));
  return units.map((unit, i) => {
    const result = unit.error === null ? rateText(unitRate(unit)) : unreadableLabel.toLowerCase();
    return `${padEnd(numbers[i] ?? '', width)} ${printable(unit.name)} – ${result}`;
  });
}

function legend(paint: Paint): string {
  const statuses: Status[] = ['covered', 'partial', 'missing', 'undetermined'];
  return [
    ...statuses.map((status) => `${paint(statusSign[status], status)} ${statusLabel[status].toLowerCase()}`),
    `${notApplicableSign} ${notApplicableLabel.toLowerCase()}`,
    `${unreadableSign} ${unreadableLabel.toLowerCase()}`,
  ].join('   ');
}
