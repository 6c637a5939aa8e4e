import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusinessDay,
  businessDayOf,
  type DayRule,
  type Instant,
  instantOf,
  nextDay,
  previousDay,
  startOfDay,
  type Timestamp,
  timestampOf,
} from './time.ts';

const rule = (zone: string, dayStartsAt = '00:00'): DayRule => ({ zone, dayStartsAt }) as DayRule;
const instant = (text: string): Instant => Date.parse(text) as Instant;
const startIn = (zone: string, day: string, dayStartsAt?: string): string =>
  timestampOf(startOfDay(day as BusinessDay, rule(zone, dayStartsAt)));
const dayIn = (zone: string, at: string, dayStartsAt?: string): string =>
  businessDayOf(instant(at), rule(zone, dayStartsAt));

describe('where the clock never changes', () => {
  test('days begin at midnight of Bogotá', () => {
    expect(startIn('America/Bogota', '2026-03-02')).toBe('2026-03-02T05:00:00.000Z');
    expect(dayIn('America/Bogota', '2026-03-02T04:59:59.999Z')).toBe('2026-03-01');
    expect(dayIn('America/Bogota', '2026-03-02T05:00:00.000Z')).toBe('2026-03-02');
  });

  test('or later: until three the night belongs to the day before', () => {
    expect(startIn('America/Bogota', '2026-03-02', '03:00')).toBe('2026-03-02T08:00:00.000Z');
    expect(dayIn('America/Bogota', '2026-03-02T07:59:59.999Z', '03:00')).toBe('2026-03-01');
    expect(dayIn('America/Bogota', '2026-03-02T08:00:00.000Z', '03:00')).toBe('2026-03-02');
  });
});

/** Transitions as the IANA database lists them: the day on which the clock changes, and when that day begins. */
const changes = [
  // Havana, 05:00Z: 00:00 becomes 01:00, so there is no midnight.
  ['America/Havana', '2025-03-09', '00:00', '2025-03-09T05:00:00.000Z'],
  ['America/Havana', '2025-03-09', '00:30', '2025-03-09T05:00:00.000Z'],
  ['America/Havana', '2025-03-09', '03:00', '2025-03-09T07:00:00.000Z'],
  // Havana, 05:00Z: 01:00 becomes 00:00, so midnight comes twice and the first counts.
  ['America/Havana', '2025-11-02', '00:00', '2025-11-02T04:00:00.000Z'],
  ['America/Havana', '2025-11-02', '00:30', '2025-11-02T04:30:00.000Z'],
  ['America/Havana', '2025-11-02', '03:00', '2025-11-02T08:00:00.000Z'],
  // Santiago, 03:00Z: 24:00 becomes 23:00 of the day before.
  ['America/Santiago', '2025-04-06', '00:00', '2025-04-06T04:00:00.000Z'],
  ['America/Santiago', '2025-04-06', '00:30', '2025-04-06T04:30:00.000Z'],
  ['America/Santiago', '2025-04-06', '03:00', '2025-04-06T07:00:00.000Z'],
  // Santiago, 04:00Z: 00:00 becomes 01:00.
  ['America/Santiago', '2025-09-07', '00:00', '2025-09-07T04:00:00.000Z'],
  ['America/Santiago', '2025-09-07', '00:30', '2025-09-07T04:00:00.000Z'],
  ['America/Santiago', '2025-09-07', '03:00', '2025-09-07T06:00:00.000Z'],
  // St. John's, 02:31Z: 00:01 becomes 23:01 of the day before, after midnight had struck.
  ['America/St_Johns', '2010-11-07', '00:00', '2010-11-07T02:30:00.000Z'],
  // Apia went over the date line: the thirtieth never was.
  ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00.000Z'],
] as const;

