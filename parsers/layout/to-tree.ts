import type { Paragraph, ParagraphData, Root } from 'mdast';
import type { Source } from '#model/source';
import { joinWrapped } from '#text';
import type { Block as TreeBlock } from '#tree';
import { mergeSources, pageBreak, paragraph, root } from '#tree';
import { toBlocks, toBodyLines } from './blocks.ts';
import type { Block, BodyLine } from './blocks.ts';
import { toPageBox } from './box.ts';
import { findFurniture } from './furniture.ts';
import { linesOf, tableSpans, toItems } from './items.ts';
import type { Outside, PageItems } from './items.ts';
import { mostly, toRows } from './lines.ts';
import { findMargins } from './margins.ts';
import type { Margins } from './margins.ts';
import type { Line, Page, Run } from './page.ts';
import { findScattered } from './scattered.ts';
import { toSource } from './source.ts';
import { takeStampRemains } from './incoming-remains.ts';
import { takeIncomingStamp } from './incoming.ts';
import { withoutMarginSpecks } from './specks.ts';
import { mergeStamps } from './stamps.ts';
import { findTablesOnPages } from './table/index.ts';

export type { Outside } from './items.ts';

export interface LaidOut {
  root: Root;
  /** To be reported: words of a table that no cell holds. */
  outside: Outside[];
  /** Pages with a table whose columns were not told apart, by a line of it. */
  scattered: { page: Page; line: Line }[];
}

/**
 * Pages → document tree (`src/tree/nodes.ts`): page numbers and running heads dropped, stamps put into their blanks,
 * tables filled, lines joined into paragraphs over page breaks, a page break between pages. Never throws.
 */
export function toTree(pages: readonly Page[]): LaidOut {
  const stamped = pages.map((page) => mergeStamps(takeStampRemains(takeIncomingStamp(withoutMarginSpecks(page)))));
  const grids = findTablesOnPages(stamped);
  const furniture = findFurniture(stamped, grids);
  const read = stamped.map((page, i) => toItems(withoutRuns(page, furniture), grids[i]!));
  const margins = marginsOf(read);
  const writer = new Writer(new Map(stamped.map((page) => [page.number, page])));
  for (const [i, { page, items, notes }] of read.entries()) {
    if (i > 0) writer.children.push(pageBreak(page.number));
    // what stood on a page that could not be read is unknown: nothing goes on across it; on a blank one nothing did
    if (page.runs.length === 0 && page.blank !== true) writer.addClosed([]);
    const body = toBodyLines(linesOf(items), page.number, margins[i]!);
    let lines: BodyLine[] = [];
    for (const item of items) {
      if (item.kind === 'line') {
        lines.push(body.shift()!);
        continue;
      }
      writer.addLines(lines);
      lines = [];
      if (item.kind === 'table') writer.addClosed([item.table]);
      else writer.addClosed(toColumnParagraphs(item.columns, page));
    }
    writer.addLines(lines);
    const noteLines = toBodyLines(notes, page.number, margins[i]!);
    writer.children.push(...toBlocks(noteLines).map((block) => toNote(writer.toParagraph(block))));
    writer.children.push(...toAnnotationParagraphs(page));
  }
  const scattered = read.flatMap(({ page, items }) => {
    const line = findScattered(linesOf(items));
    return line ? [{ page, line }] : [];
  });
  return { root: root(writer.children), outside: read.flatMap((r) => r.outside), scattered };
}

/** Collects the tree; the last paragraph stays open for lines of the next page. */
class Writer {
  readonly children: TreeBlock[] = [];
  readonly pages: ReadonlyMap<number, Page>;
  #open: { block: Block; at: number } | null = null;

  constructor(pages: ReadonlyMap<number, Page>) {
    this.pages = pages;
  }

  addLines(lines: readonly BodyLine[]): void {
    let blocks = toBlocks(lines);
    const first = blocks[0];
    if (this.#open !== null && first !== undefined) {
      const joined = toBlocks([...this.#open.block.lines, ...first.lines]);
      if (joined.length === 1) {
        this.#open.block = joined[0]!;
        this.children[this.#open.at] = this.toParagraph(joined[0]!);
        blocks = blocks.slice(1);
      }
    }
    for (const block of blocks) {
      this.#open = { block, at: this.children.length };
      this.children.push(this.toParagraph(block));
    }
  }

  /** Adds what no paragraph goes on behind. */
  addClosed(blocks: readonly TreeBlock[]): void {
    this.children.push(...blocks);
    this.#open = null;
  }

  toParagraph(block: Block): Paragraph {
    const sources = block.lines.map((line) => toSource(this.pages.get(line.page)!, line.box));
    return paragraph(joinLines(block.lines), {
      sources: mergeSources(sources),
      align: block.align,
      indent: roundTenth(block.lines[0]!.box[0]),
      ...looks(block.lines.flatMap((line) => line.runs)),
    });
  }
}

function toNote(block: Paragraph): Paragraph {
  return { ...block, data: { ...block.data, note: true } };
}

function withoutRuns(page: Page, dropped: ReadonlySet<Run>): Page {
  return dropped.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) };
}

/** Margins of each page, with those of all pages of its size to fall back on. */
function marginsOf(read: readonly PageItems[]): Margins[] {
  const sizeKey = (page: Page) => `${Math.round(page.width / 10)}x${Math.round(page.height / 10)}`;
  const shared = new Map<string, Margins>();
  for (const [key, group] of Map.groupBy(read, (r) => sizeKey(r.page))) {
    const lines = group.flatMap((r) => linesOf(r.items));
    if (lines.length > 0) shared.set(key, findMargins(lines, null));
  }
  return read.map(({ page, items }) => {
    const fallback = shared.get(sizeKey(page)) ?? null;
    const lines = linesOf(items);
    if (lines.length > 0) return findMargins(lines, fallback, tableSpans(items));
    return fallback ?? { left: 0, right: page.width, indents: [], leading: 18, size: 13 };
  });
}

function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).reduce(joinWrapped);
}

function toColumnParagraphs(columns: readonly Line[][][], page: Page): Paragraph[] {
  return columns.flatMap((column, i) =>
    column.map((lines) =>
      paragraph(joinLines(lines), {
        sources: mergeSources(lines.map((line) => toSource(page, line.box))),
        indent: roundTenth(lines[0]!.box[0]),
        ...looks(lines.flatMap((line) => line.runs)),
        ...(columns.length > 1 && { column: i }),
      }),
    ),
  );
}

function toAnnotationParagraphs(page: Page): Paragraph[] {
  return page.annotations.map((annotation) => {
    const text = toRows(annotation.runs).map((line) => line.text);
    const source: Source = { kind: 'page', page: page.number, box: toPageBox(page, annotation.box) };
    return paragraph(text.join('\n'), { sources: [source], annotation: true });
  });
}

function looks(runs: readonly Run[]): ParagraphData {
  return {
    ...(mostly(runs, (run) => run.bold) && { bold: true }),
    ...(mostly(runs, (run) => run.italic) && { italic: true }),
  };
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
