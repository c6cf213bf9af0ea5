import { describe, expect, test } from 'vitest';
import { readFloors } from '../eval/floors.ts';
import { runMutations } from '../eval/mutations/run.ts';
import { isWrong } from '../eval/mutations/show.ts';

const results = runMutations({ most: 1 });
const { kinds } = readFloors().mutations;

test('the sample holds cases of every kind, beside copies, rewordings and strangers', () => {
  expect(results.length).toBeGreaterThan(60);
  expect(new Set(results.map((result) => result.how)).size).toBe(3);
});

test('a mutated task differs from its parent', () => {
  for (const { kind, task, put } of results) if (!kind.copyOnly) expect(put).not.toEqual([task]);
});

describe.each([...Map.groupBy(results, (result) => result.kind.name)])('%s', (name, own) => {
  test.skipIf(name in kinds)('is reported where it is a lack, and only then', () => {
    expect(own.filter(isWrong).map((result) => [result.part, result.item])).toEqual([]);
  });

  test('leaves the other tasks alone', () => {
    expect(own.flatMap((result) => result.wrong)).toEqual([]);
  });
});
