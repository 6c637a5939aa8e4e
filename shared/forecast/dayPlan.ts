import type { ClassId, CounterId, GroupId, ReasonCode, Sender, ServiceId } from '../domain/ids.ts';
import type { Setup } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';

/** A whole day laid down before it begins: under every discipline the same people come with the same errands. */
export type DayPlan = {
  readonly setup: Setup;
  /** In the order in which they come. */
  readonly visitors: readonly Visitor[];
  readonly rosters: readonly Roster[];
  /** From call to start, where somebody comes. */
  readonly walkMs: number;
  /** How long a counter waits for somebody who does not come. */
  readonly noShowMs: number;
};

export type Visitor = {
  readonly at: Instant;
  readonly service: ServiceId;
  readonly priority: ClassId | GroupId | null;
  /** The service time at a counter of pace 1. */
  readonly workMs: number;
  /** Leaves silently after this wait, so that nobody comes when called; 0: never comes; null: stays. */
  readonly patienceMs: number | null;
};

/** When somebody serves at a counter. After `until` they go on while anybody waits whom they may serve. */
export type Roster = {
  readonly counter: CounterId;
  readonly agent: Sender;
  readonly from: Instant;
  readonly until: Instant;
  /** Lunch and breaks, in order: taken at the first free moment. */
  readonly away: readonly { readonly from: Instant; readonly ms: number; readonly reason: ReasonCode }[];
  /** Service times here are multiplied by it. */
  readonly pace: number;
};
