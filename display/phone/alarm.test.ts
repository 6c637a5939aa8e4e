import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Alarm, alarmOf } from './alarm.ts';

let alarm: Alarm;
afterEach(() => alarm.silence());

/** A ringer that writes down what is asked of it; its browser gives leave when the test says so. */
function ringer(isAllowed = true) {
  const done: string[] = [];
  let listener = () => {};
  return {
    done,
    giveLeave: () => {
      isAllowed = true;
      listener();
    },
    isAllowed: () => isAllowed,
    askLeave: () => void done.push('asks leave'),
    onLeave: (heard: () => void) => {
      listener = heard;
    },
    ring: () => void done.push('ring'),
    hush: () => void done.push('hush'),
  };
}
const rings = (done: readonly string[]) => done.filter((one) => one === 'ring').length;
const times = { everyMs: 10, lastsMs: 1_000 };

test('rings again and again, and stops by itself', async () => {
  const phone = ringer();
  alarm = alarmOf(phone, { everyMs: 10, lastsMs: 100 });
  alarm.ring();
  expect([alarm.now().isRinging, rings(phone.done)]).toEqual([true, 1]);
  await sleep(250);
  const after = rings(phone.done);
  expect(after).toBeGreaterThan(2);
  expect([alarm.now().isRinging, phone.done.at(-1)]).toEqual([false, 'hush']);
  await sleep(50);
  expect(rings(phone.done)).toBe(after);
});

test('one touch ends it', async () => {
  const phone = ringer();
  alarm = alarmOf(phone, times);
  alarm.ring();
  alarm.touched();
  expect([alarm.now().isRinging, ...phone.done]).toEqual([false, 'ring', 'hush']);
  await sleep(50);
  expect(rings(phone.done)).toBe(1);
});

test('a second call rings anew', () => {
  const phone = ringer();
  alarm = alarmOf(phone, times);
  alarm.ring();
  alarm.silence();
  alarm.ring();
  expect([alarm.now().isRinging, rings(phone.done)]).toEqual([true, 2]);
});

test('a touch before the call asks for leave; without one it rings as soon as there is any', async () => {
  const phone = ringer(false);
  alarm = alarmOf(phone, times);
  let told = 0;
  alarm.subscribe(() => {
    told += 1;
  });
  alarm.touched();
  expect([alarm.now().isAllowed, ...phone.done]).toEqual([false, 'asks leave']);
  alarm.ring();
  await sleep(50);
  expect(rings(phone.done)).toBe(0);
  phone.giveLeave();
  expect(alarm.now().isAllowed).toBe(true);
  await expect.poll(() => rings(phone.done)).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(1);
});
