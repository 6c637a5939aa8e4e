import { deflateSync } from 'node:zlib';
import { chunk, pngSignature } from '../virtual/writePng.ts';

/** A PNG of 8 bits: `rows` as they stand in the file, each with its filter in front. At most 255 dots wide and high. */
export function pngOf(
  colours: number,
  width: number,
  rows: readonly (readonly number[])[],
  more: readonly Buffer[] = [],
): Buffer {
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, rows.length, 8, colours, 0, 0, 0]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A black rectangle as a PNG of 8 bits a dot. */
export const greyPng = (width: number, height: number): Buffer =>
  pngOf(
    0,
    width,
    Array.from({ length: height }, () => new Array<number>(width + 1).fill(0)),
  );
