import type { Source } from '#model/source';
import { cell, row, table } from '#tree';
import type { Block } from '#tree';
import type { TextLine } from './lines.ts';

const ordinalHeading = /^(?:s?tt|số\s*tt|số thứ tự)\.?$/iu;

/** Takes tables out of the lines; the stretches between them become paragraphs by `toBlocks`. */
export function takeTables(lines: readonly TextLine[], toBlocks: (lines: readonly TextLine[]) => Block[]): Block[] {
  const out: Block[] = [];
  let from = 0;
  for (let at = 0; at < lines.length;) {
    const found = tableAt(lines, at);
    if (!found) {
      at += 1;
      continue;
    }
    out.push(...toBlocks(lines.slice(from, at)), found.block);
    at += found.length;
    from = at;
  }
  return [...out, ...toBlocks(lines.slice(from))];
}

function tableAt(lines: readonly TextLine[], at: number): { block: Block; length: number } | null {
  const style = /^[|│┌+]/u.test(lines[at]!.text.trim()) ? 'bars' : lines[at]!.text.includes('\t') ? 'tabs' : null;
  if (style === null) return null;
  const rows: { cells: string[]; line: TextLine }[] = [];
  let length = 0;
  while (at + length < lines.length) {
    const line = lines[at + length]!;
    const cells = style === 'bars' ? barCells(line.text) : tabCells(line.text, rows[0]?.cells.length);
    if (cells === null) break;
    if (cells.length > 0) rows.push({ cells, line });
    length += 1;
  }
  const first = rows[0]?.cells ?? [];
  if (rows.length < 3 || first.length < 3) return null;
  if (style === 'tabs' && !ordinalHeading.test(first[0] ?? '')) return null;
  return { block: toTable(joinWrappedRows(rows)), length };
}

/** Cells of a line drawn with bars; none for a line of rules, null for another line. */
function barCells(text: string): string[] | null {
  const line = text.trim();
  if (/^[|│┌├└+][\s\-─═=+┬┼┴│|:┐┤┘]*$/u.test(line)) return [];
  if (!/^[|│].*[|│]$/u.test(line)) return null;
  return line
    .slice(1, -1)
    .split(/[|│]/u)
    .map((part) => part.trim());
}

function tabCells(text: string, width: number | undefined): string[] | null {
  const cells = text.split('\t').map((part) => part.trim());
  if (cells.length < 3 || (width !== undefined && Math.abs(cells.length - width) > 1)) return null;
  return width === undefined
    ? cells
    : [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')].slice(0, width);
}

/** A row that goes on in the next line has no ordinal there. */
function joinWrappedRows(rows: { cells: string[]; line: TextLine }[]): typeof rows {
  const out: typeof rows = [];
  for (const { cells, line } of rows) {
    const before = out.at(-1);
    const continues =
      before !== undefined &&
      out.length > 1 &&
      cells[0] === '' &&
      cells.filter((c) => c !== '').length < cells.length - 1;
    if (continues) before.cells = before.cells.map((text, i) => `${text} ${cells[i] ?? ''}`.trim());
    else out.push({ cells, line });
  }
  return out;
}

function toTable(rows: readonly { cells: string[]; line: TextLine }[]): Block {
  const sourceOf = (line: TextLine): Source[] => [{ kind: 'text', line: line.line, column: 1, offset: line.offset }];
  return table(
    rows.map(({ cells, line }, i) =>
      row(
        cells.map((text) => cell(text, { sources: sourceOf(line) })),
        { sources: sourceOf(line), ...(i === 0 && { isHeader: true }) },
      ),
    ),
    { ruled: true, sources: rows[0] ? sourceOf(rows[0].line) : [] },
  );
}
