import { keepWithin } from '../limits.ts';
import type { Limits } from '#limits';

/** An image of a TIFF: where its data stands, and how; `broken` says in Vietnamese why it cannot be drawn. */
export interface TiffImage {
  width: number;
  height: number;
  /** Bits of one pixel. */
  bits: number;
  compression: number;
  /** Strips or tiles, with the size that each covers, in pixels. */
  pieces: { offset: number; length: number; width: number; rows: number }[];
  broken: string | null;
}

/** Bytes of one value by its type (TIFF 6.0, section 2); 13 is a directory. */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/**
 * Tags that draw an image: size, bits, compression, colours, fill order, strips, samples, planes, fax options,
 * predictor, palette, tiles, alpha, sample format, JPEG, YCbCr.
 */
const drawing = new Set([
  256,
  257,
  258,
  259,
  262,
  266,
  273,
  277,
  278,
  279,
  284,
  292,
  293,
  317,
  320,
  322,
  323,
  324,
  325,
  338,
  339,
  347,
  ...[512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532],
]);

/** Compressions that the decoder knows (TIFF 6.0; 7, 8 and 32946 of its supplements). */
const known = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946]);

const cutOff = 'dữ liệu bị cắt cụt';

/**
 * The images of a TIFF by the chain of their directories. What else a directory holds (thumbnails, photo data,
 * entries that lead out of the file) is struck out of `bytes`, and the chain ends with the last good directory, so that
 * no decoder follows them. A chain that leads out of the file ends with one broken image. Throws `UnusableFile` where
 * there are more images than pages allowed: a chain that leads back to itself has no end.
 */
export function readTiffImages(bytes: Uint8Array, limits: Limits): TiffImage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const images: TiffImage[] = [];
  let link = 4;
  for (let at = view.byteLength < 8 ? 8 : view.getUint32(4, little); at !== 0 || images.length === 0;) {
    const entries = entriesAt(view, at, little);
    if (entries === null) {
      images.push({ width: 0, height: 0, bits: 0, compression: 0, pieces: [], broken: cutOff });
      if (view.byteLength >= 8) view.setUint32(link, 0, little);
      break;
    }
    images.push(toImage(entries, view.byteLength));
    keepWithin(limits, 'pages', images.length);
    link = at + 2 + view.getUint16(at, little) * 12;
    at = view.getUint32(link, little);
  }
  return images;
}

/** The numbers of a directory's entries by tag; null where there is none. */
function entriesAt(view: DataView, at: number, little: boolean): Map<number, number[]> | null {
  if (at < 8 || at + 2 > view.byteLength) return null;
  const count = view.getUint16(at, little);
  if (count === 0 || at + 2 + count * 12 + 4 > view.byteLength) return null;
  const entries = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12;
    const tag = view.getUint16(entry, little);
    const values = drawing.has(tag) ? valuesAt(view, entry, little) : null;
    if (values !== null) entries.set(tag, values);
    else
      for (let byte = 0; byte < 12; byte += 4)
        view.setUint32(entry + byte, byte === 0 ? typeOfNothing(little) : 0, little);
  }
  return entries.has(256) && entries.has(257) ? entries : null;
}

/** Tag 0 of type 1, as the four bytes that stand in front of an entry's count. */
function typeOfNothing(little: boolean): number {
  return little ? 0x0001_0000 : 1;
}

function valuesAt(view: DataView, entry: number, little: boolean): number[] | null {
  const type = view.getUint16(entry + 2, little);
  const count = view.getUint32(entry + 4, little);
  const size = (typeSizes[type] ?? 0) * count;
  const start = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  if (size === 0 || start + size > view.byteLength) return null;
  if (type === 3) return Array.from({ length: count }, (_, i) => view.getUint16(start + i * 2, little));
  if (type === 4) return Array.from({ length: count }, (_, i) => view.getUint32(start + i * 4, little));
  // tables of colours and of JPEG: only that they are there
  return [view.getUint8(start)];
}

function toImage(entries: Map<number, number[]>, fileLength: number): TiffImage {
  const one = (tag: number, usual: number): number => entries.get(tag)?.[0] ?? usual;
  const [width, height] = [one(256, 0), one(257, 0)];
  const tiled = entries.has(322) && entries.has(323);
  const [samples, compression] = [one(277, 1), one(259, 1)];
  const image = { width, height, bits: one(258, 1) * samples, compression };
  const piece = tiled ? { width: one(322, 0), rows: one(323, 0) } : { width, rows: Math.min(one(278, height), height) };
  const offsets = entries.get(tiled ? 324 : 273) ?? [];
  const lengths = entries.get(tiled ? 325 : 279) ?? [];
  const pieces = offsets.map((offset, i) => {
    const rows = tiled ? piece.rows : Math.min(piece.rows, height - i * piece.rows);
    const whole = Math.ceil((piece.width * image.bits) / 8) * rows;
    // one strip as it is needs no length, and old programs write a wrong one
    const length = compression === 1 && offsets.length === 1 ? whole : (lengths[i] ?? 0);
    return { offset, length, width: piece.width, rows };
  });
  const broken = (): string | null => {
    if (width === 0 || height === 0) return 'ảnh không có kích thước';
    if (![1, 2, 4, 8, 16, 32].includes(one(258, 1)) || samples < 1 || samples > 8) return 'số bit của điểm ảnh sai';
    if (!known.has(compression)) return `không đọc được kiểu nén ${compression}`;
    if (one(284, 1) !== 1 && samples > 1) return 'không đọc được ảnh tách lớp màu';
    const columns = tiled ? Math.ceil(width / piece.width) : 1;
    if (!(offsets.length >= columns * Math.ceil(height / piece.rows))) return 'thiếu dải dữ liệu ảnh';
    if (pieces.some(({ offset, length }) => offset < 8 || length === 0 || offset + length > fileLength)) return cutOff;
    return null;
  };
  return { ...image, pieces, broken: broken() };
}
