import { expect, test } from 'vitest';
import { rangeOf } from './rangeOf.ts';

const minute = 60_000;
const band = { below: 1, above: 2 };

test('whole minutes below a quarter of an hour, steps of five beyond it', () => {
  const range = (waitMs: number, spreadMs: number) =>
    rangeOf({ waitMs: waitMs * minute, spreadMs: spreadMs * minute }, band);
  expect(range(10.5, 2)).toEqual({ fromMinutes: 8, toMinutes: 15 });
  expect(range(22, 4)).toEqual({ fromMinutes: 15, toMinutes: 30 });
  expect(range(2, 3)).toEqual({ fromMinutes: 0, toMinutes: 8 });
});

test('a range too wide to plan by is not shown', () => {
  expect(rangeOf({ waitMs: 30 * minute, spreadMs: 12 * minute })).toBeNull();
  expect(rangeOf({ waitMs: 0, spreadMs: 5 * minute })).toBeNull();
  expect(rangeOf({ waitMs: 30 * minute, spreadMs: 8 * minute })).not.toBeNull();
});

test('whoever is called at once is told a minute, and nobody is told anything where nobody serves', () => {
  expect(rangeOf({ waitMs: 0, spreadMs: 0 })).toEqual({ fromMinutes: 0, toMinutes: 1 });
  expect(rangeOf(null)).toBeNull();
});
