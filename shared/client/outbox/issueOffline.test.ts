import { describe, expect, test } from 'vitest';
import { issueOffline } from './issueOffline.ts';
import type { Kept, Reading, TakeTicket } from './kept.ts';
import { keptAt, readingAt } from './testing/keptAt.ts';

const ask = (kept: Kept, reading: Reading, wanted: object = {}) => {
  const command = { type: 'take-ticket', service: 'payments', kiosk: 'k1', ...wanted } as TakeTicket;
  return issueOffline(kept, { id: 'x' as never, command }, reading);
};
const labelOf = (outcome: ReturnType<typeof ask>) => (outcome.type === 'issued' ? outcome.ticket.label : outcome);
const keptAfter = (outcome: ReturnType<typeof ask>): Kept => {
  if (outcome.type !== 'issued') throw new Error(`It gave nothing: ${JSON.stringify(outcome)}.`);
  return outcome.kept;
};

// Bogotá is five hours behind: nine in the morning of a Monday.
const morning = '2026-03-02T14:00:00Z';
const minutesLater = (minutes: number, more: Partial<Reading> = {}) => {
  const at = new Date(Date.parse(morning) + minutes * 60_000).toISOString();
  return readingAt(at, more);
};

describe('a number', () => {
  test('is the next of the band, of each letter its own', () => {
    const first = keptAfter(ask(keptAt(morning), minutesLater(1)));
    const second = keptAfter(ask(first, minutesLater(2), { service: 'information' }));
    expect(labelOf(ask(second, minutesLater(3)))).toBe('B1001');
    expect(second.tickets.map(({ label }) => label)).toEqual(['B1000', 'A1000']);
  });

  test('is of the line that is joined: the community’s, with the service as its errand', () => {
    expect(labelOf(ask(keptAt(morning), minutesLater(1), { priority: 'community' }))).toBe('L1000');
  });

  test('begins anew with the business day, which may begin at another hour than midnight', () => {
    const kept = keptAfter(ask(keptAt(morning, { dayStartsAt: '04:00' as never }), minutesLater(1)));
    const midnight = 15 * 60;
    expect(labelOf(ask(kept, minutesLater(midnight + 239)))).toBe('B1001');
    expect(labelOf(ask(kept, minutesLater(midnight + 241)))).toBe('B1000');
  });

  test('does not begin anew by a clock that may have been set: no number is given twice', () => {
    const kept = keptAfter(ask(keptAt(morning), minutesLater(1)));
    const nextDay = minutesLater(24 * 60, { boot: 'two', steadyMs: 5 });
    expect(labelOf(ask(kept, nextDay))).toBe('B1001');
  });

  test('of another pairing begins at that one’s first', () => {
    const kept = keptAfter(ask(keptAt(morning), minutesLater(1)));
    const { view } = kept;
    const paired = view && { ...view, offline: { ...view.offline, pairing: 7 } };
    expect(labelOf(ask({ ...kept, view: paired }, minutesLater(2)))).toBe('B7000');
  });

  test('is refused when the band is used up, of that letter alone', () => {
    const kept = keptAt(morning);
    const last = { number: 1_999, day: '2026-03-02' as never, isDayCertain: true };
    const full = { ...kept, numbers: { B: last } };
    expect(ask(full, minutesLater(1))).toEqual({ type: 'refused', refusal: { type: 'numbers-used-up' } });
    expect(labelOf(ask(full, minutesLater(1), { service: 'information' }))).toBe('A1000');
    expect(labelOf(ask({ ...kept, numbers: { B: { ...last, number: 1_998 } } }, minutesLater(1)))).toBe('B1999');
  });
});

describe('nothing is given', () => {
  const weekdays = (from: string, until: string) =>
    Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from, until }] : [])) as never;

  test('without any view', () => {
    expect(ask({ ...keptAt(morning), view: null }, minutesLater(1))).toEqual({ type: 'unable', problem: 'never-seen' });
  });

  test('after closing time, until it opens, by the point’s hours, the service’s and its closures', () => {
    const kept = keptAt(morning, { hours: weekdays('08:00', '16:00') });
    expect(labelOf(ask(kept, minutesLater(7 * 60 - 1)))).toBe('B1000');
    const opens = { type: 'service-closed', opensAt: '2026-03-03T13:00:00.000Z' };
    expect(ask(kept, minutesLater(7 * 60))).toEqual({ type: 'refused', refusal: opens });
    expect(labelOf(ask(kept, minutesLater(23 * 60)))).toBe('B1000');
    const closures = [{ from: '2026-03-03', to: '2026-03-03', reason: { es: 'x', en: 'x', pt: 'x' } }] as never;
    expect(labelOf(ask(keptAt(morning, { closures }), minutesLater(23 * 60)))).toMatchObject({ type: 'refused' });
  });

  test('of a service that is suspended or that the point does not have', () => {
    const kept = keptAt(morning, {}, ['payments']);
    expect(ask(kept, minutesLater(1))).toEqual({ type: 'refused', refusal: { type: 'service-suspended' } });
    expect(labelOf(ask(kept, minutesLater(1), { service: 'information' }))).toBe('A1000');
    expect(ask(kept, minutesLater(1), { service: 'nothing' })).toMatchObject({ refusal: { type: 'unknown-service' } });
  });

  test('where numbers were lost, until a later day is certain', () => {
    const kept = { ...keptAt(morning), lost: { day: '2026-03-02' as never } };
    expect(ask(kept, minutesLater(1))).toEqual({ type: 'unable', problem: 'damaged' });
    expect(ask(kept, minutesLater(24 * 60, { boot: 'two', steadyMs: 5 }))).toMatchObject({ problem: 'damaged' });
    const next = ask(kept, minutesLater(24 * 60));
    expect(labelOf(next)).toBe('B1000');
    expect(keptAfter(next).lost).toBeNull();
    expect(ask({ ...kept, lost: { day: null } }, minutesLater(24 * 60))).toMatchObject({ problem: 'damaged' });
  });
});

describe('the time of issue', () => {
  test('does not go with a clock that is set, while the boot is the same', () => {
    const kept = keptAfter(ask(keptAt(morning), minutesLater(3, { wallMs: 0 })));
    expect(kept.tickets[0]?.issued.pointMs).toBe(Date.parse(morning) + 180_000);
  });

  test('after a restart goes by the clock, as far as it was off before, and never back', () => {
    const early = { ...keptAt(morning), clock: { ...readingAt(morning), wallMs: Date.parse(morning) - 7_200_000 } };
    const kept = { ...early, clock: { ...early.clock, pointMs: Date.parse(morning), isCertain: true } };
    const restarted = { boot: 'two', steadyMs: 5 };
    const off = ask(kept, { ...restarted, wallMs: Date.parse(morning) - 7_200_000 + 60_000 });
    expect(keptAfter(off).tickets[0]?.issued.pointMs).toBe(Date.parse(morning) + 60_000);
    const setBack = ask(keptAfter(off), { ...restarted, boot: 'three', wallMs: 0 });
    expect(keptAfter(setBack).tickets[1]?.issued.pointMs).toBe(Date.parse(morning) + 60_000);
  });
});
