import { findDeadline } from '../../src/normalize/deadline-prose.ts';
import { toDeadline } from '../../src/normalize/deadline.ts';
import { findPlanReferences } from '../../src/normalize/plan-references.ts';
import { findTargets } from '../../src/normalize/target.ts';
import { toText } from '../../src/normalize/text.ts';

/** What a backtracking pattern would choke on: the beginnings of what each one looks for, over and over. */
export const seeds = [
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

/** A seed over and over, of so many letters. */
export function longText(seed: string, letters: number): string {
  return seed.repeat(Math.ceil(letters / seed.length));
}

/** Reads a text with every pattern of the normalizers. */
export function normalizeAll(text: string): void {
  findDeadline(text);
  toDeadline(text);
  findTargets(text);
  toText(text);
  findPlanReferences([text], [text], null, null);
}
