import { expect, it } from 'vitest';
import { openTesseract } from '../../../parsers/ocr/tesseract.ts';

it('an image that the engine refuses fails its own reading and nothing else', async () => {
  const engine = await openTesseract();
  try {
    const nothing = { width: 0, height: 0, dpi: 300, data: new Uint8Array() };
    await expect(engine.read(nothing)).rejects.toContain('read image');
    const white = { width: 60, height: 40, dpi: 300, data: new Uint8Array(60 * 40).fill(255) };
    expect(await engine.read(white)).toEqual([]);
  } finally {
    await engine.close();
  }
});
