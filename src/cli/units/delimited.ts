import type { Row } from './row.ts';

/** What parts the cells of a line, the likelier first where two fit as well; a comma in front of a space parts words. */
const separators = [/\t/u, /;/u, /,(?! )/u, /\|/u];

/** Where a quoted cell is opened and never closed. */
export class OpenQuote extends Error {
  readonly row: number;
  constructor(row: number) {
    super(`Expected the quote opened in row ${row} to be closed`);
    this.row = row;
  }
}

/**
 * Rows of a text with separated cells (RFC 4180; ";", "," or tab, or "sep=;" in the first line), or of a text with one
 * name a line. Throws `OpenQuote`.
 */
export function readDelimited(text: string): Row[] {
  const declared = /^sep=(.)\r?\n/u.exec(text);
  if (declared?.[1] !== undefined) {
    const mark = declared[1].replace(/[|\\^$.*+?()[\]{}]/u, '\\$&');
    return split(text.slice(declared[0].length), new RegExp(mark, 'u'), 2);
  }
  const separator = findSeparator(text);
  if (separator !== null) return split(text, separator, 1);
  return text.split(/\r?\n|\r/u).map((line, i) => ({ number: i + 1, cells: [line] }));
}

/** The separator that parts most lines into the same number of cells; a comma inside names parts only a few. */
function findSeparator(text: string): RegExp | null {
  const lines = text.split(/\r?\n|\r/u).filter((line) => line.trim() !== '');
  let best: RegExp | null = null;
  let most = lines.length * 0.6;
  for (const separator of separators) {
    const counts = Map.groupBy(
      lines.map((line) => line.replace(/"(?:[^"]|"")*"/gu, '').split(separator).length),
      (count) => count,
    );
    counts.delete(1);
    const same = Math.max(0, ...[...counts.values()].map((alike) => alike.length));
    if (same > most) [best, most] = [separator, same];
  }
  return best;
}

function split(text: string, separator: RegExp, firstRow: number): Row[] {
  const ends = new Set(Array.from(text.matchAll(new RegExp(separator, 'gu')), (match) => match.index));
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = firstRow;
  let start = firstRow;
  let quoted = 0;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ number: start, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i]!;
    if (letter === '\n') line += 1;
    if (quoted > 0) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = 0;
    } else if (letter === '"' && cell.trim() === '') [quoted, cell] = [line, ''];
    else if (ends.has(i)) endCell();
    else if (letter === '\n') {
      endRow();
      start = line;
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted > 0) throw new OpenQuote(quoted);
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
