import { expect, test } from 'vitest';
import { meanOf } from './measures.ts';
import { remainingMs } from './remaining.ts';
import { seeded } from './seeded.ts';

test('what is left of a log-normal time, as drawn times show it', () => {
  const dice = seeded(3);
  const time = { meanMs: 300_000, cv: 0.8 };
  const drawn = Array.from({ length: 200_000 }, () => dice.logNormal(time.meanMs, time.cv));
  for (const elapsed of [0, 60_000, 300_000, 900_000]) {
    const left = meanOf(drawn.filter((one) => one > elapsed).map((one) => one - elapsed));
    expect(remainingMs(time, elapsed) / left).toBeCloseTo(1, 1);
  }
});

test('is never negative and never endless, however long it has taken', () => {
  for (const elapsed of [1, 1e6, 1e8, 1e12]) {
    const left = remainingMs({ meanMs: 300_000, cv: 0.1 }, elapsed);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(3_600_000);
  }
});
