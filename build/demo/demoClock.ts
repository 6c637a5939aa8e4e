import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../../shared/domain/time.ts';

/** The point's clock in a demo: it leaps from moment to moment until it is let run, faster than life. */
export type DemoClock = {
  /** Never beyond the moment that is being waited for: what is planned for it is dated exactly then, on any machine. */
  readonly now: () => Instant;
  /** Resolves when it is that moment; rejects when the signal says so. */
  readonly reach: (at: Instant, signal: AbortSignal) => Promise<void>;
  /** From now on it runs `speed` times as fast as life. */
  readonly run: (speed: number) => void;
};

/** Whose time passes by itself, in ms; a test brings its own. */
export type Life = { readonly now: () => number; readonly sleep: (ms: number, signal: AbortSignal) => Promise<void> };

const life: Life = {
  now: () => performance.now(),
  sleep: async (ms, signal) => void (await setTimeout(ms, undefined, { signal })),
};

/** More delay than this was no work but a machine that slept: it is not caught up with, in ms of life. */
const longestDelayMs = 2_000;

/** A clock that stands at `start` and leaps. */
export function openDemoClock(start: Instant, { now: lifeNow, sleep }: Life = life): DemoClock {
  let gate: number = start;
  let running: { readonly speed: number; readonly from: number; readonly since: number } | null = null;

  const unbound = () => (running ? running.from + (lifeNow() - running.since) * running.speed : gate);
  const now = () => Math.floor(Math.min(gate, unbound())) as Instant;
  const run = (speed: number) => {
    running = { speed, from: gate, since: lifeNow() };
  };

  async function reach(at: Instant, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (running && unbound() - gate > longestDelayMs * running.speed) run(running.speed);
    gate = Math.max(gate, Math.ceil(at));
    while (running && now() < gate) await sleep(Math.max(1, (gate - unbound()) / running.speed), signal);
  }
  return { now, reach, run };
}
