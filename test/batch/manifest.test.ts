import { describe, expect, it } from 'vitest';
import { defaultLimits } from '#limits';
import { cacheKey, codeVersion } from '../../src/batch/manifest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the cache key', () => {
  it('follows content and name', () => {
    expect(cacheKey(bytes('a'), 'x.pdf', defaultLimits)).toBe(cacheKey(bytes('a'), 'x.pdf', defaultLimits));
    expect(cacheKey(bytes('a'), 'x.pdf', defaultLimits)).not.toBe(cacheKey(bytes('b'), 'x.pdf', defaultLimits));
    expect(cacheKey(bytes('a'), 'x.pdf', defaultLimits)).not.toBe(cacheKey(bytes('a'), 'y.pdf', defaultLimits));
  });

  it('follows the limits, under which another document may be refused', () => {
    const more = { ...defaultLimits, pages: defaultLimits.pages + 1 };
    expect(cacheKey(bytes('a'), 'x.pdf', defaultLimits)).not.toBe(cacheKey(bytes('a'), 'x.pdf', more));
  });

  it('keeps name and content apart', () => {
    expect(cacheKey(bytes('b'), 'a', defaultLimits)).not.toBe(cacheKey(bytes(''), 'ab', defaultLimits));
  });

  it('has a code version that is the same within a process', async () => {
    expect(await codeVersion()).toMatch(/^[0-9a-f]{16}$/u);
    expect(await codeVersion()).toBe(await codeVersion());
  });
});