describe('on the day on which the clock changes', () => {
  test.each(changes)('%s %s begins at %s by the first clock that shows it', (zone, day, dayStartsAt, start) => {
    expect(startIn(zone, day, dayStartsAt)).toBe(start);
    expect(dayIn(zone, start, dayStartsAt)).toBe(day);
    expect(dayIn(zone, timestampOf((instant(start) - 1) as Instant), dayStartsAt) < day).toBe(true);
  });

  test('a day that has begun stays begun, though the clock shows an earlier hour again', () => {
    expect(dayIn('America/Havana', '2025-11-02T04:45:00Z', '00:30')).toBe('2025-11-02');
    expect(dayIn('America/Havana', '2025-11-02T05:15:00Z', '00:30')).toBe('2025-11-02');
    expect(dayIn('America/St_Johns', '2010-11-07T02:40:00Z')).toBe('2010-11-07');
  });

  test('the twenty-fifth hour of Santiago still belongs to Saturday', () => {
    expect(dayIn('America/Santiago', '2025-04-06T03:30:00Z')).toBe('2025-04-05');
  });
});

const zones = [
  ...['America/Bogota', 'America/Santiago', 'America/Havana', 'America/St_Johns', 'America/Asuncion', 'UTC'],
  ...['Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'Asia/Beirut', 'Antarctica/Troll'],
];
const rules = fc.record({
  zone: fc.constantFrom(...zones),
  dayStartsAt: fc.constantFrom('00:00', '00:30', '03:00', '23:30'),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<DayRule>;
const spread = { min: Date.parse('2001-01-01T00:00:00Z'), max: Date.parse('2038-01-01T00:00:00Z') };
const moments = fc.integer(spread) as fc.Arbitrary<unknown> as fc.Arbitrary<Instant>;

/** The local clock by another way than the code's: one string of a locale that writes dates as the journal does. */
const clockAt = (at: number, { zone }: DayRule): string => new Date(at).toLocaleString('sv-SE', { timeZone: zone });
const quarter = 15 * 60_000;

describe('at any moment, in any zone', () => {
  test('there is exactly one business day, and it has begun and not ended', () => {
    fc.assert(
      fc.property(moments, rules, (at, rule) => {
        const day = businessDayOf(at, rule);
        expect(startOfDay(day, rule)).toBeLessThanOrEqual(at);
        expect(startOfDay(nextDay(day), rule)).toBeGreaterThan(at);
      }),
      { numRuns: 1_000 },
    );
  });

  test('days follow one another without gap or overlap, between 22 and 26 hours long', () => {
    fc.assert(
      fc.property(moments, rules, (at, rule) => {
        const day = businessDayOf(at, rule);
        const [start, end] = [startOfDay(day, rule), startOfDay(nextDay(day), rule)];
        expect([businessDayOf(start, rule), businessDayOf((end - 1) as Instant, rule)]).toEqual([day, day]);
        expect([businessDayOf(end, rule), businessDayOf((start - 1) as Instant, rule)]).toEqual([
          nextDay(day),
          previousDay(day),
        ]);
        expect(Math.abs((end - start) / 3_600_000 - 24)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a day begins when the clock first shows its time, or jumps over it', () => {
    fc.assert(
      fc.property(moments, rules, (at, rule) => {
        const day = businessDayOf(at, rule);
        const start = startOfDay(day, rule);
        const first = `${day} ${rule.dayStartsAt}:00`;
        expect(clockAt(start, rule) >= first).toBe(true);
        for (let before = 1; before < 12 * 3_600_000; before += quarter) {
          expect(clockAt(start - before, rule) < first).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a moment is written and read back to the millisecond', () => {
    fc.assert(fc.property(moments, (at) => instantOf(timestampOf(at)) === at));
    expect(timestampOf(instantOf('2026-03-02T13:00:00.007Z' as Timestamp))).toBe('2026-03-02T13:00:00.007Z');
  });
});

test('dates go on over months, years and leap days', () => {
  const following = ['2025-12-31', '2026-02-28', '2028-02-28'].map((day) => nextDay(day as BusinessDay));
  expect(following).toEqual(['2026-01-01', '2026-03-01', '2028-02-29']);
  expect(following.map(previousDay)).toEqual(['2025-12-31', '2026-02-28', '2028-02-28']);
});
