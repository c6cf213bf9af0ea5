import { describe, expect, test } from 'vitest';
import { bmp, jpeg, png, tiff, webp } from '../../support/hostile-image.ts';
import { refusal } from '../../support/refusal.ts';

describe('an image of a gigabyte', () => {
  test.each([
    ['a.png', png],
    ['a.jpg', jpeg],
    ['a.webp', webp],
    ['a.bmp', bmp],
    ['a.tif', tiff],
  ])('%s is refused by what its head claims', async (name, make) => {
    const found = await refusal(make(40_000, 40_000), name);
    expect(found?.params).toMatchObject({ limit: 'pixels', found: 1600, place: '40000 × 40000' });
  });
});

test('a TIFF whose images lead back to themselves', async () => {
  expect((await refusal(tiff(100, 100, 8), 'a.tif'))?.params).toMatchObject({ limit: 'pages', allowed: 2000 });
  expect(await refusal(Buffer.from(tiff(100, 100)).subarray(0, 60), 'a.tif')).toMatchObject({ severity: 'error' });
});
