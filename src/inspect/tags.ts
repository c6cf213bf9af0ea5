import type { Mark, MarkKind } from './marks.ts';

/** A tag with its place in pixels. */
export interface Tag {
  kind: MarkKind;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const height = 14;
const gap = 6;

/**
 * Where the tags of a page's marks stand, so that they hide no text: in the margin beside their box, on the side that
 * is nearer to it, else above, below or on the other side, where no other mark or tag lies; where there is no such
 * place, in the margin below the tags already there. Those of merged cells stand inside, at the cell's foot.
 */
export function placeTags(
  marks: readonly Mark[],
  scale: number,
  page: { width: number; height: number },
  widthOf: (text: string) => number,
): Tag[] {
  const placed: Tag[] = [];
  const boxes = marks
    .filter(({ kind }) => kind !== 'cell')
    .map(({ box: [left, top, right, bottom] }) => toArea(left * scale, top * scale, right * scale, bottom * scale));
  const tagged = marks.filter((mark) => mark.tag !== '').toSorted((a, b) => a.box[1] - b.box[1]);
  for (const { kind, tag: text, box } of tagged) {
    const [left, top, right, bottom] = box.map((value) => value * scale) as [number, number, number, number];
    const width = widthOf(text) + 4;
    const size = { kind, text, width, height };
    if (kind === 'cell') {
      placed.push({ ...size, x: right - width - 1, y: bottom - height - 1 });
      continue;
    }
    const before = { x: left - width - gap, y: top };
    const behind = { x: right + gap, y: top };
    const sides = left > page.width / 2 ? [behind, before] : [before, behind];
    const places = [sides[0]!, { x: left, y: top - height }, { x: left, y: bottom }, sides[1]!];
    const free = places.find((place) => {
      const area = { ...place, width, height };
      return isInside(area, page) && ![...boxes, ...placed].some((other) => overlaps(area, other));
    });
    placed.push({ ...size, ...(free ?? inMargin({ ...sides[0]!, width, height }, page, placed)) });
  }
  return placed;
}

type Area = Pick<Tag, 'x' | 'y' | 'width' | 'height'>;

function toArea(left: number, top: number, right: number, bottom: number): Area {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isInside({ x, y, width }: Area, page: { width: number; height: number }): boolean {
  return x >= 1 && y >= 1 && x + width < page.width && y + height < page.height;
}

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The place, moved into the page and below the tags that it would lie over. */
function inMargin(area: Area, page: { width: number; height: number }, tags: readonly Tag[]): { x: number; y: number } {
  const x = Math.max(1, Math.min(page.width - area.width - 1, area.x));
  let y = Math.max(1, Math.min(page.height - height - 1, area.y));
  for (const tag of tags) if (overlaps({ ...area, x, y }, tag)) y = tag.y + height;
  return { x, y };
}
