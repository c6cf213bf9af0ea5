import { inflateSync } from 'node:zlib';
import type { Limits } from '#limits';
import { keepWithin } from '../limits.ts';
import { streamsOf, toLatin1 } from './streams.ts';

/**
 * Why the end of a file is missing, or null. A PDF ends with `startxref`, an offset and `%%EOF` (ISO 32000-1, 7.5.5);
 * pdf.js would rebuild the rest of a file cut off before them and leave out, without a word, what came after the cut.
 */
export function findCut(bytes: Uint8Array): string | null {
  const text = toLatin1(bytes);
  const end = text.lastIndexOf('startxref');
  if (end < 0) return 'thiếu bảng tham chiếu ở cuối tệp';
  // an update or the body of a linearized file that stops in the middle leaves objects behind the last startxref
  if (/\d+\s+\d+\s+obj\b/u.test(text.slice(end))) return 'tệp dừng giữa chừng, thiếu phần cuối';
  return null;
}

/**
 * How many parts of a file are damaged: streams that do not unpack, and objects that are not where the reference table
 * has them. The text that pdf.js gives of such a file may have gaps. Throws `UnusableFile` where the streams unpack to
 * more than the limit.
 */
export function countDamage(bytes: Uint8Array, limits: Limits): number {
  const text = toLatin1(bytes);
  return countDamagedStreams(bytes, text, limits) + countLostObjects(text);
}

/**
 * Entries of the classic reference tables (ISO 32000-1, 7.5.4) that lead to no object. A table whose entries mostly
 * fail was written with wrong offsets, which pdf.js mends, and tells nothing.
 */
function countLostObjects(text: string): number {
  const header = Math.max(0, text.indexOf('%PDF-'));
  let entries = 0;
  let lost = 0;
  for (const table of text.matchAll(/(?<!start)xref\s+((?:\d+ +\d+\s+(?:\d{10} \d{5} [nf]\s+)*)+)/gu)) {
    let number = 0;
    for (const [, first, offset, generation, kind] of table[1]!.matchAll(
      /(?:(\d+) +\d+\s+(?=\d{10} ))|(?:(\d{10}) (\d{5}) ([nf]))/gu,
    )) {
      if (first !== undefined) {
        number = Number(first);
        continue;
      }
      if (kind === 'n') {
        entries += 1;
        const place = text.slice(Number(offset) + header, Number(offset) + header + 40);
        if (!new RegExp(`^\\s*${number}\\s+${Number(generation)}\\s+obj`, 'u').test(place)) lost += 1;
      }
      number += 1;
    }
  }
  return lost * 2 > entries ? 0 : lost;
}

/**
 * Number of compressed streams with text, maps or objects that do not unpack to their checksum. pdf.js takes what it
 * gets out of such a stream without a word, and lines are missing then. Images and font programs are left out: no text
 * is in them. 0 for an encrypted file, where this cannot be told.
 */
function countDamagedStreams(bytes: Uint8Array, text: string, limits: Limits): number {
  if (/\/Encrypt\s+\d+\s+\d+\s+R/u.test(text)) return 0;
  let damaged = 0;
  let total = 0;
  for (const { dictionary, start, end } of streamsOf(text)) {
    const layers = flateLayers(dictionary);
    if (layers === 0) continue;
    const size = unpackedSize(bytes.subarray(start, end), layers, limits.unpacked * 2 ** 20 - total);
    if (size === null) damaged += 1;
    else total += size;
    keepWithin(limits, 'unpacked', total / 2 ** 20);
  }
  return damaged;
}

/** How many times over a stream with text is packed; 0 for others. */
function flateLayers(dictionary: string): number {
  if (/\/Image\b|\/Length1\b|\/Type1C\b|\/CIDFontType0C\b|\/OpenType\b|\/XML\b|\/ICCBased\b/u.test(dictionary))
    return 0;
  const filters = /\/Filter\s*(?:\[\s*)?((?:\/(?:FlateDecode|Fl)\b\s*)+)/u.exec(dictionary)?.[1] ?? '';
  return filters.split('/').length - 1;
}

/** Bytes that a stream unpacks to, all layers together; more than `room` where it goes beyond that; null if damaged. */
function unpackedSize(data: Uint8Array, layers: number, room: number): number | null {
  if (data.every((byte) => byte <= 0x20)) return 0;
  let size = 0;
  try {
    for (let inner = data, layer = 0; layer < layers; layer += 1) {
      inner = inflateSync(inner, { maxOutputLength: Math.max(1, Math.ceil(room - size)) });
      size += inner.length;
    }
    return size;
  } catch (error) {
    // zlib throws for bad data, and where the output would be too long
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? room + 1 : null;
  }
}
