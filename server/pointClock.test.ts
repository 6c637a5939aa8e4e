import { describe, expect, it } from 'vitest';
import { initialState, type State } from '../shared/domain/model.ts';
import type { Instant } from '../shared/domain/time.ts';
import { pointClock } from './pointClock.ts';

const noon = Date.parse('2026-12-10T12:00:00Z');
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** A point whose last entry is of `lastAt`, in an open day of 12 hours more; its two clocks are in the test's hand. */
function pointAt(wall: number, lastAt: number | null = noon) {
  const clocks = { wall, steady: 0 };
  const open = { ...initialState.day, endsAt: (lastAt ?? 0) + 12 * hour } as State['day'];
  const state = {
    revision: lastAt === null ? 0 : 1,
    at: (lastAt ?? 0) as Instant,
    day: lastAt === null ? null : open,
  };
  const clock = pointClock({ clock: () => clocks.wall as Instant, steady: () => clocks.steady, state: () => state });
  const pass = (ms: number) => {
    clocks.wall = Math.floor(clocks.wall + ms);
    clocks.steady += ms;
  };
  return { clock, state, pass, set: (to: number) => void Object.assign(clocks, { wall: to }) };
}

describe('the time of a point', () => {
  it('is the clock’s, as long as that is believed', () => {
    const { clock, pass, set } = pointAt(noon + 5 * second);
    expect(clock.now()).toBe(noon + 5 * second);
    pass(second);
    expect(clock.now()).toBe(noon + 6 * second);
    set(noon + 20 * day);
    expect([clock.now(), clock.doubt()]).toEqual([noon + 20 * day, null]);
  });

  it('goes on at half the pace when the clock is set back a little, until that has caught up', () => {
    const { clock, pass, set } = pointAt(noon + minute);
    expect(clock.now()).toBe(noon + minute);
    set(noon + 40 * second);
    expect(clock.now()).toBe(noon + minute);
    pass(10 * second);
    expect(clock.now()).toBe(noon + 65 * second);
    pass(30 * second);
    expect(clock.now()).toBe(noon + 80 * second);
    pass(second);
    expect([clock.now(), clock.doubt()]).toEqual([noon + 81 * second, null]);
  });

  it('runs on by itself while the clock is more than 31 days ahead, and is the clock’s again when that is right', () => {
    const { clock, pass, set } = pointAt(noon);
    clock.now();
    pass(second);
    set(noon + 31 * day + 2 * second);
    expect(clock.now()).toBe(noon + second);
    expect(clock.doubt()).toMatchObject({ why: 'far-ahead', sinceStart: false });
    pass(minute);
    expect(clock.now()).toBe(noon + second + minute);
    set(noon + 2 * minute);
    expect([clock.now(), clock.doubt()]).toEqual([noon + 2 * minute, null]);
  });

  it('runs on by itself while the clock is more than an hour before the last entry', () => {
    const { clock, pass, set } = pointAt(noon);
    expect(clock.doubt()).toBeNull();
    set(noon - hour);
    expect(clock.doubt()).toBeNull();
    set(noon - hour - 1);
    expect(clock.doubt()).toMatchObject({ why: 'before-last-entry' });
    pass(minute);
    expect(clock.now()).toBe(noon + minute);
  });

  it('at the start doubts any step back, and any silence beyond 31 days', () => {
    expect(pointAt(noon - 1).clock.doubt()).toMatchObject({ why: 'before-last-entry', sinceStart: true });
    expect(pointAt(noon).clock.doubt()).toBeNull();
    expect(pointAt(noon + 31 * day).clock.doubt()).toBeNull();
    expect(pointAt(noon + 31 * day + 1).clock.doubt()).toMatchObject({ why: 'far-ahead', sinceStart: true });
  });

  it('on an empty folder doubts a clock from before this software, and no other', () => {
    expect(pointAt(20 * second, null).clock.doubt()).toMatchObject({ why: 'before-release' });
    expect(pointAt(Date.UTC(2025, 11, 31, 23, 59), null).clock.doubt()).toMatchObject({ why: 'before-release' });
    expect(pointAt(Date.UTC(2026, 0, 1), null).clock.doubt()).toBeNull();
    expect(pointAt(Date.UTC(2038, 0, 20), null).clock.doubt()).toBeNull();
  });

  it('believes a later clock than that of a day lived in 1970, once that day is over', () => {
    const { clock, pass, set, state } = pointAt(day, day);
    clock.now();
    set(noon);
    expect(clock.doubt()).toMatchObject({ why: 'far-ahead' });
    pass(12 * hour);
    expect([clock.now(), clock.doubt()]).toEqual([noon + 12 * hour, null]);
    expect(state.at).toBe(day);
  });
});

describe('a supervisor', () => {
  it('may say that a clock far ahead is right, and it is believed from then on', () => {
    const { clock, pass } = pointAt(noon + 40 * day);
    expect(clock.now()).toBe(noon);
    expect(clock.confirmable()).toBe(noon + 40 * day);
    clock.confirm();
    pass(second);
    expect([clock.now(), clock.doubt()]).toEqual([noon + 40 * day + second, null]);
  });

  it('may say so of a clock in 1970 on an empty folder, where there may be no other', () => {
    const { clock, pass } = pointAt(20 * second, null);
    pass(0.7);
    expect(clock.confirmable()).toBe(20 * second);
  });

  it('cannot make time go back, and need say nothing of a clock that is right', () => {
    expect(pointAt(noon - day).clock.confirmable()).toBeNull();
    expect(pointAt(noon).clock.confirmable()).toBeNull();
  });
});
