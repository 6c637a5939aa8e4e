import type { CancelTicket } from '../commands.ts';
import { partsOf, type ReasonCode } from '../ids.ts';
import type { State } from '../model.ts';
import type { Setup } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';
import { waitingNamed } from './ticketNamed.ts';
import { named } from './ticketOfToday.ts';

/** What stands in the journal when visitors leave the line by themselves: nobody asks them why. */
export const visitorsReason = 'visitor' as ReasonCode;

/** Ends the place of somebody who waits and goes. */
export function cancelTicket(state: State, command: CancelTicket, asking: Asking): Decision {
  const ticket = waitingNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  const reason = reasonOf(state.setup, command, asking);
  if (reason === undefined) return refused({ type: 'unknown-reason' });
  return accepted({ type: 'ticket-cancelled', ...named(ticket), reason });
}

function reasonOf(setup: Setup, { reason }: CancelTicket, { by }: Asking): ReasonCode | undefined {
  if (isKnownReason(setup, 'cancel', reason)) return reason;
  return partsOf(by).role === 'phone' ? visitorsReason : undefined;
}
