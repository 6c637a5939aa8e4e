import type { ReinstateTicket } from '../commands.ts';
import { endedIn } from '../evolve/change.ts';
import type { State, Ticket } from '../model.ts';
import { orderTimeBack } from '../orderTime.ts';
import type { Rejection } from '../rejections.ts';
import { type Setup, serviceOf } from '../setup.ts';
import { timestampOf } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Somebody who did not come has come after all: back in line, by order if they come within the setup's time, else from now. */
export function reinstateTicket(state: State, { ticket: id }: ReinstateTicket, { at }: Asking): Decision {
  const live = state.tickets.get(id);
  if (live) return refused({ type: 'not-a-no-show', label: live.label });
  const gone = endedIn(state, id);
  if (!gone) return refused({ type: 'unknown-ticket' });
  const { ticket } = gone;
  if (gone.how !== 'no-show') return refused({ type: 'not-a-no-show', label: ticket.label });
  const wrong = withoutLine(state.setup, ticket);
  if (wrong) return refused(wrong);
  const keepsOrder = at - gone.at <= state.setup.transfer.reinstateMs;
  const orderedAt = keepsOrder ? orderTimeBack(ticket, at) : timestampOf(at);
  return accepted({ type: 'ticket-reinstated', ticketId: id, label: ticket.label, orderedAt });
}

/** A change of the setup looks at those who are there, not at those who might come back. */
function withoutLine(setup: Setup, { service, group }: Ticket): Rejection | null {
  if (!serviceOf(setup, service)) return { type: 'unknown-service' };
  return setup.targets.some((targets) => targets.group === group) ? null : { type: 'unknown-priority' };
}
