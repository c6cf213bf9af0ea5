/** Heads of images that claim a size, with next to nothing behind them. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(100)));
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}

export function jpeg(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const app = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  return Buffer.concat([Buffer.from([0xff, 0xd8, ...app, ...frame, 0xff, 0xd9]), Buffer.alloc(500)]);
}

export function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

export function bmp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(100);
  bytes.write('BM', 0);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}

/** `next`: where the directory of the next image stands; 8 is this one again. */
export function tiff(width: number, height: number, next = 0): Uint8Array {
  const tags = [
    [256, width],
    [257, height],
    [258, 1],
    [259, 1],
    [262, 0],
    [273, 8],
    [278, height],
    [279, 100],
  ] as const;
  const bytes = Buffer.alloc(200);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(tags.length, 8);
  tags.forEach(([tag, value], i) => {
    bytes.writeUInt16LE(tag, 10 + i * 12);
    bytes.writeUInt16LE(4, 12 + i * 12);
    bytes.writeUInt32LE(1, 14 + i * 12);
    bytes.writeUInt32LE(value, 18 + i * 12);
  });
  bytes.writeUInt32LE(next, 10 + tags.length * 12);
  return bytes;
}

/** A TIFF of one black and white image whose only strip holds `data`, compressed as it says. */
export function tiffOf(width: number, height: number, compression: number, data: Buffer): Uint8Array {
  const head = Buffer.from(tiff(width, height)).subarray(0, 200);
  const entry = (at: number): number => 18 + at * 12;
  head.writeUInt32LE(compression, entry(3));
  head.writeUInt32LE(head.length, entry(5));
  head.writeUInt32LE(data.length, entry(7));
  return Buffer.concat([head, data]);
}
