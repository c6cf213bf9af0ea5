import type { TaskDraft } from '#model';
import { splitLabel } from '#text';
import type { GridCell } from './table-grid.ts';

/** The items of a cell that is nothing but a list, each line opened by a dash or a number; null for other cells. */
export function itemsOf(cell: GridCell): string[] | null {
  const labels = cell.lines.map((line) => splitLabel(line));
  if (labels.length < 2 || labels.some((label) => label === null)) return null;
  const texts = labels.map((label) => label!.rest.trim());
  const alike = labels.every((label) => label!.style === labels[0]!.style);
  return alike && texts.every((text) => text.split(/\s+/u).length >= 2) ? texts : null;
}

/** A task for each item; where another cell has as many lines, each line is for one of them. */
export function splitDraft(draft: TaskDraft, items: readonly string[]): TaskDraft[] {
  const lineFor = (value: string | null, i: number): string | null => {
    const lines = value?.split('\n') ?? [];
    return lines.length === items.length ? lines[i]! : value;
  };
  return items.map((text, i) => ({
    ...draft,
    key: `${draft.key}.${i + 1}`,
    ordinal: null,
    text,
    lead: lineFor(draft.lead, i),
    support: lineFor(draft.support, i),
    product: lineFor(draft.product, i),
    deadline: lineFor(draft.deadline, i),
  }));
}
