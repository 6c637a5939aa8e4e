import type { CallTicket } from '../commands.ts';
import { mayServe, type Serving } from '../disciplines/discipline.ts';
import { type State, type Ticket, waitedMs, waitingIn } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import type { Why } from '../why.ts';
import { type AgentsCounter, at, busyWith, counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';
import { waitingNamed } from './ticketNamed.ts';

/** Calls a given person who waits, out of order and for a reason; it overtakes nobody. */
export function callTicket(state: State, command: CallTicket, asking: Asking): Decision {
  // `ticket` names whom to call, not who is on the agent's screen.
  const found = counterOfAgent(state, { counter: command.counter }, asking);
  if ('type' in found) return refused(found);
  const wrong = cannotCall(found);
  if (wrong) return refused(wrong);
  const ticket = waitingNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  const calling: Serving = { setup: state.setup, counter: found.setup, at: asking.at };
  if (!mayServe(calling, ticket)) return refused({ type: 'counter-does-not-serve' });
  if (!isKnownReason(state.setup, 'call', command.reason)) return refused({ type: 'unknown-reason' });
  return accepted({
    type: 'ticket-called',
    ...at(command.counter, ticket),
    why: byChoice(ticket, waitingIn(state), calling),
    outOfOrder: command.reason,
    isContested: false,
  });
}

const cannotCall = ({ counter, ticket }: AgentsCounter): Rejection | null =>
  counter.paused ? { type: 'counter-paused' } : busyWith(ticket);

/** A person has put it before all others, so no rule of the order has. */
const byChoice = (ticket: Ticket, waiting: readonly Ticket[], calling: Serving): Why => ({
  rule: 'placed-first',
  candidates: waiting.filter((other) => mayServe(calling, other)).length,
  waitedMs: waitedMs(ticket, calling.at),
  overtook: [],
});
