import type { CallNext } from '../commands.ts';
import { next } from '../disciplines/index.ts';
import { type State, waitingIn } from '../model.ts';
import { at, counterOfAgent, isBehind } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { finished } from './finishService.ts';

/** Calls whoever is next for this counter and, if somebody is served there, finishes them in the same step. */
export function callNext(state: State, command: CallNext, asking: Asking): Decision {
  const counter = state.counters.get(command.counter);
  const isStale = (counter?.lastCalled ?? null) !== command.after || isBehind(counter, command);
  if (isStale) return refused({ type: 'already-advanced' });

  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  const { setup, ticket } = found;
  if (ticket?.stage.type === 'called') return refused({ type: 'still-called', label: ticket.label });

  const { contested } = found.counter;
  const chosen = next({ setup: state.setup, counter: setup, contested, at: asking.at }, waitingIn(state));
  if (!chosen) return refused({ type: 'nobody-waiting' });
  const called = {
    type: 'ticket-called',
    ...at(setup.id, chosen.ticket),
    why: chosen.why,
    outOfOrder: null,
    isContested: chosen.isContested,
  } as const;
  if (!ticket) return accepted(called);
  const end = finished(state, ticket, command);
  return end.ok ? accepted(...end.events, called) : end;
}
