import type { OutcomeCode, ServiceId, TicketId } from '../domain/ids.ts';
import type { State, Ticket, TicketCall } from '../domain/model.ts';
import { type CounterSetup, serviceOf, type Texts } from '../domain/setup.ts';
import { type Instant, type Timestamp, timestampOf } from '../domain/time.ts';
import type { Why } from '../domain/why.ts';
import { type Colleague, canTake } from './colleagues.ts';
import { othersFor } from './othersFor.ts';
import { type Person, personOf, serviceName } from './person.ts';

/** The person who is called or served at a counter, with what helps to serve them. */
export type Current = Person & {
  readonly stage: 'called' | 'serving';
  /** From issue to the first call. */
  readonly waitedMs: number;
  readonly why: Why;
  readonly times: number;
  readonly calledAt: Timestamp;
  readonly lastCalledAt: Timestamp;
  readonly startedAt: Timestamp | null;
  /** From when the person may be called again. */
  readonly recallFrom: Timestamp;
  /** How many more calls it takes before nobody may be said to have come. */
  readonly callsLeft: number;
  readonly requirements: readonly Texts[];
  /** What the registers keep of what is needed here: only of the person who is called. */
  readonly needs: readonly string[];
  /** Further services of the same visit. */
  readonly also: readonly { readonly id: ServiceId; readonly name: Texts }[];
  /** The services that this visit is not about yet. */
  readonly others: readonly ServiceId[];
  /** How the service is done, step by step, and what else its agents should know. */
  readonly guide: readonly Texts[];
  readonly agentNote: Texts | null;
  /** The counters to which this person could be sent now. */
  readonly canGoTo: readonly Colleague[];
  readonly outcomes: readonly { readonly code: OutcomeCode; readonly name: Texts }[];
  readonly outcomeRequired: boolean;
};

type At = {
  readonly state: State;
  readonly counter: CounterSetup;
  readonly now: Instant;
  readonly needsOf: (ticket: TicketId) => readonly string[];
};

/** null: the ticket is at no counter. */
export function currentOf({ state, counter, now, needsOf }: At, ticket: Ticket): Current | null {
  const { stage } = ticket;
  if (stage.type === 'waiting' || stage.type === 'held') return null;
  const service = serviceOf(state.setup, ticket.errand ?? ticket.service);
  return {
    ...personOf(state, ticket),
    stage: stage.type,
    ...callOf(state, stage.call),
    startedAt: stage.type === 'serving' ? timestampOf(stage.startedAt) : null,
    requirements: service?.requirements ?? [],
    needs: needsOf(ticket.id),
    also: ticket.also.map((id) => ({ id, name: serviceName(state.setup, id) })),
    others: othersFor(state.setup, ticket),
    guide: service?.guide ?? [],
    agentNote: service?.agentNote ?? null,
    canGoTo: canTake(state, ticket, { besides: counter.id, now }),
    outcomes: serviceOf(state.setup, ticket.service)?.outcomes ?? [],
    outcomeRequired: serviceOf(state.setup, ticket.service)?.outcomeRequired ?? false,
  };
}

function callOf({ setup }: State, { why, times, firstAt, lastAt }: TicketCall) {
  return {
    why,
    times,
    waitedMs: why.waitedMs,
    calledAt: timestampOf(firstAt),
    lastCalledAt: timestampOf(lastAt),
    recallFrom: timestampOf((lastAt + setup.noShow.gapMs) as Instant),
    callsLeft: Math.max(0, setup.noShow.minCalls - times),
  };
}
