import type { ReprintTicket } from '../commands.ts';
import { partsOf, type Sender } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import type { Instant } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { ticketNamed } from './ticketNamed.ts';
import { named } from './ticketOfToday.ts';

/** So long after its issue a visitor may ask for the paper once more at the kiosk; later somebody else may stand there. */
export const reprintWithinMs = 60_000;

/** Prints the paper of a live ticket once more; it stays the same ticket. */
export function reprintTicket(state: State, command: ReprintTicket, { by, at }: Asking): Decision {
  const ticket = ticketNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  const wrong = wrongAtKiosk(ticket, by, at);
  return wrong ? refused(wrong) : accepted({ type: 'reprint-asked', ...named(ticket) });
}

/** A kiosk prints again only what it gave out itself, and only while its visitor stands there. */
function wrongAtKiosk(ticket: Ticket, by: Sender, at: Instant): Rejection | null {
  const { role, id } = partsOf(by);
  if (role !== 'kiosk') return null;
  if (ticket.kiosk !== id) return { type: 'unknown-ticket' };
  return at - ticket.issuedAt > reprintWithinMs ? { type: 'too-late-to-reprint' } : null;
}
