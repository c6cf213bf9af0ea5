import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem, Plan } from '#model';
import { readPlan } from '#pipeline';

const files = [
  'parent/hue.docx',
  'renderings/so-xay-dung.docx',
  'renderings/so-gddt.docx',
  'renderings/bac-ninh.docx',
  'child/phuong-hai-an.docx',
];

async function read(file: string): Promise<Plan> {
  const { plan } = await readPlan(new Uint8Array(readFileSync(`samples/${file}`)), file);
  if (plan === null) throw new Error(`Expected ${file} to be read`);
  // a named annex that is not in the file makes what is lacking undetermined, which is another test's matter
  return { ...plan, diagnostics: plan.diagnostics.filter(({ code }) => code !== 'appendix-absent') };
}

/** Items that are not simply covered. */
function reported(parent: Plan, child: Plan): CoverageItem[] {
  return checkCoverage(parent, child, { section: 'all' }).items.filter(
    (item) => item.status !== 'covered' || item.findings.length > 0,
  );
}

describe.each(files)('a copy of %s checked against it', (file) => {
  test('nothing is reported of a whole copy', async () => {
    const plan = await read(file);
    expect(plan.tasks.length).toBeGreaterThan(10);
    expect(reported(plan, plan)).toEqual([]);
  });

  test('a task taken out is missing, and only that one is reported', async () => {
    const plan = await read(file);
    for (const task of plan.tasks) {
      const child = { ...plan, tasks: plan.tasks.filter((other) => other !== task) };
      const items = reported(plan, child).map((item) => [item.parentTask.id, item.status]);
      expect(items).toEqual([[task.id, expect.stringMatching(/^(?:missing|partial)$/u)]]);
    }
  });

  test('a percentage lowered is a lowered target of that task, and only that one is reported', async () => {
    const plan = await read(file);
    for (const task of plan.tasks) {
      for (const { value } of task.targets.filter((target) => target.unit === '%')) {
        const lower = Math.floor(value / 2);
        const put = (text: string) => text.replace(`${value}%`, `${lower}%`);
        const changed = {
          ...task,
          text: put(task.text),
          product: task.product && { raw: put(task.product.raw) },
          targets: task.targets.map((t) => (t.value === value ? { ...t, value: lower, raw: put(t.raw) } : t)),
        };
        const child = { ...plan, tasks: plan.tasks.map((other) => (other === task ? changed : other)) };
        const items = reported(plan, child);
        expect(items.map((item) => item.parentTask.id)).toEqual([task.id]);
        expect(items[0]!.findings.map((finding) => finding.kind)).toContain('target-lowered');
      }
    }
  });
});
