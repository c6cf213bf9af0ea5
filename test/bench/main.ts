/**
 * `npm run bench [-- NAME]`: speed and memory as ratios within one run. NAME picks the benches whose name contains it.
 */
import { timeChecking } from './checking.ts';
import { compareReading } from './reading.ts';
import { compareMemory } from './memory.ts';
import { compareWorkers } from './workers.ts';
import { timeScans } from './scans.ts';
import { growTexts } from './texts.ts';

/** One figure, with what it should be. */
export interface Figure {
  name: string;
  value: string;
  target: string;
  met: boolean | null;
}

const benches: Record<string, () => Promise<Figure[]>> = {
  reading: compareReading,
  workers: compareWorkers,
  memory: compareMemory,
  checking: timeChecking,
  texts: growTexts,
  scans: timeScans,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  console.log(`\n${name}`);
  for (const figure of await bench()) {
    const sign = figure.met === null ? ' ' : figure.met ? '✓' : '✗';
    console.log(`  ${sign} ${figure.name.padEnd(58)} ${figure.value.padStart(10)}   ${figure.target}`);
  }
}
process.exit(0);
