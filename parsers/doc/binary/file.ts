import CFB from 'cfb';
import { unusable } from '#diagnostics';

const format = 'Word 97-2003 (.doc)';

/** The streams of a Word file ([MS-DOC] 2.1) and the places that its head names. */
export interface WordFile {
  main: Buffer;
  table: Buffer;
  data: Buffer;
  /** Characters of each part of the text, in the order in which they follow each other ([MS-DOC] 2.3). */
  lengths: { text: number; notes: number; headers: number; comments: number; endnotes: number; boxes: number };
  /** Bytes of the table stream at an entry of FibRgFcLcb97 ([MS-DOC] 2.5.6), by its index. */
  entry(index: number): Buffer;
}

/** Entries of FibRgFcLcb97 that are read. */
export const entries = {
  styles: 1,
  sections: 6,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  boxes: 56,
  lists: 73,
  overrides: 74,
} as const;

/** Opens a Word 97 file. Throws `UnusableFile` where it is damaged, encrypted, or older than Word 97. */
export function openWord(bytes: Uint8Array): WordFile {
  const container = openContainer(bytes);
  const stream = (name: string) => Buffer.from(CFB.find(container, name)?.content ?? []);
  const main = stream('WordDocument');
  if (main.length < 0x400) throw damaged('thiếu luồng WordDocument');
  const magic = main.readUInt16LE(0);
  if (magic !== 0xa5ec && magic !== 0xa5dc) throw damaged('không phải luồng Word');
  const flags = main.readUInt16LE(0x0a);
  if (flags & 0x0100) throw unusable('file-encrypted', { format: 'Word' });
  if (magic === 0xa5dc || main.readUInt16LE(2) < 0xc1) throw unusable('unsupported-format', { format: 'Word 95' });
  const table = stream(flags & 0x0200 ? '1Table' : '0Table');
  const length = (at: number) => main.readUInt32LE(at);
  return {
    main,
    table,
    data: stream('Data'),
    lengths: {
      text: length(0x4c),
      notes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    entry(index) {
      const at = 0x9a + index * 8;
      const start = main.readUInt32LE(at);
      return table.subarray(start, start + main.readUInt32LE(at + 4));
    },
  };
}

function openContainer(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(detail: string): Error {
  return unusable('file-damaged', { format, detail });
}

/** A PLC ([MS-DOC] 2.2.2): positions, and the data between each two of them. */
export function readPlc(bytes: Buffer, size: number): { from: number; to: number; data: Buffer }[] {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, i) => {
    const at = (count + 1) * 4 + i * size;
    return {
      from: bytes.readUInt32LE(i * 4),
      to: bytes.readUInt32LE(i * 4 + 4),
      data: bytes.subarray(at, at + size),
    };
  });
}
