import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unusable } from '#diagnostics';
import type { OperatorList } from './operators.ts';

/** What pdf.js passes on of a page, part by part (`_renderPageChunk` of pdfjs-dist 6.5.438). */
interface Chunk {
  fnArray: number[];
  argsArray: unknown[];
  lastChunk: boolean;
}
interface ChunkReader {
  _renderPageChunk(chunk: Chunk, state: unknown): void;
}

/**
 * The operators of a page. Throws `UnusableFile` where they and their letters are more than `most` thousand, as soon
 * as they are: forms that draw each other multiply without end. Throws an error where the list breaks off: pdf.js gives such a list as if it were
 * whole.
 */
export async function operatorsOf(proxy: PDFPageProxy, most: number): Promise<OperatorList> {
  const reader = proxy as unknown as ChunkReader;
  const { _renderPageChunk: pass } = reader;
  let complete = false;
  const tooMany = new Promise<never>((_, reject) => {
    let count = 0;
    reader._renderPageChunk = function (chunk, state) {
      complete = chunk.lastChunk;
      count += chunk.fnArray.length + lettersOf(chunk);
      if (count > most * 1000) {
        const place = `trang ${proxy.pageNumber}`;
        reject(unusable('limit-exceeded', { limit: 'operators', found: count / 1000, allowed: most, place }));
      }
      pass.call(this, chunk, state);
    };
  });
  const list = await Promise.race([proxy.getOperatorList(), tooMany]);
  if (!complete) throw new Error('có hình ảnh hoặc lệnh vẽ không hợp lệ');
  return list;
}

function lettersOf({ fnArray, argsArray }: Chunk): number {
  let letters = 0;
  fnArray.forEach((fn, i) => {
    if (fn === OPS.showText) letters += (argsArray[i] as [unknown[]])[0].length;
  });
  return letters;
}
