import type { CallNext } from '../commands.ts';
import { next } from '../disciplines/index.ts';
import type { TicketCalled } from '../events.ts';
import { type State, waitingIn } from '../model.ts';
import { type AgentsCounter, at, counterOfAgent, isBehind } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { finished } from './finishService.ts';

/** Calls whoever is next for this counter and, if somebody is served there, finishes them in the same step. */
export function callNext(state: State, command: CallNext, asking: Asking): Decision {
  const counter = state.counters.get(command.counter);
  const isStale = (counter?.lastCalled ?? null) !== command.after || isBehind(counter, command);
  if (isStale) return refused({ type: 'already-advanced' });

  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  if (found.counter.paused) return refused({ type: 'counter-paused' });
  const { ticket } = found;
  if (ticket?.stage.type === 'called') return refused({ type: 'still-called', label: ticket.label });

  const called = callOf(state, found, asking);
  if (!called) return refused({ type: 'nobody-waiting' });
  if (!ticket) return accepted(called);
  const end = finished(state, ticket, command);
  return end.ok ? accepted(...end.events, called) : end;
}

/** The call of whoever is next; null: nobody waits whom the counter may serve. */
function callOf(
  state: State,
  { setup, counter: { contested } }: AgentsCounter,
  { at: now }: Asking,
): TicketCalled | null {
  const chosen = next({ setup: state.setup, counter: setup, contested, at: now }, waitingIn(state));
  if (!chosen) return null;
  const { ticket, why, isContested } = chosen;
  return { type: 'ticket-called', ...at(setup.id, ticket), why, outOfOrder: null, isContested };
}
