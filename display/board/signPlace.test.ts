import { describe, expect, test } from 'vitest';
import { signPlace } from './signPlace.ts';
import { textEm } from './textEm.ts';

const place = (label: string, counter: string, isWide: boolean, isPortrait = false) =>
  signPlace({ label, counter } as never, { isWide, isPortrait });

describe('the sign of a call stands', () => {
  test('beside every usual label', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      expect(place(`${letter}047`, '3', false), letter).toBe('beside');
      expect(place(`${letter}047`, '3', false, true), letter).toBe('beside');
      expect(place(`${letter}047`, '27', true), letter).toBe('beside');
    }
  });

  test('above where code and counter would become smaller than one can act on', () => {
    expect(place('A1001', '27', true)).toBe('above');
    expect(place('B047', '27', true, true)).toBe('above');
    expect(place('B047', '4', true, true), 'as the calls beside it').toBe('above');
  });
});

test('a label is as wide as its signs, and a little apart', () => {
  expect(textEm('B047')).toBeCloseTo(0.606 + 0.06 + 3 * 0.597);
  expect(textEm('27')).toBeCloseTo(2 * 0.597);
  expect(textEm('W1')).toBeGreaterThan(textEm('I1'));
});
