import { expect, test } from 'vitest';
import { backOff } from './backOff.ts';

const again = (afterMs: number) => ({ type: 'again', afterMs });

test('waits twice as long each time, and at the fifth begins anew', () => {
  const { lost } = backOff();
  expect([0, 1, 2, 3, 4].map(lost)).toEqual([again(500), again(1000), again(2000), again(4000), { type: 'relaunch' }]);
});

test('forgets what is ten minutes old', () => {
  const { lost } = backOff();
  for (const at of [0, 1, 2, 3]) lost(at);
  expect(lost(10 * 60_000 + 2)).toEqual(again(1000));
});

test('waits longer after each beginning anew, and never more than half a minute', () => {
  expect(backOff(1).lost(0)).toEqual(again(2000));
  expect(backOff(3).lost(0)).toEqual(again(30_000));
});
