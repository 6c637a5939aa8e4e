import type { State } from '../shared/domain/model.ts';
import type { Instant } from '../shared/domain/time.ts';

/** A point that was closed for longer is rarer than a clock that is wrong, in ms. */
const longestSilence = 31 * 86_400_000;

export type ClockCheck = {
  /** Whether the clock is still as doubtful as it was at the start. */
  readonly isSuspect: () => boolean;
  /** A supervisor has looked at it. */
  readonly confirm: () => void;
};

/** Doubts a clock that at the start stands before the last entry, or more than 31 days after it, until it is right or confirmed. */
export function checkClock({ revision, at: lastAt }: Pick<State, 'revision' | 'at'>, clock: () => Instant): ClockCheck {
  const isPlausible = (now: Instant) => now >= lastAt && now <= lastAt + longestSilence;
  let isDoubted = revision > 0 && !isPlausible(clock());
  return {
    isSuspect: () => {
      if (isDoubted && isPlausible(clock())) isDoubted = false;
      return isDoubted;
    },
    confirm: () => {
      isDoubted = false;
    },
  };
}
