import type { ReturnToQueue } from '../commands.ts';
import type { State } from '../model.ts';
import { orderTimeBack } from '../orderTime.ts';
import { at, ticketAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';

/** Whoever was called or served goes back into line, by order: a reason, and no no-show. */
export function returnToQueue(state: State, command: ReturnToQueue, asking: Asking): Decision {
  const found = ticketAt(state, command, asking);
  if ('type' in found) return refused(found);
  const { counter, reason } = command;
  if (!isKnownReason(state.setup, 'return', reason)) return refused({ type: 'unknown-reason' });
  const orderedAt = orderTimeBack(found.ticket, asking.at);
  return accepted({ type: 'ticket-returned', ...at(counter, found.ticket), orderedAt, reason });
}
