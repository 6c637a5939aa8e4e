import type { FinishService } from '../commands.ts';
import type { CounterId, OutcomeCode } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import { serviceOf } from '../setup.ts';
import { at, ticketAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** The person served has left; the service may ask with what outcome. */
export function finishService(state: State, command: FinishService, asking: Asking): Decision {
  const found = ticketAt(state, command, asking);
  if ('type' in found) return refused(found);
  const { ticket } = found;
  const isServed = ticket.stage.type === 'serving' || state.setup.callStartsService;
  return isServed ? finished(state, ticket, command) : refused({ type: 'not-started' });
}

type Ends = { readonly counter: CounterId; readonly outcome?: OutcomeCode };

/** The end of a ticket in service, if its outcome is one that the service knows. */
export function finished(state: State, ticket: Ticket, { counter, outcome }: Ends): Decision {
  const service = serviceOf(state.setup, ticket.service);
  if (outcome === undefined && service?.outcomeRequired) return refused({ type: 'outcome-required' });
  const isKnown = outcome === undefined || service?.outcomes.some(({ code }) => code === outcome);
  if (!isKnown) return refused({ type: 'unknown-outcome' });
  return accepted({ type: 'ticket-finished', ...at(counter, ticket), outcome: outcome ?? null, endUnknown: false });
}
