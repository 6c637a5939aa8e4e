import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../bitmap.ts';
import { packed } from '../safePicture.ts';

/** With which every PNG file begins. */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture as a PNG file of one bit a dot. */
export function writePng(picture: Bitmap): Buffer {
  const { width, height } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = packed(picture);
  const perRow = Math.ceil(width / 8);
  // Each row begins with its filter, none; in a PNG 1 is white.
  const data = Buffer.alloc((perRow + 1) * height);
  rows.forEach((byte, at) => {
    data[at + Math.floor(at / perRow) + 1] = byte ^ 0xff;
  });
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One part of a PNG file: its length, name, data and check. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
