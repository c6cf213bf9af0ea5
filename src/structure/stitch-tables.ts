import type { Paragraph, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#diagnostics';
import { confidenceOf, firstPage, mergeSources, toLine } from '#tree';
import type { Block } from '#tree';
import { foldKey } from '#text';
import { extendMerged, joinCutRow, judgeJunction } from './cut-rows.ts';
import { mendOrdinals } from './misread-ordinals.ts';
import { checkOrdinals } from './ordinals.ts';
import { alignColumns } from './table-columns.ts';
import { cellsOf, countHeaders, isBareRow, isOrdinal, toPlaces } from './table-places.ts';

/**
 * Makes one table of a table that goes on over pages: header rows printed again are dropped and a row cut by the page
 * break is joined again in every cell. Then checks that the ordinals run on and reports where they do not.
 */
export function stitchTables() {
  return (tree: Root, file: VFile): void => {
    const out: Block[] = [];
    let open: Table | null = null;
    let between: Block[] = [];
    for (const block of tree.children as Block[]) {
      if (block.type !== 'table') {
        out.push(block);
        between.push(block);
        continue;
      }
      if (open && areContinuous(between) && append(open, block, between)) {
        for (const title of between.filter(isContinuationTitle)) out.splice(out.indexOf(title), 1);
      } else {
        out.push(block);
        open = block;
      }
      between = [];
    }
    tree.children = out as Root['children'];
    for (const block of out) {
      if (block.type !== 'table') continue;
      mendOrdinals(block, file);
      reportGaps(block, file);
    }
  };
}

function reportGaps(table: Table, file: VFile): void {
  if (table.data?.ruled === false) return;
  for (const gap of checkOrdinals(table)) {
    const page = firstPage(gap.sources);
    report(
      file,
      'table-ordinal-gap',
      { ...(page !== null && { page }), before: gap.before, after: gap.after },
      gap.sources,
    );
  }
}

/** Nothing stands between but what a page break brings: the break, furniture, "(tiếp theo)". */
function areContinuous(between: readonly Block[]): boolean {
  return between.every((block) => block.type === 'pageBreak' || isFurniture(block) || isContinuationTitle(block));
}

function isFurniture(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  return (
    [block.data?.furniture, block.data?.annotation, block.data?.note].includes(true) ||
    /^[-–\s\d]{0,9}$/u.test(toLine(block)) ||
    isStroke(block)
  );
}

/** What an engine makes of a piece of a table's broken edge. */
function isStroke(block: Paragraph): boolean {
  return confidenceOf(block.data?.sources) < 1 && /^[Il|!]$/u.test(toLine(block));
}

function isContinuationTitle(block: Block): block is Paragraph {
  if (block.type !== 'paragraph') return false;
  const key = foldKey(toLine(block));
  return key.length < 120 && /\(tiep(?: theo)?(?: trang \d+)?\)|^tiep theo(?: trang \d+)?$/u.test(key);
}

/** Appends `next` to `open` where it continues it; false where it is a table of its own. */
function append(open: Table, next: Table, between: readonly Block[]): boolean {
  if (open.data?.ruled === false || next.data?.ruled === false) return false;
  const repeated = countRepeatedHeaders(open, next);
  if (countHeaders(next) > repeated) return false;
  if (repeated === 0 && !goesOn(open, next, between)) return false;
  if (!alignColumns(open, next, repeated > 0 || runsOn(open, next))) return false;
  next.children.splice(0, repeated);
  if (next.children.length > 0) join(open, next);
  const confidence = Math.min(open.data?.confidence ?? 1, next.data?.confidence ?? 1);
  open.data = { ...open.data, sources: mergeSources(open.data?.sources, next.data?.sources), confidence };
  return true;
}

/** Without a header printed again: no header of its own, no numbering from 1, and in one flow of text proof by ordinals. */
function goesOn(open: Table, next: Table, between: readonly Block[]): boolean {
  const first = next.children[0];
  if (!first || /^(?:s?tt|so tt|so thu tu)$/u.test(foldKey(toLine(first.children[0] ?? first)))) return false;
  if (runsOn(open, next)) return true;
  if (!between.some((block) => block.type === 'pageBreak')) return false;
  const restarts = /^0?1\s*[.)]?$/u.test(foldKey(toLine(first.children[0] ?? first)));
  return !restarts || isBareRow(toPlaces(open).at(-1) ?? []);
}

function join(open: Table, next: Table): void {
  const junction = judgeJunction(open, next);
  if (junction === 'joined') joinCutRow(open, next);
  else if (junction === 'merged-on') extendMerged(open, next);
  open.children.push(...next.children);
}

/** Leading rows of `next` that print the header of `open` again. */
function countRepeatedHeaders(open: Table, next: Table): number {
  const headers = open.children.slice(0, Math.max(1, countHeaders(open))).map(keysOf);
  let count = 0;
  while (count < next.children.length) {
    const keys = keysOf(next.children[count]!);
    if (!headers.some((known) => isAlike(known, keys))) break;
    count += 1;
  }
  return count;
}

function keysOf(row: Table['children'][number]): string[] {
  return row.children.map((cell) => foldKey(toLine(cell)).replace(/[^a-z0-9]+/gu, ''));
}

/** Equal cells, save for one in four at most: two readings of one heading may differ. */
function isAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return a.some((key) => key !== '');
  const equal = a.filter((key, i) => key !== '' && key === b[i]).length;
  return a.length === b.length && equal >= 2 && equal >= 0.75 * a.filter((key, i) => key !== '' || b[i] !== '').length;
}

/** Whether the first ordinal of `next` is the one after the last of `open`. */
function runsOn(open: Table, next: Table): boolean {
  const numbers = (table: Table) =>
    toPlaces(table)
      .map((row) => cellsOf(row)[0]?.text ?? '')
      .filter((text) => isOrdinal(text) && /^\d+/u.test(text))
      .map((text) => Number.parseInt(text, 10));
  const [last, first] = [numbers(open).at(-1), numbers(next)[0]];
  return last !== undefined && first !== undefined && (first === last || first === last + 1);
}
