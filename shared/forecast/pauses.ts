import type { CounterId, ReasonCode } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { PlainEntry } from './livePoint.ts';

/** How long a counter was paused, and why. */
export type Pause = { readonly reason: ReasonCode; readonly ms: number };

/** The pauses of a day that ended with their counter going on. */
export function pausesOf(entries: readonly Pick<PlainEntry, 'at' | 'events'>[]): readonly Pause[] {
  const since = new Map<CounterId, { readonly reason: ReasonCode; readonly at: Instant }>();
  const pauses: Pause[] = [];
  for (const { at, events } of entries) {
    for (const event of events) {
      if (event.type === 'counter-paused') since.set(event.counter, { reason: event.reason, at: instantOf(at) });
      if (event.type !== 'counter-resumed' && event.type !== 'counter-closed') continue;
      const began = since.get(event.counter);
      since.delete(event.counter);
      if (began && event.type === 'counter-resumed')
        pauses.push({ reason: began.reason, ms: instantOf(at) - began.at });
    }
  }
  return pauses;
}
