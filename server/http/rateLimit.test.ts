import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sender, type SenderRole, senderOf } from '../../shared/domain/ids.ts';
import { openRateLimit, rates } from './rateLimit.ts';

const opened = (capacity?: number) => {
  let at = 5_000;
  const limit = openRateLimit(() => at, capacity);
  const pass = (ms: number) => {
    at += ms;
  };
  const takes = (sender: Sender, times: number) =>
    Array.from({ length: times }, () => limit.take(sender)).filter(({ ok }) => ok).length;
  return { limit, pass, takes };
};

const kiosk = senderOf('kiosk', 'k1');
const phone = senderOf('phone', 'CODE');

describe('how much a sender may send', () => {
  it.each<[SenderRole, number, number]>([
    ['kiosk', 500, 200],
    ['display', 500, 200],
    ['agent', 500, 200],
    ['supervisor', 500, 200],
    ['integration', 500, 200],
    ['phone', 2, 2],
  ])('is for a %s %i at once, then %i a second', (kind, burst, perSecond) => {
    const { pass, takes } = opened();
    const sender = senderOf(kind, 'x');
    expect(takes(sender, 2_000)).toBe(burst);
    pass(1_000);
    expect(takes(sender, 2_000)).toBe(perSecond);
    pass(3_600_000);
    expect(takes(sender, 2_000)).toBe(burst);
  });

  it('is counted for each sender alone, also under one id', () => {
    const { takes } = opened();
    expect(takes(phone, 10)).toBe(2);
    expect(takes(senderOf('phone', 'OTHER'), 10)).toBe(2);
    expect(takes(senderOf('kiosk', 'CODE'), 1_000)).toBe(500);
  });

  it('says when it is worth while to come again, and keeps that word', () => {
    const { limit, pass, takes } = opened();
    takes(phone, 2);
    const refused = limit.take(phone);
    expect(refused).toEqual({ ok: false, retryAfterMs: 500 });
    pass(499);
    expect(limit.take(phone)).toEqual({ ok: false, retryAfterMs: 1 });
    pass(1);
    expect(limit.take(phone)).toEqual({ ok: true });
  });

  it('does not punish asking too early', () => {
    const { pass, takes } = opened();
    takes(phone, 1_000);
    pass(500);
    expect(takes(phone, 1)).toBe(1);
  });

  it('gives nothing for a clock that goes back', () => {
    const { pass, takes } = opened();
    takes(kiosk, 500);
    pass(-10_000);
    expect(takes(kiosk, 10)).toBe(0);
    pass(1_000);
    expect(takes(kiosk, 500)).toBe(200);
  });

  it('never exceeds burst + rate × time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 200 }), (waits) => {
        const { limit, pass } = opened();
        let taken = 0;
        let passed = 0;
        for (const wait of waits) {
          pass(wait);
          passed += wait;
          if (limit.take(phone).ok) taken += 1;
          expect(taken).toBeLessThanOrEqual(rates.phone.burst + (passed * rates.phone.perSecond) / 1000 + 1e-6);
        }
      }),
    );
  });
});

describe('the memory of senders', () => {
  it('is bounded, and forgets the longest quiet first', () => {
    const { limit, takes } = opened(100);
    takes(phone, 2);
    for (let n = 0; n < 99; n += 1) limit.take(senderOf('phone', `${n}`));
    expect(takes(phone, 1)).toBe(0);
    for (let n = 100; n < 10_000; n += 1) limit.take(senderOf('phone', `${n}`));
    expect(limit.size()).toBe(100);
    expect(takes(phone, 2)).toBe(2);
  });
});
