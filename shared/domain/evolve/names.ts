import type { Event } from '../events.ts';
import type { TicketId } from '../ids.ts';
import type { State } from '../model.ts';
import { mapLike } from './owned.ts';

/** Every live ticket that the entry names knows it: an earlier step of it can't be taken back any more. */
export function withNames(state: State, events: readonly Event[], seq: number): State {
  const named = new Set(events.flatMap(namedIn));
  if (named.size === 0) return state;
  const tickets = mapLike(state.tickets);
  for (const id of named) {
    const ticket = tickets.get(id);
    if (ticket) tickets.set(id, { ...ticket, namedAt: seq });
  }
  return { ...state, tickets };
}

/** Whose place an event touches. What is said of a ticket or its paper beside the line keeps no step from being taken back. */
export function namedIn(event: Event): readonly TicketId[] {
  switch (event.type) {
    case 'slip-reported':
    case 'reprint-asked':
    case 'feedback-given':
    case 'complaint-filed':
      return [];
    case 'counter-closed':
      return event.returned.map(({ ticketId }) => ticketId);
    case 'step-undone':
      return event.tickets.map(({ ticketId }) => ticketId);
    default:
      return 'ticketId' in event ? [event.ticketId] : [];
  }
}
