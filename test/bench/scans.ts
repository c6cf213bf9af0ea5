import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '#pipeline';
import type { Figure } from './main.ts';
import { samples } from './support.ts';

/** Processor time a scanned page (as one core takes for it), and the proof that pages with good text are never sent to OCR. */
export async function timeScans(): Promise<Figure[]> {
  const file = 'scans/so-xay-dung-scan.pdf';
  const start = process.cpuUsage();
  const { plan } = await readPlan(new Uint8Array(readFileSync(join(samples, file))), file);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6 / (plan?.source.pageCount ?? 0);
  const digital = await readPlan(new Uint8Array(readFileSync(join(samples, 'renderings/hue.pdf'))), 'hue.pdf');
  const sent = digital.diagnostics.filter(({ code }) => code === 'page-read-by-ocr').length;
  return [
    { name: `${file}: seconds a page`, value: seconds.toFixed(1), target: '≤ 6', met: seconds <= 6 },
    { name: 'renderings/hue.pdf: pages sent to OCR', value: String(sent), target: '0', met: sent === 0 },
  ];
}
