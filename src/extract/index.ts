import type { Root, Table } from 'mdast';
import type { Plugin } from 'unified';
import { diagnostic } from '#diagnostics';
import { readShortNames, toIssuer } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import type { Agency, Diagnostic, Field, PlanDraft, TaskDraft } from '#model';
import { toLine } from '#tree';
import type { Block } from '#tree';
import { bodyOf } from './addressees.ts';
import { givenTo } from './heading-actors.ts';
import { annexesOf, givesWork } from './annexes.ts';
import { extractTableTasks } from './appendix-table.ts';
import type { ColumnKind } from './columns.ts';
import { flat, headOf, printedHead, toField } from './blocks.ts';
import { extractBodyTasks, extractListTasks } from './body-tasks.ts';
import type { BodyTasks } from './body-tasks.ts';
import { extractLetterhead } from './letterhead.ts';
import { isDecision } from './main-document.ts';
import { spellScanned } from './scanned.ts';
import { flattenedTables, lostAppendix } from './lost-appendix.ts';
import { extractSignature } from './signature.ts';
import { extractTitle } from './title.ts';

export { extractAttached } from './attached.ts';
export { chooseMain } from './main-document.ts';

declare module 'unified' {
  interface CompileResultMap {
    PlanDraft: PlanDraft;
  }
}

/** unified compiler: structured document tree → `PlanDraft`. */
export const extract: Plugin<[], Root, PlanDraft> = function () {
  this.compiler = (tree) => extractPlan(tree as Root);
};

/** What a structured tree says, uninterpreted: raw strings and their sources. `outer` issues a plan without letterhead. */
export function extractPlan(tree: Root, outer: Agency | null = null): PlanDraft {
  const read = { ...extractLetterhead(tree), ...extractTitle(tree), ...extractSignature(tree) };
  const { header, diagnostics: doubts } = spellScanned(read, tree);
  const issuer = header.issuer ? toIssuer((header.issuer.spelled ?? header.issuer.raw).split('\n')) : outer;
  const [preamble, passages] = [preambleOf(tree), passagesOf(tree)];
  const texts = [...preamble, ...passages].map(({ raw }) => raw);
  const context: AgencyContext = { issuer, shortNames: readShortNames(texts, { issuer }) };
  const body = extractBodyTasks(tree, context, isDecision(header));
  const tables = extractTables(tree, body, context);
  const tasks = unique(inOrder(body.tasks, tables.found));
  const diagnostics = [
    ...doubts,
    ...tables.diagnostics,
    ...flattenedTables(tree),
    ...lostAppendix(tree, tasks),
    ...loneAnnex(tree, header.code),
  ];
  return {
    ...header,
    aims: body.aims,
    preamble,
    passages,
    tasks,
    diagnostics,
  };
}

/** Tasks of a table, and how many of the body's stand in front of it. */
interface TableTasks {
  tasks: TaskDraft[];
  behind: number;
}

/** Tasks as they stand in the document: those of a table in the body amid the body's. */
function inOrder(body: readonly TaskDraft[], tables: readonly TableTasks[]): TaskDraft[] {
  const at = (from: number): TaskDraft[] =>
    tables.filter(({ behind }) => behind === from).flatMap(({ tasks }) => tasks);
  return [...body.flatMap((task, i) => [...at(i), task]), ...at(body.length)];
}

function extractTables(
  tree: Root,
  body: BodyTasks,
  context: AgencyContext,
): { found: TableTasks[]; diagnostics: Diagnostic[] } {
  const all: (TableTasks & { table: Table })[] = [];
  const diagnostics: Diagnostic[] = [];
  const inBody = new Map(body.tables.map((entry) => [entry.table, entry]));
  let columns: ColumnKind[] | null = null;
  let annex = 0;
  for (const { table, path, given } of placedTables(tree.children as Block[], context)) {
    const entry = inBody.get(table);
    const region = table.data?.region;
    if (!entry && region !== 'appendix') continue;
    annex += 1;
    const key = annex === 1 ? 'appendix' : `appendix${annex}`;
    const found = extractTableTasks(table, { key, path: entry?.path ?? path, before: columns, given });
    columns = found.columns ?? columns;
    all.push({ table, tasks: found.tasks, behind: entry?.behind ?? body.tasks.length });
    diagnostics.push(...found.diagnostics);
  }
  return { found: withLists(all, tree, context, body.tasks.length), diagnostics };
}

