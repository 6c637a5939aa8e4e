import type { Event } from '../domain/events.ts';
import type { ClassId, CounterId, GroupId, ServiceId, TicketId } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { PlainEntry } from './livePoint.ts';

/** What became of one ticket. Times in milliseconds. */
export type Fate = {
  readonly ticket: TicketId;
  readonly issueSeq: number;
  readonly service: ServiceId;
  readonly priority: ClassId | GroupId | null;
  readonly issuedAt: Instant;
  /** Issue → first call; null: never called. */
  readonly waitMs: number | null;
  readonly counter: CounterId | null;
  /** How many later ones were called before it. */
  readonly overtaken: number;
  readonly how: 'served' | 'no-show' | 'unserved';
};

type Writable = { -readonly [Key in keyof Fate]: Fate[Key] };

/** The fate of every ticket of a day, in the order of issue. */
export function fatesOf(entries: readonly PlainEntry[]): readonly Fate[] {
  const fates: Writable[] = [];
  const byTicket = new Map<TicketId, Writable>();
  for (const { at, events } of entries) {
    for (const event of events) {
      if (event.type === 'ticket-taken') {
        const fate = issued(event.ticket);
        fates.push(fate);
        byTicket.set(fate.ticket, fate);
      } else note(event, at);
    }
  }
  return fates;

  function note(event: Event, at: PlainEntry['at']) {
    const fate = 'ticketId' in event && event.ticketId ? byTicket.get(event.ticketId) : undefined;
    if (!fate) return;
    if (event.type === 'ticket-finished') fate.how = 'served';
    if (event.type === 'ticket-no-show') fate.how = 'no-show';
    if (event.type !== 'ticket-called') return;
    fate.waitMs ??= instantOf(at) - fate.issuedAt;
    fate.counter = event.counter;
    for (const seq of event.why.overtook) {
      const overtaken = fates[seq - 1];
      if (overtaken) overtaken.overtaken += 1;
    }
  }
}

function issued(ticket: Extract<Event, { type: 'ticket-taken' }>['ticket']): Writable {
  const { id, issueSeq, service, priority, issuedAt } = ticket;
  return {
    ...{ ticket: id, issueSeq, service, priority, issuedAt: instantOf(issuedAt) },
    ...{ waitMs: null, counter: null, overtaken: 0, how: 'unserved' },
  };
}
