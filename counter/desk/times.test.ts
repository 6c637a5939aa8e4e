import { expect, it } from 'vitest';
import { minutesOf, runningTime } from './times.ts';

it('a running time is read to the second, and never runs backwards below zero', () => {
  expect([-5, 8_400, 760_000, 3_723_000].map(runningTime)).toEqual(['0:00', '0:08', '12:40', '1:02:03']);
});

it('waits are whole minutes that are over', () => {
  expect([0, 59_999, 60_000, 659_000].map(minutesOf)).toEqual([0, 0, 1, 10]);
});
