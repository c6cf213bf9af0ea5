import { longText, normalizeAll, seeds } from '../support/long-texts.ts';
import type { Figure } from './main.ts';
import { median, timeOnCore } from './support.ts';

const [short, long] = [10_000, 40_000];
const rounds = 3;
/** Between a time that grows with the length (4) and one that grows with its square (16). */
const most = 10;
/** Milliseconds below which a time is noise. */
const noise = 2;

/** How the time of the normalizers grows with the length of a text made to confuse them; the square of it would be 16. */
export function growTexts(): Promise<Figure[]> {
  normalizeAll(longText(seeds.join(''), long));
  const growth = seeds.map((seed) => {
    const [few, many] = [short, long].map((letters) => {
      const text = longText(seed, letters);
      return median(Array.from({ length: rounds }, () => timeOnCore(() => normalizeAll(text))));
    });
    return { seed, times: ((many ?? 0) + noise) / ((few ?? 0) + noise) };
  });
  const worst = growth.reduce((a, b) => (b.times > a.times ? b : a));
  return Promise.resolve([
    {
      name: `${long / short} times as long, at worst ("${worst.seed}"): times the time`,
      value: worst.times.toFixed(1),
      target: `≤ ${most}`,
      met: worst.times <= most,
    },
  ]);
}
