import { expect, test } from 'vitest';
import { instantOf } from '../domain/time.ts';
import { baseDay } from './baseDay.ts';
import { cyclesOf } from './cycles.ts';
import type { DayPlan } from './dayPlan.ts';
import { drawDay } from './drawDay.ts';
import { pausesOf } from './pauses.ts';
import { learnServiceTimes } from './serviceTimes.ts';
import { simulate } from './simulate.ts';

const pattern = baseDay({ discipline: { type: 'aim' } });
const plan = drawDay(pattern, 1);
const day = simulate(plan);

test('the same seed gives the same day, entry by entry', () => {
  expect(simulate(drawDay(pattern, 1)).entries).toEqual(day.entries);
});

test('under another discipline the same people come with the same errands', () => {
  const other = drawDay(baseDay({ discipline: { type: 'fifo' } }), 1);
  expect(other.visitors).toEqual(plan.visitors);
});

test('everybody who comes is served or recorded as not having come, and the counters close', () => {
  expect(day.fates.length).toBe(plan.visitors.length);
  expect(day.fates.filter(({ how }) => how === 'unserved')).toEqual([]);
  expect(day.state.tickets.size).toBe(0);
  expect([...day.state.counters.values()].every(({ agent }) => agent === null)).toBe(true);
  const times = day.entries.map(({ at }) => instantOf(at));
  expect(times.every((at, index) => at >= (times[index - 1] ?? 0))).toBe(true);
});

test('nobody comes who was not to come or whose patience was over', () => {
  const absent = day.fates.filter(({ how }, index) => {
    const patienceMs = plan.visitors[index]?.patienceMs ?? Number.POSITIVE_INFINITY;
    return (how === 'no-show') !== (day.fates[index]?.waitMs ?? 0) >= patienceMs;
  });
  expect(absent).toEqual([]);
  expect(day.fates.some(({ how }) => how === 'no-show')).toBe(true);
});

test('lunch and breaks are pauses, as long as planned', () => {
  const pauses = pausesOf(day.entries);
  expect(pauses.filter(({ reason }) => (reason as string) === 'lunch').map(({ ms }) => ms)).toEqual(
    Array.from({ length: 8 }, () => 2_700_000),
  );
});

test('service times are learned from what the day shows', () => {
  const days = Array.from({ length: 8 }, (_, seed) => simulate(drawDay(pattern, seed)).entries);
  const seen = { cycles: days.flatMap(cyclesOf), pauses: [] };
  const { services } = learnServiceTimes(pattern.setup, seen);
  const minutes = pattern.services.map(({ service }) => (services.get(service)?.meanMs ?? 0) / 60_000);
  const [quick = 0, usual = 0, long = 0] = minutes;
  expect(quick).toBeGreaterThan(3.2);
  expect(usual).toBeGreaterThan(quick);
  expect(long).toBeGreaterThan(usual);
  expect(long).toBeLessThan(11);
});

test('somebody who must be called twice is called twice', () => {
  const twice: DayPlan = { ...plan, setup: { ...plan.setup, noShow: { minCalls: 2, gapMs: 30_000 } } };
  const { entries } = simulate(twice);
  const events = entries.flatMap((entry) => entry.events);
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(count('ticket-no-show')).toBeGreaterThan(0);
  expect(count('ticket-recalled')).toBe(count('ticket-no-show'));
});
