import type { HoldTicket } from '../commands.ts';
import type { State } from '../model.ts';
import { at, ticketAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Keeps the person in service aside, so that the counter is free for others meanwhile. */
export function holdTicket(state: State, command: HoldTicket, asking: Asking): Decision {
  const found = ticketAt(state, command, asking);
  if ('type' in found) return refused(found);
  const { ticket, counter } = found;
  if (ticket.stage.type !== 'serving') return refused({ type: 'not-started' });
  const { most } = state.setup.hold;
  if (counter.held.length >= most) return refused({ type: 'too-many-held', most });
  return accepted({ type: 'ticket-held', ...at(command.counter, ticket), note: command.note ?? null });
}
