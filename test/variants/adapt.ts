/** What is left of a plan's gold in a layout: a field without a column is not there to be read. */
import type { GoldPlan, GoldTask } from '../eval/gold.ts';
import type { ColumnField, Layout, TableLayout } from './layout.ts';
import { isGroup, rowsOf } from './plan-text.ts';
import type { Appendix, Group, PlanText } from './plan-text.ts';

/** The plan as this layout prints it, with the gold that can be read off it. */
export function adaptPlan(plan: PlanText, layout: Layout): PlanText {
  const appendix = plan.appendix && layout.table ? adaptAppendix(plan.appendix, layout.table) : null;
  const others = plan.gold.tasks.filter((task) => task.section !== 'appendix');
  const tasks = [...others, ...(appendix ? rowsOf(appendix).map((row) => row.task) : [])];
  return { ...plan, appendix, gold: { ...plan.gold, tasks } };
}

function adaptAppendix(appendix: Appendix, table: TableLayout): Appendix {
  const fields = new Set(table.columns.map((column) => column.field));
  const parts = table.groups === 'roman' ? toRomanGroups(appendix.parts) : appendix.parts;
  return {
    ...appendix,
    parts: parts.map((part) => {
      if (!isGroup(part)) return { ...part, task: adaptTask(part.task, fields, table) };
      const path = [`${part.ordinal}. ${part.title}`];
      return {
        ...part,
        rows: part.rows.map((row) => ({ ...row, task: { ...adaptTask(row.task, fields, table), path } })),
      };
    }),
  };
}

function adaptTask(task: GoldTask, fields: ReadonlySet<ColumnField>, table: TableLayout): GoldTask {
  const has = (field: ColumnField): boolean => fields.has(field);
  const ordinal = !has('ordinal') ? null : table.padded ? (task.ordinal ?? '').padStart(2, '0') : task.ordinal;
  const printed = [task.text, ...(has('product') && task.product ? [task.product.raw] : [])].join(' ');
  return {
    ...task,
    ordinal,
    lead: has('lead') || has('both') ? task.lead : [],
    support: has('support') || has('both') ? task.support : [],
    product: has('product') ? task.product : null,
    deadline: has('deadline') ? task.deadline : null,
    targets: task.targets.filter(({ raw, value }) => printed.includes(raw ?? String(value))),
  };
}

/** Groups with Roman numerals in which the tasks are counted anew; rows without a group open the first. */
function toRomanGroups(parts: Appendix['parts']): Group[] {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  const groups: { title: string; rows: Group['rows'] }[] = [];
  for (const part of parts) {
    if (isGroup(part)) groups.push({ title: part.title, rows: [...part.rows] });
    else if (groups.at(-1)?.title === 'Nhiệm vụ chung') groups.at(-1)?.rows.push(part);
    else groups.push({ title: 'Nhiệm vụ chung', rows: [part] });
  }
  return groups.map(({ title, rows }, i) => ({
    ordinal: numerals[i] ?? String(i + 1),
    title,
    rows: rows.map((row, k) => ({ ...row, task: { ...row.task, ordinal: String(k + 1) } })),
  }));
}

/** The old habit of placing tones on the first vowel of a pair, or the new one; the letters stay. */
export function toTones(text: string, tones: 'new' | 'old'): string {
  const pairs = 'òa|oà óa|oá ỏa|oả õa|oã ọa|oạ òe|oè óe|oé ỏe|oẻ õe|oẽ ọe|oẹ ùy|uỳ úy|uý ủy|uỷ ũy|uỹ ụy|uỵ'.split(' ');
  let out = text;
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split('|');
    const [from, to] = tones === 'old' ? [a, b] : [b, a];
    out = out.replaceAll(new RegExp(`(?<![qQ])${from}(?!\\p{L})`, 'gu'), to);
    out = out.replaceAll(new RegExp(`(?<![qQ])${from.toUpperCase()}(?!\\p{L})`, 'gu'), to.toUpperCase());
  }
  return out;
}

/** A table printed without a layout for it would drop tasks silently. */
export function checkLayout(plan: PlanText, layout: Layout): void {
  if (plan.appendix && !layout.table) throw new Error(`Expected a table layout in ${layout.id}, got undefined`);
  const total = layout.table?.columns.reduce((sum, column) => sum + column.width, 0) ?? 100;
  if (total !== 100) throw new Error(`Expected column widths of ${layout.id} to sum to 100, got ${total}`);
}

export type { GoldPlan };
