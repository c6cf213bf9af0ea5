import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkCoverage } from '#diff';
import type { CoverageItem, Plan, Task } from '#model';
import { toDeadline } from '#normalize';
import { plan, task } from '../support/plan.ts';

/** A parent task with the verdict of a reader; `by` are positions of the answers in the child. */
const Case = z.strictObject({
  parent: z.string(),
  due: z.string().optional(),
  how: z.enum([
    'copied',
    'reworded',
    'split',
    'merged',
    'component',
    'number',
    'date',
    'weakened',
    'missing',
    'distractor',
  ]),
  accept: z.array(z.enum(['covered', 'partial', 'missing'])),
  by: z.array(z.number()).default([]),
  near: z.array(z.number()).optional(),
  findings: z.array(z.string()).default([]),
});
const Subject = z.strictObject({
  subject: z.string(),
  tasks: z.array(Case),
  child: z.array(z.union([z.string(), z.strictObject({ text: z.string(), due: z.string() })])),
});

export type Case = z.infer<typeof Case>;

export interface Judged {
  subject: string;
  asked: Case;
  item: CoverageItem;
  accepted: boolean;
  /** A right passage was shown; true where none is wanted. */
  shown: boolean;
  /** Kinds of finding wanted and not given. */
  unsaid: string[];
}

const folder = new URL('wording/', import.meta.url);

/** The cases of one subject as two plans; the parent's tasks stand in the order of the cases. */
export interface WordingSubject {
  subject: string;
  cases: readonly Case[];
  above: Plan;
  below: Plan;
}

export function readSubjects(): WordingSubject[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { tasks, child } = Subject.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      const parents = tasks.map(({ parent, due }, i) => toTask(`p.${i}`, parent, due));
      const children = child.map((one, i) =>
        typeof one === 'string' ? toTask(`c.${i}`, one, undefined) : toTask(`c.${i}`, one.text, one.due),
      );
      const [above, below] = [plan('tinh', 'ubnd-tinh', parents), plan('xa', 'ubnd-xa', children)];
      return { subject: file.replace('.json', ''), cases: tasks, above, below };
    });
}

/** Checks every hand-written pair and compares with the reader's verdicts. */
export function judgeAll(): Judged[] {
  return readSubjects().flatMap(({ subject, cases, above, below }) =>
    checkCoverage(above, below).items.map((item, i) => {
      const asked = cases[i] as Case;
      const kinds = item.findings.map((finding) => finding.kind as string);
      const right = item.matches.some(({ childTask }) => asked.by.includes(Number(childTask.ordinal)));
      return {
        subject,
        asked,
        item,
        accepted: (asked.accept as string[]).includes(item.status),
        shown: asked.by.length === 0 || right,
        unsaid: asked.findings.filter((kind) => !kinds.includes(kind)),
      };
    }),
  );
}

function toTask(id: string, text: string, due: string | undefined): Task {
  return task(id, text, { deadline: due === undefined ? null : toDeadline(due, { year: 2026 }) });
}