/** With the tasks of annexes that give work by lists, not by a table. */
function withLists(
  tables: readonly (TableTasks & { table: Table })[],
  tree: Root,
  context: AgencyContext,
  behind: number,
): TableTasks[] {
  const inAnnexes = new Set<Table>();
  const lists = annexesOf(tree).flatMap((annex, i): TableTasks[] => {
    for (const table of annex.tables) inAnnexes.add(table);
    const own = tables.filter(({ table }) => annex.tables.includes(table));
    const key = i === 0 ? 'appendix' : `appendix${i + 1}`;
    if (!givesWork(annex)) return own;
    const read = own.some(({ tasks }) => tasks.length > 0);
    const content = read ? annex.content.filter(isListed) : annex.content;
    return [...own, { tasks: extractListTasks(content, context, key), behind }];
  });
  return [...tables.filter(({ table }) => !inAnnexes.has(table)), ...lists];
}

/** A heading with items below it and no table: beside tables of tasks it holds tasks too. */
function isListed(block: Block): boolean {
  return block.type === 'section' && block.children.length > 1 && flat([block]).every(({ type }) => type !== 'table');
}

/** A table with the headings above it, and whom one of them gives the work to. */
interface PlacedTable {
  table: Table;
  path: string[];
  given: string | null;
}

/** The tables in order: "1. Hạ tầng" between two tables of an annex heads a group. */
function placedTables(
  blocks: readonly Block[],
  context: AgencyContext,
  path: string[] = [],
  given: string | null = null,
): PlacedTable[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [{ table: block, path, given }];
    if (block.type !== 'section') return [];
    const { style } = block.data;
    const head = toLine(headOf(block));
    const named = style !== 'heading' && style !== 'part' && head.length < 200;
    const inner = named ? [...path, printedHead(block)] : path;
    return placedTables(block.children.slice(1), context, inner, givenTo(head, context) ?? given);
  });
}

/** Keys name tasks for good: a second one of the same key gets a number. */
export function unique(tasks: TaskDraft[]): TaskDraft[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const key = task.section === 'appendix' ? task.key : `${task.section}.${task.key}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...task, key: count === 1 ? key : `${key}~${count}` };
  });
}

/** Paragraphs between the title and the first section: căn cứ, thực hiện, xét đề nghị. */
function preambleOf(tree: Root): Field[] {
  const fields: Field[] = [];
  for (const block of bodyOf(tree)) {
    if (block.type === 'section') {
      const head = headOf(block);
      // "- Căn cứ …;" in front of the first heading belongs to the preamble too
      if (block.data.ordinal !== null || !/^căn cứ(?!\p{L})/iu.test(toLine(head))) break;
      fields.push(toField(head, head.data?.sources ?? []));
    } else if (block.type === 'paragraph' && !block.data?.note) {
      fields.push(toField(block, block.data?.sources ?? []));
    }
  }
  return fields;
}

/** Every other paragraph and cell of body and annexes, in order. */
function passagesOf(tree: Root): Field[] {
  const preamble = new Set(preambleOf(tree).map((field) => field.raw));
  return flat(tree.children as Block[]).flatMap((block): Field[] => {
    const region = block.data?.region;
    if (region !== 'body' && region !== 'appendix') return [];
    if (block.type === 'table') {
      return block.children.flatMap((row) =>
        row.children.map((cell) => toField(cell, cell.data?.sources ?? row.data?.sources ?? [])),
      );
    }
    const field = toField(block, block.data?.sources ?? []);
    return field.raw === '' || preamble.has(field.raw) ? [] : [field];
  });
}

/** Nothing but an annex, whose head names the document that it belongs to. */
function loneAnnex(tree: Root, code: Field | null): Diagnostic[] {
  const regions = new Set(flat(tree.children as Block[]).map((block) => block.data?.region));
  if (code === null || !regions.has('appendix') || regions.has('body') || regions.has('title')) return [];
  return [diagnostic('annex-alone', { code: code.raw }, code.sources)];
}
