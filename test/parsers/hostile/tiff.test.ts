import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { diagnosticsOf } from '#diagnostics';
import { parseDocument } from '#parsers';
import { tiffOf } from '../../support/hostile-image.ts';
import { refusal } from '../../support/refusal.ts';

const twoPages = new Uint8Array(readFileSync('test/fixtures/images/two-pages.tif'));

/** The same bytes in each run, without any order in them. */
function noise(length: number): Buffer {
  let state = 12_345;
  return Buffer.from(Array.from({ length }, () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >> 16));
}

/** Heads of TIFF 6.0, section 2: the first directory at once, or where the next bytes say. */
const heads = { none: 'II*\0', little: 'II*\0\x08\0\0\0', big: 'MM\0*\0\0\0\x08' };

describe('a TIFF with junk in it is broken, neither too long nor blank', () => {
  test.each(Object.entries(heads))('behind its head: %s', async (_, head) => {
    const found = await refusal(Buffer.concat([Buffer.from(head, 'latin1'), noise(70_000)]), 'a.tif');
    expect(found).toMatchObject({ code: 'file-damaged', params: { detail: 'dữ liệu bị cắt cụt' } });
  });

  test.each([
    ['Huffman', 2],
    ['fax, group 3', 3],
    ['fax, group 4', 4],
    ['LZW', 5],
    ['JPEG', 7],
    ['deflate', 8],
    ['PackBits', 32773],
    ['another compression', 50_000],
  ])('in the strip of its image: %s', async (_, compression) => {
    const found = await refusal(tiffOf(400, 300, compression, noise(100)), 'a.tif');
    expect(found?.code).toBe('file-damaged');
    expect(found?.message).toMatch(/dữ liệu ảnh bị hỏng|kiểu nén 50000/u);
  });

  test('with less in its strip than the image has', async () => {
    expect((await refusal(tiffOf(400, 300, 1, noise(100)), 'a.tif'))?.code).toBe('file-damaged');
    expect(await refusal(tiffOf(400, 300, 1, Buffer.alloc(15_000)), 'a.tif')).toBeNull();
  });
});

describe('a TIFF that is cut off', () => {
  test('in its first page is broken', async () => {
    expect((await refusal(twoPages.subarray(0, 1500), 'a.tif'))?.code).toBe('file-damaged');
  });

  test('in a later page is read as far as it goes, the rest told', async () => {
    const file = new VFile({ path: 'a.tif', value: twoPages.subarray(0, twoPages.length - 200) });
    await parseDocument(file);
    expect(diagnosticsOf(file).find(({ code }) => code === 'page-failed')).toMatchObject({
      page: 2,
      severity: 'error',
    });
  });
});
