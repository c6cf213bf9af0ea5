import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '#model/json-schema';

const folder = new URL('../src/model/schema/', import.meta.url);

describe('committed JSON Schemas', () => {
  it.each(jsonSchemas())('$fileName is what zod generates (npm run update renews it)', async ({ fileName, schema }) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(new URL(fileName, folder).pathname);
  });

  it('are all there are', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      jsonSchemas()
        .map((one) => one.fileName)
        .toSorted(),
    );
  });

  it('name the fields of the contract and stay open for new ones', () => {
    const plan = JSON.parse(readFileSync(new URL('plan.schema.json', folder), 'utf8')) as {
      required: string[];
      additionalProperties?: unknown;
      $defs: Record<string, { required: string[] }>;
    };
    expect(plan.required).toEqual(
      expect.arrayContaining(['source', 'code', 'issuer', 'subject', 'tasks', 'diagnostics']),
    );
    expect(plan.$defs['Task']?.required).toEqual(
      expect.arrayContaining(['text', 'lead', 'support', 'deadline', 'sources']),
    );
    expect(plan.additionalProperties).toBeUndefined();
  });
});
