import { fromLegacy, hasVietnameseMark, isVietnameseSyllable } from '#text';

/**
 * The text of a file in whatever encoding an office saves one: UTF-8 and UTF-16 with or without a byte order mark, else
 * Windows-1258 or TCVN3, whichever gives more Vietnamese words.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  const head = bytes.subarray(0, 400);
  if (head.filter((byte) => byte === 0).length > head.length / 5)
    return decode(first === 0 ? 'utf-16be' : 'utf-16le', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const [windows, tcvn3] = [decode('windows-1258', bytes), fromLegacy(decode('windows-1252', bytes), 'tcvn3')];
  return countWords(tcvn3) > countWords(windows) ? tcvn3 : windows;
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}

function countWords(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => hasVietnameseMark(word) && isVietnameseSyllable(word)).length;
}
