import { allEnded } from '../endedTickets.ts';
import { endedIn } from '../evolve/change.ts';
import type { Label, TicketId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';

/** A ticket of today, live or ended; undefined: there is none of that id. */
export const ticketOfToday = (state: State, id: TicketId): Ticket | undefined =>
  state.tickets.get(id) ?? endedIn(state, id)?.ticket;

/** Whether a ticket of today, live or ended, is called by this label. */
export function isLabelGiven({ tickets, ended }: State, label: Label): boolean {
  for (const ticket of tickets.values()) if (ticket.label === label) return true;
  return allEnded(ended).some(({ ticket }) => ticket.label === label);
}

/** How events name a ticket. */
export const named = ({ id, label }: Ticket) => ({ ticketId: id, label });
