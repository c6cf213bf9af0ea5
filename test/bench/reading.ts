import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPlan } from '#pipeline';
import type { Figure } from './main.ts';
import { median, samples, time } from './support.ts';

const files = [
  'renderings/hue.pdf',
  'child/so-xay-dung.pdf',
  'renderings/so-gddt.pdf',
  'chuyen-doi-so/hd-kh-1914-chuyen-doi-so-2023.pdf',
];
const rounds = 5;

/** Reading a text PDF all the way to tasks, against what pdf.js alone needs for its text and operators. */
export async function compareReading(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const all: number[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(join(samples, file)));
    const ours: number[] = [];
    const theirs: number[] = [];
    // in turn, so that a machine that slows down slows both; the first round warms up
    for (let round = 0; round <= rounds; round += 1) {
      const a = await time(() => readPlan(bytes.slice(), file));
      const b = await time(() => readWithPdfJs(bytes.slice()));
      if (round === 0) continue;
      ours.push(a);
      theirs.push(b);
    }
    const ratio = median(ours) / median(theirs);
    all.push(ratio);
    figures.push({
      name: `${file} to tasks / pdf.js text and operators`,
      value: ratio.toFixed(2),
      target: '≤ 1.5',
      met: ratio <= 1.5,
    });
    figures.push(...(await pdfToText(file, median(ours))));
  }
  const middle = median(all);
  return [...figures, { name: 'median of the files', value: middle.toFixed(2), target: '≤ 1.5', met: middle <= 1.5 }];
}

async function readWithPdfJs(data: Uint8Array): Promise<void> {
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await task.destroy();
}

/** pdftotext beside us, where it is installed: a whole process that reads text only. */
async function pdfToText(file: string, ours: number): Promise<Figure[]> {
  const run = promisify(execFile);
  try {
    const ms = await time(() => run('pdftotext', ['-layout', join(samples, file), '-']));
    return [
      {
        name: `${file}: pdftotext -layout, ms (ours ${ours.toFixed(0)} ms)`,
        value: ms.toFixed(0),
        target: '',
        met: null,
      },
    ];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
