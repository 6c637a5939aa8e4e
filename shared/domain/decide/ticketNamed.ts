import { endedIn } from '../evolve/change.ts';
import { partsOf, type Sender, type TicketId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Rejection } from '../rejections.ts';

/** The live ticket that a command names, or why there is none: never issued today, or over. */
export function ticketNamed(state: State, id: TicketId): Ticket | Rejection {
  const ticket = state.tickets.get(id);
  if (ticket) return ticket;
  const gone = endedIn(state, id);
  return gone ? { type: 'already-ended', label: gone.ticket.label } : { type: 'unknown-ticket' };
}

/** The ticket that a command names, if it waits. */
export function waitingNamed(state: State, id: TicketId): Ticket | Rejection {
  const ticket = ticketNamed(state, id);
  if ('type' in ticket || ticket.stage.type === 'waiting') return ticket;
  return { type: 'not-waiting', label: ticket.label };
}

export const isSupervisor = (by: Sender): boolean => partsOf(by).role === 'supervisor';
