import { entries, readPlc } from './file.ts';
import type { WordFile } from './file.ts';

/** A stretch of text that stands in one place of the file ([MS-DOC] 2.8.35). */
interface Piece {
  from: number;
  to: number;
  /** Offset in the main stream. */
  offset: number;
  /** Bytes a character. */
  width: 1 | 2;
}

/** The text of a Word file by character position, and where each character stands in the file. */
export class WordText {
  #pieces: Piece[];
  #main: Buffer;
  #last = 0;

  constructor(file: WordFile) {
    this.#main = file.main;
    this.#pieces = readPlc(pieceTable(file.entry(entries.pieces)), 8).map(({ from, to, data }) => {
      const offset = data.readUInt32LE(2);
      const packed = (offset & 0x40000000) !== 0;
      return { from, to, offset: packed ? (offset & 0x3fffffff) / 2 : offset, width: packed ? 1 : 2 };
    });
  }

  /** Characters in all; no more than the file has bytes, whatever it claims. */
  get length(): number {
    return Math.min(this.#pieces.at(-1)?.to ?? 0, this.#main.length);
  }

  /** Offset of a character in the main stream. */
  offsetOf(position: number): number {
    const piece = this.#pieceAt(position);
    return piece ? piece.offset + (position - piece.from) * piece.width : -1;
  }

  charAt(position: number): string {
    const piece = this.#pieceAt(position);
    const offset = this.offsetOf(position);
    if (!piece || offset + piece.width > this.#main.length) return '';
    return piece.width === 2 ? String.fromCharCode(this.#main.readUInt16LE(offset)) : ansi(this.#main[offset]!);
  }

  #pieceAt(position: number): Piece | undefined {
    const known = this.#pieces[this.#last];
    if (known && position >= known.from && position < known.to) return known;
    this.#last = this.#pieces.findIndex(({ from, to }) => position >= from && position < to);
    return this.#pieces[this.#last];
  }
}

const windows1252 = new TextDecoder('windows-1252');

function ansi(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? windows1252.decode(Uint8Array.of(byte)) : String.fromCharCode(byte);
}

/** The piece table behind the property modifiers of fast saves (Clx). */
function pieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}
