import type { AddService } from '../commands.ts';
import type { State } from '../model.ts';
import { serviceOf } from '../setup.ts';
import { at, ticketAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** The person at the counter needs one more service: it is done here, or the ticket goes on to it. */
export function addService(state: State, command: AddService, asking: Asking): Decision {
  const found = ticketAt(state, command, asking);
  if ('type' in found) return refused(found);
  const { ticket } = found;
  const service = serviceOf(state.setup, command.service);
  if (!service) return refused({ type: 'unknown-service' });
  const has = [ticket.service, ticket.errand, ...ticket.also];
  if (has.includes(service.id)) return refused({ type: 'already-in-visit' });
  return accepted({ type: 'service-added', ...at(command.counter, ticket), service: service.id });
}
