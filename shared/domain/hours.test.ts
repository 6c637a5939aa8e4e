import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { always } from './emptySetup.ts';
import { closesAt, isOpen, opensAt } from './hours.ts';
import type { Closure, WeeklyHours, Windows } from './setup.ts';
import type { BusinessDay, Instant, TimeOfDay, Zone } from './time.ts';

const windows = (...texts: readonly string[]): Windows =>
  texts.map((text) => {
    const [from, until] = text.split('-');
    return { from: from as TimeOfDay, until: until as TimeOfDay };
  });
const daily = (...texts: readonly string[]) =>
  Array.from({ length: 7 }, () => windows(...texts)) as unknown as WeeklyHours;
const weekdays = (...texts: readonly string[]) =>
  Array.from({ length: 7 }, (_, day) => (day < 5 ? windows(...texts) : [])) as unknown as WeeklyHours;
const closure = (from: string, to = from): Closure => ({
  from: from as BusinessDay,
  to: to as BusinessDay,
  reason: { es: 'Festivo', en: 'Holiday', pt: 'Feriado' },
});

const point = (hours: WeeklyHours, closures: readonly Closure[] = [], zone = 'America/Bogota') => ({
  ...{ hours, closures, zone: zone as Zone },
});
const all = { hours: null };
const instant = (text: string) => Date.parse(text) as Instant;
const iso = (at: Instant | null) => at && new Date(at).toISOString();

describe('a point open on weekdays, 8–12 and 14–17 in Bogotá', () => {
  const bogota = point(weekdays('08:00-12:00', '14:00-17:00'), [
    closure('2026-03-23'),
    closure('2026-04-02', '2026-04-03'),
  ]);

  it.each([
    ['a Monday, as it opens', '2026-03-02T13:00:00Z', true],
    ['a millisecond before', '2026-03-02T12:59:59.999Z', false],
    ['at noon sharp', '2026-03-02T17:00:00Z', false],
    ['after lunch', '2026-03-02T19:00:00Z', true],
    ['a Friday evening that is Saturday in UTC', '2026-03-07T00:00:00Z', false],
    ['a Saturday', '2026-03-07T15:00:00Z', false],
    ['a holiday', '2026-03-23T15:00:00Z', false],
    ['the last day of a closure', '2026-04-03T15:00:00Z', false],
  ])('%s', (_, at, open) => expect(isOpen(bogota, all, instant(at))).toBe(open));

  it.each([
    ['is open', '2026-03-02T13:30:00.123Z', '2026-03-02T13:30:00.123Z'],
    ['at night', '2026-03-02T05:10:00Z', '2026-03-02T13:00:00.000Z'],
    ['at lunch', '2026-03-02T17:00:00Z', '2026-03-02T19:00:00.000Z'],
    ['on a Friday evening before a holiday', '2026-03-20T22:00:00Z', '2026-03-24T13:00:00.000Z'],
  ])('opens next: %s', (_, at, opens) => expect(iso(opensAt(bogota, all, instant(at)))).toBe(opens));

  it('is narrowed by the hours of a service', () => {
    const service = { hours: weekdays('10:00-15:00') };
    expect(isOpen(bogota, service, instant('2026-03-02T14:00:00Z'))).toBe(false);
    expect(iso(opensAt(bogota, service, instant('2026-03-02T13:00:00Z')))).toBe('2026-03-02T15:00:00.000Z');
    expect(iso(opensAt(bogota, service, instant('2026-03-02T17:00:00Z')))).toBe('2026-03-02T19:00:00.000Z');
    expect(iso(opensAt(bogota, service, instant('2026-03-02T20:00:00Z')))).toBe('2026-03-03T15:00:00.000Z');
  });
});

