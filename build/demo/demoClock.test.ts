import { expect, test } from 'vitest';
import type { Instant } from '../../shared/domain/time.ts';
import { openDemoClock } from './demoClock.ts';

const at = (ms: number) => ms as Instant;
const never = new AbortController().signal;

/** A life that passes only in sleep, or when the test lets it. */
function lifeInHand() {
  let now = 0;
  return {
    pass: (ms: number) => {
      now += ms;
    },
    life: {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    now: () => now,
  };
}

test('leaps from moment to moment until it runs', async () => {
  const { life, pass, now } = lifeInHand();
  const clock = openDemoClock(at(1_000), life);
  await clock.reach(at(50_000), never);
  pass(500);
  expect([clock.now(), now()]).toEqual([50_000, 500]);
});

test('runs as fast as it is told, and stands still at the moment that is reached', async () => {
  const { life, pass, now } = lifeInHand();
  const clock = openDemoClock(at(0), life);
  clock.run(60);
  await clock.reach(at(60_000), never);
  expect([clock.now(), now()]).toEqual([60_000, 1_000]);
  pass(300);
  expect(clock.now()).toBe(60_000);
});

test('makes up for the time that acting took', async () => {
  const { life, pass, now } = lifeInHand();
  const clock = openDemoClock(at(0), life);
  clock.run(10);
  await clock.reach(at(1_000), never);
  pass(50);
  await clock.reach(at(2_000), never);
  expect(now()).toBe(200);
});

test('goes on from where it was after the machine has slept, instead of playing hours at once', async () => {
  const { life, pass, now } = lifeInHand();
  const clock = openDemoClock(at(0), life);
  clock.run(10);
  await clock.reach(at(1_000), never);
  pass(3_600_000);
  const woken = now();
  await clock.reach(at(11_000), never);
  expect(now() - woken).toBe(1_000);
});

test('reaches a moment between two milliseconds, and one that is over', async () => {
  const { life } = lifeInHand();
  const clock = openDemoClock(at(0), life);
  clock.run(2);
  await clock.reach(at(1_000.4), never);
  expect(clock.now()).toBe(1_001);
  await clock.reach(at(10), never);
  expect(clock.now()).toBe(1_001);
});

test('stops waiting when it is told to', async () => {
  const clock = openDemoClock(at(0));
  clock.run(1);
  const stopping = new AbortController();
  const reached = clock.reach(at(60_000), stopping.signal);
  stopping.abort();
  await expect(reached).rejects.toThrow(/abort/i);
  await expect(clock.reach(at(1), stopping.signal)).rejects.toThrow(/abort/i);
});
