import { expect, test } from 'vitest';
import { audiblePart } from './audiblePart.ts';

const rate = 1000;
const samples = (...parts: readonly (readonly [seconds: number, level: number])[]) =>
  Float32Array.from(parts.flatMap(([seconds, level]) => Array.from({ length: seconds * rate }, () => level)));

test('silence around a sound is not played, but for its soft edges', () => {
  const { offset, duration } = audiblePart(samples([0.5, 0], [1, 0.3], [0.7, 0.001]), rate);
  expect(offset).toBeCloseTo(0.485);
  expect(duration).toBeCloseTo(1.045);
});

test('a pause inside belongs to the sound', () => {
  expect(audiblePart(samples([0.2, 0.3], [0.4, 0], [0.2, -0.3]), rate)).toEqual({ offset: 0, duration: 0.8 });
});

test('a clip of silence takes no time', () => {
  expect(audiblePart(samples([2, 0]), rate).duration).toBe(0);
  expect(audiblePart(new Float32Array(0), rate).duration).toBe(0);
});
