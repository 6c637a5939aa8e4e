import type { State } from '../shared/domain/model.ts';
import type { Instant } from '../shared/domain/time.ts';

/** A point that was closed for longer is rarer than a clock that is wrong, in ms. */
const longestSilence = 31 * 86_400_000;

/** A clock that is corrected by less while the point is open is not doubted, in ms. */
const smallCorrection = 3_600_000;

/**
 * The year in which this software was released: a clock before it is one of a board without a battery, which begins in 1970 or at
 * the date of its system's image. The year, not the day: a clone may be tried where the date is a little behind.
 */
export const releasedAt = Date.UTC(2026, 0, 1) as Instant;

export type Doubt = {
  readonly why: 'before-release' | 'before-last-entry' | 'far-ahead';
  /** What the clock says. */
  readonly clock: Instant;
  /** Whether it has not been right since the start: then nobody knows how long the point was off, nor whether its day is over. */
  readonly sinceStart: boolean;
};

/** The time by which a point lives, made of a clock that can be set wrong and one that cannot be set. */
export type PointClock = {
  /** The clock's time where it is believed. It never goes back, and while the clock is doubted it runs on by itself. */
  readonly now: () => Instant;
  /** What is wrong with the clock, until it is right or confirmed; null: nothing. */
  readonly doubt: () => Doubt | null;
  /** The doubted clock's time, if a supervisor may say that it is right after all; never before the last entry. */
  readonly confirmable: () => Instant | null;
  /** A supervisor has looked at the clock: it is right. */
  readonly confirm: () => void;
};

type Parts = {
  readonly clock: () => Instant;
  /** Milliseconds of a clock that nobody can set. */
  readonly steady: () => number;
  readonly state: () => Pick<State, 'revision' | 'at' | 'day'>;
};

/**
 * Doubts a clock before the last entry or more than 31 days after the point's time, at the start and whenever it jumps; and on an
 * empty folder one from before this software. What is doubted comes right by itself as soon as the clock is.
 */
export function pointClock({ clock, steady, state }: Parts): PointClock {
  let last = { at: (state().revision === 0 ? clock() : state().at) as number, steady: steady() };
  // At the start nobody knows how long the point was off: any step back counts.
  let tolerance = 0;
  let wasRight = false;
  let doubt: Doubt | null = null;

  function wrongWith(wall: Instant, runOn: number): Doubt['why'] | null {
    const { revision, at, day } = state();
    if (revision === 0) return wall < releasedAt ? 'before-release' : null;
    if (wall < at - tolerance) return 'before-last-entry';
    // Its entries were written by a clock known to be wrong: once their day is over, a later one is more likely right.
    if (at < releasedAt && !(day && runOn < day.endsAt)) return null;
    return wall > runOn + longestSilence ? 'far-ahead' : null;
  }

  function look(): void {
    const wall = clock();
    const steadyNow = steady();
    const elapsed = steadyNow - last.steady;
    const runOn = Math.max(last.at + elapsed, state().at);
    const why = wrongWith(wall, runOn);
    doubt = why && { why, clock: wall, sinceStart: !wasRight };
    wasRight ||= why === null;
    tolerance = why ? 0 : smallCorrection;
    last = { at: why ? runOn : atPace(wall, elapsed), steady: steadyNow };
  }

  /** Set back a little, it goes on at half the pace until the clock has caught up: times that must pass still do. */
  const atPace = (wall: Instant, elapsed: number) => Math.max(wall, last.at + elapsed / 2, state().at);

  return {
    now: () => {
      look();
      return Math.floor(last.at) as Instant;
    },
    doubt: () => {
      look();
      return doubt;
    },
    confirmable: () => {
      look();
      if (!doubt || doubt.why === 'before-last-entry') return null;
      return Math.max(doubt.clock, Math.floor(last.at)) as Instant;
    },
    confirm: () => {
      last = { at: Math.max(clock(), last.at), steady: steady() };
      doubt = null;
      wasRight = true;
    },
  };
}
