/** A property and its operand ([MS-DOC] 2.2.5). */
export interface Property {
  code: number;
  operand: Buffer;
}

const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Properties of a grpprl in order; those of a huge one stand in the data stream (sprmPHugePapx). */
export function readProperties(grpprl: Buffer, data: Buffer = Buffer.alloc(0)): Property[] {
  const found: Property[] = [];
  for (let at = 0; at + 2 < grpprl.length;) {
    const code = grpprl.readUInt16LE(at);
    const size = sizeOf(code, grpprl, at + 2);
    const operand = grpprl.subarray(at + 2, at + 2 + size);
    if (operand.length < size) break;
    if ((code === 0x6646 || code === 0x6645) && data.length > 0) {
      const start = operand.readUInt32LE(0);
      const length = start + 2 <= data.length ? data.readUInt16LE(start) : 0;
      found.push(...readProperties(data.subarray(start + 2, start + 2 + length)));
    } else found.push({ code, operand });
    at += 2 + size;
  }
  return found;
}

function sizeOf(code: number, bytes: Buffer, at: number): number {
  const kind = code >> 13;
  if (kind !== 6) return sizes[kind] ?? 1;
  if (at >= bytes.length) return 0;
  // sprmTDefTable counts in two bytes, one of them too many
  if (code === 0xd608 || code === 0xd606) return at + 2 > bytes.length ? 0 : bytes.readUInt16LE(at) + 1;
  if (code === 0xc615 && bytes[at] === 255) {
    const deleted = bytes[at + 1] ?? 0;
    return 3 + 4 * deleted + 3 * (bytes[at + 2 + 4 * deleted] ?? 0);
  }
  return 1 + bytes[at]!;
}

/** Last operand of a code, which is the one that counts, or undefined. */
export function lastOf(properties: readonly Property[], ...codes: number[]): Buffer | undefined {
  return properties.findLast(({ code }) => codes.includes(code))?.operand;
}
