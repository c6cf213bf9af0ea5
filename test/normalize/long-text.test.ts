import { describe, it } from 'vitest';
import { longText, normalizeAll, seeds } from '../support/long-texts.ts';

describe('long texts', () => {
  // a pattern that goes back and forth over such a text would not end before the test is given up;
  // how the time grows with the length is measured by `npm run bench -- texts`
  it.each(seeds)('reads "%s" twenty thousand letters long to its end', (seed) => {
    normalizeAll(longText(seed, 20_000));
  });
});
