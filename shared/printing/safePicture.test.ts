import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bitmap } from './bitmap.ts';
import { packed, safePicture } from './safePicture.ts';

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc
      .array(fc.constantFrom(0, 1), { minLength: width * height, maxLength: width * height })
      .map((dots): Bitmap => ({ width, height, dots: Uint8Array.from(dots) })),
  );

/** Eight dots a byte, from the bytes themselves. */
const pictureOf = (bytes: readonly number[], perRow: number): Bitmap => ({
  width: perRow * 8,
  height: bytes.length / perRow,
  dots: Uint8Array.from(bytes.flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number))),
});

const isObeyed = (bytes: Uint8Array) =>
  bytes.some((byte, at) => byte === 0x10 && [0x04, 0x05, 0x14].includes(bytes[at + 1] ?? 0));

describe('a picture for a printer', () => {
  it('holds no pair of bytes that is a command even inside a picture, also over the end of a row', () => {
    const wild = pictureOf([0x10, 0x04, 0x10, 0x05, 0x00, 0x10, 0x14, 0xff, 0x10], 3);
    expect(isObeyed(packed(wild))).toBe(true);
    expect([...packed(safePicture(wild))]).toEqual([0x18, 0x04, 0x18, 0x05, 0x00, 0x18, 0x14, 0xff, 0x10]);
  });

  it('whatever it shows, is safe, keeps every dot and gains none elsewhere', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const safe = safePicture(picture);
        expect(isObeyed(packed(safe))).toBe(false);
        const kept = packed(picture).every((byte, at) => ((packed(safe)[at] ?? 0) & byte) === byte);
        expect([kept, safe.height, safe.width % 8]).toEqual([true, picture.height, 0]);
      }),
    );
  });
});
