import { expect, test } from 'vitest';
import { NumberSet } from '../../src/diff/number-set.ts';

test('holds its numbers and none of those that share their bits', () => {
  const set = new NumberSet([0, 31, 1024, 70_000]);
  expect([0, 31, 1024, 70_000].every((number) => set.has(number))).toBe(true);
  expect([1, 32, 1055, 2048, 70_000 - 1024].some((number) => set.has(number))).toBe(false);
});
