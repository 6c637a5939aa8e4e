import type { Sender } from '../domain/ids.ts';
import type { Counter, State } from '../domain/model.ts';
import { type CounterSetup, counterOf } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';
import { remainingMs } from './remaining.ts';
import { expectedPause, expectedTime, type ServiceTime, type ServiceTimes } from './serviceTimes.ts';

/** An open counter of the compact copy, with the moment at which it will call next. */
export type OpenDesk = {
  readonly setup: CounterSetup;
  readonly agent: Sender;
  contested: number;
  freeAt: number;
  /** The variance of that moment, in ms². */
  variance: number;
};

/** The counters at which somebody serves: they call now, after the ticket that they have or after their pause. */
export function openDesks(state: State, times: ServiceTimes, at: Instant): readonly OpenDesk[] {
  return [...state.counters.values()].flatMap((counter) => {
    const setup = counterOf(state.setup, counter.id);
    if (!setup || !counter.agent) return [];
    const { inMs, variance } = busy(state, counter, { times, at });
    return [{ setup, agent: counter.agent, contested: counter.contested, freeAt: at + inMs, variance }];
  });
}

type Knowing = { readonly times: ServiceTimes; readonly at: Instant };

function busy(state: State, { ticket: id, agent, paused }: Counter, { times, at }: Knowing) {
  if (paused) return left(expectedPause(times, paused.reason), at - paused.at);
  const ticket = id && state.tickets.get(id);
  if (!ticket || ticket.stage.type === 'waiting') return { inMs: 0, variance: 0 };
  return left(expectedTime(times, ticket.service, agent), at - ticket.stage.call.firstAt);
}

function left(time: ServiceTime, elapsedMs: number) {
  const inMs = remainingMs(time, elapsedMs);
  return { inMs, variance: (time.cv * inMs) ** 2 };
}