describe('no opening within 31 days', () => {
  const at = instant('2026-03-02T15:00:00Z');
  it('is told for a point that never opens, and for hours that never meet', () => {
    expect(opensAt(point(daily()), all, at)).toBeNull();
    expect(opensAt(point(daily('08:00-12:00')), { hours: daily('12:00-17:00') }, at)).toBeNull();
  });
  it('counts exactly: a closure of 31 days is just short enough', () => {
    expect(iso(opensAt(point(daily('10:00-12:00'), [closure('2026-03-02', '2026-04-01')]), all, at))).toBe(
      '2026-04-02T15:00:00.000Z',
    );
    expect(opensAt(point(daily('10:01-12:00'), [closure('2026-03-02', '2026-04-01')]), all, at)).toBeNull();
  });
});

it('until 24:00 and from 00:00 is one night without a gap', () => {
  const night = point(daily('00:00-02:00', '22:00-24:00'));
  for (const at of ['2026-03-03T04:59:59.999Z', '2026-03-03T05:00:00Z', '2026-03-03T06:59:59Z'])
    expect(isOpen(night, all, instant(at))).toBe(true);
  expect(isOpen(night, all, instant('2026-03-03T07:00:00Z'))).toBe(false);
  expect(isOpen(point(always), all, instant('2026-03-03T04:59:59.999Z'))).toBe(true);
});

