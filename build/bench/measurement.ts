import type { RowPlan, Values } from './rows.ts';

/** How much a measurement does in one round; fewer where each flush takes 8 ms more. */
export type Sizes = {
  readonly rounds: number;
  /** Turns of a counter (take, call, start), one command in flight. */
  readonly turns: number;
  /** Commands of each of the 32 senders: less than the 500 that one may send in a burst, over all rounds. */
  readonly perSender: number;
  readonly followers: number;
  readonly calls: number;
  readonly screens: number;
  /** How long the processor time of an idle server is looked at, in ms. */
  readonly idleMs: number;
  /** Tickets of the short day and the long one. */
  readonly short: number;
  /** Visitors who wait meanwhile, as in a full room. */
  readonly waiting: number;
  readonly long: number;
  /** Tickets issued in each of the common ways. */
  readonly tickets: number;
  readonly starts: number;
  /** Entries of the long day from which a start is measured; 0: only the start without any. */
  readonly entries: number;
};

/** A measurement that is set up: each round runs what is compared in turns, so that a busy neighbour meets all of it. */
export type Measurement = { readonly round: () => Promise<Values>; readonly close: () => Promise<void> };

/** Where a measurement keeps its files, and how much it does. */
export type Place = { readonly folder: string; readonly sizes: Sizes };

/** A measurement and the lines of the table that it fills. */
export type MeasurementPlan = {
  readonly open: (place: Place) => Promise<Measurement>;
  readonly rows: readonly RowPlan[];
};

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
