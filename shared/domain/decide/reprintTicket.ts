import type { ReprintTicket } from '../commands.ts';
import type { State } from '../model.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { ticketNamed } from './ticketNamed.ts';
import { named } from './ticketOfToday.ts';

/** Prints the paper of a live ticket once more; it stays the same ticket. */
export function reprintTicket(state: State, command: ReprintTicket): Decision {
  const ticket = ticketNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  return accepted({ type: 'reprint-asked', ...named(ticket) });
}
