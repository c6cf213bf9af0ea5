import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as hostile from '../../support/hostile-pdf.ts';
import { outlineOf } from '../../support/parse.ts';
import { refusal } from '../../support/refusal.ts';

const path = 'a.pdf';
const text = 'BT /F1 13 Tf 80 700 Td (KE HOACH) Tj ET';
const inlineImage = (width: number, height: number): string =>
  `q 595 0 0 842 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 1 ID ${'\0'.repeat(1000)} EI Q`;

describe('what pdf.js leaves out without a word is told', () => {
  test('an inline image of more pixels than the limit: its page is not called blank', async () => {
    const { outline, codes } = await outlineOf(hostile.drawsPage(inlineImage(50_000, 50_000)), path);
    expect(outline).toBe('');
    expect(codes).toEqual(['page-damaged']);
  });

  test('and the text beside it is read', async () => {
    for (const content of [`${text} ${inlineImage(50_000, 50_000)}`, `${inlineImage(50_000, 50_000)} ${text}`]) {
      const { outline, codes } = await outlineOf(hostile.drawsPage(content), path);
      expect(outline).toContain('KE HOACH');
      expect(codes).toEqual(['page-damaged']);
    }
    const small = await outlineOf(hostile.drawsPage(`${text} ${inlineImage(100, 50)}`), path);
    expect(small.codes).not.toContain('page-damaged');
  });

  test('an image whose size stands elsewhere in the file', async () => {
    const { codes } = await outlineOf(hostile.declaresImage('6 0 R', '6 0 R', undefined, undefined, ['50000']), path);
    expect(codes).toEqual(['page-damaged']);
  });

  test.each([
    ['JBIG2', '/Filter /JBIG2Decode /BitsPerComponent 1', Buffer.alloc(200, 7)],
    ['JPEG 2000', '/Filter /JPXDecode /BitsPerComponent 8', Buffer.alloc(200, 7)],
  ])('a scan whose %s data is damaged is no blank page', async (_, more, data) => {
    const { codes } = await outlineOf(hostile.declaresImage(900, 1200, data, more), path);
    expect(codes).toEqual(['page-damaged', 'no-text-layer']);
  });

  test('a white scan is a blank page', async () => {
    const white = deflateSync(Buffer.alloc((1200 * 900) / 8 + 1200, 0xff));
    expect((await outlineOf(hostile.declaresImage(900, 1200, white), path)).codes).toEqual([]);
  });
});

describe('a page that draws too much', () => {
  test('by forms that draw each other, as soon as it does', async () => {
    const found = await refusal(hostile.multipliesForms(9), path, { operators: 20 });
    expect(found).toMatchObject({
      code: 'limit-exceeded',
      params: { limit: 'operators', allowed: 20, place: 'trang 1' },
    });
    expect(found?.params?.['found']).toBeLessThan(25);
    expect(await refusal(hostile.multipliesForms(2), path, { operators: 20 })).toBeNull();
  });

  test('by states that it saves and never restores', async () => {
    const found = await refusal(hostile.drawsPage('q '.repeat(100_000)), path, { savedStates: 20 });
    expect(found?.params).toMatchObject({ limit: 'savedStates', allowed: 20, place: 'trang 1' });
    expect(found?.message).toContain('--limit savedStates=40.');
    expect(await refusal(hostile.drawsPage('q Q '.repeat(3000)), path, { savedStates: 20 })).toBeNull();
  });

  test('by the letters of one text', async () => {
    const found = await refusal(hostile.drawsPage(`BT /F1 1 Tf (${'a'.repeat(30_000)}) Tj ET`), path, {
      operators: 20,
    });
    expect(found?.params).toMatchObject({ limit: 'operators' });
  });
});
