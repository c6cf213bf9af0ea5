import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { featureLabel } from '#labels';
import type { Plan } from '#model';
import { readPlan } from '#pipeline';
import { curves } from '../../src/diff/fitted.ts';

async function read(file: string): Promise<Plan> {
  const { plan } = await readPlan(new Uint8Array(readFileSync(`samples/${file}`)), file);
  if (plan === null) throw new Error(`Expected ${file} to be read`);
  return plan;
}

test('every sign that a judge weighs has a name', () => {
  const signs = (['uptake', 'matter'] as const).flatMap((name) =>
    Object.keys(curves[name].weights).map((sign) => `${name}-${sign}`),
  );
  expect(signs.filter((sign) => sign !== 'uptake-best' && featureLabel[sign] === undefined)).toEqual([]);
});

test('the reasons of every item add up to its confidence', async () => {
  const [parent, copy, child] = await Promise.all([
    read('parent/hue.docx'),
    read('parent/hue.docx'),
    read('renderings/so-xay-dung.docx'),
  ]);
  const items = [copy, child].flatMap((plan) => checkCoverage(parent, plan, { section: 'all' }).items);
  expect(new Set(items.map((item) => item.status)).size).toBeGreaterThan(2);
  for (const { confidence, reasons } of items) {
    const odds = reasons.reduce((sum, reason) => sum + reason.weight, 0);
    expect(Math.abs(1 / (1 + Math.exp(-odds)) - confidence)).toBeLessThan(0.01);
    expect(reasons.length).toBeGreaterThan(0);
  }
});
