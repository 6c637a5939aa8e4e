import type { Entry } from './entry.ts';
import type { DayClosed, DayOpened, Event, SetupChanged } from './events.ts';
import { type Moment, withCounter } from './evolve/change.ts';
import { called, closed, held, opened, recalled, resumed, started } from './evolve/counters.ts';
import { withNames } from './evolve/names.ts';
import { type Owned, owning } from './evolve/owned.ts';
import {
  arrivedLate,
  cancelled,
  ended,
  priorityChanged,
  reinstated,
  relabelled,
  returned,
  serviceAdded,
  slipAsked,
  slipReported,
  taken,
  transferred,
} from './evolve/tickets.ts';
import { stepIn, undone } from './evolve/undo.ts';
import {
  complaintAnswered,
  complaintAssigned,
  complaintClosed,
  complaintFiled,
  feedbackGiven,
  helpAnswered,
  helpRequested,
} from './evolve/voices.ts';
import { initialState, type State } from './model.ts';
import { instantOf } from './time.ts';

type Happened = Pick<Entry, 'at' | 'seq' | 'events'>;

/** The state after one entry. `entries.reduce(evolve, initialState)` is all that the service point knows. */
export const evolve = (state: State, entry: Happened): State => owning(new Set(), () => afterEntry(state, entry));

/** Many entries one after the other, of which only the last state counts. */
export type Replay = {
  /** What `evolve` would give, in a fraction of the time. Where it throws, the replay is of no use any more. */
  readonly add: (entry: Happened) => void;
  /** The state now: the next `add` may change it in place. */
  readonly state: () => State;
};

/** Begins a replay at a state, which stays as it is. */
export function replayFrom(start: State): Replay {
  const mine: Owned = new Set();
  let state = start;
  return {
    add: (entry) => {
      state = owning(mine, () => afterEntry(state, entry));
    },
    state: () => state,
  };
}

function afterEntry(state: State, { at, seq, events }: Happened): State {
  const moment = { at: instantOf(at), seq };
  const step = stepIn(state, events, moment);
  let after = events.reduce((now, event) => afterEvent(now, event, moment), state);
  if (step) after = withCounter(after, step.counter, { lastStep: step.step });
  return { ...withNames(after, events, seq), revision: seq, at: moment.at };
}

function afterEvent(state: State, event: Event, moment: Moment): State {
  switch (event.type) {
    case 'day-opened':
      return dayOpened(event);
    case 'day-closed':
      return dayClosed(state, event);
    case 'setup-changed':
      return setupChanged(state, event);
    case 'ticket-taken':
      return taken(state, event, moment);
    case 'ticket-relabelled':
      return relabelled(state, event);
    case 'ticket-arrived-late':
      return arrivedLate(state, event);
    case 'reprint-asked':
      return slipAsked(state, event, moment);
    case 'ticket-cancelled':
      return cancelled(state, event, moment);
    case 'slip-reported':
      return slipReported(state, event, moment);
    case 'priority-changed':
      return priorityChanged(state, event);
    case 'counter-opened':
      return withoutStep(opened(state, event), event.counter);
    case 'counter-paused':
      return withCounter(state, event.counter, { paused: { reason: event.reason, at: moment.at }, lastStep: null });
    case 'counter-resumed':
      return withCounter(state, event.counter, { paused: null, lastStep: null });
    case 'counter-closed':
      return withoutStep(closed(state, event), event.counter);
    case 'ticket-called':
      return called(state, event, moment);
    case 'ticket-recalled':
      return recalled(state, event, moment);
    case 'service-started':
      return started(state, event, moment);
    case 'ticket-finished':
      return ended(state, event, 'finished', moment);
    case 'ticket-no-show':
      return ended(state, event, 'no-show', moment);
    case 'ticket-reinstated':
      return reinstated(state, event);
    case 'ticket-held':
      return held(state, event, moment);
    case 'ticket-resumed':
      return resumed(state, event, moment);
    case 'ticket-returned':
      return returned(state, event);
    case 'ticket-transferred':
      return transferred(state, event, moment);
    case 'service-added':
      return serviceAdded(state, event);
    case 'step-undone':
      return withoutStep(undone(state, event, moment), event.counter);
    case 'service-suspended':
      return { ...state, suspended: new Map(state.suspended).set(event.service, event.reason) };
    case 'service-resumed':
      return { ...state, suspended: without(state.suspended, event.service) };
    case 'help-requested':
      return helpRequested(state, event, moment);
    case 'help-answered':
      return helpAnswered(state, event);
    case 'feedback-given':
      return feedbackGiven(state, event);
    case 'complaint-filed':
      return complaintFiled(state, event);
    case 'complaint-assigned':
      return complaintAssigned(state, event);
    case 'complaint-answered':
      return complaintAnswered(state, event);
    case 'complaint-closed':
      return complaintClosed(state, event);
    default:
      return unknown(event);
  }
}

/** A newer version has written it: going on without it would be another state. */
function unknown(event: never): never {
  throw new Error(`An entry holds the event ${(event as Event).type}, which this version does not know.`);
}

function dayOpened({ day: date, endsAt, setup, complaints }: DayOpened): State {
  const counts = { finished: 0, 'no-show': 0, cancelled: 0 };
  return {
    ...initialState,
    setup,
    complaints,
    day: { date, endsAt: instantOf(endsAt), issued: 0, lateArrivals: [], series: {}, handedOver: new Map(), counts },
  };
}

/** Nothing crosses but the setup and the complaints, which the next day's first entry carries. */
const dayClosed = ({ setup, complaints }: State, { day }: DayClosed): State => ({
  ...initialState,
  setup,
  complaints,
  closedDay: day,
});

/** A step made under another setup is not taken back: its service or its line may be gone. */
function setupChanged(state: State, { setup }: SetupChanged): State {
  const counters = [...state.counters].map(([id, counter]) => [id, { ...counter, lastStep: null }] as const);
  return { ...state, setup, counters: new Map(counters) };
}

const withoutStep = (state: State, counter: Parameters<typeof withCounter>[1]): State =>
  withCounter(state, counter, { lastStep: null });

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
