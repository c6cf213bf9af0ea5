import { describe, expect, test } from 'vitest';
import { readCatalog } from './eval/catalog.ts';
import { evaluatePair } from './eval/coverage.ts';
import { readFloors } from './eval/floors.ts';
import { evaluateHeader } from './eval/headers.ts';
import { evaluatePlan } from './eval/plans.ts';

// Every sample end to end, in every format; scans are left to `npm run eval -- --all`, they take seconds a page.
const floors = readFloors();
const { documents, pairs } = readCatalog();
const readable = documents.filter(({ later }) => later === null);

describe('samples', () => {
  test.each(readable.map((document) => [document.id, document] as const))('%s', async (_, document) => {
    const result = await evaluatePlan(document, documents, floors);
    expect(result.failures).toEqual([]);
    expect(
      result.reading.plan?.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'no-tasks'),
    ).toEqual([]);
  });

  test('header fields of the real documents', async () => {
    for (const document of readable) {
      const { header } = document;
      if (header === null) continue;
      const { results } = await evaluateHeader({ ...document, header });
      const wrong = results.filter((result) => !result.right).map((result) => [document.id, result]);
      expect(wrong).toEqual([]);
    }
  });

  test.each(pairs.map((pair) => [pair.id, pair] as const))('%s', async (_, pair) => {
    const { failures } = await evaluatePair(pair, documents, floors);
    expect(failures).toEqual([]);
  });
});
