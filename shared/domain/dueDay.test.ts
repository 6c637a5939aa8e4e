import { describe, expect, test } from 'vitest';
import { dueDay } from './dueDay.ts';
import { sampleSetup } from './sampleSetup.ts';
import type { Closure } from './setup.ts';
import type { BusinessDay } from './time.ts';

type Said = {
  readonly days?: number;
  readonly working?: boolean;
  readonly closures?: readonly (readonly [string, string])[];
};

/** The day by which a request filed then must be answered. */
function due(filed: string, { days = 1, working = true, closures = [] }: Said): string {
  const setup = {
    complaints: { dueDays: { complaint: 0, suggestion: 0, request: days, praise: 0 }, countsWorkingDays: working },
    closures: closures.map(([from, to]) => ({ from, to, reason: sampleSetup.name }) as unknown as Closure),
  };
  return dueDay(setup, 'request', filed as BusinessDay);
}

describe('working days', () => {
  test('begin with the day after', () => {
    expect(due('2026-03-02', { days: 0 })).toBe('2026-03-02');
    expect(due('2026-03-02', {})).toBe('2026-03-03');
    expect(due('2026-03-02', { days: 4 })).toBe('2026-03-06');
  });

  test('skip Saturday and Sunday, also when filed on one', () => {
    expect(due('2026-03-06', {})).toBe('2026-03-09');
    for (const filed of ['2026-03-07', '2026-03-08']) expect(due(filed, {})).toBe('2026-03-09');
    expect(due('2026-03-02', { days: 15 })).toBe('2026-03-23');
  });

  test('skip closures, from their first day to their last', () => {
    expect(due('2026-03-02', { closures: [['2026-03-03', '2026-03-04']] })).toBe('2026-03-05');
    expect(
      due('2026-03-05', {
        closures: [
          ['2026-03-06', '2026-03-06'],
          ['2026-03-09', '2026-03-09'],
        ],
      }),
    ).toBe('2026-03-10');
  });

  test('go on over the end of the year and over a leap day', () => {
    expect(due('2026-12-31', { closures: [['2027-01-01', '2027-01-01']] })).toBe('2027-01-04');
    expect(due('2028-02-28', { days: 2 })).toBe('2028-03-01');
  });
});

test('a point that is closed until further notice still owes its answers', () => {
  expect(due('2026-03-02', { days: 2, closures: [['2026-01-01', '9999-12-31']] })).toBe('2027-03-05');
});

test('where the law counts every day, every day counts', () => {
  expect(due('2026-03-06', { days: 2, working: false, closures: [['2026-03-07', '2026-03-07']] })).toBe('2026-03-08');
});
