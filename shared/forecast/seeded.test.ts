import { expect, test } from 'vitest';
import { meanOf, quantile } from './measures.ts';
import { seeded } from './seeded.ts';

test('the same seed gives the same numbers, another gives others', () => {
  const drawn = (seed: number) => Array.from({ length: 5 }, seeded(seed).next);
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
});

test('the distributions have the means and spreads that they are asked for', () => {
  const dice = seeded(7);
  const draw = (next: () => number) => Array.from({ length: 100_000 }, next);
  expect(meanOf(draw(dice.next))).toBeCloseTo(0.5, 2);
  expect(meanOf(draw(() => dice.exponential(3)))).toBeCloseTo(3, 1);
  const times = draw(() => dice.logNormal(6, 0.8));
  expect(meanOf(times)).toBeCloseTo(6, 1);
  expect(Math.sqrt(meanOf(times.map((time) => (time - 6) ** 2))) / 6).toBeCloseTo(0.8, 1);
  expect(quantile(draw(dice.normal), 0.975)).toBeCloseTo(1.96, 1);
  expect(meanOf(draw(() => dice.weighted([1, 3])))).toBeCloseTo(0.75, 2);
});
