import type { ResumeTicket } from '../commands.ts';
import { mayServe, type Serving } from '../disciplines/discipline.ts';
import type { CounterId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { type AgentsCounter, at, busyWith, counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isSupervisor, ticketNamed } from './ticketNamed.ts';

/** Goes on with a held ticket at a free counter: its agent with the counter's own, a supervisor with any other's too. */
export function resumeTicket(state: State, command: ResumeTicket, asking: Asking): Decision {
  const found = counterOfAgent(state, { counter: command.counter }, inPlaceOfAgent(state, command, asking));
  if ('type' in found) return refused(found);
  const busy: Rejection | null = found.counter.paused ? { type: 'counter-paused' } : busyWith(found.ticket);
  if (busy) return refused(busy);
  const ticket = ticketNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  if (ticket.stage.type !== 'held') return refused({ type: 'not-held', label: ticket.label });
  const from = ticket.stage.call.counter;
  const wrong = from === command.counter ? null : cannotTakeOn(state, found, ticket, asking);
  return wrong ? refused(wrong) : accepted({ type: 'ticket-resumed', ...at(command.counter, ticket), from });
}

/** A supervisor sends somebody on to a counter without sitting there. */
function inPlaceOfAgent(state: State, { counter }: { readonly counter: CounterId }, asking: Asking): Asking {
  const agent = state.counters.get(counter)?.agent;
  return agent && isSupervisor(asking.by) ? { ...asking, by: agent } : asking;
}

function cannotTakeOn(state: State, found: AgentsCounter, ticket: Ticket, { by, at }: Asking): Rejection | null {
  if (!isSupervisor(by)) return { type: 'only-a-supervisor' };
  const calling: Serving = { setup: state.setup, counter: found.setup, at };
  return mayServe(calling, ticket) ? null : { type: 'counter-does-not-serve' };
}
