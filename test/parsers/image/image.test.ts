import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { UnusableFile, diagnosticsOf } from '#diagnostics';
import { parseDocument } from '#parsers';
import { toOutline } from '#tree';
import { defaultLimits } from '#limits';
import { openImage } from '../../../parsers/image/open.ts';

const twoPages = new Uint8Array(readFileSync('test/fixtures/images/two-pages.tif'));

async function parse(value: Uint8Array, path: string) {
  const file = new VFile({ path, value });
  return { file, root: await parseDocument(file) };
}

describe('imageParser', () => {
  it('reads the images of a fax TIFF as pages, each turned upright', async () => {
    const { file, root } = await parse(twoPages, 'quét.tif');
    expect(file.data).toMatchObject({ format: 'image', pageCount: 2, textSource: 'ocr' });
    const outline = toOutline(root);
    expect(outline).toContain('Rà soát văn bản quy phạm pháp luật, hoàn thành trước ngày 30/6/2026.');
    expect(outline).toContain('Báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 12.');
    expect(diagnosticsOf(file).map(({ code, page }) => [code, page])).toEqual([
      ['page-read-by-ocr', 1],
      ['page-read-by-ocr', 2],
    ]);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('opens %s at the size of an A4 page', async (kind) => {
    const canvas = createCanvas(400, 600);
    const context = canvas.getContext('2d');
    context.fillRect(100, 100, 50, 50);
    const bytes = new Uint8Array(await canvas.encode(kind as 'png'));
    const [frame] = openImage(bytes, defaultLimits);
    const page = await frame!();
    expect([page.width, page.height, page.dpi]).toEqual([1559, 2338, 200]);
    expect(page.data[487 * 1559 + 487]! < 100).toBe(kind !== 'jpeg' || page.data[0]! < 100);
  });

  it('opens a TIFF whose LZW codes grow to twelve bits and begin anew', async () => {
    const [frame] = openImage(new Uint8Array(readFileSync('test/fixtures/images/noise-lzw.tif')), defaultLimits);
    const page = await frame!();
    expect([page.width, page.height]).toEqual([1870, 2338]);
    // noise above, paper below
    expect(page.data.subarray(0, 1870 * 1100).some((grey) => grey < 100)).toBe(true);
    expect(page.data.subarray(1870 * 1250).every((grey) => grey === 255)).toBe(true);
  });

  it('refuses what its header claims too large, and what is cut off in the header', () => {
    const code = (bytes: Uint8Array) => {
      try {
        openImage(bytes, defaultLimits);
        return null;
      } catch (error) {
        if (error instanceof UnusableFile) return error.diagnostic.code;
        throw error;
      }
    };
    const huge = Uint8Array.from(createCanvas(4, 4).encodeSync('png'));
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    expect(code(huge)).toBe('limit-exceeded');
    expect(code(twoPages.subarray(0, 8))).toBe('file-damaged');
  });
});
