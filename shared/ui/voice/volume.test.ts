import { expect, test } from 'vitest';
import { gainOf, loudestStep, normalStep, stepBy } from './volume.ts';

const decibels = (gain: number) => 20 * Math.log10(gain);

test('the volume has a range of at least 18 dB in audible steps, and never distorts', () => {
  expect(decibels(gainOf(loudestStep)) - decibels(gainOf(0))).toBeGreaterThanOrEqual(18);
  expect(decibels(gainOf(1)) - decibels(gainOf(0))).toBeCloseTo(3);
  expect(gainOf(loudestStep)).toBe(1);
});

test('the volume stops at its ends, and the normal one leaves room both ways', () => {
  expect(stepBy(loudestStep, 1)).toBe(loudestStep);
  expect(stepBy(0, -1)).toBe(0);
  expect(stepBy(normalStep, 1)).toBe(normalStep + 1);
  expect(stepBy(normalStep, -1)).toBe(normalStep - 1);
});
