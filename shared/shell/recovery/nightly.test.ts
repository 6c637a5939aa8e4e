import { expect, test } from 'vitest';
import { isTimeToRelaunch } from './nightly.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);
const night = { startedAt: at(26, 8), now: at(27, 3, 30), idleSeconds: 3_600, isBusy: false };

test('at half past three, while nobody uses it', () => {
  expect(isTimeToRelaunch(night)).toBe(true);
  expect(isTimeToRelaunch({ ...night, now: at(27, 5, 59) })).toBe(true);
});

test.each([
  ['before', { now: at(27, 3, 29) }],
  ['in the morning', { now: at(27, 6) }],
  ['in the evening', { now: at(26, 23) }],
  ['while somebody touches it', { idleSeconds: 599 }],
  ['while something is unanswered', { isBusy: true }],
  ['where it has only just started', { startedAt: at(27, 3, 29) }],
])('not %s', (_, other) => {
  expect(isTimeToRelaunch({ ...night, ...other })).toBe(false);
});
