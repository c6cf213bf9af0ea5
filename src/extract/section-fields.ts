import { isActorPhrase } from '#lexicon';
import type { Paragraph } from 'mdast';
import { toLine } from '#tree';
import type { Block, Section } from '#tree';
import { flat, headOf } from './blocks.ts';
import { fieldOpenedBy, readFieldLine, readInnerFields } from './field-lines.ts';
import type { FieldValues } from './field-lines.ts';
import { topStyles } from './headings.ts';

/** Where the items of a section begin: "Nội dung:", "Nhiệm vụ cụ thể:". */
export function isContentLabel(text: string): boolean {
  return /^(?:(?:nội dung|nhiệm vụ)(?:\s+(?:thực hiện|cụ thể|công việc|triển khai))*|(?:phân công|cụ thể|nội dung|nhiệm vụ)(?:\s+(?:cụ thể|thực hiện|nhiệm vụ))*\s+như sau)\s*:?$/iu.test(
    text,
  );
}

/** A line that only fills a field of its section's items. */
export function isFieldBlock(block: Block): boolean {
  if (block.type === 'paragraph') return isPureField(toLine(block));
  if (block.type !== 'section') return false;
  return isPureField(toLine(headOf(block))) && !isHeading(block);
}

/** "IV. PHÂN CÔNG THỰC HIỆN:" above what each body does, not above the names of bodies: a heading, no field. */
function isHeading(section: Section): boolean {
  const text = toLine(headOf(section));
  const items = section.children.slice(1).filter((block) => block.type !== 'pageBreak');
  if (items.length === 0 || Object.keys(readFieldLine(text) ?? {}).length > 0) return false;
  if (topStyles.has(section.data.style)) return true;
  // "4. KẾT QUẢ CẦN ĐẠT:" is a part of the plan; the time of one goes for all
  if (text === text.toUpperCase() && fieldOpenedBy(text) !== 'deadline') return true;
  const names = flat(items).every(
    (block) => block.type === 'paragraph' && isActorPhrase(toLine(block), { issuer: null }, true),
  );
  return ['lead', 'advice', 'support'].includes(fieldOpenedBy(text) ?? '') && !names;
}

function isPureField(text: string): boolean {
  const values = readFieldLine(text);
  return values !== null && values.content === undefined && !isContentLabel(text);
}

/**
 * "* Cơ quan chủ trì: …" behind a list stands inside its last item by rank, but speaks for all: so where no other item
 * has such lines.
 */
export function fieldsBehind(children: readonly Block[]): FieldValues {
  const items = children.filter((child) => child.type === 'section' && !isFieldBlock(child)) as Section[];
  const last = items.at(-1);
  const alike = items.filter((item) => item.data.style === last?.data.style);
  if (last === undefined || alike.length < 2 || topStyles.has(last.data.style)) return {};
  const hasFields = (item: Section) => flat(item.children.slice(1)).some((block) => isFieldBlock(block));
  if (alike.slice(0, -1).some((item) => hasFields(item) || namesFields(item))) return {};
  const rest = last.children.slice(1);
  const values = rest.every((block) => block.type === 'pageBreak' || isFieldBlock(block)) ? fieldsOf(rest) : {};
  return values.lead === undefined ? {} : values;
}

/**
 * Fields of each block where several stand with field lines of their own one after the other ("… Đơn vị: A. / … Đơn vị:
 * B."), a run of blocks up to its lines; null where the lines speak for all.
 */
export function fieldsOfRuns(children: readonly Block[]): FieldValues[] | null {
  const runs: Block[][] = [];
  let closed = true;
  for (const child of children) {
    const field = isFieldBlock(child);
    if (closed && !field) runs.push([]);
    closed = field;
    (runs.at(-1) ?? runs[runs.push([]) - 1]!).push(child);
  }
  const values = runs.map(fieldsOf);
  const names = values.flatMap((fields) => Object.keys(fields));
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  const work = runs.filter((run) => run.some((child) => !isFieldBlock(child) && child.type !== 'pageBreak'));
  if (work.length < 2 || (!twice.has('lead') && !twice.has('deadline'))) return null;
  return runs.flatMap((run, i) => run.map(() => values[i]!));
}

/** "… Đơn vị chủ trì: Sở A. Thời gian: Quý II." inside the item's own line. */
function namesFields(item: Section): boolean {
  const { lead, deadline } = readInnerFields(toLine(headOf(item)));
  return lead !== undefined || deadline !== undefined;
}

/** Fields from the field lines among some blocks; a field whose value is a list holds its items. */
export function fieldsOf(children: readonly Block[]): FieldValues {
  const values: FieldValues = {};
  for (const child of children) {
    if (!isFieldBlock(child)) continue;
    const [own, below] = child.type === 'section' ? [headOf(child), child.children.slice(1)] : [child as Paragraph, []];
    const items = flat(below as Block[])
      .map(toLine)
      .join('; ');
    const line = `${toLine(own)}${items ? ` ${items}` : ''}`;
    for (const [name, value] of Object.entries(readFieldLine(line) ?? {})) {
      const known = values[name as keyof FieldValues];
      values[name as keyof FieldValues] = known === undefined ? value : `${known}; ${value}`;
    }
  }
  return values;
}
