import UTIF from 'utif2';
import type { Limits } from '#limits';
import { keepPixelsWithin } from '../limits.ts';
import { unpacksWhole } from './tiff-data.ts';
import { readTiffImages } from './tiff-directories.ts';

/** A decoded image; `draw` throws an error that says in Vietnamese what is wrong with it. */
export interface TiffPage {
  width: number;
  height: number;
  draw(): Uint8Array;
}

/** Decoders of fax data write row by row here; it is not told otherwise how many rows they found. */
const decoder = (UTIF as unknown as { decode: { _writeBits: (...row: unknown[]) => void } }).decode;

/**
 * The images of a TIFF; drawing a broken one throws. Throws `UnusableFile` by the size that they claim and by their
 * number, and an error that says what is wrong where all are broken.
 */
export function openTiff(bytes: Uint8Array, limits: Limits): TiffPage[] {
  const copy = Uint8Array.from(bytes);
  const images = readTiffImages(copy, limits);
  for (const { width, height } of images) keepPixelsWithin(limits, width, height);
  if (images.every(({ broken }) => broken !== null)) throw new Error(images[0]?.broken ?? '');
  const decoded = UTIF.decode(copy.buffer);
  return images.map((image, i) => ({
    ...image,
    draw() {
      const frame = decoded[i];
      if (image.broken !== null || frame === undefined) throw new Error(image.broken ?? 'dữ liệu ảnh bị hỏng');
      if (!unpacksWhole(copy, image)) throw new Error('dữ liệu ảnh bị hỏng hoặc bị cắt cụt');
      const rows = countRows(() => UTIF.decodeImage(copy.buffer, frame));
      if ([2, 3, 4].includes(image.compression) && rows < image.height)
        throw new Error(`dữ liệu ảnh bị hỏng: chỉ giải được ${rows} trong ${image.height} dòng`);
      const rgba = UTIF.toRGBA8(frame);
      // the decoder leaves out what it does not know
      if (!rgba.some((value, at) => at % 4 === 3 && value > 0)) throw new Error('không đọc được kiểu điểm ảnh');
      return rgba;
    },
  }));
}

/** Rows of fax data that are written while something is decoded. */
function countRows(decode: () => void): number {
  const write = decoder._writeBits;
  let rows = 0;
  decoder._writeBits = (...row) => {
    rows += 1;
    write(...row);
  };
  try {
    decode();
  } finally {
    decoder._writeBits = write;
  }
  return rows;
}
