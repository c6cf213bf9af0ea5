import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import { cleanText } from '#text';
import type { OcrEngine, OcrWord } from './engine.ts';
import { toPgm } from './raster.ts';
import type { Raster } from './raster.ts';

/** Opens tesseract.js with the Vietnamese data of the installed package; nothing is fetched at run time. */
export async function openTesseract(): Promise<OcrEngine> {
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // a failure rejects its own reading; without this it would be thrown once more, where nobody can catch it
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
    user_defined_dpi: '300',
    // white on black is not printed in plans; trying it costs a fifth of the time
    tessedit_do_invert: '0',
  } as Parameters<Worker['setParameters']>[0]);
  return {
    read: (raster) => recognize(worker, raster),
    async close() {
      await worker.terminate();
    },
  };
}

async function recognize(worker: Worker, raster: Raster): Promise<OcrWord[]> {
  const { data } = await worker.recognize(toPgm(raster), {}, { blocks: true, text: false });
  const words: OcrWord[] = [];
  for (const block of data.blocks ?? []) {
    for (const word of block.paragraphs.flatMap((p) => p.lines).flatMap((line) => line.words)) {
      const text = mendSlashes(cleanText(word.text).trim());
      if (text === '') continue;
      const { x0, y0, x1, y1 } = word.bbox;
      words.push({ text, box: [x0, y0, x1, y1], confidence: word.confidence / 100 });
    }
  }
  return words;
}

/** A slash between small digits is taken for the bar of a fraction, one that touches a digit for a per cent sign too. */
function mendSlashes(text: string): string {
  return text.replaceAll('⁄', '/').replace(/(?<=\d)%(?=\/\p{Lu})/u, '');
}
