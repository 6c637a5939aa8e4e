import type { Event, TicketCalled } from '../domain/events.ts';
import type { CounterId, Sender, ServiceId, TicketId } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { PlainEntry } from './livePoint.ts';

/** From one call of a counter to its next, while somebody waited: what one ticket of a service really takes. */
export type Cycle = { readonly service: ServiceId; readonly agent: Sender; readonly ms: number };

/** The ticket that a counter called last; `endedAt` is null while it is there. */
type Last = { readonly service: ServiceId; readonly calledAt: Instant; readonly endedAt: Instant | null };

/**
 * The cycles of a day, no-shows among them: on the mean they are what the next in line waits for. Left out where the end is
 * unknown, a step was undone, somebody was held, returned or moved on, or the counter was closed or paused in between.
 */
export function cyclesOf(entries: readonly Told[]): readonly Cycle[] {
  const fold = foldCycles();
  for (const entry of entries) fold.add(entry);
  return fold.cycles;
}

type Told = Pick<PlainEntry, 'at' | 'events'>;

/** The same entry by entry, for whoever must pause in between. */
export type CycleFold = { readonly add: (entry: Told) => void; readonly cycles: readonly Cycle[] };

/** No entry yet. */
export function foldCycles(): CycleFold {
  const services = new Map<TicketId, ServiceId>();
  const agents = new Map<CounterId, Sender>();
  const last = new Map<CounterId, Last>();
  const cycles: Cycle[] = [];
  return {
    cycles,
    add: ({ at, events }) => {
      const now = instantOf(at);
      for (const event of events) note(event, now);
    },
  };

  function note(event: Event, at: Instant) {
    switch (event.type) {
      case 'ticket-taken':
        return void services.set(event.ticket.id, event.ticket.service);
      case 'ticket-transferred':
        services.set(event.ticketId, event.service);
        return void (event.from && last.delete(event.from));
      case 'counter-opened':
        agents.set(event.counter, event.agent);
        return void last.delete(event.counter);
      case 'ticket-called':
        return called(event, at);
      case 'ticket-finished':
        return event.endUnknown ? void last.delete(event.counter) : ended(event.counter, at);
      case 'ticket-no-show':
        return ended(event.counter, at);
      case 'counter-paused':
      case 'counter-closed':
      case 'ticket-held':
      case 'ticket-resumed':
      case 'ticket-returned':
      case 'step-undone':
        return void last.delete(event.counter);
      case 'day-opened':
        return last.clear();
      default:
        return undefined;
    }
  }

  function called({ counter, ticketId, why }: TicketCalled, at: Instant) {
    const before = last.get(counter);
    const agent = agents.get(counter);
    // Whoever is called now was there when the last one left: the counter was never idle for want of people.
    if (before?.endedAt && agent && why.waitedMs >= at - before.endedAt)
      cycles.push({ service: before.service, agent, ms: at - before.calledAt });
    const service = services.get(ticketId);
    if (service) last.set(counter, { service, calledAt: at, endedAt: null });
  }

  function ended(counter: CounterId, at: Instant) {
    const before = last.get(counter);
    if (before) last.set(counter, { ...before, endedAt: at });
  }
}
