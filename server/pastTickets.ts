import type { Entry } from '../shared/domain/entry.ts';
import type { Event, Issued } from '../shared/domain/events.ts';
import type { TicketId } from '../shared/domain/ids.ts';
import type { BusinessDay } from '../shared/domain/time.ts';
import type { PastTicket } from '../shared/views/ticketView.ts';

/** The tickets of some days, as they are known after them. */
export type PastTickets = {
  readonly add: (entry: Pick<Entry, 'events'>) => void;
  /** Takes in those of an earlier day. */
  readonly take: (tickets: readonly PastTicket[]) => void;
  readonly of: (id: TicketId) => PastTicket | undefined;
  readonly all: () => Iterable<PastTicket>;
  readonly forgetBefore: (first: BusinessDay) => void;
};

/** None yet; the next entries are of this day, until one opens another. */
export function pastTickets(today: BusinessDay): PastTickets {
  const tickets = new Map<TicketId, PastTicket>();
  let day = today;

  function issue({ id, label, service, issuedAt }: Omit<Issued, 'issueSeq'>, end: PastTicket['end']): void {
    tickets.set(id, { id, label, service, issuedAt, end, day });
  }

  function change(id: TicketId, changes: Partial<PastTicket>): void {
    const known = tickets.get(id);
    if (known) tickets.set(id, { ...known, ...changes });
  }

  function note(event: Event): void {
    switch (event.type) {
      case 'day-opened':
        day = event.day;
        return;
      case 'ticket-taken':
        issue(event.ticket, null);
        return;
      case 'ticket-arrived-late':
        issue(event.ticket, 'left-unserved');
        change(event.ticket.id, { day: event.day });
        return;
      case 'ticket-relabelled':
        change(event.ticketId, { label: event.to });
        return;
      case 'ticket-transferred':
        change(event.ticketId, { service: event.service });
        return;
      case 'ticket-finished':
        change(event.ticketId, { end: 'finished' });
        return;
      case 'ticket-no-show':
        change(event.ticketId, { end: 'no-show' });
        return;
      case 'ticket-cancelled':
        change(event.ticketId, { end: 'cancelled' });
        return;
      case 'ticket-reinstated':
        change(event.ticketId, { end: null });
        return;
      case 'step-undone':
        for (const { ticketId } of event.tickets) change(ticketId, { end: null });
        return;
      case 'day-closed':
        for (const id of event.leftUnserved) change(id, { end: 'left-unserved' });
        for (const id of event.endUnknown) change(id, { end: 'finished' });
        return;
      default:
    }
  }

  return {
    add: ({ events }) => events.forEach(note),
    take: (some) => {
      for (const ticket of some) tickets.set(ticket.id, ticket);
    },
    of: (id) => tickets.get(id),
    all: () => tickets.values(),
    forgetBefore: (first) => {
      for (const ticket of tickets.values()) if (ticket.day < first) tickets.delete(ticket.id);
    },
  };
}
