import type { Paragraph, Root, Table } from 'mdast';
import type { AgencyContext } from '#lexicon';
import type { Field, Source, TaskDraft, TaskSection } from '#model';
import { confidenceOf, mergeSources, toLine } from '#tree';
import type { Block, Section } from '#tree';
import { bodyOf } from './addressees.ts';
import { flat, headOf, printedHead, toField } from './blocks.ts';
import { actorsOf, isBareActor, isSentence, opensWithActor, underActors } from './heading-actors.ts';
import { groupOf, isBullet } from './item-groups.ts';
import type { Scope } from './item-groups.ts';
import { isAside, isMember, isStampRemains, sendsToAnnex } from './asides.ts';
import { isClosingFormula, isDecisionFormula } from './closing.ts';
import { withoutGrounds } from './grounds.ts';
import { readBracketActors } from './bracket-actors.ts';
import { fieldsBehind, fieldsOf, fieldsOfRuns, isContentLabel, isFieldBlock } from './section-fields.ts';
import { readFieldLine, readInnerFields } from './field-lines.ts';
import type { FieldValues } from './field-lines.ts';
import { kindOfHeading, topStyles } from './headings.ts';
import type { HeadingKind } from './headings.ts';

export interface BodyTasks {
  tasks: TaskDraft[];
  aims: Field[];
  /** Tables in the body, with the headings above them, and how many of the tasks stand in front of each. */
  tables: { table: Table; path: string[]; kind: HeadingKind; behind: number }[];
}

/** Tasks of the sections NHIỆM VỤ, GIẢI PHÁP, TỔ CHỨC THỰC HIỆN, KINH PHÍ …, each lowest item one task; `decides` in a decision. */
export function extractBodyTasks(tree: Root, context: AgencyContext, decides: boolean): BodyTasks {
  const result: BodyTasks = { tasks: [], aims: [], tables: [] };
  const start: Scope = { kind: 'none', top: true, inner: false, key: '', path: [], fields: {}, actors: {} };
  collect(bodyOf(tree), start, new Collector(result, context, decides));
  return result;
}

/** Tasks of an annex that gives work by lists; its tables are read as such. */
export function extractListTasks(blocks: readonly Block[], context: AgencyContext, key: string): TaskDraft[] {
  const result: BodyTasks = { tasks: [], aims: [], tables: [] };
  const start: Scope = { kind: 'body', top: false, inner: false, key, path: [], fields: {}, actors: {} };
  collect(blocks, start, new Collector(result, context, false));
  return result.tasks.map((task) => ({ ...task, section: 'appendix' }));
}

class Collector {
  readonly result: BodyTasks;
  readonly context: AgencyContext;
  /** The document is a decision: some of its articles are about itself. */
  readonly decides: boolean;
  constructor(result: BodyTasks, context: AgencyContext, decides: boolean) {
    this.result = result;
    this.context = context;
    this.decides = decides;
  }

  /** Adds the task unless it is a formula; true where it was added. */
  add(
    text: string,
    ordinal: string | null,
    sources: Source[],
    scope: Scope,
    key: string,
    lines: FieldValues = {},
  ): boolean {
    if (scope.kind === 'aims' || scope.kind === 'none') return false;
    if (isClosingFormula(text, ordinal !== null)) return false;
    if (this.decides && isDecisionFormula(text)) return false;
    if (isStampRemains(text, sources)) return false;
    const own = { ...lines, ...readBracketActors(text, this.context), ...readInnerFields(text) };
    const named = opensWithActor(text, this.context) ? {} : scope.actors;
    const fields = { ...named, ...scope.fields, ...own };
    this.result.tasks.push({
      key,
      ordinal,
      path: scope.path,
      section: scope.kind satisfies TaskSection,
      text,
      lead: fields.lead ?? fields.advice ?? null,
      support: joinAgencies(fields.support, fields.lead === undefined ? undefined : fields.advice),
      product: fields.product ?? null,
      deadline: own.deadline ?? null,
      ...(scope.fields.deadline !== undefined && { sharedDeadline: scope.fields.deadline }),
      columnsDecide: false,
      sources,
      confidence: confidenceOf(sources),
    });
    return true;
  }

  addTable(table: Table, { path, kind }: Scope): void {
    this.result.tables.push({ table, path, kind, behind: this.result.tasks.length });
  }
}

function joinAgencies(...lists: (string | undefined)[]): string | null {
  const given = lists.filter((list) => list !== undefined);
  return given.length === 0 ? null : given.join('; ');
}

function collect(children: readonly Block[], outer: Scope, into: Collector): void {
  const runs = fieldsOfRuns(children);
  const shared = { ...outer.fields, ...(runs === null && fieldsOf(children)), ...fieldsBehind(children) };
  let group: { scope: Scope; style: string } | null = null;
  let unnumbered = 0;
  children.forEach((child, i) => {
    const scope = { ...outer, fields: { ...shared, ...runs?.[i] } };
    const ordinal = child.type === 'section' ? child.data.ordinal : null;
    const part = ordinal ?? String(unnumbered + 1);
    if (ordinal === null) unnumbered += 1;
    const key = scope.key === '' ? part : `${scope.key}.${part}`;
    if (child.type === 'table') into.addTable(child, scope);
    else if (child.type === 'section')
      collectSection(child, group && group.style === child.data.style ? group.scope : scope, key, into);
    else if (child.type === 'paragraph') {
      const next = children.slice(i + 1).find(({ type }) => type !== 'pageBreak');
      const named = groupOf(child, next, scope, into.context);
      if (named === null || isSentence(toLine(child))) collectParagraph(child, next, scope, key, into);
      group = named && next?.type === 'section' ? { scope: named, style: next.data.style } : null;
    }
  });
}

