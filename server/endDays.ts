import type { ServicePoint } from './servicePoint.ts';

/** How often the clock and a failing disk are looked at, in ms: a timer to midnight would miss a clock that is set, or a machine that slept. */
const everyMs = 5_000;

/** Ends each day when it is over, also when nobody sends a command, and lets others look around as often. Returns how to stop. */
export function endDays(point: Pick<ServicePoint, 'state' | 'now' | 'endDayIfOver'>, onTick: () => void): () => void {
  const timer = setInterval(() => {
    const { day } = point.state();
    if (day && point.now() >= day.endsAt) void point.endDayIfOver();
    onTick();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
