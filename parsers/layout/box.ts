import type { Box } from '#model/source';
import type { Page } from './page.ts';

/** Smallest box around all; throws on an empty list. */
export function boxAround(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (first === undefined) throw new Error('Expected at least one box, got none');
  const box: Box = [...first];
  for (const b of boxes) {
    if (b[0] < box[0]) box[0] = b[0];
    if (b[1] < box[1]) box[1] = b[1];
    if (b[2] > box[2]) box[2] = b[2];
    if (b[3] > box[3]) box[3] = b[3];
  }
  return box;
}

export function widthOf(box: Box): number {
  return box[2] - box[0];
}

export function heightOf(box: Box): number {
  return box[3] - box[1];
}

/** x of the middle. */
export function centerOf(box: Box): number {
  return (box[0] + box[2]) / 2;
}

/** y of the middle. */
export function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2;
}

/** Length that two spans share; negative for a gap between them. */
export function sharedSpan(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

/** A box of a page whose sideways text was stood upright, as a box of the page as it is shown; rounded to 0.01 pt. */
export function toPageBox(page: Pick<Page, 'turned' | 'width' | 'height'>, box: Box): Box {
  const [left, top, right, bottom] = box;
  const { width, height } = page;
  switch (page.turned) {
    case 90:
      return roundBox([top, width - right, bottom, width - left]);
    case 180:
      return roundBox([width - right, height - bottom, width - left, height - top]);
    case 270:
      return roundBox([height - bottom, left, height - top, right]);
    default:
      return roundBox(box);
  }
}

/** To 0.01 points: finer digits are noise and make the JSON long. */
export function roundBox(box: Box): Box {
  return box.map((value) => Math.round(value * 100) / 100) as Box;
}
