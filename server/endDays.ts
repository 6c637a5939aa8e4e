import type { Instant } from '../shared/domain/time.ts';
import type { ServicePoint } from './servicePoint.ts';

/** How often the clock is looked at, in ms: a timer to midnight would miss a clock that is set, or a machine that slept. */
const everyMs = 5_000;

/** Ends each day when it is over, also when nobody sends a command. Returns how to stop. */
export function endDays(
  point: ServicePoint,
  { clock, onTick }: { readonly clock: () => Instant; readonly onTick: () => void },
): () => void {
  const timer = setInterval(() => {
    const { day } = point.state();
    if (day && clock() >= day.endsAt) void point.endDayIfOver();
    onTick();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