describe('where the clock jumps over midnight', () => {
  // Havana, 8 March 2026: 00:00 becomes 01:00 at 05:00Z. Santiago, 6 September 2026: 00:00 becomes 01:00 at 04:00Z.
  it.each([
    ['America/Havana', '2026-03-08T05:00:00.000Z'],
    ['America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('%s opens at the jump what should open in the skipped hour', (zone, jump) => {
    const late = point(daily('00:30-03:00'), [], zone);
    const before = (instant(jump) - 1) as Instant;
    expect(isOpen(late, all, before)).toBe(false);
    expect(isOpen(late, all, instant(jump))).toBe(true);
    expect(iso(opensAt(late, all, before))).toBe(jump);
  });
  it('a window that lies in the skipped hour opens the day after', () => {
    const skipped = point(daily('00:15-00:45'), [], 'America/Havana');
    expect(iso(opensAt(skipped, all, instant('2026-03-08T04:59:00Z')))).toBe('2026-03-09T04:15:00.000Z');
  });
});

describe('where an hour comes twice', () => {
  // Havana, 1 November 2026: 01:00 becomes 00:00 at 05:00Z.
  it('opens twice', () => {
    const havana = point(daily('00:15-00:45'), [], 'America/Havana');
    expect(iso(opensAt(havana, all, instant('2026-11-01T04:00:00Z')))).toBe('2026-11-01T04:15:00.000Z');
    expect(iso(opensAt(havana, all, instant('2026-11-01T04:45:00Z')))).toBe('2026-11-01T05:15:00.000Z');
    expect(isOpen(havana, all, instant('2026-11-01T05:20:00Z'))).toBe(true);
  });
  // Santiago, 5 April 2026: at 03:00Z 24:00 of Saturday becomes 23:00 of Saturday.
  it('on the evening before, too', () => {
    const santiago = point(daily('23:00-23:30'), [], 'America/Santiago');
    expect(iso(opensAt(santiago, all, instant('2026-04-05T02:30:00Z')))).toBe('2026-04-05T03:00:00.000Z');
    expect(isOpen(santiago, all, instant('2026-04-05T03:29:59Z'))).toBe(true);
    expect(iso(opensAt(santiago, all, instant('2026-04-05T03:30:00Z')))).toBe('2026-04-06T03:00:00.000Z');
  });
});

describe('over any hours, around every change of the clock', () => {
  const quarter = fc.integer({ min: 0, max: 95 });
  const text = (quarters: number) =>
    `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  const someWindow = fc
    .tuple(quarter, fc.integer({ min: 1, max: 12 }))
    .map(([from, long]) => `${text(from)}-${text(Math.min(96, from + long))}`);
  const someHours = fc.array(fc.array(someWindow, { maxLength: 2 }), { minLength: 7, maxLength: 7 });
  const week = (days: readonly (readonly string[])[]) => days.map((day) => windows(...day)) as unknown as WeeklyHours;
  const change = fc.constantFrom(
    ['America/Havana', '2026-03-08T05:00:00Z'],
    ['America/Havana', '2026-11-01T05:00:00Z'],
    ['America/Santiago', '2026-04-05T03:00:00Z'],
    ['America/Santiago', '2026-09-06T04:00:00Z'],
    ['America/Bogota', '2026-03-02T05:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  );

  test('the next opening is the first quarter of an hour from now on that is open', () =>
    fc.assert(
      fc.property(
        change,
        fc.integer({ min: -120, max: 20 }),
        someHours,
        fc.option(someHours),
        (about, early, ours, own) => {
          const [zone = '', jump = ''] = about;
          const at = (Date.parse(jump) + early * 900_000) as Instant;
          const here = point(week(ours), [], zone);
          const service = { hours: own && week(own) };
          const quarters = Array.from({ length: 2 * 96 }, (_, n) => (at + n * 900_000) as Instant);
          const first = quarters.find((moment) => isOpen(here, service, moment));
          const found = opensAt(here, service, at);
          if (first !== undefined) expect(iso(found)).toBe(iso(first));
          else expect(found === null || found > (quarters.at(-1) ?? 0)).toBe(true);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('closes', () => {
  const bogota = point(weekdays('08:00-12:00', '12:00-17:00'));

  it.each([
    ['at the end of windows that adjoin', '2026-03-02T13:00:00Z', '2026-03-02T22:00:00.000Z'],
    ['at the last millisecond before', '2026-03-02T21:59:59.999Z', '2026-03-02T22:00:00.000Z'],
    ['when it is closed: never', '2026-03-02T22:00:00Z', null],
  ])('%s', (_, at, closes) => expect(iso(closesAt(bogota, all, instant(at)))).toBe(closes));

  it('over midnight, where the next day begins open', () => {
    const night = point(daily('00:00-02:00', '20:00-24:00'));
    expect(iso(closesAt(night, all, instant('2026-03-03T03:00:00Z')))).toBe('2026-03-03T07:00:00.000Z');
  });

  it('never, at a point that is always open', () => {
    expect(closesAt(point(always), all, instant('2026-03-02T13:00:00Z'))).toBeNull();
    expect(closesAt(point(always, [], 'America/Havana'), all, instant('2026-03-07T13:00:00Z'))).toBeNull();
  });

  it('by the local clock, also when it is set back or forward before', () => {
    const santiago = point(daily('00:00-12:00'), [], 'America/Santiago');
    // On 5 April 2026 at 24:00 of the 4th the clock goes back an hour; on 6 September it goes forward.
    expect(iso(closesAt(santiago, all, instant('2026-04-04T14:00:00Z')))).toBe('2026-04-04T15:00:00.000Z');
    expect(iso(closesAt(santiago, all, instant('2026-04-05T04:30:00Z')))).toBe('2026-04-05T16:00:00.000Z');
    expect(iso(closesAt(santiago, all, instant('2026-09-06T04:30:00Z')))).toBe('2026-09-06T15:00:00.000Z');
  });

  it('when the clock is set forward over the end of the window', () => {
    // In Havana the 8th of March 2026 begins at 01:00: it is never midnight.
    const havana = point(daily('23:00-24:00'), [], 'America/Havana');
    expect(iso(closesAt(havana, all, instant('2026-03-08T04:00:00Z')))).toBe('2026-03-08T05:00:00.000Z');
  });

  it('is open until then, and not then: for any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), (minutes) => {
        const at = (Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000) as Instant;
        for (const zone of ['America/Santiago', 'America/Havana', 'America/Bogota']) {
          const place = point(daily('06:00-09:30', '09:30-13:00', '23:00-24:00'), [], zone);
          const closes = closesAt(place, all, at);
          expect(closes !== null).toBe(isOpen(place, all, at));
          if (closes === null) continue;
          expect(isOpen(place, all, (closes - 1) as Instant)).toBe(true);
          expect(isOpen(place, all, closes)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
