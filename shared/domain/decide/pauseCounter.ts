import type { PauseCounter } from '../commands.ts';
import { mayServe, type Serving } from '../disciplines/discipline.ts';
import { type State, type Ticket, waitingIn } from '../model.ts';
import type { CounterSetup } from '../setup.ts';
import type { Instant } from '../time.ts';
import { busyWith, counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';

/** The sender leaves the counter for a while; it calls nobody until it goes on. */
export function pauseCounter(state: State, command: PauseCounter, asking: Asking): Decision {
  const { counter, reason } = command;
  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  if (found.counter.paused) return refused({ type: 'counter-paused' });
  const busy = busyWith(found.ticket);
  if (busy) return refused(busy);
  if (!isKnownReason(state.setup, 'pause', reason)) return refused({ type: 'unknown-reason' });
  const left = state.setup.pause.mayLeaveUnattended ? null : unattendedWithout(state, found.setup, asking.at);
  if (left) return refused({ type: 'would-leave-unattended', service: left.service });
  return accepted({ type: 'counter-paused', counter, reason });
}

/** The first who waits and whom no other counter at work could serve if this one stopped calling; null: there is none. */
export function unattendedWithout(state: State, leaving: CounterSetup, at: Instant): Ticket | null {
  const { setup } = state;
  const staying = setup.counters.filter(({ id }) => {
    const counter = state.counters.get(id);
    return id !== leaving.id && counter && counter.agent !== null && counter.paused === null;
  });
  // Whom a counter was promised, others take when it no longer can: only what it serves counts.
  const waiting = waitingIn(state).map((ticket) => ({ ...ticket, bound: null }));
  const calling = (counter: CounterSetup): Serving => ({ setup, counter, at });
  const left = waiting.find(
    (ticket) => mayServe(calling(leaving), ticket) && !staying.some((counter) => mayServe(calling(counter), ticket)),
  );
  return left ?? null;
}
