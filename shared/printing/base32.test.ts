import { describe, expect, it } from 'vitest';
import { base32 } from './base32.ts';

describe('base32', () => {
  it.each([
    [[0, 0, 0, 0, 0], 8, '00000000'],
    [[255, 255, 255, 255, 255], 8, 'ZZZZZZZZ'],
    [[0b00000_000, 0b01_00010_0, 0b0011_0010, 0b0_00101_00, 0b110_00111], 8, '01234567'],
    [[0b11111_000], 1, 'Z'],
  ])('writes %o with %i characters as %s', (bytes, length, text) => {
    expect(base32(Uint8Array.from(bytes), length)).toBe(text);
  });

  it('refuses to invent bits', () => {
    expect(() => base32(new Uint8Array(9), 16)).toThrow(RangeError);
  });
});
