import type { Instant } from '../../shared/domain/time.ts';
import type { DemoClock } from './demoClock.ts';

/** Somebody with a part in the day. */
export type Player = {
  /** When they act next; Infinity: no more. */
  readonly dueAt: () => number;
  readonly act: (at: Instant) => Promise<void>;
};

export type Cast = {
  /** The day lasts until none of them has anything left to do. */
  readonly players: readonly Player[];
  /** They only look on. */
  readonly onlookers?: readonly Player[];
};

/** Lets everybody act at their moments, one after the other; rejects when the signal ends it before the day does. */
export async function play({ players, onlookers = [] }: Cast, clock: DemoClock, signal: AbortSignal): Promise<void> {
  const all = [...players, ...onlookers];
  while (players.some((player) => player.dueAt() < Number.POSITIVE_INFINITY)) {
    const first = all.reduce((one, other) => (other.dueAt() < one.dueAt() ? other : one));
    await clock.reach(Math.max(first.dueAt(), clock.now()) as Instant, signal);
    await first.act(clock.now());
  }
}
