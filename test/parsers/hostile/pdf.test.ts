import { describe, expect, test } from 'vitest';
import * as hostile from '../../support/hostile-pdf.ts';
import { outlineOf } from '../../support/parse.ts';
import { refusal } from '../../support/refusal.ts';

const path = 'a.pdf';

describe('pages', () => {
  test('more than the limit', async () => {
    const found = await refusal(hostile.manyPages(12), path, { pages: 10 });
    expect(found?.message).toBe(
      'Vượt giới hạn về số trang của một văn bản: 12 trang, giới hạn là 10. Đề nghị kiểm tra lại tệp; nếu tin cậy, chạy lại với --limit pages=12.',
    );
  });

  test.each([100_000, 2 ** 31])('%i claimed, one there: that one is read', async (count) => {
    expect((await outlineOf(hostile.claimsPages(count), path)).outline).toContain('KE HOACH');
  });

  test('none', async () => {
    expect(await refusal(hostile.claimsPages(-5), path)).toMatchObject({ code: 'file-damaged' });
  });

  test('a tree that holds itself: the pages outside of the loop are read, the rest is told', async () => {
    const { outline, codes } = await outlineOf(hostile.loopsInPages(), path);
    expect(outline).toContain('KE HOACH');
    expect(codes).toContain('page-failed');
  });

  test.each([
    [0, 0],
    [1e6, 1e6],
    [1e9, 1e9],
  ])('of %i × %i points', async (width, height) => {
    expect(await refusal(hostile.sizedPage(width, height), path)).toBeNull();
  });
});

describe('what is packed', () => {
  test.each([1, 2, 3])('%i times over, unpacks too far', async (layers) => {
    const found = await refusal(hostile.packedBomb(3, layers), path, { unpacked: 2 });
    expect(found).toMatchObject({ code: 'limit-exceeded', params: { limit: 'unpacked', allowed: 2 } });
  });

  test('an image of more pixels than the limit, whatever is behind it', async () => {
    const found = await refusal(hostile.declaresImage(50_000, 50_000), path);
    expect(found?.params).toMatchObject({ limit: 'pixels', found: 2500, place: '50000 × 50000' });
  });
});

test('a form that draws itself, and arrays without end', async () => {
  expect(await refusal(hostile.loopsInForms(), path)).toBeNull();
  expect(await refusal(hostile.nestsArrays(200_000), path)).toBeNull();
});
