import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Plan } from '#model';
import { readPlan } from '#pipeline';
import { toLegacyDocx } from '../../support/legacy-docx.ts';
import type { LegacyWriting } from '../../support/legacy-docx.ts';

const samples = ['samples/child/phuong-hai-an.docx', 'samples/renderings/so-gddt.docx'];
const writings: LegacyWriting[] = [
  { encoding: 'tcvn3' },
  { encoding: 'tcvn3', mixed: true },
  { encoding: 'vni' },
  { encoding: 'vni', mixed: true },
];

/** What is compared: all that was read but its places, notes and file. */
function contentOf(plan: Plan | null): unknown {
  const tasks = plan?.tasks.map((task) => ({ ...task, sources: [] }));
  return { ...plan, tasks, source: null, diagnostics: [] };
}

test.each(samples.flatMap((path) => writings.map((writing) => ({ path, ...writing }))))(
  '$path in $encoding, mixed with Unicode under its font: $mixed',
  async ({ path, ...writing }) => {
    const bytes = new Uint8Array(await readFile(path));
    const own = await readPlan(bytes, 'a.docx');
    const twin = await readPlan(toLegacyDocx(bytes, writing), 'a.docx');
    expect(contentOf(twin.plan)).toEqual(contentOf(own.plan));
  },
);
