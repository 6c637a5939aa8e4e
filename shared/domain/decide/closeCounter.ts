import type { CloseCounter } from '../commands.ts';
import type { State } from '../model.ts';
import { orderTimeBack } from '../orderTime.ts';
import { busyWith, counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Ends the sender's work at a counter, once nobody is called or served there; whom it holds are back in line, by order. */
export function closeCounter(state: State, command: CloseCounter, asking: Asking): Decision {
  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  const busy = busyWith(found.ticket);
  if (busy) return refused(busy);
  const returned = found.counter.held.flatMap((id) => {
    const ticket = state.tickets.get(id);
    return ticket ? [{ ticketId: id, label: ticket.label, orderedAt: orderTimeBack(ticket, asking.at) }] : [];
  });
  return accepted({ type: 'counter-closed', counter: command.counter, returned });
}
