import type { Transfer } from '../commands.ts';
import type { CounterId, ServiceId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import { orderTimeBack } from '../orderTime.ts';
import type { Rejection } from '../rejections.ts';
import { type Instant, timestampOf } from '../time.ts';
import { ticketAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';
import { isSupervisor, waitingNamed } from './ticketNamed.ts';
import { targetOf } from './transferTarget.ts';

/** Sends a ticket to another service or to one counter: from the sender's counter or, by a supervisor, from the line. */
export function transfer(state: State, command: Transfer, asking: Asking): Decision {
  const ticket = transferred(state, command, asking);
  if ('type' in ticket) return refused(ticket);
  const service = targetOf(state, command.to, ticket, asking.at);
  if (typeof service !== 'string') return refused(service);
  const wrong = wrongReason(state, command);
  if (wrong) return refused(wrong);
  if (isSamePlace(ticket, command, service, asking.at)) return refused({ type: 'same-place' });
  const { to, place, reason = null, note = null, counter: from = null } = command;
  const boundUntil = 'counter' in to ? timestampOf((asking.at + state.setup.transfer.boundMs) as Instant) : null;
  return accepted({
    type: 'ticket-transferred',
    ...{ ticketId: ticket.id, label: ticket.label, from, to, service, place, reason, note, boundUntil },
    orderedAt: place === 'last' ? timestampOf(asking.at) : orderTimeBack(ticket, asking.at),
  });
}

/** Whom the sender may give away: the one at their own counter or, for a supervisor, anybody who waits. */
function transferred(state: State, { counter, ticket }: Transfer, asking: Asking): Ticket | Rejection {
  if (counter !== undefined) {
    const found = ticketAt(state, { counter, ...(ticket !== undefined && { ticket }) }, asking);
    return 'type' in found ? found : found.ticket;
  }
  if (!isSupervisor(asking.by)) return { type: 'only-a-supervisor' };
  return ticket === undefined ? { type: 'unknown-ticket' } : waitingNamed(state, ticket);
}

function wrongReason({ setup }: State, { place, reason }: Transfer): Rejection | null {
  if (reason === undefined) return place === 'first' ? { type: 'reason-required' } : null;
  return isKnownReason(setup, 'transfer-first', reason) ? null : { type: 'unknown-reason' };
}

/** Whether nothing would change: it stands there already, or would come back to where it is. */
function isSamePlace(ticket: Ticket, { to, place, counter }: Transfer, service: ServiceId, at: Instant): boolean {
  if (counter !== undefined) {
    return 'counter' in to ? to.counter === counter : service === ticket.service && place === 'by-order';
  }
  const target = 'counter' in to ? to.counter : null;
  const isThere = service === ticket.service && target === boundTo(ticket, at);
  if (place === 'last') return isThere && ticket.placedFirst === null && ticket.orderedAt === at;
  return isThere && (ticket.placedFirst !== null) === (place === 'first');
}

/** The counter to which a ticket is bound now; null: any may call it. */
const boundTo = ({ bound }: Ticket, at: Instant): CounterId | null =>
  bound && at < bound.until ? bound.counter : null;
