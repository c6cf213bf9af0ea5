import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkCoverage } from '#diff';
import type { Plan } from '#model';
import { readPlan } from '#pipeline';
import type { Figure } from './main.ts';
import { median, samples, timeOnCore } from './support.ts';

const size = 60;
const parents = ['parent/hue.docx', 'chuyen-doi-so/hd-kh-1914-chuyen-doi-so-2023.pdf'];
const children = ['child/so-gddt.md', 'renderings/so-xay-dung.docx', 'chuyen-doi-so/so.docx', 'chuyen-doi-so/xa.docx'];

/** A province plan of 60 tasks against 130 plans of 60 tasks each, and whether a child costs more among many. */
export async function timeChecking(): Promise<Figure[]> {
  const [above, below] = await Promise.all([parents, children].map((files) => Promise.all(files.map(read))));
  const parent = compose(above ?? [], 0);
  const check = (count: number, seed: number): number => {
    const plans = Array.from({ length: count }, (_, i) => compose(below ?? [], seed + i));
    return timeOnCore(() => {
      for (const plan of plans) checkCoverage(parent, plan);
    });
  };
  check(20, 0);
  const all = check(130, 100);
  const few = median([300, 400, 500].map((seed) => check(10, seed)));
  const growth = all / 130 / (few / 10);
  return [
    {
      name: `${size} tasks × 130 plans of ${size} tasks: seconds`,
      value: (all / 1000).toFixed(2),
      target: '≤ 2',
      met: all <= 2000,
    },
    {
      name: 'cost of a child among 130 / among 10',
      value: growth.toFixed(2),
      target: '≤ 1.2',
      met: growth <= 1.2,
    },
  ];
}

async function read(file: string): Promise<Plan> {
  const { plan } = await readPlan(new Uint8Array(readFileSync(join(samples, file))), basename(file));
  if (plan === null) throw new Error(`Expected a readable sample, got ${file}`);
  return plan;
}

/** A plan of the wanted size out of the tasks of several; each seed takes others, in another order. */
function compose(plans: readonly Plan[], seed: number): Plan {
  const pool = plans.flatMap(({ tasks }) => tasks);
  const [first] = plans;
  if (first === undefined) throw new Error('Expected plans to compose from, got none');
  const step = 1 + (seed % 7);
  const tasks = Array.from({ length: size }, (_, i) => ({
    ...structuredClone(pool[(seed * 37 + i * step) % pool.length] as Plan['tasks'][number]),
    id: `${seed}#${i + 1}`,
    section: 'appendix' as const,
  }));
  return { ...first, tasks };
}
