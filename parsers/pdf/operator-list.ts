import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '#limits';
import { keepWithin } from '../limits.ts';
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
 * The operators of a page. Throws `UnusableFile` where they and their letters, or the states that they save, are more than
 * the limits, as soon as they are: forms that draw each other multiply without end. Throws an error where the list breaks
 * off: pdf.js gives such a list as if it were whole.
 */
export async function operatorsOf(proxy: PDFPageProxy, limits: Limits): Promise<OperatorList> {
  const reader = proxy as unknown as ChunkReader;
  const { _renderPageChunk: pass } = reader;
  const place = `trang ${proxy.pageNumber}`;
  let complete = false;
  const tooMany = new Promise<never>((_, reject) => {
    let [count, saved] = [0, 0];
    reader._renderPageChunk = function (chunk, state) {
      complete = chunk.lastChunk;
      count += chunk.fnArray.length + lettersOf(chunk);
      saved = savedAfter(chunk, saved);
      try {
        keepWithin(limits, 'operators', count / 1000, place);
        // what comes behind this part is not known
        keepWithin(limits, 'savedStates', Math.min(saved, limits.savedStates + 1), place);
      } catch (error) {
        reject(error as Error);
      }
      pass.call(this, chunk, state);
    };
  });
  const list = await Promise.race([proxy.getOperatorList(), tooMany]);
  if (!complete) throw new Error('có hình ảnh hoặc lệnh vẽ không hợp lệ');
  return list;
}

/** States that are saved and not restored after a part of a page, of which there were `saved` before it. */
function savedAfter({ fnArray }: Chunk, saved: number): number {
  for (const fn of fnArray) {
    if (fn === OPS.save) saved += 1;
    else if (fn === OPS.restore && saved > 0) saved -= 1;
  }
  return saved;
}

function lettersOf({ fnArray, argsArray }: Chunk): number {
  let letters = 0;
  fnArray.forEach((fn, i) => {
    if (fn === OPS.showText) letters += (argsArray[i] as [unknown[]])[0].length;
  });
  return letters;
}
