import { readPlc } from './file.ts';
import type { WordFile } from './file.ts';

/** Properties of a stretch of the main stream, from offset to offset. */
export interface Stretch {
  from: number;
  to: number;
  /** Index of the style; of paragraphs only. */
  style: number;
  grpprl: Buffer;
}

/** Formatted pages of 512 bytes: properties by offset ([MS-DOC] 2.9.33 and 2.9.175). */
export class Formatting {
  #stretches: Stretch[];

  constructor(file: WordFile, plc: Buffer, kind: 'paragraph' | 'character') {
    this.#stretches = readPlc(plc, 4)
      .flatMap(({ data }) => readPage(file.main, data.readUInt32LE(0) & 0x3fffff, kind))
      .sort((a, b) => a.from - b.from);
  }

  /** The stretch that an offset stands in. */
  at(offset: number): Stretch | undefined {
    let [low, high] = [0, this.#stretches.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const stretch = this.#stretches[middle]!;
      if (offset < stretch.from) high = middle - 1;
      else if (offset >= stretch.to) low = middle + 1;
      else return stretch;
    }
    return undefined;
  }
}

function readPage(main: Buffer, number: number, kind: 'paragraph' | 'character'): Stretch[] {
  const page = main.subarray(number * 512, number * 512 + 512);
  if (page.length < 512) return [];
  const count = page[511]!;
  const width = kind === 'paragraph' ? 13 : 1;
  return Array.from({ length: count }, (_, i) => {
    const stretch = { from: page.readUInt32LE(i * 4), to: page.readUInt32LE(i * 4 + 4) };
    const at = page[(count + 1) * 4 + i * width]! * 2;
    return { ...stretch, ...(kind === 'paragraph' ? paragraphProperties(page, at) : characterProperties(page, at)) };
  });
}

function characterProperties(page: Buffer, at: number): { style: number; grpprl: Buffer } {
  return { style: 0, grpprl: at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + page[at]!) };
}

function paragraphProperties(page: Buffer, at: number): { style: number; grpprl: Buffer } {
  if (at === 0) return { style: 0, grpprl: Buffer.alloc(0) };
  const [start, length] = page[at] === 0 ? [at + 2, page[at + 1]! * 2] : [at + 1, page[at]! * 2 - 1];
  const papx = page.subarray(start, start + length);
  return papx.length < 2
    ? { style: 0, grpprl: Buffer.alloc(0) }
    : { style: papx.readUInt16LE(0), grpprl: papx.subarray(2) };
}
