import type { CounterId, TicketId } from '../ids.ts';
import type { Counter, State, Ticket, TicketCall } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { type CounterSetup, counterOf } from '../setup.ts';
import type { Asking } from './decision.ts';

/** A counter as its own agent finds it: open, with the ticket that is there now. */
export type AgentsCounter = { readonly setup: CounterSetup; readonly counter: Counter; readonly ticket: Ticket | null };

type Names = { readonly counter: CounterId; readonly ticket?: TicketId };

/** The counter that a command names, if the sender serves there now and the screen that was pressed is not behind. */
export function counterOfAgent(state: State, named: Names, { by }: Asking): AgentsCounter | Rejection {
  const setup = counterOf(state.setup, named.counter);
  if (!setup) return { type: 'unknown-counter' };
  const counter = state.counters.get(named.counter);
  if (!counter?.agent) return { type: 'counter-closed' };
  if (counter.agent !== by) return { type: 'not-your-counter' };
  if (isBehind(counter, named)) return { type: 'already-advanced' };
  return { setup, counter, ticket: (counter.ticket && state.tickets.get(counter.ticket)) || null };
}

/** Whether the agent's screen shows another ticket than the counter has. */
export const isBehind = (counter: Counter | undefined, { ticket }: Names): boolean =>
  ticket !== undefined && ticket !== (counter?.ticket ?? null);

export type CalledHere = AgentsCounter & { readonly ticket: Ticket; readonly call: TicketCall };

/** The ticket called to the counter and not yet served. */
export function calledAt(state: State, named: Names, asking: Asking): CalledHere | Rejection {
  const found = counterOfAgent(state, named, asking);
  if ('type' in found) return found;
  const { ticket } = found;
  if (!ticket) return { type: 'nobody-called' };
  if (ticket.stage.type !== 'called') return { type: 'already-started' };
  return { ...found, ticket, call: ticket.stage.call };
}

export type Here = AgentsCounter & { readonly ticket: Ticket };

/** The ticket at the counter, called or served. */
export function ticketAt(state: State, named: Names, asking: Asking): Here | Rejection {
  const found = counterOfAgent(state, named, asking);
  if ('type' in found) return found;
  return found.ticket ? { ...found, ticket: found.ticket } : { type: 'nobody-called' };
}

/** The refusal of what only a counter without anybody may do; null: nobody is there. */
export function busyWith(ticket: Ticket | null): Rejection | null {
  if (!ticket) return null;
  return { type: ticket.stage.type === 'called' ? 'still-called' : 'still-serving', label: ticket.label };
}

/** How events name a ticket at a counter. */
export const at = (counter: CounterId, { id, label }: Ticket) => ({ ticketId: id, label, counter });
