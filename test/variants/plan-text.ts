import type { GoldPlan, GoldTask } from '../eval/gold.ts';

/** A plan as its author has it in mind, before it is laid out: what every rendering says, and its gold. */
export interface PlanText {
  letterhead: Letterhead;
  /** Tên loại, in capitals. */
  title: string;
  /** Trích yếu, one entry a printed line. */
  subject: string[];
  blocks: Block[];
  signature: { competence: string[]; position: string; name: string };
  recipients: string[];
  /** The last line of "Nơi nhận". */
  archive: string;
  appendix: Appendix | null;
  /** Header and tasks of everything but the appendix; those of the appendix come from its rows. */
  gold: GoldPlan;
}

export interface Letterhead {
  /** Cơ quan chủ quản, one entry a line; empty where there is none. */
  superior: string[];
  agency: string[];
  code: string;
  placeAndDate: string;
}

/** A line of the body. `level` of a heading: 1 for I. or A., 2 for 1., 3 for a). */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; label: string; text: string }
  | { kind: 'item'; level: 2 | 3 | 4; label: string; text: string }
  | { kind: 'paragraph'; text: string; centered?: boolean };

export interface Appendix {
  label: string;
  title: string;
  /** "Kèm theo Kế hoạch số …". */
  note: string;
  parts: (Group | Row)[];
  /** Stands in the body after the block that opens with this, rather than in an appendix. */
  inBodyAfter?: string;
}

export interface Group {
  ordinal: string;
  title: string;
  rows: Row[];
}

/** A row of the task table; the cells are as printed, `task` what they mean. */
export interface Row {
  lead: string;
  support: string;
  task: GoldTask;
}

export function isGroup(part: Group | Row): part is Group {
  return 'rows' in part;
}

/** Rows in printed order. */
export function rowsOf(appendix: Appendix): Row[] {
  return appendix.parts.flatMap((part) => (isGroup(part) ? part.rows : [part]));
}

/** The appendix of a gold plan: rows that share a path make a group. */
export function toAppendix(gold: GoldPlan, about: Pick<Appendix, 'label' | 'title' | 'note'>): Appendix {
  const parts: (Group | Row)[] = [];
  for (const task of gold.tasks.filter(({ section }) => section === 'appendix')) {
    const join = (list: GoldTask['lead']): string => list.map(({ raw }) => raw ?? '').join('; ');
    const row: Row = { lead: join(task.lead), support: join(task.support), task };
    const heading = task.path.at(-1);
    const last = parts.at(-1);
    if (heading === undefined) parts.push(row);
    else if (last && isGroup(last) && `${last.ordinal}. ${last.title}` === heading) last.rows.push(row);
    else {
      const [ordinal = '', ...title] = heading.split('. ');
      parts.push({ ordinal, title: title.join('. '), rows: [row] });
    }
  }
  return { ...about, parts };
}
