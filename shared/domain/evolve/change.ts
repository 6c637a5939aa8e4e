import { excluding, found, including } from '../endedTickets.ts';
import type { CounterId, TicketId } from '../ids.ts';
import type { Counter, EndedTicket, State, Ticket } from '../model.ts';
import type { Instant } from '../time.ts';
import { mapLike } from './owned.ts';

/** The moment and the number of the entry that an event belongs to. */
export type Moment = { readonly at: Instant; readonly seq: number };

/** The state with some of its live tickets changed; one that is not there means that journal and code disagree. */
export function withTicket(state: State, id: TicketId, change: (ticket: Ticket) => Ticket): State {
  const ticket = state.tickets.get(id);
  if (!ticket)
    throw new Error(`An entry names the ticket ${id}, which is not there: the journal and the code disagree.`);
  return { ...state, tickets: mapLike(state.tickets).set(id, change(ticket)) };
}

/** The state with one counter changed; a counter that was never open begins closed and empty. */
export function withCounter(state: State, id: CounterId, change: Partial<Counter>): State {
  return { ...state, counters: mapLike(state.counters).set(id, { ...counterIn(state, id), ...change }) };
}

export const counterIn = (state: State, id: CounterId): Counter =>
  state.counters.get(id) ?? {
    id,
    agent: null,
    paused: null,
    ticket: null,
    held: [],
    lastCalled: null,
    contested: 0,
    lastStep: null,
  };

/** The state with one ticket's life over. */
export function withEnd(state: State, id: TicketId, end: Omit<EndedTicket, 'ticket'>): State {
  const ticket = state.tickets.get(id);
  if (!ticket)
    throw new Error(`An entry ends the ticket ${id}, which is not there: the journal and the code disagree.`);
  const tickets = mapLike(state.tickets);
  tickets.delete(id);
  return counted({ ...state, tickets, ended: including(state.ended, { ...end, ticket }) }, end.how, 1);
}

/** The state in which a ticket lives, as given, also one that had ended. */
export function withLife(state: State, ticket: Ticket): State {
  const gone = endedIn(state, ticket.id);
  const tickets = mapLike(state.tickets).set(ticket.id, ticket);
  if (!gone) return { ...state, tickets };
  return counted({ ...state, tickets, ended: excluding(state.ended, ticket.id) }, gone.how, -1);
}

/** The state with one ended ticket changed. */
export const withEnded = (state: State, gone: EndedTicket, change: (ticket: Ticket) => Ticket): State => ({
  ...state,
  ended: including(excluding(state.ended, gone.ticket.id), { ...gone, ticket: change(gone.ticket) }),
});

/** A ticket of today that has ended. */
export const endedIn = ({ ended }: State, id: TicketId): EndedTicket | undefined => found(ended, id);

function counted(state: State, how: EndedTicket['how'], by: number): State {
  const { day } = state;
  return day ? { ...state, day: { ...day, counts: { ...day.counts, [how]: day.counts[how] + by } } } : state;
}
