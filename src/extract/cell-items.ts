import type { TaskDraft } from '#model';
import { splitLabel } from '#text';
import type { GridCell } from './table-grid.ts';

/** One line of a cell that is a list. */
export interface CellItem {
  ordinal: string | null;
  text: string;
}

/** The items of a cell that is nothing but a list, each line opened by a dash or a number; null for other cells. */
export function itemsOf(cell: GridCell): CellItem[] | null {
  const labels = cell.lines.map((line) => splitLabel(line)).filter((label) => label !== null);
  if (labels.length < 2 || labels.length < cell.lines.length) return null;
  const alike = labels.every(({ style }) => style === labels[0]?.style);
  if (!alike || labels.some(({ rest }) => rest.trim().split(/\s+/u).length < 2)) return null;
  return labels.map(({ ordinal, rest }) => ({ ordinal, text: rest.trim() }));
}

/** A task for each item; where another cell has as many lines, each line is for one of them. */
export function splitDraft(draft: TaskDraft, items: readonly CellItem[]): TaskDraft[] {
  const lineFor = (value: string | null, i: number): string | null => {
    const lines = value?.split('\n') ?? [];
    return lines.length === items.length ? lines[i]! : value;
  };
  return items.map(({ ordinal, text }, i) => ({
    ...draft,
    key: `${draft.key}.${i + 1}`,
    ordinal,
    text,
    lead: lineFor(draft.lead, i),
    support: lineFor(draft.support, i),
    product: lineFor(draft.product, i),
    deadline: lineFor(draft.deadline, i),
  }));
}
