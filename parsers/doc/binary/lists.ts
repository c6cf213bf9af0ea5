import { entries } from './file.ts';
import type { WordFile } from './file.ts';
import { escapeXml } from './properties.ts';

/** Number formats (MSONFC) that differ from plain numbers. */
const formats: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  6: 'cardinalText',
  7: 'ordinalText',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/** The lists and their uses ([MS-DOC] 2.9.131 to 2.9.151) as the numbering.xml of a .docx. */
export function readLists(file: WordFile): string {
  const plf = file.entry(entries.lists);
  if (plf.length < 2) return '';
  const heads = Array.from({ length: plf.readUInt16LE(0) }, (_, i) => plf.subarray(2 + i * 28, 2 + i * 28 + 28)).filter(
    (head) => head.length === 28,
  );
  // the levels follow the list heads in the table stream
  const levels = new Reader(file.table, plf.byteOffset - file.table.byteOffset + plf.length);
  const lists = heads.map((head) => {
    const simple = (head[26]! & 1) !== 0;
    const inside = Array.from({ length: simple ? 1 : 9 }, (_, i) => readLevel(levels, i)).join('');
    return `<w:abstractNum w:abstractNumId="${head.readInt32LE(0)}">${inside}</w:abstractNum>`;
  });
  return [...lists, ...readUses(file.entry(entries.overrides))].join('');
}

class Reader {
  bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  take(length: number): Buffer {
    const taken = this.bytes.subarray(this.at, this.at + length);
    if (taken.length < length) throw new RangeError(`Expected ${length} bytes at ${this.at}, got ${taken.length}`);
    this.at += length;
    return taken;
  }
}

/** A level (LVL): its text has the number of a level where that level's numeral stands. */
function readLevel(reader: Reader, index: number): string {
  const head = reader.take(28);
  const [start, format, flags] = [head.readInt32LE(0), head[4]!, head[5]!];
  reader.take(head[24]! + head[25]!);
  const text = reader.take(reader.take(2).readUInt16LE(0) * 2).toString('utf16le');
  const printed = text.replace(/[\0-\u0008]/gu, (c) => `%${c.charCodeAt(0) + 1}`);
  const restart = flags & 8 ? `<w:lvlRestart w:val="${head[26]!}"/>` : '';
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${formats[format] ?? 'decimal'}"/>${restart}${flags & 4 ? '<w:isLgl/>' : ''}<w:lvlText w:val="${escapeXml(printed)}"/></w:lvl>`;
}

/** The uses of lists (LFO), numbered from 1, with the levels that each sets anew. */
function readUses(bytes: Buffer): string[] {
  if (bytes.length < 4) return [];
  const reader = new Reader(bytes);
  const count = reader.take(4).readUInt32LE(0);
  const heads = Array.from({ length: Math.min(count, bytes.length / 16) }, () => reader.take(16));
  return heads.map((head, i) => {
    if (reader.at + 4 <= bytes.length) reader.take(4);
    const overrides = Array.from({ length: head[12]! }, () => readOverride(reader)).join('');
    return `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${head.readInt32LE(0)}"/>${overrides}</w:num>`;
  });
}

function readOverride(reader: Reader): string {
  const head = reader.take(8);
  const [index, flags] = [head[4]! & 0xf, head[4]!];
  const level = flags & 0x20 ? readLevel(reader, index) : '';
  const start = flags & 0x10 && !(flags & 0x20) ? `<w:startOverride w:val="${head.readInt32LE(0)}"/>` : '';
  return `<w:lvlOverride w:ilvl="${index}">${start}${level}</w:lvlOverride>`;
}
