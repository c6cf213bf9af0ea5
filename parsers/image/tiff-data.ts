import { inflateSync } from 'node:zlib';
import type { TiffImage } from './tiff-directories.ts';

/**
 * True where the compressed data of an image unpacks to as many bytes as the image has: what is less the decoder leaves
 * blank, and a page without its words must not pass for a blank one. Fax data is counted by rows as it is decoded, JPEG
 * data proves itself.
 */
export function unpacksWhole(bytes: Uint8Array, { bits, compression, pieces }: TiffImage): boolean {
  const measure = measures[compression];
  if (measure === undefined) return true;
  return pieces.every(({ offset, length, width, rows }) => {
    const whole = Math.ceil((width * bits) / 8) * rows;
    return measure(bytes.subarray(offset, offset + length), whole) >= whole;
  });
}

/** How many bytes data unpacks to, at least where that is less than `whole`; by compression. */
const measures: Record<number, (data: Uint8Array, whole: number) => number> = {
  1: (data) => data.length,
  5: lzwLength,
  8: deflateLength,
  32773: packBitsLength,
  32946: deflateLength,
};

function deflateLength(data: Uint8Array, whole: number): number {
  try {
    return inflateSync(data, { maxOutputLength: whole + 2 ** 20 }).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}

/** TIFF 6.0, section 9. */
function packBitsLength(data: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < data.length;) {
    const head = data[at]!;
    const literal = head < 128;
    // 128 says nothing
    if (head !== 128) length += literal ? head + 1 : 257 - head;
    at += literal ? head + 2 : head === 128 ? 1 : 2;
  }
  return length;
}

/** TIFF 6.0, section 13: codes of 9 to 12 bits, 256 begins anew, 257 ends; up to the first code that means nothing. */
function lzwLength(data: Uint8Array): number {
  const sizes = new Uint32Array(4097).fill(1, 0, 256);
  let [length, next, bits, before] = [0, 258, 9, 0];
  for (let at = 0; at + bits <= data.length * 8;) {
    const word = (data[at >> 3]! << 16) | ((data[(at >> 3) + 1] ?? 0) << 8) | (data[(at >> 3) + 2] ?? 0);
    const code = (word >> (24 - (at & 7) - bits)) & ((1 << bits) - 1);
    at += bits;
    if (code === 257) break;
    if (code === 256) {
      [next, bits, before] = [258, 9, 0];
      continue;
    }
    if (before > 0 && next <= 4096) {
      sizes[next] = before + 1;
      next += 1;
    }
    if (code >= next || code === 256) break;
    before = sizes[code]!;
    length += before;
    // the width grows one code early
    if (next + 1 >= 1 << bits && bits < 12) bits += 1;
  }
  return length;
}
