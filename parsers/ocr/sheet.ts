import type { Box } from '#model/source';
import type { Labelled } from './components.ts';
import type { OcrWord, PageWord } from './engine.ts';
import { blankRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import type { TextRow, TextRows } from './text-rows.ts';

/** Where a row of text stands on a sheet. */
interface Place {
  row: TextRow;
  /** First and last y of its strip on the sheet. */
  top: number;
  bottom: number;
  /** What to add to x and y of the sheet to get those of the page. */
  dx: number;
  dy: number;
}

/** The rows of a page, one under the other with white between them. */
export interface Sheet {
  raster: Raster;
  places: Place[];
}

/** Room over the small letters of a row, under its baseline, and white around; in heights of its small letters. */
const room = { over: 1.5, under: 0.75, between: 0.6 };
/** Grey this far around ink, pixels, belongs to it. */
const fringe = 2;

/**
 * Sets the rows of a page apart. An engine takes the tone marks of tightly set lines for parts of the line above;
 * on the sheet every row has its own letters and marks only, and dust, stamps and rules between rows are gone.
 */
export function toSheet(
  page: Raster,
  { labels, components }: Labelled,
  { rows, xHeight, large }: Pick<TextRows, 'rows' | 'xHeight' | 'large'>,
): Sheet {
  const margin = Math.round(xHeight);
  const width = Math.max(...rows.map((row) => row.right - row.left)) + 4 * margin;
  const places: Place[] = [];
  let y = margin;
  for (const row of rows) {
    const over = Math.round((1 + room.over) * row.xHeight);
    const height = over + Math.round(room.under * row.xHeight);
    const dy = Math.round(row.baseline) - (y + over);
    places.push({ row, top: y, bottom: y + height, dx: row.left - 2 * margin, dy });
    y += height + Math.round(room.between * row.xHeight);
  }
  const raster = blankRaster(width, y + margin, page.dpi);
  const owner = new Int32Array(components.length + 1);
  for (const i of large) owner[i + 1] = -1;
  places.forEach(({ row }, k) => row.parts.forEach((i) => (owner[i + 1] = k + 1)));
  places.forEach((place, k) => copyRow(page, labels, owner, k + 1, place, raster));
  return { raster, places };
}

/** Copies the ink of a row with its fringe; of large components what lies in the row. */
function copyRow(
  page: Raster,
  labels: Int32Array,
  owner: Int32Array,
  own: number,
  { row, top, bottom, dx, dy }: Place,
  sheet: Raster,
): void {
  const { width, height, data } = page;
  const reach = Math.round(3 * row.xHeight);
  const from = Math.max(0, row.left - reach);
  const to = Math.min(width, row.right + reach);
  const belongs = (label: number) => label !== 0 && (owner[label] === own || owner[label] === -1);
  for (let v = Math.max(top, -dy); v < bottom && v + dy < height; v += 1) {
    const at = (v + dy) * width;
    const [first, last] = [Math.max(0, v + dy - fringe), Math.min(height - 1, v + dy + fringe)];
    const target = v * sheet.width - dx;
    for (let x = from; x < to; x += 1) {
      const label = labels[at + x]!;
      if (label !== 0 ? !belongs(label) : data[at + x]! > 250 || !isNear(x, first, last)) continue;
      if (x - dx >= 0 && x - dx < sheet.width) sheet.data[target + x] = data[at + x]!;
    }
  }

  /** Whether ink of the row lies within the fringe. */
  function isNear(x: number, first: number, last: number): boolean {
    const [a, b] = [Math.max(0, x - fringe), Math.min(width - 1, x + fringe)];
    for (let y = first; y <= last; y += 1) {
      for (let i = a; i <= b; i += 1) if (belongs(labels[y * width + i]!)) return true;
    }
    return false;
  }
}

/** Words read from a sheet, where they stand on the page; what lies between the strips is left out. */
export function toPageWords(words: readonly OcrWord[], sheet: Sheet): PageWord[] {
  const placeOf = ({ box }: OcrWord) => {
    const y = (box[1] + box[3]) / 2;
    return sheet.places.find((one) => y >= one.top && y < one.bottom);
  };
  const rows = Map.groupBy(words, placeOf);
  return words.flatMap((word): PageWord[] => {
    const place = placeOf(word);
    if (!place) return [];
    const others = rows.get(place)!.filter((other) => other !== word);
    const { dx, dy, row } = place;
    const box: Box = [word.box[0] + dx, word.box[1] + dy, word.box[2] + dx, word.box[3] + dy];
    return [
      {
        ...word,
        box,
        baseline: row.baseline,
        xHeight: row.xHeight,
        ...(others.every((other) => other.box[0] > word.box[0]) && { first: true }),
        ...(row.inCell && others.length === 0 && { alone: true }),
      },
    ];
  });
}
