import type { Limits } from '#limits';
import { keepPixelsWithin } from '../limits.ts';
import { streamsOf, toLatin1 } from './streams.ts';

/**
 * Throws `UnusableFile` where an image of the file says to have more pixels than the limit: pdf.js would unpack it to
 * four bytes a pixel before anything is drawn. Dictionaries of images stand in the file unpacked (ISO 32000-1, 7.5.7).
 */
export function keepImagesWithin(bytes: Uint8Array, limits: Limits): void {
  for (const { dictionary } of streamsOf(toLatin1(bytes))) {
    if (!/\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    keepPixelsWithin(limits, numberOf(dictionary, 'Width'), numberOf(dictionary, 'Height'));
  }
}

function numberOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)`, 'u').exec(dictionary)?.[1] ?? 0);
}
