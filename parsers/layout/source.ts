import type { Box, Source } from '#model/source';
import { middleOf, centerOf, toPageBox } from './box.ts';
import type { Page } from './page.ts';

/** The source of what stands in a box of a page, with the mean confidence of its words where an OCR engine read them, and no more than that of a doubtful number. */
export function toSource(page: Page, box: Box): Source {
  const ocrConfidence = confidenceIn(page, box);
  return {
    kind: 'page',
    page: page.number,
    box: toPageBox(page, box),
    ...(ocrConfidence !== null && { ocrConfidence }),
  };
}

function confidenceIn(page: Page, box: Box): number | null {
  if (page.runs[0]?.confidence === undefined) return null;
  let [sum, count, most] = [0, 0, 1];
  for (const run of page.runs) {
    const [x, y] = [centerOf(run.box), middleOf(run.box)];
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3] || run.confidence === undefined) continue;
    sum += run.confidence;
    count += 1;
    if (run.otherReading !== undefined) most = Math.min(most, run.confidence);
  }
  return count === 0 ? null : Math.min(most, Math.round((sum / count) * 100) / 100);
}
