import { expect, test } from 'vitest';
import { rangeOf } from './rangeOf.ts';

const minute = 60_000;
const band = { below: 1, above: 2 };

test('whole minutes below a quarter of an hour, steps of five beyond it', () => {
  const range = (waitMs: number, spreadMs: number) =>
    rangeOf({ waitMs: waitMs * minute, spreadMs: spreadMs * minute }, band);
  expect(range(10.5, 2)).toEqual({ fromMinutes: 8, toMinutes: 15 });
  expect(range(22, 4)).toEqual({ fromMinutes: 15, toMinutes: 30 });
  expect(range(3, 9)).toEqual({ fromMinutes: 0, toMinutes: 25 });
});

test('whoever is called at once is told a minute, and nobody is told anything where nobody serves', () => {
  expect(rangeOf({ waitMs: 0, spreadMs: 0 })).toEqual({ fromMinutes: 0, toMinutes: 1 });
  expect(rangeOf(null)).toBeNull();
});
