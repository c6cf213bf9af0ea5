import { join } from 'node:path';
import { openBatch } from '#batch';
import type { Figure } from './main.ts';
import { inFolder, residentMegabytes, samples } from './support.ts';

const files = ['renderings/hue.md', 'child/phuong-hai-an.docx', 'renderings/so-gddt.docx', 'renderings/bac-ninh.txt'];

/** Memory of the program and its workers after 1,000 documents against after 100. */
export async function compareMemory(): Promise<Figure[]> {
  const marks = new Map<number, number>();
  let done = 0;
  await inFolder(async (output) => {
    const batch = await openBatch({ output, cache: false });
    const documents = Array.from({ length: 1000 }, (_, i) => ({
      path: join(samples, files[i % files.length]!),
      name: `${i}`,
    }));
    await batch.run(documents, {
      onResult: () => {
        done += 1;
        if (done === 100 || done === 1000) marks.set(done, residentMegabytes());
      },
    });
    await batch.close();
  });
  const [early = 0, late = 0] = [marks.get(100), marks.get(1000)];
  return [
    { name: 'resident memory after 100 documents, MB', value: early.toFixed(0), target: '', met: null },
    { name: 'resident memory after 1,000 documents, MB', value: late.toFixed(0), target: '', met: null },
    { name: 'after 1,000 / after 100', value: (late / early).toFixed(2), target: '≤ 1.3', met: late / early <= 1.3 },
  ];
}
