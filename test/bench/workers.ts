import { join } from 'node:path';
import { openBatch } from '#batch';
import type { BatchDocument } from '#batch';
import type { Figure } from './main.ts';
import { inFolder, median, samples, time } from './support.ts';

const files = [
  'renderings/hue.pdf',
  'child/so-xay-dung.pdf',
  'chuyen-doi-so/hd-kh-1914-chuyen-doi-so-2023.pdf',
  'chuyen-doi-so/so.pdf',
];
const count = 40;
const rounds = 3;

/** Two workers against one on 40 documents, the workers running: their start is paid once a run. */
export async function compareWorkers(): Promise<Figure[]> {
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await timeBatch(1));
    two.push(await timeBatch(2));
  }
  const ratio = median(one) / median(two);
  return [
    { name: `${count} documents: one worker / two`, value: ratio.toFixed(2), target: '≥ 1.7', met: ratio >= 1.7 },
  ];
}

async function timeBatch(jobs: number): Promise<number> {
  return inFolder(async (output) => {
    const batch = await openBatch({ output, cache: false, settings: { jobs } });
    const documents = (n: number): BatchDocument[] =>
      Array.from({ length: n }, (_, i) => ({ path: join(samples, files[i % files.length]!), name: `${i}.pdf` }));
    await batch.run(documents(jobs * files.length));
    const ms = await time(() => batch.run(documents(count)));
    await batch.close();
    return ms;
  });
}
