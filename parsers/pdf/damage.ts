import { inflateSync } from 'node:zlib';

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
 * has them. The text that pdf.js gives of such a file may have gaps.
 */
export function countDamage(bytes: Uint8Array): number {
  const text = toLatin1(bytes);
  return countDamagedStreams(bytes, text) + countLostObjects(text);
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
function countDamagedStreams(bytes: Uint8Array, text: string): number {
  if (/\/Encrypt\s+\d+\s+\d+\s+R/u.test(text)) return 0;
  let damaged = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at)) {
    const start = dataStart(text, at);
    const end = text.indexOf('endstream', at);
    if (start === null || end < 0) {
      at += 6;
      continue;
    }
    const dictionary = text.slice(Math.max(text.lastIndexOf('obj', at), at - 3000), at);
    if (holdsText(dictionary) && !unpacks(bytes.subarray(start, end))) damaged += 1;
    at = end + 9;
  }
  return damaged;
}

/** Where the data behind the keyword `stream` begins, or null where the word is no keyword. */
function dataStart(text: string, at: number): number | null {
  if (text.startsWith('\r\n', at + 6)) return at + 8;
  if (text.startsWith('\n', at + 6)) return at + 7;
  return null;
}

function holdsText(dictionary: string): boolean {
  const packed = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/u.test(dictionary);
  return (
    packed && !/\/Image\b|\/Length1\b|\/Type1C\b|\/CIDFontType0C\b|\/OpenType\b|\/XML\b|\/ICCBased\b/u.test(dictionary)
  );
}

function unpacks(data: Uint8Array): boolean {
  if (data.every((byte) => byte <= 0x20)) return true;
  try {
    inflateSync(data);
    return true;
  } catch {
    // zlib throws for bad data; that it does is the answer
    return false;
  }
}

function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
