import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAttempts, rememberedMs } from './attempts.ts';
import { handClock } from './testing.ts';

const rules = { perMinute: 5, lockAfter: 10, capacity: 100 };

const opened = () => {
  const clock = handClock(1_000);
  return { clock, attempts: openAttempts(rules, clock.now) };
};

describe('the memory of failed attempts', () => {
  it('says when the next may be tried', () => {
    const { clock, attempts } = opened();
    for (let n = 1; n <= 5; n += 1) {
      expect(attempts.begin('a', true)).toEqual({ ok: true, failures: n });
      clock.pass(1_000);
    }
    expect(attempts.begin('a', true)).toEqual({ ok: false, why: 'too-many-attempts', retryAfterMs: 55_000 });
    clock.pass(55_000);
    expect(attempts.begin('a', true)).toEqual({ ok: true, failures: 6 });
    expect(attempts.begin('a', true)).toMatchObject({ ok: false, retryAfterMs: 1_000 });
  });

  it('does not count what it refuses', () => {
    const { clock, attempts } = opened();
    for (let n = 0; n < 5; n += 1) attempts.begin('a', true);
    for (let n = 0; n < 50; n += 1) attempts.begin('a', true);
    clock.pass(60_000);
    expect(attempts.begin('a', true)).toEqual({ ok: true, failures: 6 });
  });

  it('never holds more than its capacity, whoever comes', () => {
    const { attempts } = opened();
    for (let n = 0; n < 10_000; n += 1) attempts.begin(`${n}`, true);
    expect(attempts.size()).toBe(rules.capacity);
    expect(attempts.begin('9999', true)).toEqual({ ok: true, failures: 2 });
  });

  it('loses the longest quiet first', () => {
    const { attempts } = opened();
    attempts.begin('early', true);
    for (let n = 0; n < 99; n += 1) attempts.begin(`${n}`, true);
    attempts.begin('early', true);
    attempts.begin('one more', true);
    expect(attempts.begin('early', true)).toEqual({ ok: true, failures: 3 });
    expect(attempts.begin('0', true)).toEqual({ ok: true, failures: 1 });
  });

  it('takes one back, or forgets all', () => {
    const { attempts } = opened();
    attempts.begin('a', true);
    attempts.begin('a', true);
    attempts.takeBack('a');
    expect(attempts.begin('a', true)).toEqual({ ok: true, failures: 2 });
    attempts.forget('a');
    expect(attempts.size()).toBe(0);
    attempts.takeBack('a');
    expect(attempts.begin('a', true)).toEqual({ ok: true, failures: 1 });
  });

  it('lets no pattern of waiting try more than 5 times in any minute, nor 11 times in any 15', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 300 }), (waits) => {
        const { clock, attempts } = opened();
        const tried: number[] = [];
        for (const wait of waits) {
          clock.pass(wait);
          if (attempts.begin('a', true).ok) tried.push(clock.now());
        }
        const within = (ms: number, at: number) => tried.filter((each) => each > at - ms && each <= at).length;
        return tried.every((at) => within(60_000, at) <= 5 && within(rememberedMs, at) <= 10);
      }),
    );
  });
});
