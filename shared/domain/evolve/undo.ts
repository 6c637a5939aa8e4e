import type { Event, StepUndone } from '../events.ts';
import type { CounterId } from '../ids.ts';
import type { CounterStep, State, Ticket } from '../model.ts';
import { counterIn, endedIn, type Moment, withCounter, withLife } from './change.ts';
import { overtakenBy, withCall, withdrawn } from './counters.ts';

/** The counter's step that an entry makes, with all the values from before it; null: none that can be taken back. */
export function stepIn(before: State, events: readonly Event[], { at, seq }: Moment): Step | null {
  const [first] = events;
  if (!first || !isStep(first)) return null;
  const id = counterOf(first);
  if (id === null) return null;
  const { ticket, lastCalled, contested } = counterIn(before, id);
  const named = events.flatMap((event) =>
    'ticketId' in event ? (before.tickets.get(event.ticketId ?? noTicket) ?? []) : [],
  );
  const overtook = events.flatMap((event) => (event.type === 'ticket-called' ? event.why.overtook : []));
  const step: CounterStep = {
    ...{ seq, at, type: first.type },
    before: { counter: { ticket, lastCalled, contested }, tickets: named, overtook },
  };
  return { counter: id, step };
}

export type Step = { readonly counter: CounterId; readonly step: CounterStep };

const noTicket = '' as Ticket['id'];

type StepEvent = Extract<Event, { readonly type: CounterStep['type'] }>;

const steps: Readonly<Record<CounterStep['type'], true>> = {
  'ticket-called': true,
  'ticket-recalled': true,
  'service-started': true,
  'ticket-finished': true,
  'ticket-no-show': true,
  'ticket-held': true,
  'ticket-resumed': true,
  'ticket-returned': true,
  'ticket-transferred': true,
};

const isStep = (event: Event): event is StepEvent => event.type in steps;

/** Who made the step; null: a supervisor moved somebody who was waiting. */
const counterOf = (event: StepEvent): CounterId | null =>
  event.type === 'ticket-transferred' ? event.from : event.counter;

/** The counter and its tickets as they were before its last step. */
export function undone(state: State, event: StepUndone, moment: Moment): State {
  const { counter, undone: seq } = event;
  const step = counterIn(state, counter).lastStep;
  if (!step || step.seq !== seq)
    throw new Error(`An entry takes back ${seq}, which is not the last step of ${counter}.`);
  let after = overtakenBy(event.withdrawn === null ? state : withdrawn(state, seq), event.overtook, -1);
  for (const ticket of step.before.tickets) {
    after = withLife(after, asBefore(after, ticket));
    if (ticket.stage.type === 'called') after = shown(after, ticket, ticket.stage.call.counter, moment);
  }
  after = withCounter(after, counter, step.before.counter);
  const holders = step.before.tickets.flatMap(({ stage }) => (stage.type === 'held' ? [stage.call.counter] : []));
  // A supervisor may have taken one from among the others meanwhile: who is held stands with the tickets.
  for (const id of [counter, ...holders]) after = withCounter(after, id, { held: heldAt(after, id) });
  return after;
}

/** The tickets that a counter keeps aside, oldest first. */
function heldAt({ tickets }: State, counter: CounterId): readonly Ticket['id'][] {
  const held = [...tickets.values()].flatMap(({ id, stage }) =>
    stage.type === 'held' && stage.call.counter === counter ? [{ id, heldAt: stage.heldAt }] : [],
  );
  return held.sort((a, b) => a.heldAt - b.heldAt).map(({ id }) => id);
}

/** Somebody who is called again stands on the board, however many calls have pushed them off it. */
function shown(state: State, { id, label }: Ticket, counter: CounterId, { at, seq }: Moment): State {
  if (state.calls.some(({ ticket }) => ticket === id)) return state;
  return withCall(state, { seq, ticket: id, label, counter, at, isWithdrawn: false });
}

/** What others have done to the ticket meanwhile stays: it has been overtaken, its paper was printed. */
function asBefore(state: State, before: Ticket): Ticket {
  const now = state.tickets.get(before.id) ?? endedIn(state, before.id)?.ticket ?? before;
  const { overtaken, slip, slipAskedAt, label, isRated } = now;
  return { ...before, overtaken, slip, slipAskedAt, label, isRated };
}
