import { setTimeout as sleep } from 'node:timers/promises';
import { processorMs } from './processorTime.ts';

/** Something that calls a visitor, the process that does it, and when its messages came to the screens. */
export type Caller = {
  readonly pid: number;
  /** Calls; gives when the acknowledgement came, in ms of `performance.now`. */
  readonly call: () => Promise<number>;
  /** Makes the next call possible and waits until all is quiet; not measured. */
  readonly prepare: () => Promise<void>;
  readonly arrivals: Arrivals;
  readonly close: () => Promise<void>;
};

export type Arrivals = {
  readonly note: () => void /** Those since the last time, in ms of `performance.now`. */;
  readonly take: () => readonly number[];
};

/** What one call cost: ms from its acknowledgement to each screen, and ms of processor time in all. */
export type CallCost = { readonly delays: readonly number[]; readonly processorMs: number };

/** After this time all that a call causes has been sent, in ms: lists follow the board by 40. */
export const settledMs = 60;

/** An empty list of arrivals. */
export function arrivals(): Arrivals {
  let times: number[] = [];
  return {
    note: () => void times.push(performance.now()),
    take: () => {
      const taken = times;
      times = [];
      return taken;
    },
  };
}

/** Calls once, for so many screens; `idle` is the processor time that the process takes anyway, in ms a ms. */
export async function costOfCall(caller: Caller, screens: number, idle: number): Promise<CallCost> {
  await caller.prepare();
  caller.arrivals.take();
  const [from, before] = [performance.now(), await usedBy(caller)];
  const acknowledged = await caller.call();
  await sleep(settledMs);
  const used = (await usedBy(caller)) - before - idle * (performance.now() - from);
  const times = caller.arrivals.take();
  if (times.length < screens) throw new Error(`A call reached ${times.length} of ${screens} screens.`);
  return { delays: times.slice(0, screens).map((time) => time - acknowledged), processorMs: used };
}

/** The processor time that a caller's process takes with nothing to do, in ms a ms, looked at for so long. */
export async function idleShare(caller: Caller, ms: number): Promise<number> {
  const before = await usedBy(caller);
  const from = performance.now();
  await sleep(ms);
  return ((await usedBy(caller)) - before) / (performance.now() - from);
}

/** 0 where the system does not tell. */
const usedBy = async ({ pid }: Caller): Promise<number> => (await processorMs(pid)) ?? 0;