function collectSection(section: Section, scope: Scope, key: string, into: Collector): void {
  const head = headOf(section);
  const text = toLine(head);
  const values = readFieldLine(text);
  const below = section.children.slice(1);
  const rest = section.data.ordinal === null ? withoutGrounds(below) : below;
  if (values && values.content === undefined && rest.every((block) => block.type === 'pageBreak')) return;
  if (values && Object.keys(values).length === 0 && isFieldBlock(section)) return;
  const outer = topStyles.has(section.data.style);
  const content = rest.filter((block) => !isFieldBlock(block) && !isAside(block) && !isMember(block));
  const kind = headingKind(text, outer, content.length > 0, scope);
  const numbered = section.data.style === 'upper' || section.data.style === 'roman';
  const inner = { ...scope, kind, key, top: false, inner: scope.inner || numbered };
  if (kind === 'aims') into.result.aims.push(...aimsOf(section));
  if (content.length === 0) {
    collectLeaf(section, text, inner, key, into, fieldsOf(rest));
    return;
  }
  const transparent = values?.content !== undefined || isContentLabel(text);
  const named = actorsOf(text, into.context);
  // "1. NHIỆM VỤ" on top is a part, which paths leave out, as an article of a decision is; "1. Phòng Kinh tế" is none
  const article = into.decides && section.data.style === 'article';
  const part = article || (scope.top && (outer || named.lead === undefined));
  const path =
    (outer && !(numbered && scope.inner)) || transparent || part ? scope.path : [...scope.path, printedHead(section)];
  // a full sentence is a task of its own, although plain paragraphs follow, or, where it is long or a bullet, items
  const plain = content.every((block) => block.type === 'paragraph');
  const bullet = isBullet(section) && text.length > 50;
  const sentence = /[.;]$/u.test(text) && (bullet || (plain ? text.length > 80 : isSentence(text)));
  if (sentence) into.add(text, section.data.ordinal, sourcesOf(head), inner, key);
  collect(rest, underActors({ ...inner, path }, named), into);
}

/** A section without content: its own line is the task; so is a heading with field lines only. */
function collectLeaf(
  section: Section,
  text: string,
  scope: Scope,
  key: string,
  into: Collector,
  lines: FieldValues,
): void {
  const value = readFieldLine(text)?.content;
  if (section.data.style === 'article' && kindOfHeading(text, false) !== null) return;
  if (isContentLabel(text) || isBareActor(text, into.context)) return;
  const below = section.children.slice(1);
  const bare = topStyles.has(section.data.style) && !below.some(isFieldBlock);
  if ((bare || below.some(sendsToAnnex)) && !/[.;]$/u.test(text)) return;
  into.add(
    value ?? text,
    section.data.ordinal,
    sourcesOf(...section.children.filter((b) => b.type === 'paragraph').slice(0, 1)),
    scope,
    key,
    lines,
  );
}

function collectParagraph(block: Paragraph, next: Block | undefined, scope: Scope, key: string, into: Collector): void {
  const line = toLine(block);
  const values = readFieldLine(line);
  // "Nội dung: Khảo sát …" between a title and the lines that say who and when
  if (block.data?.note || isAside(block) || (values !== null && !values.content)) return;
  const text = values?.content ?? line;
  if (/:$/u.test(text) && !isSentence(text) && (next?.type === 'section' || next?.type === 'table')) return;
  if (!/\p{L}{2}/u.test(text) || /^\([^()]*\)[.;]?$/u.test(text)) return;
  // "Nguồn kinh phí": a heading whose number was lost
  if (!/[.;:]$/u.test(text) && text.split(/\s+/u).length <= 4 && kindOfHeading(text, false) !== null) return;
  into.add(text, null, sourcesOf(block), scope, key);
}

function headingKind(text: string, outer: boolean, hasContent: boolean, scope: Scope): HeadingKind {
  if (/^(?:mục tiêu|mục đích)(?:\s+(?:chung|cụ thể))?\s*:/iu.test(text)) return 'aims';
  if (scope.kind === 'body' && /^kinh phí(?:\s+(?:thực hiện|triển khai))?\s*:/iu.test(text)) return 'funding';
  const top = outer || scope.top;
  const kind = top || hasContent || text.split(/\s+/u).length <= 8 ? kindOfHeading(text, top) : null;
  return kind ?? (scope.top ? 'body' : scope.kind);
}

function aimsOf(section: Section): Field[] {
  return flat(section.children)
    .filter((block) => block.type === 'paragraph')
    .map((block) => toField(block, block.data?.sources ?? []));
}

function sourcesOf(...blocks: Paragraph[]): Source[] {
  return mergeSources(...blocks.map((block) => block.data?.sources));
}
