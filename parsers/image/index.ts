import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, unusable } from '#diagnostics';
import type { UnusableFile } from '#diagnostics';
import { layOut } from '../layout/document.ts';
import type { Page } from '../layout/page.ts';
import { PageReader } from '../ocr/reader.ts';
import { limitsOf } from '../limits.ts';
import type { Parser } from '../parser.ts';
import { openImage } from './open.ts';
import type { Frame } from './open.ts';

/** Scans and photos of pages: PNG, JPEG, WebP, BMP, and TIFF, whose images are the pages. */
export const imageParser: Parser = { format: 'image', parse };

async function parse(file: VFile): Promise<Root> {
  let broken: unknown[] = [];
  const frames = openImage(bytesOf(file), limitsOf(file)).map((frame): Frame => async () => {
    try {
      return await frame();
    } catch (error) {
      broken = [...broken, error];
      throw error;
    }
  });
  const reader = new PageReader();
  try {
    file.data.pageCount = frames.length;
    file.data.textSource = 'ocr';
    const pages: Page[] = [];
    for (const [i, frame] of frames.entries()) {
      const read = await reader.read(frame, i + 1, 'tệp là ảnh', file);
      if (read === null) report(file, 'no-text-layer', { page: i + 1 });
      pages.push(
        read ?? { number: i + 1, width: 595, height: 842, runs: [], rules: [], annotations: [], imageCover: 1 },
      );
    }
    if (broken.length === frames.length) throw damagedBy(broken[0]);
    return layOut(pages, file);
  } finally {
    await reader.close();
  }
}

/** Where no page can be drawn there is nothing to go on with: the file is broken. */
function damagedBy(error: unknown): UnusableFile {
  return unusable('file-damaged', { format: 'ảnh', detail: error instanceof Error ? error.message : String(error) });
}

function bytesOf(file: VFile): Uint8Array {
  if (file.value instanceof Uint8Array) return file.value;
  throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
}
