import { describe, expect, it } from 'vitest';
import { drawn } from './bitmap.ts';
import { logoPicture } from './logoPicture.ts';
import { type Greys, readPng } from './readPng.ts';
import { pngOf as png } from './testing/pngOf.ts';
import { chunk, writePng } from './virtual/writePng.ts';

const darkOf = (file: Buffer) => {
  const read = readPng(file);
  return read.ok ? [...read.greys.dark] : read.text;
};

describe('a logo’s file', () => {
  it('is read in all five ways in which a row may be written', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 1, 1, 1],
    ];
    const values = [10, 20, 30, 10, 20, 30, 11, 21, 31, 10, 20, 30, 11, 21, 31];
    expect(darkOf(png(0, 3, rows))).toEqual(values.map((value) => 255 - value));
  });

  it('is black where it is black, and white where it is see-through, in every kind of colour', () => {
    expect(darkOf(png(2, 2, [[0, 0, 0, 0, 255, 255, 255]]))).toEqual([255, 0]);
    expect(darkOf(png(6, 2, [[0, 0, 0, 0, 255, 0, 0, 0, 0]]))).toEqual([255, 0]);
    expect(darkOf(png(4, 2, [[0, 0, 255, 0, 0]]))).toEqual([255, 0]);
    const palette = [
      chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255, 0, 0, 0])),
      chunk('tRNS', Buffer.from([255, 255, 0])),
    ];
    expect(darkOf(png(3, 3, [[0, 0, 1, 2]], palette))).toEqual([255, 0, 0]);
  });

  it('that cannot be used is refused in a sentence', () => {
    const good = png(0, 2, [[0, 1, 2]]);
    expect(darkOf(Buffer.from('GIF89a'))).toBe('It is no PNG file.');
    expect(darkOf(good.subarray(0, 40))).toBe('The PNG file is cut off.');
    expect(darkOf(writePng(drawn(8, 8, () => true)))).toBe('The PNG must have 8 bits a channel: save it so again.');
    expect(darkOf(png(0, 2, [[0, 1]]))).toBe('The PNG file is damaged.');
    const interlaced = Buffer.from(good);
    interlaced[28] = 1;
    expect(darkOf(interlaced)).toContain('must not be interlaced');
    const huge = Buffer.from(good);
    huge.writeUInt32BE(90_000, 16);
    expect(darkOf(huge)).toContain('at most 4000 dots');
  });
});

describe('a logo on paper', () => {
  const grey = (width: number, height: number, dark: (x: number) => number): Greys => ({
    ...{ width, height },
    dark: Uint8Array.from({ length: width * height }, (_, at) => dark(at % width)),
  });

  it('is made as small as its paper is narrow, never larger than it is', () => {
    const wide = logoPicture(
      grey(1_008, 100, (x) => (x < 504 ? 255 : 0)),
      80,
    );
    expect([wide.width, wide.height]).toEqual([504, 50]);
    expect([wide.dots[0], wide.dots[251], wide.dots[252], wide.dots[503]]).toEqual([1, 1, 0, 0]);
    const small = logoPicture(
      grey(40, 20, () => 255),
      58,
    );
    expect([small.width, small.height]).toEqual([40, 20]);
  });

  it('is black where at least half is dark', () => {
    expect([
      ...logoPicture(
        grey(3, 1, (x) => [127, 128, 255][x] ?? 0),
        80,
      ).dots,
    ]).toEqual([0, 1, 1]);
  });
});
