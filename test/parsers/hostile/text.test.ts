import { describe, expect, test } from 'vitest';
import { refusal } from '../../support/refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('Markdown that nests without end', async () => {
  const quotes = `# a\n${'>'.repeat(4e4)} a`;
  const lists = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n');
  for (const text of [quotes, lists])
    expect((await refusal(bytes(text), 'a.md'))?.params).toMatchObject({ limit: 'depth', allowed: 400 });
  // lists are counted until they are too deep, so how deep they go is not known
  expect((await refusal(bytes(lists), 'a.md'))?.message).toContain('--limit depth=800.');
});

describe('a line without end', () => {
  test.each([
    ['dots', `Số: ${'.'.repeat(5e6)}`],
    ['spaces', `KẾ HOẠCH\n${' '.repeat(5e6)}x`],
    ['words', 'Sở Nội vụ chủ trì, '.repeat(3e5)],
  ])('of %s', async (_, text) => {
    for (const name of ['a.txt', 'a.md'])
      expect((await refusal(bytes(text), name))?.params).toMatchObject({ limit: 'paragraph', allowed: 50 });
  });

  test('or of columns, and lines without end', async () => {
    const wide = `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`;
    for (const name of ['a.txt', 'a.md']) {
      expect((await refusal(bytes(wide), name))?.params).toMatchObject({ limit: 'columns', place: 'dòng 1' });
      const long = bytes('a\n\n'.repeat(50_001));
      expect((await refusal(long, name))?.params).toMatchObject({ limit: 'paragraphs', found: 50_001 });
    }
  });

  test('is told with its number', async () => {
    const found = await refusal(bytes(`ngắn\n${'dài '.repeat(400)}\n`), 'a.txt', { paragraph: 1 });
    expect(found?.message).toContain('1,6 nghìn ký tự (dòng 2), giới hạn là 1.');
  });
});
