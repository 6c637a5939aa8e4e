import type { Event } from '../domain/events.ts';
import type { CounterId, ReasonCode } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { PlainEntry } from './livePoint.ts';

/** How long a counter was paused, and why. */
export type Pause = { readonly reason: ReasonCode; readonly ms: number };

type Told = Pick<PlainEntry, 'at' | 'events'>;

/** The pauses of a day that ended with their counter going on. */
export function pausesOf(entries: readonly Told[]): readonly Pause[] {
  const fold = foldPauses();
  for (const entry of entries) fold.add(entry);
  return fold.pauses;
}

/** The same entry by entry, for whoever must pause in between. */
export type PauseFold = { readonly add: (entry: Told) => void; readonly pauses: readonly Pause[] };

/** No entry yet. */
export function foldPauses(): PauseFold {
  const since = new Map<CounterId, { readonly reason: ReasonCode; readonly at: Instant }>();
  const pauses: Pause[] = [];
  const note = (event: Event, at: Instant) => {
    if (event.type === 'counter-paused') since.set(event.counter, { reason: event.reason, at });
    if (event.type !== 'counter-resumed' && event.type !== 'counter-closed') return;
    const began = since.get(event.counter);
    since.delete(event.counter);
    if (began && event.type === 'counter-resumed') pauses.push({ reason: began.reason, ms: at - began.at });
  };
  return {
    pauses,
    add: ({ at, events }) => {
      const now = instantOf(at);
      for (const event of events) note(event, now);
    },
  };
}
