import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import { cleanText } from '#text';
import type { OcrEngine, OcrLayout, OcrWord } from './engine.ts';
import { toPgm } from './raster.ts';
import type { Raster } from './raster.ts';

/** Opens tesseract.js with the Vietnamese data of the installed package; nothing is fetched at run time. */
export async function openTesseract(): Promise<OcrEngine> {
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  let mode: OcrLayout | null = null;
  return {
    async read(raster, layout) {
      if (layout !== mode) {
        const psm = layout === 'block' ? PSM.SINGLE_BLOCK : PSM.SINGLE_LINE;
        await worker.setParameters({ tessedit_pageseg_mode: psm, user_defined_dpi: String(raster.dpi) });
        mode = layout;
      }
      return recognize(worker, raster);
    },
    async close() {
      await worker.terminate();
    },
  };
}

async function recognize(worker: Worker, raster: Raster): Promise<OcrWord[]> {
  const { data } = await worker.recognize(toPgm(raster), {}, { blocks: true, text: false });
  const words: OcrWord[] = [];
  for (const block of data.blocks ?? []) {
    for (const line of block.paragraphs.flatMap((p) => p.lines)) {
      for (const word of line.words) {
        const text = cleanText(word.text).trim();
        if (text === '') continue;
        const { x0, y0, x1, y1 } = word.bbox;
        words.push({
          text,
          box: [x0, y0, x1, y1],
          baseline: (line.baseline.y0 + line.baseline.y1) / 2,
          lineHeight: line.bbox.y1 - line.bbox.y0,
          confidence: word.confidence / 100,
        });
      }
    }
  }
  return words;
}
