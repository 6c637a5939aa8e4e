import type { Kept, KnownTime, Reading } from './kept.ts';

/** What the point's clock shows now; null: it was never heard of. */
export function pointTime(clock: Kept['clock'], now: Reading): KnownTime | null {
  if (!clock) return null;
  if (clock.boot === now.boot)
    return { ...now, pointMs: clock.pointMs + now.steadyMs - clock.steadyMs, isCertain: clock.isCertain };
  // The clock of the machine may have been set meanwhile: time did at least not go back.
  const pointMs = Math.max(clock.pointMs, now.wallMs + clock.pointMs - clock.wallMs);
  return { ...now, pointMs, isCertain: false };
}
