import type { Style } from '@protobi/exceljs';
import type { Status } from '#model';

/** Most characters that Excel takes in a cell. */
const cellLimit = 32_767;

/**
 * A text of a document as a cell value that no program runs. The cells are strings, never formulas; but a string that
 * begins like a formula would become one when the sheet is saved as CSV or the cell is edited, so it gets an apostrophe
 * in front (OWASP, "CSV Injection"). Characters that XML 1.0 forbids are dropped, and what is over Excel's limit is cut.
 */
export function toCellText(text: string): string {
  const legal = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/u.test(legal) ? `'${legal}` : legal;
  return safe.length <= cellLimit ? safe : `${safe.slice(0, cellLimit - 2).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** A number stays one, a text is made safe, nothing is an empty cell. */
export function toCell(value: string | number | null): string | number | null {
  return typeof value === 'string' ? toCellText(value) : value;
}

/** Background and letters of a verdict (ARGB). */
const statusColours: Record<Status, { fill: string; font: string }> = {
  covered: { fill: 'FFDDEFE2', font: 'FF1D6B3C' },
  partial: { fill: 'FFFBEBC8', font: 'FF8A5A00' },
  undetermined: { fill: 'FFE6E3F1', font: 'FF54478C' },
  missing: { fill: 'FFF9D9D5', font: 'FFA32A1E' },
};

const thin = { style: 'thin' as const, color: { argb: 'FFD5DAE0' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = { name: 'Times New Roman', size: 11 };

/** Number format "@": Excel keeps what is typed into such a cell as text. */
const asText = '@';

export const textStyle = {
  font,
  border,
  numFmt: asText,
  alignment: { wrapText: true, vertical: 'top' as const },
};

export const headStyle = {
  font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
  border,
  numFmt: asText,
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FF1F4E79' } },
  alignment: { wrapText: true, vertical: 'middle' as const, horizontal: 'center' as const },
};

export const rateStyle = {
  font: { ...font, bold: true },
  border,
  numFmt: '0 %',
  alignment: { vertical: 'top' as const, horizontal: 'center' as const },
};

export const titleStyle = { font: { ...font, size: 14, bold: true }, numFmt: asText };
export const noteStyle = { font: { ...font, italic: true, color: { argb: 'FF5A6472' } }, numFmt: asText };
export const plainStyle = {
  ...textStyle,
  font: { ...font, color: { argb: 'FF8A94A0' } },
  alignment: { ...textStyle.alignment, horizontal: 'center' as const },
};

/** Style of a sign in the matrix. */
export const signStyles: Record<Status, Partial<Style>> = {
  covered: signStyle('covered'),
  partial: signStyle('partial'),
  undetermined: signStyle('undetermined'),
  missing: signStyle('missing'),
};

function signStyle(status: Status): Partial<Style> {
  const colours = statusColours[status];
  return {
    font: { name: 'Segoe UI Symbol', size: 11, bold: true, color: { argb: colours.font } },
    border,
    numFmt: asText,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.fill } },
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  };
}
