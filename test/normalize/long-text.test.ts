import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../src/normalize/deadline-prose.ts';
import { toDeadline } from '../../src/normalize/deadline.ts';
import { findPlanReferences } from '../../src/normalize/plan-references.ts';
import { findTargets } from '../../src/normalize/target.ts';
import { toText } from '../../src/normalize/text.ts';

/** What a backtracking pattern would choke on: the beginnings of what each one looks for, over and over. */
const seeds = [
  '1.000',
  '1/',
  '2026-',
  'ngày 1/',
  'tháng 1, ',
  'quý I, ',
  'định kỳ ',
  '6 tháng, ',
  'trong ',
  'của Sở ',
  'Luật a',
  '1/QĐ-',
  '10% ',
  'đã a ',
  ', ',
  '(',
  '“',
  ' ',
];

describe('long texts', () => {
  it.each(seeds)('reads "%s" twenty thousand letters long at once', (seed) => {
    const text = seed.repeat(Math.ceil(20_000 / seed.length));
    const start = performance.now();
    findDeadline(text);
    toDeadline(text);
    findTargets(text);
    toText(text);
    findPlanReferences([text], [text], null, null);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
