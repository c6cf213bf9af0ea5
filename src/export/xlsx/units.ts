import { dateText, reportText as text, sheetText, turnoutState } from '#labels';
import type { Report } from '../report.ts';
import type { CellSpec, SheetSpec } from './book.ts';
import { plainStyle, signStyles } from './cells.ts';

/** Lines of a cell; an empty cell without any. */
function lines(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('\n');
}

/** Each listed unit with what it sent; plans of other bodies below. Null where no list was given. */
export function unitSheet(report: Report): SheetSpec | null {
  if (report.turnout.units.length === 0) return null;
  return {
    name: sheetText.units,
    title: [text.turnout],
    columns: [
      { heading: text.ordinal, width: 7 },
      { heading: text.unit, width: 40 },
      { heading: sheetText.state, width: 24 },
      { heading: text.file, width: 40 },
      { heading: sheetText.remarks, width: 60 },
    ],
    frozenColumns: 2,
    rows: unitRows(report),
  };
}

const stateStyles = {
  sent: plainStyle,
  unread: signStyles.undetermined,
  other: signStyles.partial,
  absent: signStyles.missing,
};

function* unitRows({ turnout }: Report): Iterable<CellSpec[]> {
  const late = new Map(turnout.late.map((one) => [one.file, one]));
  const lateText = (file: string): string[] => {
    const found = late.get(file);
    return found ? [`${text.late}: ${dateText(found.issued)} > ${dateText(found.wanted)}`] : [];
  };
  for (const [i, { name, state, files }] of turnout.units.entries()) {
    const remarks = [...files.flatMap(lateText), ...(files.length > 1 ? [text.repeated] : [])];
    yield [i + 1, name, { value: turnoutState[state], style: stateStyles[state] }, lines(files), lines(remarks)];
  }
  for (const { file, name, nearest } of turnout.unlisted)
    yield [
      null,
      name,
      text.unlisted,
      file,
      lines([...(nearest === null ? [] : [text.nearest(nearest)]), ...lateText(file)]),
    ];
  for (const file of turnout.unknown) yield [null, null, text.unknownSender, file, null];
}
