import { describe, expect, it } from 'vitest';
import { cacheKey, codeVersion } from '../../src/batch/manifest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the cache key', () => {
  it('follows content and name', () => {
    expect(cacheKey(bytes('a'), 'x.pdf')).toBe(cacheKey(bytes('a'), 'x.pdf'));
    expect(cacheKey(bytes('a'), 'x.pdf')).not.toBe(cacheKey(bytes('b'), 'x.pdf'));
    expect(cacheKey(bytes('a'), 'x.pdf')).not.toBe(cacheKey(bytes('a'), 'y.pdf'));
  });

  it('keeps name and content apart', () => {
    expect(cacheKey(bytes('b'), 'a')).not.toBe(cacheKey(bytes(''), 'ab'));
  });

  it('has a code version that is the same within a process', async () => {
    expect(await codeVersion()).toMatch(/^[0-9a-f]{16}$/u);
    expect(await codeVersion()).toBe(await codeVersion());
  });
});
